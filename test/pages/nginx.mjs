import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { programPath } from '../../scripts/browser.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Resolves once somebody answers at the origin; fails with what nginx said when it ends before. */
async function answering(origin, child, words) {
  const end = Date.now() + 10_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx: ${await words}`);
    try {
      return await fetch(origin, { method: 'HEAD' });
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/**
 * A plain nginx of this user: a port and a folder of its own, and of the site's
 * configuration only `lines`, inside the `server`. `requests()` resolves to the
 * paths that it was asked for.
 */
export async function startNginx({ webRoot, lines, folder }) {
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr error;
events {}
http {
  log_format path $uri;
  access_log ${folder}/access.log path;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${webRoot};
${lines}
  }
}
`,
  );
  const child = spawn(programPath('nginx'), ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, child, text(child.stderr));
  const log = () => readFileSync(join(folder, 'access.log'), 'utf8').split('\n').filter(Boolean);
  let marks = 0;
  return {
    origin,
    /** A request is noted when it is over, so those before one of our own are noted before it. */
    async requests() {
      const mark = `/mark-${(marks += 1)}`;
      await fetch(origin + mark);
      while (!log().includes(mark)) await setImmediate();
      return log().filter((path) => !path.startsWith('/mark-'));
    },
    stop: () => (child.kill(), exited),
  };
}
