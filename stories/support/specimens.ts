import { make } from '../../src/builder/dom.js';

/** An element on show, in a place with properties of its own. */
export interface Specimen {
  /** The subject, as it would stand in the tag: `variant="bar"`, or words. */
  caption: string;
  element: HTMLElement;
  lang?: string;
  dir?: string;
  /** Of the place: a page that is dark, say. */
  scheme?: 'light' | 'dark';
  /** Of the place, in pixels. */
  width?: number;
}

export type Look = 'column' | 'grid';

/** Elements with a caption each. Captions are no headings: those of the elements are the ones of the page. */
export function showSpecimens(specimens: readonly Specimen[], look: Look = 'column'): HTMLElement {
  return make(
    'div',
    { class: `specimens ${look}` },
    ...specimens.map(({ caption, element, lang, dir, scheme, width }) => {
      const place = make('div', { class: scheme ? 'stage ground' : 'stage', ...(lang && { lang }), ...(dir && { dir }) }, element);
      if (scheme) place.style.colorScheme = scheme;
      if (width) place.style.inlineSize = `${width}px`;
      return make(
        'div',
        { class: width ? 'specimen wide' : 'specimen' },
        make('p', { class: 'caption', lang: 'en', dir: 'ltr' }, caption),
        place,
      );
    }),
  );
}
