import { readFileSync, writeFileSync } from 'node:fs';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { renderToString as renderWidgets } from '@turn-back-crime/widgets/server';
import App from './App.vue';

const app = createSSRApp(App);
const page = await renderWidgets(await renderToString(app), { lang: 'fr' });

const shell = readFileSync('dist/server.html', 'utf8');
writeFileSync(
  'dist/server.html',
  shell.replace('<div id="app"></div>', () => `<div id="app">${page}</div>`),
);
