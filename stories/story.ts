import type { StoryObj } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { expect } from 'storybook/test';
import { declarationOf } from '../.storybook/manifest.js';
import { nameOf } from '../.storybook/toolbar.js';
import { THEMES } from '../src/components/attributes.js';
import { make } from '../src/builder/dom.js';
import { LANGUAGES } from '../src/generated/languages.js';
import { directionOf } from '../src/localization/language.js';
import { type Example, createExample, exampleHtml } from './examples/example.js';
import { type Acts, actsOn, elementsIn, settle, until } from './support/acts.js';
import { expectWhole, showAnatomy } from './support/anatomy.js';
import { expectUsable, showReading } from './support/reading.js';
import { type Look, type Specimen, showSpecimens } from './support/specimens.js';

type Attributes = Example['attributes'];

/** Its name in the list of examples, or one that only a story needs. */
type Chosen = string | Example;

/** Begins something, and may say how to end it. */
type Pretence = () => unknown;

interface State {
  /** The pretences of the story: each is a `beforeEach`. */
  before?: readonly Pretence[];
  /** The visitor's acts; without any, the story is done once everything is shown. */
  acts?: (acts: Acts) => Promise<unknown>;
  /** Another element in place of this one: one that waits for its texts, say. */
  as?: (tag: string) => string;
  /** Parts of the messages that this state means to leave on the console. */
  says?: readonly string[];
  /** The element stays busy, as at first sight. */
  isBusy?: true;
  /** Where there is nothing to see: why. */
  note?: string;
}

/** The docs of an element are a page to be read: they have a few of its stories. */
const NOT_IN_DOCS = ['!autodocs'];

const WIDTHS = [120, 320, 480, 768, 960];

const described = (story: string, code: string) => ({ docs: { description: { story }, source: { code } }, controls: { disable: true } });

const all = (pretences: readonly Pretence[]) => (): (() => void) => {
  const undo = pretences.map((pretend) => pretend());
  return () => undo.forEach((each) => each instanceof Function && each());
};

