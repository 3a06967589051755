import { snippetOptions } from './choices.js';
import { snippetFor } from './snippet.js';

/** What the sample partner page shows: each place's choices, as the builder's address has them, and the height that the builder measured. */
const EMBEDS: Readonly<Record<string, { choices: string; reserve: string }>> = {
  bar: {
    choices: 'topic=cybercrime&banner.variant=bar&banner.href=%23advice&banner.dismissible=yes',
    reserve: 'max(min(15.4em - 25cqi,24225.8em - 99900cqi),min(6.4em - 0.6cqi,49200.8em - 99900cqi),4.5em)',
  },
  hero: {
    choices: 'topic=organized-crime&banner.variant=hero&banner.href=%23advice&banner.report-href=%23contact&banner.genuine=yes',
    reserve: 'max(96.4em - 252.8cqi,57em - 54.5cqi,min(33.1em,99900cqi - 51698.3em,62687.3em - 99900cqi),27.8em)',
  },
  carousel: {
    choices: 'widget=tbc-tip-carousel&topic=fake-goods',
    reserve: 'max(52.7em - 85.5cqi,min(61.8em - 94.9cqi,99900cqi - 29720.3em),30.9em - 20.2cqi,16.9em)',
  },
  card: {
    choices: 'topic=fake-medicines&lang=fr&banner.href=%23advice',
    reserve: 'max(62em - 127.4cqi,min(32.6em,33716.3em - 99900cqi),40.5em - 37.5cqi,27em - 10.7cqi)',
  },
  arabic: {
    choices: 'topic=crimes-against-children&lang=ar&banner.href=%23advice&banner.report-href=%23contact',
    reserve: 'max(48.3em - 56cqi,32.8em - 22.9cqi,16.5em)',
  },
};

/** The partner page with its snippets, printed by what the builder prints them with. */
export const partnerPage = (template: string, address: string): string =>
  template.replace(/<!-- snippet: (\w+) -->/g, (_, place: string) => {
    const { choices, reserve } = EMBEDS[place]!;
    return snippetFor({ ...snippetOptions(new URLSearchParams(choices), address), reserve });
  });
