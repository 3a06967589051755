/** `--apply FILE`: takes the changes of a page that `--sheet` has written, all of them or, where one is refused, none. */
import { readFileSync } from 'node:fs';
import { faultsIn } from './compare.mjs';
import { source, translated } from './project.mjs';
import { changeTexts, hashOf, textsOf, valuesOf } from './texts.mjs';

/** Far above all texts of a language together. */
const MOST_BYTES = 1_000_000;
const KEYS = ['name', 'english', 'from', 'to'];

function readPatch(file) {
  const bytes = readFileSync(file);
  if (bytes.length > MOST_BYTES) throw new Error(`${file} is larger than any sheet gives back`);
  let patch;
  try {
    patch = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new Error(`${file} is not what a sheet gives back: ${error.message}`, { cause: error });
  }
  const isPatch = patch?.texts === 'turn-back-crime' && Array.isArray(patch.changes);
  const isChange = (change) => change && Object.keys(change).join() === KEYS.join() && KEYS.every((key) => typeof change[key] === 'string');
  if (!isPatch || !patch.changes.every(isChange)) throw new Error(`${file} is not what a sheet gives back`);
  if (!translated.includes(patch.language)) throw new Error(`its language, "${patch.language}", is not one of ${translated.join(', ')}`);
  if (!patch.changes.length) throw new Error(`${file} changes nothing`);
  return patch;
}

/** Why a change can't be taken, by itself. */
function refusalOf({ name, english: hash, from, to }, own, english) {
  if (!own.has(name)) return 'there is no such text';
  if (own.get(name) !== from) return 'it has been changed since the sheet was written';
  if (hashOf(english.get(name)) !== hash) return 'its English has been changed since the sheet was written';
  if (valuesOf(to).join() !== valuesOf(from).join()) return `it must keep ${valuesOf(from).join(' ') || 'to plain words, without braces'}`;
  return undefined;
}

/** Takes a patch into the files of its language; gives a line about it, and throws where it is refused. */
export function applyPatch(file) {
  const { language, changes } = readPatch(file);
  const [english, own] = [textsOf(source), textsOf(language)];
  const refused = changes.flatMap((change) => {
    const why = refusalOf(change, own, english);
    return why ? [`${change.name}: ${why}`] : [];
  });
  if (refused.length) throw new Error(`nothing is changed, for of ${file} these are refused:\n${refused.join('\n')}`);
  const changed = new Map(changes.map(({ name, to }) => [name, to]));
  const all = new Map([source, ...translated].map((each) => [each, textsOf(each)]));
  all.set(language, new Map([...own, ...changed]));
  const faults = faultsIn(all).filter(({ language: other, name }) => other === language && changed.has(name));
  if (faults.length) {
    const lines = faults.map(({ name, fault }) => `${name}: ${fault}`);
    throw new Error(`nothing is changed, for the tests would refuse:\n${lines.join('\n')}`);
  }
  changeTexts(language, changed);
  return `${changed.size} texts of ${language} are changed. Whoever has read them beside their English says so: npm run localize -- --read ${language} ${[...changed.keys()].join(' ')}`;
}
