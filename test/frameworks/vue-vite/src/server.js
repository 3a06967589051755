import { readFileSync, writeFileSync } from 'node:fs';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { renderToString as renderWidgets } from '@turn-back-crime/widgets/server';
import App from './App.vue';

const html = await renderWidgets(await renderToString(createSSRApp(App)), { lang: 'fr' });

const page = readFileSync('dist/server.html', 'utf8');
writeFileSync(
  'dist/server.html',
  page.replace('<div id="app"></div>', () => `<div id="app">${html}</div>`),
);
