import { node } from '../../builder/snippet.js';
import { REPORT_HREF, type WidgetForm, paragraphs } from '../../builder/widget.js';
import { PLEDGE_NETWORKS } from './pledge-button.values.js';

export const widget: WidgetForm = {
  order: 5,
  label: 'Pledge',
  noun: 'pledge button',
  thumbnail: 'M8 2h32v5H8zM8 9h32v5H8zM8 16h32v5H8zM8 24h32v7H8z',
  options: [
    {
      attribute: 'endpoint',
      label: 'Address of your pledge counter',
      hint: 'docs/pledge-api.yaml says what it answers. Without it, a pledge stays on the visitor’s device and no number shows.',
      text: 'link',
      shapes: 'present',
    },
    { attribute: 'campaign', label: 'Name of your campaign', hint: 'Letters, digits and hyphens.', shapes: 'no' },
    { attribute: 'goal', label: 'Goal', hint: 'How many pledges you hope for.', least: 1, shapes: 'present' },
    { attribute: 'min-count', label: 'Smallest count to show', least: 1, shapes: 'no' },
    {
      attribute: 'href',
      label: 'Page to share',
      hint: 'Without it, the page that the button is on.',
      text: 'link',
      shapes: 'present',
    },
    { attribute: 'networks', label: 'Links to share on', hint: `Some of ${PLEDGE_NETWORKS.join(' ')}, with spaces between.`, shapes: 'no' },
    REPORT_HREF,
  ],
  fallback({ attributes, words, report }) {
    const promises = Object.values(words('pledges')[attributes.topic as string] as Readonly<Record<string, string>>);
    return [node('ul', {}, ...promises.map((promise) => node('li', {}, promise))), ...paragraphs(report)];
  },
};
