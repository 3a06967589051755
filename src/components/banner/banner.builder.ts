import { node } from '../../builder/snippet.js';
import { REPORT_HREF, type TextWords, type WidgetForm, YES, linkTo, paragraphs } from '../../builder/widget.js';

export const widget: WidgetForm = {
  order: 1,
  label: 'Banner',
  noun: 'banner',
  thumbnail: 'M2 4h16v24H2zM22 7h22v4H22zM22 14h18v2H22zM22 18h14v2H22zM22 23h11v5H22z',
  options: [
    { attribute: 'variant', label: 'Shape', shapes: 'value' },
    {
      attribute: 'href',
      label: 'Main link',
      hint: 'Your page with advice, as /advice or https://… Without it there is no button.',
      text: 'link',
      shapes: 'present',
    },
    REPORT_HREF,
    { attribute: 'genuine', label: 'Say how to check that it is genuine', hint: 'For official sites.', shapes: 'present' },
    { attribute: 'dismissible', label: 'Visitors can close it', shapes: 'present' },
    {
      attribute: 'remember',
      label: 'Days it stays closed',
      hint: '0: it is back with the next page, and nothing is stored.',
      least: 0,
      needs: { attribute: 'dismissible', value: YES },
      shapes: 'no',
    },
    { attribute: 'starts', label: 'First day', text: 'day', shapes: 'no' },
    { attribute: 'ends', label: 'Last day', text: 'day', shapes: 'no' },
  ],
  /** A bar is one line, and so is its fallback. */
  fallback({ attributes, words, report }) {
    const { title, text, action } = words('banners')[attributes.topic as string] as TextWords & { action: string };
    const links = [...linkTo(attributes.href, action), ...report];
    if (attributes.variant === 'bar') return [node('strong', {}, title), ...links.flatMap((link) => [' ', link])];
    return [node('h2', {}, title), node('p', {}, text), ...paragraphs(links)];
  },
};
