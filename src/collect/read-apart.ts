import { fork } from 'node:child_process';
import { join } from 'node:path';
import { FeedError, type Feed } from '../feed/feed.js';
import type { ReaderAnswer, ReaderJob } from './reader.js';

/** The process that reads a feed. Tests have others. */
export interface Reader {
  program: string;
  /** MB of its memory. */
  memory: number;
}

/** A feed of 2 MiB that is all empty objects takes 47 MB; most take less than 15. */
export const READER: Reader = { program: join(import.meta.dirname, 'reader.js'), memory: 128 };

/**
 * Reads a feed in a process of its own, which can be ended at any moment and whose memory is its own: a hostile feed costs the
 * others nothing. (A worker thread is no such place: it can't be ended while it is in code of the engine, as Intl's.)
 */
export function readApart(job: ReaderJob, milliseconds: number, { program, memory }: Reader): Promise<Feed> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new FeedError('format', `${job.base} can't be read: ${why}.`));
    const reader = fork(program, {
      execArgv: [`--max-old-space-size=${memory}`],
      // Bytes pass as bytes.
      serialization: 'advanced',
      // The last words of a reader without memory help nobody.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => {
      fail('it took too long to read, and that was ended');
      reader.kill('SIGKILL');
    }, milliseconds);
    reader.once('message', (answer: ReaderAnswer) => {
      if ('feed' in answer) resolve(answer.feed);
      else reject(new FeedError(answer.reason, answer.message));
    });
    reader.once('error', (error) => fail(`no process can be started to read it (${error.message})`));
    // The end of the process comes after the answer, where there was one.
    reader.once('close', (code, signal) => {
      clearTimeout(timer);
      fail(`the process that read it ended early (${signal ?? code}), as it does where a feed takes more than ${memory} MB of memory`);
    });
    // A reader that has ended already is heard of by its end.
    reader.send(job, () => undefined);
  });
}
