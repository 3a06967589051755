import { host, roundTrip } from '../../support.mjs';

/** All relative addresses of the page point elsewhere; ours follow from where embed.js is. */
export default {
  name: '<base href> to another folder',
  head: `<base href="${host.origin}/elsewhere/">`,
  act: roundTrip,
};
