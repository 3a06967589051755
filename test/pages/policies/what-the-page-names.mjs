import { until, widgets } from '../support.mjs';

const json = (body) => ({ type: 'application/json', body: JSON.stringify(body) });
const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [{ id: '1', title: 'From the feed', image: '/drawing.svg' }],
};
Object.assign(widgets.pages, {
  '/drawing.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>' },
  '/news.json': json(FEED),
  '/campaigns/named': json({ campaign: 'named', count: 1234, asOf: new Date().toISOString() }),
});

/** Elements that name another host than the page's, below those that every policy page has. */
function addThose(origin) {
  for (const [tag, attributes] of Object.entries({
    'tbc-story-list': { src: `${origin}/news.json` },
    'tbc-story-card': { heading: 'A story', image: `${origin}/drawing.svg` },
    'tbc-pledge-button': { topic: 'cybercrime', campaign: 'named', endpoint: origin },
  })) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.className = 'named';
    document.body.append(element);
  }
}

/** Everything that an element has got from there is on the screen; a number is asked for only while it can be seen. */
const shows = ([tag, name]) => {
  const element = document.querySelector(`${tag}.named`);
  element.scrollIntoView();
  const part = element.shadowRoot?.querySelector(`[part~=${name}]`);
  return name === 'count' ? /1.?234/.test(part?.textContent) : part?.naturalWidth === 30;
};

export default {
  name: 'feeds, pictures and pledges of another host',
  section: 'what-your-page-names',
  async check(page) {
    await page.evaluate(addThose, widgets.origin);
    await until(page, shows, ['tbc-story-list', 'image']);
    await until(page, shows, ['tbc-story-card', 'image']);
    await until(page, shows, ['tbc-pledge-button', 'count']);
  },
};
