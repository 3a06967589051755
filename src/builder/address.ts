/**
 * The folder that a webmaster means: `embed.js` at its end is left out, and a name without `https://` is a host, because
 * as it stands it would be a path below their own page.
 */
export function folderFrom(typed: string): string {
  const folder = typed.trim().replace(/(?<!\/)\/*(embed\.js)?$/, '');
  return /^(https?:)?\//i.test(folder) ? folder : `https://${folder}`;
}

/** Whether an address leads to the computer that it is opened on, so that no visitor could load it. */
export function isOwnComputer(address: string): boolean {
  const page = 'https://site.example/';
  return URL.canParse(address, page) && /^(localhost|127\..*|\[::1\])$/.test(new URL(address, page).hostname);
}
