import { holdGuideToApps, holdPageToPromises, holdPledgeToPromises, serveBuilt } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// Before the first test: what comes later would find the others done, and the servers closed.
const { folder } = buildApp('next');
const server = await serveBuilt(`${folder}/out`);

holdGuideToApps('react', ['next', 'next-server']);
holdPageToPromises('Next, exported', { server, path: '/banner/', language: 'en', topic: 'fake-goods' });
holdPledgeToPromises('Next, exported', { server });
holdPledgeToPromises('Next, exported, of two languages', { server, path: '/two-languages/' });
