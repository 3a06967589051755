import { readFileSync, writeFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { renderToString } from '@turn-back-crime/widgets/server';
import App from './App.svelte';

const { body } = await render(App);
const html = await renderToString(body, { lang: 'fr' });

const page = readFileSync('dist/server.html', 'utf8');
writeFileSync(
  'dist/server.html',
  page.replace('<div id="app"></div>', () => `<div id="app">${html}</div>`),
);
