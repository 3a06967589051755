import { after } from 'node:test';
import { serve } from '../../../scripts/server.mjs';
import { FOLDER, cdn, scriptTag } from '../support.mjs';

const files = await serve({
  folders: { [FOLDER]: cdn },
  headers: { 'access-control-allow-origin': 'https://elsewhere.example' },
});
after(() => files.close());

export default {
  name: 'a sandbox, and files without the CORS header',
  headers: { 'Content-Security-Policy': 'sandbox allow-scripts' },
  head: scriptTag(files.origin),
  fallback: true,
  refusals: [/embed\.js' from origin 'null' has been blocked by CORS policy/],
};
