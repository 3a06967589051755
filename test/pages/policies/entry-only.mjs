import { FOLDER, host } from '../support.mjs';

export default {
  name: 'the address of embed.js alone allowed',
  headers: { 'Content-Security-Policy': `script-src ${host.origin}${FOLDER}embed.js` },
  fallback: true,
  says: ['could not be loaded; its text stays.'],
  refusals: [/Loading the script '[^']*\/[cl]\/[^']*' violates/],
  reports: ['script-src-elem'],
};
