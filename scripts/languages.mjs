/**
 * Writes languages/LANG/NAME.js, for apps that name their languages: each registers one element and teaches it one language.
 * `node scripts/languages.mjs [folder]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elements } from './facts.mjs';
import { source, translated } from './localize/project.mjs';

const dist = process.argv[2] ?? 'dist';
const folder = join(dist, 'languages');

for (const language of [source, ...translated]) {
  mkdirSync(join(folder, language), { recursive: true });
  for (const element of elements) {
    const register = `import '../../components/${element}/register.js';\n`;
    // The class that learns is the registered one, so its types are all that the module has.
    writeFileSync(join(folder, language, `${element}.d.ts`), register);
    writeFileSync(join(folder, language, `${element}.js`), `${register}import '../../generated/languages/${language}/${element}.js';\n`);
  }
}
// The compiler's would name the pseudo languages, which are not published.
for (const element of elements) writeFileSync(join(dist, 'generated/languages', `${element}.d.ts`), 'export {};\n');
