import { type Choices, snippetOptions } from './choices.js';
import { snippetFor } from './snippet.js';

/** What the sample partner page shows: each place's choices, as the builder's address has them, and the height that the builder measured. */
const EMBEDS: Readonly<Record<string, { choices: string; reserve: string }>> = {};

/** The partner page with its snippets, printed by what the builder prints them with. */
export const partnerPage = (template: string, address: string): string =>
  template.replace(/<!-- snippet: (\w+) -->/g, (_, place: string) => {
    const { choices, reserve } = EMBEDS[place]!;
    return snippetFor({ ...snippetOptions(new URLSearchParams(choices) as Choices, address), reserve });
  });
