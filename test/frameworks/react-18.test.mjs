import { holdPledgeToPromises, serveBuilt } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// Before the first test: what comes later would find the others done, and the servers closed.
const { folder } = buildApp('react-18');

holdPledgeToPromises('React 18', { server: await serveBuilt(`${folder}/dist`) });
