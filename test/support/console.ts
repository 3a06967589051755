/**
 * No test may write to the console unless it says so: what an element writes
 * there, a partner's webmaster reads.
 */
let written: string[] = [];

for (const method of ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const) {
  console[method] = (...parts: unknown[]) => void written.push(parts.join(' '));
}

/** Returns the lines written since the last call; the test checks them. */
export function takeConsole(): string[] {
  const taken = written;
  written = [];
  return taken;
}

// Marked on the test itself: an error thrown in a hook would end the whole file.
afterEach(function () {
  const unexpected = takeConsole();
  if (!unexpected.length || !this.currentTest) return;
  const said = `written to the console: ${unexpected.join('\n')}`;
  this.currentTest.state = 'failed';
  if (this.currentTest.err) this.currentTest.err.message += `\n${said}`;
  else this.currentTest.err = new Error(said);
});
