import { languages } from '../../package/published.mjs';

export default {
  name: 'the strictest policy, from its own site',
  section: 'your-own-site',
  languages,
};
