/** The console and the page where Trusted Types are required and our policy's name is refused: the fallback stays. */
export default {
  fallback: true,
  says: ['could not be shown.'],
  refusals: [/Creating a TrustedTypePolicy named 'turn-back-crime' violates/, /requires 'TrustedHTML' assignment/],
  reports: ['require-trusted-types-for', 'trusted-types'],
};
