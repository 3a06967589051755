/** The encoding that the first bytes show: a byte order mark, or every other byte of `<` or `{` being zero. */
function visibleEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0 && (second === 0x3c || second === 0x7b)) return 'utf-16be';
  if (second === 0 && (first === 0x3c || first === 0x7b)) return 'utf-16le';
  return undefined;
}

/** `undefined` for bytes that are not of this encoding, or a name that no browser knows. */
function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    // As a part of a stream: a feed that was cut may end within a character.
    return new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** Names that browsers take for Windows-1252, which many servers say of every file: then the file knows better. */
const IS_DEFAULT_OF_SERVERS = /^(?:utf-?8|iso-?8859-1|latin-?1|windows-1252|us-ascii)$/i;

/**
 * The encodings that a server and the file itself name, the more reliable one first: the server's, unless that is only its
 * default, then the file's. UTF-16 shows in the first bytes: where it doesn't, whoever names it is wrong.
 */
function saidOf(bytes: Uint8Array, contentType: string): string[] {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const server = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType.slice(0, 200))?.[1];
  const file = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const said = server && IS_DEFAULT_OF_SERVERS.test(server) ? [file, server] : [server, file];
  return said.filter((name) => name !== undefined).filter((name) => !/^utf-?(?:16|32)/i.test(name));
}

const isUtf8 = (name: string): boolean => /^utf-?8$/i.test(name);

/** Encodings in which a word may be UTF-8 by chance: those of East Asia and Thailand. In no other one is it. */
const MAY_LOOK_LIKE_UTF_8 = /^(?:big5|euc|gb|hz|iso-2022|ks|shift|sjis|tis|windows-(?:31j|87|949)|x-(?:euc|gbk|sjis))/i;

/** The number of characters beyond ASCII that can't be valid UTF-8 by chance any more. */
const NO_CHANCE = 4;

/** How many characters of a text are beyond ASCII, and how many of these stand for bytes that are none. */
function countBeyondAscii(text: string): { all: number; wrong: number } {
  let [all, wrong] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) all += 1;
    if (code === 0xfffd) wrong += 1;
  }
  return { all, wrong };
}

/** The text of bytes that are UTF-8, or would be but for the smaller part, as where a text was cut within a letter; `undefined` for all others. */
function readUtf8(bytes: Uint8Array, said: readonly string[]): string | undefined {
  const exact = decodeAs(bytes, 'utf-8', true);
  if (exact === undefined) {
    const text = decodeAs(bytes, 'utf-8', false) ?? '';
    const { all, wrong } = countBeyondAscii(text);
    return all > wrong * 2 ? text : undefined;
  }
  const mayBeChance = !said.some(isUtf8) && said.some((name) => MAY_LOOK_LIKE_UTF_8.test(name));
  return mayBeChance && countBeyondAscii(exact).all < NO_CHANCE ? undefined : exact;
}

/** A text, and what is to be said of its encoding to whoever runs the site. */
export interface Decoded {
  text: string;
  note?: string;
}

/**
 * The text of a feed. What its bytes show beats what anybody says of them: a byte order mark or zeros, and then whether they are
 * UTF-8, which no other text looks like. What is said holds for all others, and where nothing is, they are Windows-1252.
 */
export function decode(bytes: Uint8Array, contentType: string): Decoded {
  const visible = visibleEncoding(bytes);
  if (visible) return { text: decodeAs(bytes, visible, false) ?? '' };
  const said = saidOf(bytes, contentType);
  const wrongly = said.length ? `said to be ${said.map((name) => name.slice(0, 40)).join(' and ')}` : 'not said';
  const utf8 = readUtf8(bytes, said);
  if (utf8 !== undefined) {
    const isSaidWrongly = said.length && !said.some(isUtf8) && decodeAs(new Uint8Array(), said[0]!, false) !== undefined;
    if (!isSaidWrongly || !countBeyondAscii(utf8).all) return { text: utf8 };
    return { text: utf8, note: `Its encoding is ${wrongly}, but it is UTF-8, and was read as that.` };
  }
  const others = said.filter((name) => !isUtf8(name));
  for (const isExact of [true, false])
    for (const encoding of others) {
      const text = decodeAs(bytes, encoding, isExact);
      if (text !== undefined) return { text };
    }
  return {
    text: decodeAs(bytes, 'windows-1252', false) ?? '',
    note: `Its encoding is ${wrongly}, and it is not UTF-8: it was read as Windows-1252.`,
  };
}
