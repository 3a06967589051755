/** A table; a cell is text or a list of texts. */
export function table(head, rows) {
  const cell = (value) => [value].flat().filter(Boolean).join(' ').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text) => `\`${text}\``;

/** A heading with what stands below it; nothing where that is nothing. */
export const section = (title, ...texts) => (texts.every(Boolean) ? [`## ${title}`, ...texts] : []);

/** Paragraphs of a comment, without its line breaks. */
export const paragraphs = (text) =>
  text.split(/\n\n+/).map((paragraph) =>
    paragraph
      .split('\n')
      .map((line) => line.trim())
      .join(' '),
  );

const begin = (name) => `<!-- ${name}: written by \`npm run docs\` -->`;
const end = (name) => `<!-- end of ${name} -->`;

/** A new page with one part to fill. */
export const emptyPage = (title, name) => `# ${title}\n\n${begin(name)}\n${end(name)}\n`;

/** Puts a text between the two marks of its name. */
export function fill(page, name, text) {
  const [before, rest] = page.split(begin(name));
  const after = rest?.split(end(name))[1];
  if (after === undefined) throw new Error(`it has no ${begin(name)} … ${end(name)}`);
  return `${before}${begin(name)}\n\n${text}\n\n${end(name)}${after}`;
}
