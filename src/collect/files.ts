import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The age in milliseconds of a leftover: more than any run takes. */
const HOUR = 3_600_000;

const endOfName = /\.[\da-f]{12}\.tmp$/;

/**
 * Replaces a file in a single step: a reader gets either the old file or the new one, and if the machine stops, one of the
 * two is left. The temporary name is this run's own, so two runs don't meet.
 */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const mode = await stat(path).then(
    (old) => old.mode & 0o777,
    () => undefined,
  );
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(data);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes what runs that were stopped have left beside a file, or in a folder of such files. */
export async function removeLeftovers(folder: string, name = ''): Promise<void> {
  for (const file of await readdir(folder)) {
    if (!file.startsWith(`.${name}`) || !endOfName.test(file)) continue;
    const path = join(folder, file);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    // A leftover that can't be removed is no reason to write nothing.
    if (age > HOUR) await rm(path, { force: true }).catch(() => undefined);
  }
}
