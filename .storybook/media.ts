/** What a visitor's system may ask for, as it is pretended here. */
export interface System {
  forcedColors: boolean;
  reducedMotion: boolean;
}

/*
 * A page can't switch on what a visitor's system asks for. It can let the rules for it apply: the media features of our
 * sheets are replaced by what they would come to. What a browser does by itself with forced colors, beyond any rule, is
 * stood in for by a sheet of the system's colors. The real thing is in the developer tools of the browser (Rendering,
 * "Emulate CSS media feature"); the story tests use that.
 */

const ALL_OF_IT = new CSSStyleSheet();
ALL_OF_IT.replaceSync(`
  *, ::before, ::after { background-color: Canvas !important; color: CanvasText !important; border-color: CanvasText !important;
    box-shadow: none !important; text-shadow: none !important; }
  a, a * { color: LinkText !important; }
  button, button *, .button, .button * { background-color: ButtonFace !important; color: ButtonText !important; }
  .picture { background-color: transparent !important; }
`);

/** The media of each rule as it was written. */
const written = new Map<CSSMediaRule, string>();

const { matchMedia } = window;
let system: System = { forcedColors: false, reducedMotion: false };

function pretended(query: string): string {
  let media = query;
  if (system.forcedColors) media = media.replace(/\(forced-colors:\s*active\)/g, 'all').replace(/\(forced-colors:\s*none\)/g, 'not all');
  if (system.reducedMotion) {
    media = media
      .replace(/\(prefers-reduced-motion:\s*reduce\)/g, 'all')
      .replace(/\(prefers-reduced-motion:\s*no-preference\)/g, 'not all');
  }
  return media;
}

window.matchMedia = (query) => matchMedia.call(window, pretended(query));

function pretendIn(root: Document | ShadowRoot): void {
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule) || !/forced-colors|reduced-motion/.test(written.get(rule) ?? rule.media.mediaText)) continue;
      if (!written.has(rule)) written.set(rule, rule.media.mediaText);
      rule.media.mediaText = pretended(written.get(rule)!);
    }
  }
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== ALL_OF_IT);
  if (system.forcedColors || others.length !== root.adoptedStyleSheets.length) {
    root.adoptedStyleSheets = system.forcedColors ? [...others, ALL_OF_IT] : others;
  }
}

function pretendEverywhere(): void {
  pretendIn(document);
  for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot) pretendIn(shadowRoot);
}

// An element brings its styles when it is there, and some of them when they are needed.
for (const type of ['tbc-ready', 'tbc-pledge-change', 'tbc-slide-change']) addEventListener(type, pretendEverywhere);

/** From now on, and for what is there already. */
export function pretend(wanted: System): void {
  const isOther = wanted.forcedColors !== system.forcedColors || wanted.reducedMotion !== system.reducedMotion;
  system = wanted;
  if (isOther) pretendEverywhere();
}
