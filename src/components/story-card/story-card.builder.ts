import { node } from '../../builder/snippet.js';
import { storiesMarkup } from '../../builder/stories.js';
import { REPORT_HREF, type WidgetForm, paragraphs } from '../../builder/widget.js';

export const widget: WidgetForm = {
  order: 4,
  label: 'One story',
  noun: 'story',
  thumbnail: 'M13 3h22v13H13zM13 19h22v3H13zM13 24h17v2H13z',
  options: [
    {
      attribute: 'heading',
      label: 'Heading of your own story',
      hint: 'Without it, the newest built-in one shows.',
      shapes: 'present',
    },
    { attribute: 'href', label: 'Link to the story', text: 'link', shapes: 'present' },
    { attribute: 'image', label: 'Address of a picture', text: 'link', shapes: 'present' },
    { attribute: 'image-alt', label: 'What the picture shows', hint: 'For visitors who cannot see it.', shapes: 'no' },
    { attribute: 'date', label: 'Day', text: 'day', shapes: 'present' },
    REPORT_HREF,
  ],
  /** A story of the page's own is told by its text in the tag. */
  fallback(source) {
    const isOwn = source.attributes.heading != null;
    const story = isOwn ? [node('p', {}, 'Write the text of your story here.')] : storiesMarkup(source, source.attributes.topic, 1);
    return [...story, ...paragraphs(source.report)];
  },
};
