import { createElement, useState } from 'react';

function App() {
  const [topic, setTopic] = useState('cybercrime');
  return createElement(
    'main',
    null,
    createElement('button', { onClick: () => setTopic('fake-goods') }, topic),
    createElement('tbc-banner', { topic, href: '/advice' }, createElement('p', null, 'Words of the page')),
  );
}

export const name = 'React';

export async function toHtml() {
  const { renderToString } = await import('react-dom/server');
  return renderToString(createElement(App));
}

export async function hydrate(container) {
  const { hydrateRoot } = await import('react-dom/client');
  hydrateRoot(container, createElement(App));
}
