import { holdGuideToApps, holdPageToPromises, serveBuilt } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// Before the first test: what comes later would find the others done, and the servers closed.
const { folder } = buildApp('eleventy');
const server = await serveBuilt(`${folder}/_site`);

holdGuideToApps('eleventy', ['eleventy']);
holdPageToPromises('Eleventy', { server, language: 'fr', topic: 'cybercrime' });
