/** The type and size that the bytes of a picture show, whatever its server calls it. */
export interface PictureType {
  extension: 'png' | 'jpg' | 'gif' | 'webp' | 'avif';
  width: number;
  height: number;
}

const text = (bytes: DataView, at: number, length: number): string =>
  String.fromCharCode(...new Uint8Array(bytes.buffer, bytes.byteOffset + at, length));

function png(bytes: DataView): PictureType | undefined {
  if (bytes.getUint32(0) !== 0x89504e47 || text(bytes, 12, 4) !== 'IHDR') return undefined;
  return { extension: 'png', width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

function gif(bytes: DataView): PictureType | undefined {
  if (!/^GIF8[79]a$/.test(text(bytes, 0, 6))) return undefined;
  return { extension: 'gif', width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) };
}

/** The most that is read: more than any camera writes. */
const MAX_ENTRIES = 512;

/**
 * Whether the camera was held upright: a picture with an orientation of 5 to 8 is shown turned by 90 degrees. `undefined` where
 * these are other notes than those of Exif.
 */
function isTurned(bytes: DataView, notes: number): boolean | undefined {
  try {
    if (text(bytes, notes, 6) !== 'Exif\0\0') return undefined;
    const start = notes + 6;
    const little = text(bytes, start, 2) === 'II';
    const directory = start + bytes.getUint32(start + 4, little);
    const entries = Math.min(bytes.getUint16(directory, little), MAX_ENTRIES);
    for (let entry = 0; entry < entries; entry += 1) {
      const at = directory + 2 + entry * 12;
      if (bytes.getUint16(at, little) === 0x0112) return bytes.getUint16(at + 8, little) >= 5;
    }
  } catch {
    // Browsers show a picture whose notes are broken, too.
  }
  return false;
}

function jpeg(bytes: DataView): PictureType | undefined {
  if (bytes.getUint16(0) !== 0xffd8) return undefined;
  let turned: boolean | undefined;
  for (let at = 2; ;) {
    if (bytes.getUint8(at) !== 0xff) return undefined;
    const marker = bytes.getUint8(at + 1);
    // Filling before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // The first notes of Exif count: a hostile file has thousands.
    if (marker === 0xe1) turned ??= isTurned(bytes, at + 4);
    // A frame, but neither a table of Huffman codes (c4), nor arithmetic conditioning (cc), nor c8, which is reserved.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [bytes.getUint16(at + 5), bytes.getUint16(at + 7)];
      return { extension: 'jpg', ...(turned ? { width: height, height: width } : { width, height }) };
    }
    at += 2 + bytes.getUint16(at + 2);
  }
}

function webp(bytes: DataView): PictureType | undefined {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP') return undefined;
  const uint24 = (at: number) => bytes.getUint16(at, true) + bytes.getUint8(at + 2) * 65_536;
  switch (text(bytes, 12, 4)) {
    case 'VP8X':
      return { extension: 'webp', width: uint24(24) + 1, height: uint24(27) + 1 };
    case 'VP8 ':
      return { extension: 'webp', width: bytes.getUint16(26, true) & 0x3fff, height: bytes.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const sides = bytes.getUint32(21, true);
      return { extension: 'webp', width: (sides & 0x3fff) + 1, height: ((sides >> 14) & 0x3fff) + 1 };
    }
    default:
      return undefined;
  }
}

/** The properties that an AVIF lists of its parts: the largest is the whole picture, the others are tiles of it or previews. */
function avif(bytes: DataView): PictureType | undefined {
  if (text(bytes, 4, 4) !== 'ftyp' || !/avi[fs]/.test(text(bytes, 8, Math.min(bytes.getUint32(0), 64) - 8))) return undefined;
  let [width, height, turned] = [0, 0, false];
  const end = Math.min(bytes.byteLength - 16, 16_384);
  for (let at = 12; at < end; at += 1) {
    const box = bytes.getUint32(at);
    if (box === 0x69737065 /* ispe */ && bytes.getUint32(at + 8) * bytes.getUint32(at + 12) > width * height) {
      [width, height] = [bytes.getUint32(at + 8), bytes.getUint32(at + 12)];
    } else if (box === 0x69726f74 /* irot */) turned = bytes.getUint8(at + 4) % 2 === 1;
  }
  return { extension: 'avif', ...(turned ? { width: height, height: width } : { width, height }) };
}

/** PNG, JPEG, GIF, WebP and AVIF; `undefined` for anything else, and for what has no size. */
export function pictureType({ buffer, byteOffset, byteLength }: Uint8Array): PictureType | undefined {
  const bytes = new DataView(buffer, byteOffset, byteLength);
  for (const read of [png, jpeg, gif, webp, avif]) {
    try {
      const type = read(bytes);
      if (type) return type.width && type.height ? type : undefined;
    } catch {
      // The file ends before its size, or is too short to be of this type.
    }
  }
  return undefined;
}
