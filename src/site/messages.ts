/*
 * Stands in for localization/messages.ts in the files that a site serves,
 * where the build has put a message's index in the place of its English and
 * its id (scripts/vite-messages.mjs).
 */
type Message = string | readonly (string | number)[];

export const messagesFrom =
  (catalog: readonly Message[] = []) =>
  (index: number, ...values: readonly string[]): string => {
    let text = '';
    for (const part of [catalog[index] ?? ''].flat()) text += typeof part === 'number' ? values[part]! : part;
    return text;
  };
