import { holdDarkHeroToReadme, holdGuideToApps, holdPageToPromises, holdPledgeToPromises, serveBuilt } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// Before the first test: what comes later would find the others done, and the servers closed.
const { folder } = buildApp('svelte');
const server = await serveBuilt(`${folder}/dist`);

holdGuideToApps('svelte', ['svelte']);
holdPledgeToPromises('Svelte', { server });
holdPageToPromises('Svelte, from a server', { server, path: '/server.html', language: 'fr', topic: 'cybercrime' });
holdDarkHeroToReadme('Svelte', { server, path: '/hero.html' });
