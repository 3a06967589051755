/** Properties of two words on a server: as React's components write them, and as JSX does that knows nothing of our elements. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { createElement } from 'react';
import { renderToString as reactsOwn } from 'react-dom/server';
import { TbcBanner, TbcPledgeButton, TbcStoryCard } from '../../dist/react/index.js';
import { renderToString, widgetsIn } from './support.mjs';

const banner = { headingLevel: 4, reportHref: '/report' };
const card = { heading: 'Seals', image: '/seal.jpg', imageAlt: 'A seal' };

async function assertRead(html) {
  const widgets = widgetsIn(await renderToString(html, { lang: 'en' }));
  const [first, second] = widgets;
  assert.equal(first.attribute(first.part('heading'), 'aria-level'), '4');
  assert.equal(first.attribute(first.part('report'), 'href'), '/report');
  assert.equal(second.attribute(second.part('image'), 'alt'), 'A seal');
}

test('the components write attributes by their own names', async () => {
  const html = reactsOwn([
    createElement(TbcBanner, {
      key: 1,
      ...banner,
      dismissible: true,
      genuine: false,
      className: 'wide',
      hidden: false,
      onTbcReady: (event) => event.type,
    }),
    createElement(TbcStoryCard, { key: 2, ...card }),
    createElement(TbcPledgeButton, { key: 3, minCount: 5, goal: undefined }, createElement('p', null, 'A promise')),
  ]);
  assert.equal(
    html.replace(/"wide" (.*?)>/, (_, rest) => `"wide" ${rest.split(' ').sort().join(' ')}>`),
    '<tbc-banner class="wide" dismissible="" heading-level="4" report-href="/report"></tbc-banner>' +
      '<tbc-story-card heading="Seals" image="/seal.jpg" image-alt="A seal"></tbc-story-card>' +
      '<tbc-pledge-button min-count="5"><p>A promise</p></tbc-pledge-button>',
  );
  await assertRead(html);
});

test('the names of properties are read, as JSX writes them for a bare tag', async () => {
  const html = reactsOwn([createElement('tbc-banner', { key: 1, ...banner }), createElement('tbc-story-card', { key: 2, ...card })]);
  assert.match(html, /headingLevel="4"/);
  await assertRead(html);
});

test('a page of Angular says on the console where its property bindings are not in the HTML', async (t) => {
  const { mock } = t.mock.method(console, 'warn', () => {});
  const app = (tag) => renderToString(`<app-root ng-version="22.0.0" ng-server-context="ssg">${tag}</app-root>`, { lang: 'en' });
  await app('<tbc-banner _ngcontent-ng-c1 topic="cybercrime"></tbc-banner><tbc-tip-carousel><p>Ours</p></tbc-tip-carousel>');
  await renderToString('<tbc-story-list></tbc-story-list>');
  assert.equal(mock.callCount(), 0);
  await app('<tbc-story-list _ngcontent-ng-c1 class="wide"></tbc-story-list>');
  assert.match(mock.calls.map(({ arguments: all }) => all.join(' ')).join(), /<tbc-story-list> has no attribute .*bind \[attr\.topic\]/);
});
