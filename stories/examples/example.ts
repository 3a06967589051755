/**
 * One way to use an element. The lists beside this file are the one source
 * that stories, accessibility tests, contract tests, screenshots and the embed
 * builder loop over: an example added there is covered everywhere.
 */
export interface Example {
  /** Stable name in lower case with hyphens: the story's id and the screenshot's file name. */
  name: string;
  title: string;
  attributes: Readonly<Record<string, string | true>>;
  /** The children, by slot name; '' for the unnamed slot. Each is plain HTML of ours; in a named slot, one element for each text. */
  slots?: Readonly<Record<string, string | readonly string[]>>;
  flags?: {
    /** Moves by itself: a screenshot has to stop it first. */
    moves?: true;
    /** Speaks in the page's own words, so it is shown in the page's language only. */
    ownWords?: true;
  };
}

/** For the slot `report`: where a page has the links to its police, a helpline and a place to report a picture. */
export const sampleReports = [
  '<a href="https://police.example.org/report">Sample police: report a crime</a>',
  '<a href="https://helpline.example.org/">Sample helpline</a>',
  '<a href="https://pictures.example.org/">Sample site: report a picture</a>',
];

/** An element with an example's attributes and children, as a page would write it. */
export function createExample(tag: string, { attributes, slots = {} }: Example, page: Document = document): HTMLElement {
  const element = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value === true ? '' : value);
  for (const [slot, markup] of Object.entries(slots)) {
    const { body } = new DOMParser().parseFromString([markup].flat().join(''), 'text/html');
    for (const child of [...body.children]) {
      if (slot) child.slot = slot;
      element.append(page.adoptNode(child));
    }
  }
  return element;
}

/** The same as HTML text, as a page's author would paste it. */
export function exampleHtml(tag: string, { attributes, slots = {} }: Example): string {
  const attribute = ([name, value]: [string, string | true]) =>
    value === true ? ` ${name}` : ` ${name}="${value.replaceAll('"', '&quot;')}"`;
  const child = (slot: string, markup: string) => `\n  ${slot ? markup.replace(/^<([\w-]+)/, `<$1 slot="${slot}"`) : markup}`;
  const children = Object.entries(slots)
    .flatMap(([slot, markup]) => [markup].flat().map((each) => child(slot, each)))
    .join('');
  return `<${tag}${Object.entries(attributes).map(attribute).join('')}>${children}${children && '\n'}</${tag}>`;
}
