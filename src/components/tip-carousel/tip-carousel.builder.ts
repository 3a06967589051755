import { node } from '../../builder/snippet.js';
import { REPORT_HREF, SRC, type TextWords, type WidgetForm, YES, paragraphs } from '../../builder/widget.js';

export const widget: WidgetForm = {
  order: 2,
  label: 'Safety tips',
  noun: 'tips',
  thumbnail: 'M2 4h12v12H2zM18 4h26v4H18zM18 11h22v2H18zM18 15h18v2H18zM18 22h6v6h-6zM27 22h6v6h-6z',
  options: [
    { attribute: 'layout', label: 'Layout', shapes: 'value' },
    REPORT_HREF,
    {
      attribute: 'autoplay',
      label: 'Tips change by themselves',
      hint: 'Visitors can stop them.',
      needs: { attribute: 'layout', value: 'carousel' },
      shapes: 'present',
    },
    {
      attribute: 'interval',
      label: 'Seconds for each tip',
      hint: '5 at least.',
      least: 5,
      needs: { attribute: 'autoplay', value: YES },
      shapes: 'no',
    },
    SRC,
  ],
  /** A carousel has room for the first words of each tip, which say what to do; a list for all. */
  fallback({ attributes: { topic, layout }, words, report }) {
    const tips = Object.values(words('tips')[topic as string] as Readonly<Record<string, TextWords>>);
    const list =
      layout === 'list'
        ? node('ol', {}, ...tips.map(({ title, text }) => node('li', {}, node('strong', {}, title), ` ${text}`)))
        : node('ul', {}, ...tips.map(({ title }) => node('li', {}, title)));
    return [list, ...paragraphs(report)];
  },
};
