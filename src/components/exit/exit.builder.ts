import { REPORT_HREF, type WidgetForm, linkTo, paragraphs } from '../../builder/widget.js';

export const widget: WidgetForm = {
  order: 6,
  label: 'Quick exit',
  noun: 'quick exit',
  thumbnail: 'M2 10h16v12H2zM22 11h24v3H22zM22 17h18v3H22z',
  options: [
    {
      attribute: 'href',
      label: 'Site that opens',
      hint: 'A neutral one that shows nothing personal, as https://… Without it there is no exit.',
      text: 'link',
      shapes: 'present',
    },
    { attribute: 'compact', label: 'A small button alone', hint: 'For among the links that skip to the content.', shapes: 'present' },
    REPORT_HREF,
  ],
  /** The link works without scripts too. */
  fallback({ attributes, message, report }) {
    return paragraphs([...linkTo(attributes.href, message('exit.leave'), { rel: 'noreferrer' }), ...report]);
  },
};
