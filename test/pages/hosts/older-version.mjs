import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, cdn, host } from '../support.mjs';

const OLDER = FOLDER.replace(/[^/]+\/$/, '0.0.1/');

/** The same files as an older release would be served: at its own address, under its own number. */
export const olderFiles = Object.fromEntries(
  readdirSync(cdn, { recursive: true })
    .filter((path) => path.endsWith('.js'))
    .map((path) => [
      OLDER + path.replaceAll('\\', '/'),
      { type: 'text/javascript', body: readFileSync(join(cdn, path), 'utf8').replaceAll(FOLDER.split('/').at(-2), '0.0.1') },
    ]),
);

export const olderTag = `<script type="module" src="${host.origin}${OLDER}embed.js"></script>`;

/** The files of a version that were asked for. */
export const askedOf = (page, folder) => page.requests.filter((url) => url.includes(folder)).length;
export { FOLDER as OURS, OLDER };
