/** The name of the Trusted Types policy that a site's own policy allows (docs/csp.md): that of Lit, in the files that a site serves. */
export const POLICY_NAME = 'turn-back-crime';

/** Every key in `localStorage` begins so. */
export const STORAGE_PREFIX = 'turn-back-crime:';
