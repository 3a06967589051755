import refused from './support/refused.mjs';

export default {
  name: "Trusted Types required, trusted-types 'none'",
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  ...refused,
};
