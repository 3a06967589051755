import hostLit from './support/host-lit.mjs';
import refused from './support/refused.mjs';

export default {
  name: "Trusted Types for the host's own Lit only, which goes on working",
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types lit-html" },
  ...refused,
  ...hostLit,
};
