import type { StrResult } from '@lit/localize/internal/str-tag.js';
import type { MsgFn } from '@lit/localize/internal/types.js';

export type { MsgFn };

/** A translation with values: between its strings, by number, the values of the English text, which a language may put in another order. */
export interface TranslatedTemplate {
  readonly strings: readonly string[];
  readonly values: readonly number[];
}

/** The messages of one element in one language, by message id. */
export type MessageCatalog = Readonly<Record<string, string | TranslatedTemplate>>;

/** The strings with a value between each two of them. */
const join = (strings: readonly string[], values: readonly unknown[]): string =>
  strings.map((text, index) => (index ? String(values[index - 1]) : '') + text).join('');

const inEnglish = (template: string | StrResult): string =>
  typeof template === 'string' ? template : join(template.strings, template.values);

/**
 * A message function bound to one catalog. It is typed as @lit/localize's own
 * `msg`, by which that package's extractor finds the calls; but that package
 * knows one language per page, and throws when two libraries configure it.
 */
export const messagesFrom = (catalog?: MessageCatalog): MsgFn =>
  ((template: string | StrResult, options: { id: string }) => {
    const translated = catalog?.[options.id];
    if (translated === undefined) return inEnglish(template);
    if (typeof translated === 'string') return translated;
    const { values } = template as StrResult;
    return join(
      translated.strings,
      translated.values.map((index) => values[index]),
    );
  }) as MsgFn;
