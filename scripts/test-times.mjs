/** A reporter of node --test: how long each file took, the longest first. */
import { relative } from 'node:path';

export default async function* testTimes(source) {
  const times = [];
  for await (const { type, data } of source) {
    // A file is a test of that name, which takes as long as its process.
    if (type === 'test:complete' && data.name === data.file) times.push([data.details.duration_ms, relative(process.cwd(), data.file)]);
  }
  for (const [time, file] of times.sort(([one], [other]) => other - one)) yield `${(time / 1000).toFixed(1).padStart(7)} s  ${file}\n`;
}
