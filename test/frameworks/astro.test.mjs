import { holdGuideToApps, holdPageToPromises, serveBuilt } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// Before the first test: what comes later would find the others done, and the servers closed.
const { folder } = buildApp('astro');
const server = await serveBuilt(`${folder}/dist`);

holdGuideToApps('astro', ['astro']);
holdPageToPromises('Astro', { server, language: 'fr', topic: 'cybercrime' });
