import { snippetOptions } from './choices.js';
import { snippetFor } from './snippet.js';

/** What the sample partner page shows: each place's choices, as the builder's address has them, and the height that the builder measured. */
const EMBEDS: Readonly<Record<string, { choices: string; reserve: string }>> = {
  bar: {
    choices: 'topic=cybercrime&banner.variant=bar&banner.href=%23advice&banner.dismissible=yes',
    reserve: 'max(min(15.2em - 25cqi,24225.8em - 99900cqi),min(6.4em - 0.6cqi,48701.3em - 99900cqi),4.5em)',
  },
  hero: {
    choices: 'topic=organized-crime&banner.variant=hero&banner.href=%23advice&banner.report-href=%23contact&banner.genuine=yes',
    reserve:
      'max(66.2em - 120.3cqi,43.4em - 28.5cqi,min(86.5em - 136.7cqi,99900cqi - 29720.3em),min(33.4em - 2.3cqi,64185.8em - 99900cqi),27.7em)',
  },
  carousel: {
    choices: 'widget=tbc-tip-carousel&topic=fake-goods',
    reserve:
      'max(59.3em - 125.4cqi,37em - 33.3cqi,min(65.1em - 104.9cqi,99900cqi - 29720.3em),min(30em - 18.7cqi,59690.3em - 99900cqi),16.9em)',
  },
  card: {
    choices: 'topic=fake-medicines&lang=fr&banner.href=%23advice',
    reserve: 'max(62em - 127.4cqi,min(32.6em,33716.3em - 99900cqi),40.3em - 37.5cqi,26.9em - 10.7cqi)',
  },
  arabic: {
    choices: 'topic=crimes-against-children&lang=ar&banner.href=%23advice&banner.report-href=%23contact',
    reserve: 'max(49em - 58.6cqi,32.9em - 23.5cqi,16.5em)',
  },
};

/** The partner page with its snippets, printed by what the builder prints them with. */
export const partnerPage = (template: string, address: string): string =>
  template.replace(/<!-- snippet: (\w+) -->/g, (_, place: string) => {
    const { choices, reserve } = EMBEDS[place]!;
    return snippetFor({ ...snippetOptions(new URLSearchParams(choices), address), reserve });
  });
