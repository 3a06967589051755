import { type AttributeFacts, classOf, factsOf, hasAttribute } from './manifest.js';
import type { OptionForm, WidgetForm } from './widget.js';

/** One attribute that a webmaster may set, and the control for it. */
export interface Option extends OptionForm, Omit<AttributeFacts, 'kind'> {
  /** A `choice` out of values, of which the first is the default, or what kind of field it is. */
  kind: 'choice' | 'yes' | 'link' | 'text' | 'number' | 'day';
}

export interface Widget extends WidgetForm {
  tag: string;
  options: readonly Option[];
  /** Whether its content is on a topic. */
  hasTopic: boolean;
}

function optionOf(className: string, form: OptionForm): Option {
  const facts = factsOf(className, form.attribute);
  return { ...form, ...facts, kind: form.text ?? facts.kind };
}

const forms = import.meta.glob<WidgetForm>('../components/*/*.builder.ts', { eager: true, import: 'widget' });

/**
 * The widgets and what can be set on each: the one list that the form, the preview and the snippet are made from. It comes out
 * of the elements' folders.
 */
export const OFFERED_WIDGETS: readonly Widget[] = Object.entries(forms)
  .sort(([, one], [, other]) => one.order - other.order)
  .map(([path, form]) => {
    const tag = `tbc-${path.split('/').at(-2)!}`;
    return {
      ...form,
      tag,
      hasTopic: hasAttribute(classOf(tag), 'topic'),
      options: form.options.map((option) => optionOf(classOf(tag), option)),
    };
  });

export const THEME: Option = optionOf('TbcElement', {
  attribute: 'theme',
  label: 'Colours',
  hint: 'Auto follows the colours of your page.',
  shapes: 'no',
});

/** The widths that the preview can take, in pixels of the reader's 16. */
export const PREVIEW_WIDTHS = ['full', '600', '320'] as const;

/** The places for the styles that keep the widget's space free while it loads. */
export const STYLES_PLACES = { snippet: 'In the snippet', sheet: 'In my style sheet', none: 'Nowhere' } as const;
export type StylesPlace = keyof typeof STYLES_PLACES;
