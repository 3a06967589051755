import { html, render } from './lit-html.js';

let count = 0;
const press = () => {
  count += 1;
  show();
};
const show = () => render(html`<button @click=${press}>Pressed ${count} times</button>`, document.getElementById('host-app'));
show();
