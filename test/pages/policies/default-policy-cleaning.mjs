export default {
  name: 'a default policy of the host that cleans HTML, our name refused',
  headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types default" },
  // As sanitizers do: no comments, no attributes but the known ones.
  before: () =>
    window.trustedTypes.createPolicy('default', {
      createHTML: (html) => html.replaceAll(/<!--[^]*?-->|<\?[^>]*>|\s(?!class|id)[@?.\w$-]+="[^"]*"/g, ''),
    }),
  fallback: true,
  says: ['could not be shown.'],
  refusals: [/Creating a TrustedTypePolicy named 'turn-back-crime' violates/],
  reports: ['trusted-types'],
};
