import { createElement, useState } from 'react';
import { TbcBanner } from '../../../dist/react/banner.js';

function App() {
  const [topic, setTopic] = useState('cybercrime');
  return createElement(
    'main',
    null,
    createElement('button', { onClick: () => setTopic('fake-goods') }, topic),
    createElement(TbcBanner, { topic, className: 'wide', variant: 'hero', headingLevel: 4, reportHref: '/report', dismissible: true }),
  );
}

export const name = 'React, by our components,';

export async function toHtml() {
  const { renderToString } = await import('react-dom/server');
  return renderToString(createElement(App));
}

export async function hydrate(container) {
  const { hydrateRoot } = await import('react-dom/client');
  hydrateRoot(container, createElement(App));
}
