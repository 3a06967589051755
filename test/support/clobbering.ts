/** The name of every property and method of what inherits from a prototype. */
export function membersOf(prototype: object): string[] {
  const names = new Set<string>();
  for (let each: object | null = prototype; each; each = Object.getPrototypeOf(each) as object | null) {
    for (const name of Object.getOwnPropertyNames(each)) names.add(name);
  }
  return [...names];
}

function fields(names: readonly string[]): HTMLElement {
  const box = document.createElement('div');
  box.hidden = true;
  for (const name of names) box.append(Object.assign(document.createElement('input'), { name }));
  return box;
}

/** A form around some nodes whose fields hide every property and method that forms have: `form.matches` is a field. */
export function clobberedForm(...content: readonly Node[]): HTMLFormElement {
  const form = document.createElement('form');
  form.append(...content, fields(membersOf(HTMLFormElement.prototype)));
  return form;
}

/** A form that looks like such a one, and hides nothing. */
export function plainBox(...content: readonly Node[]): HTMLElement {
  const box = document.createElement('div');
  box.append(...content, fields(membersOf(HTMLFormElement.prototype).map(() => '')));
  return box;
}

/** Pictures whose names hide every property and method that a document has: `document.createElement` is a picture. */
export function clobberingPictures(page: Document): HTMLElement {
  const box = page.createElement('div');
  box.hidden = true;
  // The properties of one document itself, as `location`, are tried too.
  for (const name of [...membersOf(Document.prototype), ...Object.getOwnPropertyNames(page)]) {
    box.append(Object.assign(page.createElement('img'), { name, alt: '' }));
  }
  return box;
}
