// The script of the page that a native speaker reads: it has no server and no library. What it gives back is read by patch.mjs.
const { language, direction, advice, shots, texts } = JSON.parse(document.querySelector('#data').textContent);
const find = (selector) => document.querySelector(selector);

function make(name, className = '', text = '') {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
}

const valuesOf = (text) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort().join(' ');
/** The changes so far, by the name of the text. */
const changes = new Map();

/** The faults of a field's text; empty where there is none. */
function faultOf({ text, most }, typed) {
  if (!typed.trim()) return 'A text is needed.';
  if (valuesOf(typed) !== valuesOf(text)) return `Keep ${valuesOf(text) || 'no braces: there are none in this text'}.`;
  return most && typed.length > most ? 'Too long for its place.' : '';
}

const roomOf = ({ most, english }, typed) =>
  most ? `${most - typed.length} characters of ${most} are left.` : `${typed.length} characters; the English has ${english.length}.`;

/** The part of a screenshot where the text stands, with a frame around it. */
function picture({ shot, x, y, width, height }) {
  const SURROUNDINGS = 60;
  const top = Math.max(0, y - SURROUNDINGS);
  const node = make('div', 'picture');
  node.style.blockSize = `${y - top + height + SURROUNDINGS}px`;
  const image = make('img');
  image.src = shots[shot];
  image.alt = 'Where the text stands';
  image.style.insetBlockStart = `${-top}px`;
  image.style.insetInlineStart = 0;
  const frame = make('span');
  Object.assign(frame.style, { left: `${x - 4}px`, top: `${y - top - 4}px`, width: `${width + 2}px`, height: `${height + 2}px` });
  node.dir = 'ltr';
  node.append(image, frame);
  return node;
}

function row(entry) {
  const section = make('section');
  const english = make('div');
  english.append(make('p', 'english', entry.english), make('p', 'note', entry.note));
  const own = make('div');
  const field = make('textarea');
  Object.assign(field, {
    value: entry.text,
    lang: language,
    dir: direction,
    rows: Math.ceil(entry.text.length / 45) + 1,
    name: entry.name,
  });
  field.setAttribute('aria-label', entry.name);
  const room = make('p', 'room', roomOf(entry, entry.text));
  const fault = make('p', 'fault');
  field.addEventListener('input', () => {
    const typed = field.value.trim();
    section.classList.toggle('changed', typed !== entry.text);
    room.textContent = roomOf(entry, typed);
    fault.textContent = faultOf(entry, typed);
    if (typed === entry.text) changes.delete(entry.name);
    else changes.set(entry.name, { name: entry.name, english: entry.hash, from: entry.text, to: typed, fault: fault.textContent });
    showPatch();
  });
  own.append(field, room, fault);
  section.append(make('h3', '', entry.name), english, own, ...(entry.picture ? [picture(entry.picture)] : []));
  return section;
}

function patch() {
  const kept = [...changes.values()].filter(({ fault }) => !fault).map(({ name, english, from, to }) => ({ name, english, from, to }));
  return `${JSON.stringify({ texts: 'turn-back-crime', language, changes: kept }, null, 2)}\n`;
}

function showPatch() {
  const wrong = [...changes.values()].filter(({ fault }) => fault).length;
  find('#state').textContent = `${changes.size - wrong} changed${wrong ? `; ${wrong} can’t be taken as they are` : ''}.`;
  find('#patch').value = patch();
}

find('#language').textContent = language;
document.title = `Texts to read over: ${language}`;
find('#advice').append(...advice.map((line) => make('li', '', line)));
find('#texts').append(...texts.map(row));
find('#take').addEventListener('click', () => {
  const link = make('a');
  link.href = URL.createObjectURL(new Blob([patch()], { type: 'application/json' }));
  link.download = `texts-${language}.json`;
  link.click();
});
find('#copy').addEventListener('click', async () => {
  find('details').open = true;
  find('#patch').select();
  // A page that is opened from a file may not have the clipboard: the text is selected then.
  await navigator.clipboard?.writeText(patch());
});
addEventListener('beforeunload', (event) => {
  if (changes.size) event.preventDefault();
});
showPatch();
