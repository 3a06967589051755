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

/**
 * The text of a feed. What the bytes show beats what the server says, and that beats what the file says of itself;
 * but a server's "UTF-8" is often only its default, so it holds only where the bytes are UTF-8.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const visible = visibleEncoding(bytes);
  const head = visible ? '' : String.fromCharCode(...bytes.subarray(0, 200));
  const said = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1],
    // A declaration that can be read byte for byte is not in UTF-16, whatever it says.
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-16)([\w.:-]+)/i.exec(head)?.[1],
  ];
  for (const encoding of visible ? [visible] : said) {
    const text = encoding && decodeAs(bytes, encoding, /^utf-?8$/i.test(encoding) && !visible);
    if (text !== undefined && text !== '') return text;
  }
  return decodeAs(bytes, 'utf-8', false) ?? '';
}
