/** No line is longer: a hostile address may be. */
const MAX_LINE = 1000;

/** Control characters, among them those that a terminal obeys, line ends, and what turns the direction of a text around. */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** Says a line on stderr. Every line of the command goes through here: it may end up in a terminal, a mail or a journal. */
export function say(line: string): void {
  const cut = line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line;
  console.error(cut.replace(CONTROLS, '\ufffd'));
}

/** An address as a line may show it: without a name and password, and without its query, which may hold a password too. */
export function shownAddress(address: string): string {
  const [place = ''] = address.split(/[?#]/, 1);
  const shown = place.replace(/^([^/]*\/\/)?[^/]*@/, '$1');
  return address.includes('?') ? `${shown}?…` : shown;
}

/** The message of an error. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `1 item`, `2 items`. */
export const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
