/** Addresses that mean something to a browser's parser and something else to a policy, to nginx or to HTML. */

/** Names that no host may have, though browsers read some of them. The first ones would split a policy. */
export const HOSTS = [
  'x.example;sandbox',
  'x.example,sandbox',
  'x.example;script-src',
  'x.example%3Bsandbox',
  'x.example%2Csandbox',
  'x.example；sandbox',
  'x.example，sandbox',
  'x.example;sandbox:8443',
  "x.example'unsafe-inline'",
  "'unsafe-inline'",
  'x.example"',
  '"><script>alert(1)</script>',
  'x.example sandbox',
  'x.example%20sandbox',
  'x.example%0Asandbox',
  '*',
  '*.example',
  '$http_cookie',
  '{x}.example',
  'x.example`',
  'x.example&amp;',
  '[::1];sandbox',
  'user@x.example',
  'a;sandbox,b:c@x.example',
];

/** Names that a server may give its folders. */
export const PATHS = [
  '',
  '/turn-back-crime/0.1.0',
  '/;sandbox/0.1.0',
  '/,sandbox/0.1.0',
  "/ 'unsafe-inline' *;/0.1.0",
  "/'/0.1.0",
  '/"/0.1.0',
  '/"><script>alert(1)</script>/0.1.0',
  '/$http_cookie/0.1.0',
  '/%3B%2C%22%0D%0A/0.1.0',
  '/؛é/0.1.0',
  '/a/../;/0.1.0',
  '?;sandbox,/0.1.0',
  '#;sandbox,/0.1.0',
];

/** How an address may begin that leads to another host. */
export const STARTS = ['https://', 'HTTP://', '//', 'https:\\\\', '\\\\', '/\\', '/\t/'];

/** Hosts as there are some, with what a policy calls them. */
export const PLAIN_HOSTS = {
  'x.example': 'x.example',
  'X.Example:8443': 'x.example:8443',
  'my_news.x-1.example.': 'my_news.x-1.example.',
  'münchen.example': 'xn--mnchen-3ya.example',
  '192.0.2.1:8080': '192.0.2.1:8080',
  '[2001:db8::1]:8080': '[2001:db8::1]:8080',
};

/** A header as browsers read it: policies of directives of words. */
const read = (header) => header.split(',').map((policy) => policy.split(';').map((directive) => directive.trim().split(/\s+/)));

const HOST_SOURCE = /^https?:\/\/([\w.-]+|\[[\da-f:]+\])(:\d+)?(\/[\w./~%-]*)?$/;

/** The parts of a printed policy beyond those for the webmaster's own site, other than well-formed hosts and folders. */
export const withoutHosts = (header) =>
  read(header).map((policy) => policy.map((directive) => directive.filter((word) => !HOST_SOURCE.test(word))));

/** The hosts and folders that a printed policy allows, each once. */
export const hostsIn = (header) => [
  ...new Set(
    read(header)
      .flat(2)
      .filter((word) => HOST_SOURCE.test(word)),
  ),
];
