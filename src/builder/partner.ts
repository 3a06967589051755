import { snippetOptions } from './choices.js';
import { snippetFor } from './snippet.js';

/** What the sample partner page shows: the choices for each place, as the builder's address has them. */
export const PARTNER_CHOICES: Readonly<Record<string, string>> = {
  bar: 'topic=cybercrime&lang=en&banner.variant=bar&banner.href=%23advice&banner.dismissible=yes',
  hero: 'topic=organized-crime&lang=en&banner.variant=hero&banner.href=%23advice&banner.report-href=%23contact&banner.genuine=yes',
  carousel: 'widget=tbc-tip-carousel&topic=fake-goods&lang=en',
  card: 'topic=fake-medicines&lang=fr&banner.href=%23advice',
  arabic: 'topic=crimes-against-children&lang=ar&banner.href=%23advice&banner.report-href=%23contact',
};

/** What the builder prints where there is no browser to measure in: a snippet that keeps no place free. */
export const unmeasured = (choices: string, address: string): string => snippetFor(snippetOptions(new URLSearchParams(choices), address));

export const partnerPage = (template: string, snippets: Readonly<Record<string, string>>): string =>
  template.replace(/<!-- snippet: (\w+) -->/g, (_, place: string) => snippets[place]!);
