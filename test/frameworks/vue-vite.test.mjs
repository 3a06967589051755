import { holdDarkHeroToReadme, holdGuideToApps, holdPageToPromises, holdPledgeToPromises, serveBuilt } from './app-promises.mjs';
import { buildApp } from './installed.mjs';

// Before the first test: what comes later would find the others done, and the servers closed.
const { folder } = buildApp('vue-vite');
const server = await serveBuilt(`${folder}/dist`);

holdGuideToApps('vue', ['vue-vite']);
holdPledgeToPromises('Vue and Vite', { server });
holdPageToPromises('Vue and Vite, from a server', { server, path: '/server.html', language: 'fr', topic: 'cybercrime' });
holdDarkHeroToReadme('Vue and Vite', { server, path: '/hero.html' });
