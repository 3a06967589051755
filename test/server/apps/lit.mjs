import { html, render } from 'lit';

const page = (topic, change) =>
  html`<main>
    <button @click=${change}>${topic}</button><tbc-banner topic=${topic} href="/advice"><p>Words of the page</p></tbc-banner>
  </main>`;

export const name = 'Lit, which takes its own part over node by node';

export async function toHtml() {
  const { render: renderOnServer } = await import('@lit-labs/ssr');
  const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
  return collectResult(renderOnServer(page('cybercrime')));
}

export async function hydrate(container) {
  const change = () => render(page('fake-goods', change), container);
  const client = await import('@lit-labs/ssr-client');
  client.hydrate(page('cybercrime', change), container);
}
