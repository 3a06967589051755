import bulma from 'bulma/css/bulma.css?inline';
import rootAt62 from '../test/pages/hosts/styles/root-at-62.mjs';
import typeOnBody from '../test/pages/hosts/styles/type-on-body.mjs';
import boxesOnEverything from '../test/pages/hosts/styles/boxes-on-everything.mjs';

/** The pages that a story can stand on: a few of those that `test/pages/isolation.test.mjs` holds every example to. */
export const hosts: Readonly<Record<string, { title: string; css: string }>> = {
  bare: { title: 'Bare page', css: '' },
  framework: { title: 'A CSS framework (Bulma)', css: bulma },
  'root-at-62': { title: 'html at 62.5 %', css: rootAt62.css },
  reset: {
    title: 'A * reset',
    css: '*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0; font: inherit; list-style: none; }',
  },
  type: { title: 'All kinds of type on body', css: typeOnBody.css },
  boxes: { title: 'Boxes on everything, !important', css: boxesOnEverything.css },
};
