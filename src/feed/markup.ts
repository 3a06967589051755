import { MAX_ATTRIBUTE } from './feed.js';

/** Character references and tags, which XML and HTML have in common. */

/** Names of successive characters, from a first one on; `-` has none. */
function addNames(names: Map<string, string>, first: number, list: string): void {
  let code = first;
  for (const name of list.split(' ')) {
    if (name !== '-') names.set(name, String.fromCodePoint(code));
    code += 1;
  }
}

/** The names of HTML 4, and the letters of Europe's languages that HTML has named since: what editors and CMSs write. */
function characterNames(): Map<string, string> {
  const names = new Map<string, string>();
  const greek =
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
  addNames(
    names,
    0xa0,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon Idot inodot IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr - - Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron',
  );
  addNames(names, 0x391, greek);
  addNames(names, 0x3b1, greek.toLowerCase().replace('-', 'sigmaf'));
  addNames(names, 0x2013, 'ndash mdash horbar Vert - lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - - hellip');
  addNames(names, 0x2190, 'larr uarr rarr darr harr');
  addNames(names, 0x2264, 'le ge');
  const others =
    'quot " amp & lt < gt > apos \' fnof ƒ circ ˆ tilde ˜ permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ rArr ⇒ hArr ⇔ part ∂ prod ∏ sum ∑ minus − radic √ infin ∞ asymp ≈ ne ≠ equiv ≡ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ check ✓ star ☆ starf ★ num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? AMP & LT < GT > QUOT " COPY © REG ® commat @ lsqb [ rsqb ] lowbar _ excl !'.split(
      ' ',
    );
  for (let index = 0; index < others.length; index += 2) names.set(others[index]!, others[index + 1]!);
  for (const [name, code] of [
    ['ensp', 0x2002],
    ['emsp', 0x2003],
    ['thinsp', 0x2009],
    ['zwnj', 0x200c],
    ['zwj', 0x200d],
    ['lrm', 0x200e],
    ['rlm', 0x200f],
  ] as const)
    names.set(name, String.fromCharCode(code));
  return names;
}

let names: Map<string, string> | undefined;

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

/** The syntax around a reference: HTML knows some names without their `;`, in an attribute only at the end of a word. */
export type Syntax = 'xml' | 'html' | 'html-attribute';

/** The longest name that HTML knows without a `;`: `&frac12`. */
const LONGEST_OPEN = 6;

/** HTML's old names are those of Latin-1, and what stands for markup. */
const IS_OLD = /["&<>\xa0-\xff]/;

/** The character of the old name that a word begins with, and the rest of the word. */
function openReference(word: string, known: ReadonlyMap<string, string>): string | undefined {
  for (let length = Math.min(word.length, LONGEST_OPEN); length > 1; length -= 1) {
    const meant = known.get(word.slice(0, length));
    if (meant && IS_OLD.test(meant)) return meant + word.slice(length);
  }
  return undefined;
}

/** `&eacute;`, `&#233;` and `&#xE9;` as the characters they stand for, once; what has no meaning stays as it is written. */
export function decodeReferences(text: string, syntax: Syntax): string {
  if (!text.includes('&')) return text;
  const reference = /&(?:#(\d+);?|#[xX]([\da-fA-F]+);?|([a-zA-Z]\w*)(;|=)?)/g;
  return text.replace(reference, (written, decimal?: string, hex?: string, word?: string, sign?: string) => {
    // Ten digits are more than any character needs.
    if (!word) return character(decimal ? Number(decimal.slice(0, 10)) : parseInt(hex!.slice(0, 10), 16));
    names ??= characterNames();
    const meant = names.get(word);
    if (meant !== undefined && sign === ';') return meant;
    if (syntax === 'xml') return written;
    if (syntax === 'html-attribute') return meant !== undefined && !sign && IS_OLD.test(meant) ? meant : written;
    const open = openReference(word, names);
    return open === undefined ? written : open + (sign ?? '');
  });
}

/**
 * Where the tag that begins at `start` ends: the position of its `>`, or -1. A quote that is not closed before the next
 * tag is none.
 */
export function tagEnd(source: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
      else if (code === 0x3c) break;
    } else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  return source.indexOf('>', start);
}

/** The most attributes that are read: more than any element of a feed has. */
const MAX_ATTRIBUTES = 40;

/** The attributes between a tag's name and its end, with their names in small letters. One that is too long is left out. */
export function parseAttributes(tag: string, syntax: Syntax): Map<string, string> {
  const attributes = new Map<string, string>();
  // No part can begin where the one before it may go on, so a hostile tag is read in one pass.
  const attribute = /([^\s"'/=<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
  for (let count = 0; count < MAX_ATTRIBUTES; count += 1) {
    const found = attribute.exec(tag);
    if (!found) break;
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (value.length <= MAX_ATTRIBUTE) attributes.set(found[1]!.toLowerCase(), decodeReferences(value, syntax));
  }
  return attributes;
}
