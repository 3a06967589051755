import { SELECTOR } from '../../support.mjs';

/** `::before` and `::after` of a host are boxes around what its root shows: the page's own, and nothing inside moves. */
export default {
  name: '::before and ::after on everything',
  css: `*::before, *::after { content: "page" !important; display: block !important; color: red !important; height: 20px !important; font: 16px/1 sans-serif !important; }
    *::marker { content: "page"; } *::first-letter { font-size: 300% !important; } *::first-line { color: red !important; } *::selection { color: red; }`,
  like: {
    css: `:is(${SELECTOR})::before, :is(${SELECTOR})::after { content: "page"; display: block; color: red; height: 20px; font: 16px/1 sans-serif; }`,
  },
};