/** The sections of an element's stories, in the order in which they stand in its file and in the sidebar. */
export function sectionsOf(tag: string, examples: readonly Example[]) {
  const exampleOf = (chosen: Chosen): Example => {
    const example = typeof chosen === 'string' ? examples.find(({ name }) => name === chosen) : chosen;
    if (!example) throw new Error(`<${tag}> has no example "${String(chosen)}"`);
    return example;
  };
  const specimenOf = (example: Example, more: Partial<Specimen> = {}): Specimen => ({
    caption: example.title,
    element: createExample(tag, example),
    ...more,
  });
  const withAttributes = (example: Example, attributes: Attributes): Example => ({
    ...example,
    attributes: { ...example.attributes, ...attributes },
  });
  const htmlOf = (list: readonly Example[]): string => list.map((example) => exampleHtml(tag, example)).join('\n\n');

  /** Several elements with captions. */
  const shown = (description: string, list: readonly Example[], render: () => HTMLElement): StoryObj => ({
    render,
    play: ({ canvasElement }) => settle(canvasElement),
    parameters: described(description, htmlOf(list)),
  });

  return {
    /** The element with a control for each of its attributes, set as a page's author would. Its events are in the panel of actions. */
    playground: (args: Readonly<Record<string, string | boolean | number>>): StoryObj => ({
      args,
      render: (current) => {
        const element = make(tag as 'div');
        for (const [name, value] of Object.entries(current)) {
          if (value === true) element.setAttribute(name, '');
          else if (value !== false && value !== '' && value != null) element.setAttribute(name, String(value));
        }
        for (const { name } of declarationOf(tag).events ?? []) {
          element.addEventListener(name, ({ isTrusted: _, ...own }) => action(name)(own));
        }
        // A link would lead out of the story.
        element.addEventListener('tbc-follow', (event) => event.preventDefault());
        return element;
      },
      play: ({ canvasElement }) => settle(canvasElement),
    }),

    /** Every part and slot, outlined and numbered: together, the examples have all of them. */
    anatomy: (chosen: readonly Chosen[], { before = [], says = [] }: Pick<State, 'before' | 'says'> = {}): StoryObj => ({
      beforeEach: all(before),
      render: () =>
        showAnatomy(
          tag,
          chosen.map((each) => specimenOf(exampleOf(each))),
        ),
      play: ({ canvasElement }) => expectWhole(tag, canvasElement),
      parameters: {
        ...described('Each part that you may style and each place for your own content.', htmlOf(chosen.map(exampleOf))),
        says,
      },
    }),

    /** Each allowed value of an attribute; the first is the default. */
    options: (attribute: string, values: readonly string[], chosen: Chosen, look: Look = 'column'): StoryObj => {
      const example = exampleOf(chosen);
      const list = values.map((value) => ({ ...withAttributes(example, { [attribute]: value }), title: `${attribute}="${value}"` }));
      const { description = '' } = declarationOf(tag).attributes?.find(({ name }) => name === attribute) ?? {};
      return shown(description, list, () =>
        showSpecimens(
          list.map((each) => specimenOf(each)),
          look,
        ),
      );
    },

    /** Every example there is. */
    examples: (look?: Look): StoryObj => ({
      ...shown('What pages do with it.', examples, () =>
        showSpecimens(
          examples.map((example) => specimenOf(example)),
          look,
        ),
      ),
      tags: NOT_IN_DOCS,
    }),

    /** One state, however it is reached. */
    state: (chosen: Chosen, { before = [], acts, as = (name) => name, says = [], isBusy, note }: State = {}): StoryObj => ({
      tags: NOT_IN_DOCS,
      beforeEach: all(before),
      render: () => {
        const element = createExample(as(tag), exampleOf(chosen));
        return note ? make('div', {}, element, make('p', { class: 'note', lang: 'en', dir: 'ltr' }, note)) : element;
      },
      play: async ({ canvasElement }) => {
        const element = elementsIn(canvasElement)[0]!;
        if (note || isBusy || as(tag) !== tag) await until(() => !!element.shadowRoot?.firstChild, 'something is there');
        else await settle(canvasElement);
        await acts?.(actsOn(element));
      },
      parameters: { ...described(exampleOf(chosen).title, exampleHtml(tag, exampleOf(chosen))), says },
    }),

    /** Its own themes, and what it takes from the page. */
    themes: (chosen: Chosen): StoryObj => {
      const example = exampleOf(chosen);
      const list = THEMES.map((theme) => ({ ...withAttributes(example, { theme }), title: `theme="${theme}"` }));
      return shown('`auto` follows the color scheme of the page around it.', list, () =>
        showSpecimens(
          list.flatMap((each) =>
            (['light', 'dark'] as const).map((scheme) => specimenOf(each, { caption: `${each.title} on a ${scheme} page`, scheme })),
          ),
          'grid',
        ),
      );
    },

    /** All languages at once, each in its direction. */
    languages: (chosen: Chosen): StoryObj => ({
      tags: NOT_IN_DOCS,
      ...shown('The language of the place that it stands in, by `lang` on the element or anywhere around it.', [exampleOf(chosen)], () =>
        showSpecimens(
          LANGUAGES.map((lang) =>
            specimenOf(exampleOf(chosen), { caption: `${nameOf(lang)}, lang="${lang}"`, lang, dir: directionOf(lang) }),
          ),
          'grid',
        ),
      ),
    }),

    /** The lines that a screen reader meets, and the stops of the Tab key. */
    accessibility: (chosen: Chosen): StoryObj => ({
      tags: NOT_IN_DOCS,
      render: () => showReading(createExample(tag, exampleOf(chosen))),
      play: ({ canvasElement }) => expectUsable(canvasElement),
      parameters: described('What a screen reader meets, and where the Tab key stops.', htmlOf([exampleOf(chosen)])),
    }),

    /** Places from the narrowest column to a wide page. Nothing may stick out. */
    widths: (chosen: Chosen): StoryObj => ({
      tags: NOT_IN_DOCS,
      render: () => showSpecimens(WIDTHS.map((width) => specimenOf(exampleOf(chosen), { caption: `${width} px`, width }))),
      play: async ({ canvasElement }) => {
        await settle(canvasElement);
        for (const element of elementsIn(canvasElement)) {
          const { clientWidth, scrollWidth } = element;
          await expect(scrollWidth, `${element.parentElement!.style.inlineSize}`).toBeLessThanOrEqual(clientWidth);
        }
      },
      parameters: described('It looks at the width of its place, not of the window.', htmlOf([exampleOf(chosen)])),
    }),
  };
}
