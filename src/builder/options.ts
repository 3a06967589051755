import { BANNER_VARIANTS, STORY_LAYOUTS, THEMES, TIP_LAYOUTS } from '../index.js';

/** One attribute that a webmaster may set, and the control for it. */
export interface Option {
  attribute: string;
  label: string;
  hint?: string;
  /** A `choice` out of values, of which the first is the default, or what kind of field it is. */
  kind: 'choice' | 'yes' | 'link' | 'text' | 'number' | 'day';
  values?: readonly string[];
  /** For a number: the least value, and the one that the element takes by itself. */
  least?: number;
  standard?: number;
  /** Offered only while this other option has this value. */
  needs?: { attribute: string; value: string };
}

export interface Widget {
  tag: string;
  label: string;
  /** What to call it in a sentence. */
  noun: string;
  /** The file of locales/content/LANG/ that its fallback is taken from. */
  content: 'banners' | 'tips' | 'stories' | 'pledges';
  options: readonly Option[];
}

const yes = 'yes';

const reportHref: Option = {
  attribute: 'report-href',
  label: 'Link to your reporting page',
  hint: 'Without it there is no such link.',
  kind: 'link',
};

const src: Option = {
  attribute: 'src',
  label: 'Address of a feed',
  hint: 'On your own site, as /news.json: docs/feeds.md says how it gets there. Without it, the built-in ones show.',
  kind: 'link',
};

/** The widgets and what can be set on each: the one list that the form, the preview and the snippet are made from. */
export const WIDGETS: readonly Widget[] = [
  {
    tag: 'tbc-banner',
    label: 'Banner',
    noun: 'banner',
    content: 'banners',
    options: [
      { attribute: 'variant', label: 'Shape', kind: 'choice', values: BANNER_VARIANTS },
      {
        attribute: 'href',
        label: 'Main link',
        hint: 'Your page with advice, as /advice or https://… Without it there is no button.',
        kind: 'link',
      },
      reportHref,
      { attribute: 'genuine', label: 'Say how to check that it is genuine', hint: 'For official sites.', kind: 'yes' },
      { attribute: 'dismissible', label: 'Visitors can close it', kind: 'yes' },
      {
        attribute: 'remember',
        label: 'Days it stays closed',
        hint: '0: it is back with the next page, and nothing is stored.',
        kind: 'number',
        least: 0,
        standard: 0,
        needs: { attribute: 'dismissible', value: yes },
      },
      { attribute: 'starts', label: 'First day', kind: 'day' },
      { attribute: 'ends', label: 'Last day', kind: 'day' },
    ],
  },
  {
    tag: 'tbc-tip-carousel',
    label: 'Safety tips',
    noun: 'tips',
    content: 'tips',
    options: [
      { attribute: 'layout', label: 'Layout', kind: 'choice', values: TIP_LAYOUTS },
      reportHref,
      {
        attribute: 'autoplay',
        label: 'Tips change by themselves',
        hint: 'Visitors can stop them.',
        kind: 'yes',
        needs: { attribute: 'layout', value: 'carousel' },
      },
      {
        attribute: 'interval',
        label: 'Seconds for each tip',
        hint: '5 at least.',
        kind: 'number',
        least: 5,
        standard: 8,
        needs: { attribute: 'autoplay', value: yes },
      },
      src,
    ],
  },
  {
    tag: 'tbc-story-list',
    label: 'Success stories',
    noun: 'stories',
    content: 'stories',
    options: [
      { attribute: 'layout', label: 'Layout', kind: 'choice', values: STORY_LAYOUTS },
      { attribute: 'limit', label: 'Stories at first', hint: 'A button shows the others.', kind: 'number', least: 1, standard: 6 },
      src,
      reportHref,
    ],
  },
  {
    tag: 'tbc-story-card',
    label: 'One story',
    noun: 'story',
    content: 'stories',
    options: [
      { attribute: 'heading', label: 'Heading of your own story', hint: 'Without it, the newest built-in one shows.', kind: 'text' },
      { attribute: 'href', label: 'Link to the story', kind: 'link' },
      { attribute: 'image', label: 'Address of a picture', kind: 'link' },
      { attribute: 'image-alt', label: 'What the picture shows', hint: 'For visitors who cannot see it.', kind: 'text' },
      { attribute: 'date', label: 'Day', kind: 'day' },
      reportHref,
    ],
  },
  {
    tag: 'tbc-pledge-button',
    label: 'Pledge',
    noun: 'pledge button',
    content: 'pledges',
    options: [
      {
        attribute: 'endpoint',
        label: 'Address of your pledge counter',
        hint: 'docs/pledge-api.yaml says what it answers. Without it, a pledge stays on the visitor’s device and no number shows.',
        kind: 'link',
      },
      { attribute: 'campaign', label: 'Name of your campaign', hint: 'Letters, digits and hyphens.', kind: 'text' },
      { attribute: 'goal', label: 'Goal', hint: 'How many pledges you hope for.', kind: 'number', least: 1 },
      { attribute: 'min-count', label: 'Smallest count to show', kind: 'number', least: 1, standard: 1 },
      { attribute: 'href', label: 'Page to share', hint: 'Without it, the page that the button is on.', kind: 'link' },
      { attribute: 'networks', label: 'Links to share on', hint: 'Such as whatsapp facebook x, with spaces between.', kind: 'text' },
      reportHref,
    ],
  },
];

export const THEME: Option = {
  attribute: 'theme',
  label: 'Colours',
  hint: 'Auto follows the colours of your page.',
  kind: 'choice',
  values: THEMES,
};

/** The widths that the preview can take, in pixels of the reader's 16. */
export const WIDTHS = ['full', '600', '320'] as const;

/** Where the styles stand that keep the widget's place free while it loads. */
export const PLACES = { snippet: 'In the snippet', sheet: 'In my style sheet', none: 'Nowhere' } as const;
export type Place = keyof typeof PLACES;
