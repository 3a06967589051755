import { CappedBody } from './capped-body.js';
import { MAX_BYTES } from './feed.js';

/** A file as far as it could be had. */
export interface FileBytes {
  bytes: Uint8Array;
  /** Why there is no more of it. */
  cut?: 'size' | 'failure';
}

/** Reads a stream as far as the cap allows; `enough` is to end it there. What came before it broke off is kept. */
export async function readBytes(stream: ReadableStream<Uint8Array> | null, enough: () => void): Promise<FileBytes> {
  const reader = stream?.getReader();
  const body = new CappedBody(MAX_BYTES);
  let cut: FileBytes['cut'];
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      body.add(read.value);
      if (!body.isCut) continue;
      cut = 'size';
      enough();
      break;
    }
  } catch {
    cut = 'failure';
  }
  return { bytes: body.bytes, ...(cut && { cut }) };
}

/** The file that a server has packed without saying so, as it does with `feed.xml.gz`; any other file as it is. */
export async function unpacked(bytes: Uint8Array): Promise<FileBytes> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes };
  const end = new AbortController();
  const packed = new Response(bytes as Uint8Array<ArrayBuffer>).body!;
  return readBytes(packed.pipeThrough(new DecompressionStream('gzip'), { signal: end.signal }), () => end.abort());
}
