import { scriptTag } from '../../support.mjs';
import { MARKUP } from '../promises.mjs';

/** Chromium runs no module script in XML, and where it runs, Lit's templates are no XML: what the author wrote inside the tags is what is seen. */
export default {
  name: 'XHTML',
  headers: { 'content-type': 'application/xhtml+xml' },
  html: `<html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>Page</title>${scriptTag()}</head>
    <body>${MARKUP.replace('genuine dismissible', 'genuine="" dismissible=""')}</body></html>`,
  renders: false,
  expected: [/^error: Module scripts in XML documents are currently not supported/],
};
