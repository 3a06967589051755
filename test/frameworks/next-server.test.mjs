import { holdPageToPromises, holdPledgeToPromises, startServer } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// Before the first test: what comes later would find the others done, and the servers closed. Port 0 is any free one.
const { folder } = buildApp('next-server');
const server = await startServer(folder, 'next', 'start', '--hostname', '127.0.0.1', '--port', '0');

holdPageToPromises('Next with a server', { server, path: '/banner', language: 'en', topic: 'cybercrime' });
holdPledgeToPromises('Next with a server', { server });
