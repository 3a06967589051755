import { joinStringsAndValues, type StrResult } from '@lit/localize/internal/str-tag.js';
import type { MsgFn } from '@lit/localize/internal/types.js';

export type { MsgFn };

/**
 * The messages of one element in one language, by message id. A message with
 * values holds their order, because a translation may put them elsewhere.
 */
export type MessageCatalog = Readonly<Record<string, string | StrResult>>;

const text = (template: string | StrResult, values?: readonly unknown[]): string =>
  typeof template === 'string'
    ? template
    : joinStringsAndValues(template.strings, values ?? template.values, values ? (template.values as number[]) : undefined);

/**
 * A message function bound to one catalog. It is typed as @lit/localize's own
 * `msg`, by which that package's extractor finds the calls; but that package
 * knows one language per page, and throws when two libraries configure it.
 */
export const messagesFrom = (catalog?: MessageCatalog): MsgFn =>
  ((template: string | StrResult, options: { id: string }) => {
    const translated = catalog?.[options.id];
    return translated === undefined ? text(template) : text(translated, (template as StrResult).values);
  }) as MsgFn;
