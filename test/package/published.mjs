import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Where the build is; another folder than dist/ only to try a build out. */
export const dist = process.env.DIST_FOLDER ?? join(root, 'dist');

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Every file below a folder of dist/, as paths with forward slashes. */
export const filesOf = (folder = '') =>
  readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(dist, folder, '/').length)
        .replaceAll('\\', '/'),
    )
    .sort();

export const read = (file) => readFileSync(join(dist, file), 'utf8');

const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));

/** The languages that are published, English first: all but the pseudo languages. */
export const languages = [sourceLocale, ...targetLocales.filter((language) => !/-X[AB]$/.test(language))];

/** The elements, by the folders of their source. */
export const elements = readdirSync(join(root, 'src/components'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const spoken = languages.flatMap((language) => elements.map((element) => `${language}/${element}`));

/** All that the star in a path of the package may stand for; one name, empty, for a path without a star. */
export function namesIn(path) {
  if (!path.includes('*')) return [''];
  if (path.startsWith('./languages/')) return spoken;
  return path.startsWith('./react/') ? [...elements, ...elements.map((element) => `component/${element}`)] : elements;
}
