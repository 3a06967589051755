/** The program of a process that reads one feed and ends: see `read-apart.ts`, which starts it. */
import { FeedError, type Feed, type FeedErrorReason } from '../feed/feed.js';
import { parseFeed } from '../feed/parse-feed.js';
import { messageOf } from './log.js';

/** The feed to read. */
export interface ReaderJob {
  bytes: Uint8Array;
  /** Against which what is relative in it is resolved. */
  base: string;
  contentType: string | undefined;
}

/** The outcome of a reading. */
export type ReaderAnswer = { feed: Feed } | { reason: FeedErrorReason; message: string };

async function answerTo({ bytes, base, contentType }: ReaderJob): Promise<ReaderAnswer> {
  try {
    return { feed: await parseFeed(bytes, { url: base, contentType }) };
  } catch (error) {
    if (error instanceof FeedError) return { reason: error.reason, message: error.message };
    return { reason: 'format', message: `${base} can't be read: ${messageOf(error)}.` };
  }
}

process.once('message', (job: ReaderJob) => {
  void answerTo(job).then((answer) => process.send!(answer, undefined, undefined, () => process.disconnect()));
});
