import { storiesMarkup } from '../../builder/stories.js';
import { GENERAL_TOPIC } from '../../content/topics.js';
import { REPORT_HREF, SRC, type WidgetForm, paragraphs } from '../../builder/widget.js';
import { FIRST_STORIES } from './story-list.values.js';

export const widget: WidgetForm = {
  order: 3,
  label: 'Success stories',
  noun: 'stories',
  thumbnail:
    'M2 4h13v12H2zM17.5 4h13v12h-13zM33 4h13v12H33zM2 19h13v2H2zM17.5 19h13v2h-13zM33 19h13v2H33zM2 23h9v2H2zM17.5 23h9v2h-9zM33 23h9v2h-9z',
  options: [
    { attribute: 'layout', label: 'Layout', shapes: 'value' },
    { attribute: 'limit', label: 'Stories at first', hint: 'A button shows the others.', least: 1, shapes: 'value' },
    SRC,
    REPORT_HREF,
  ],
  fallback(source) {
    const { topic, layout, limit = FIRST_STORIES } = source.attributes;
    const shown = topic === GENERAL_TOPIC ? undefined : topic;
    return [...storiesMarkup(source, shown, layout === 'row' ? 1 : Number(limit)), ...paragraphs(source.report)];
  },
};
