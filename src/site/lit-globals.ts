/*
 * Stands in front of Lit in the files that a site serves: each of Lit's
 * modules imports these names from here (scripts/vite-plugins.mjs), so Lit,
 * not a character of it changed, finds a page of its own. A guest on somebody
 * else's page needs that: Lit's policy has our name there, and none where the
 * page refuses it (Lit alone would throw); Lit's lists of versions and hooks
 * for polyfills and hydration stay off the page, and those of a page that has
 * Lit too don't reach ours.
 */
import { POLICY_NAME } from '../internal/names.js';

interface PolicyFactory {
  readonly emptyScript: unknown;
  createPolicy(name: string, rules: object): unknown;
}

const { trustedTypes } = window as { trustedTypes?: PolicyFactory };

/** Lit asks once, when the page loads it; without a policy the page's own default policy is asked for each template. */
function createPolicy(_litsName: string, rules: object): unknown {
  try {
    return trustedTypes?.createPolicy(POLICY_NAME, rules);
  } catch {
    return undefined;
  }
}

/** Lit looks properties up by decorators' metadata, which our classes don't have. */
export const litPropertyMetadata = new WeakMap<object, unknown>();

/** For Lit's `globalThis`. */
export const litGlobal = { trustedTypes: trustedTypes && { emptyScript: trustedTypes.emptyScript, createPolicy }, litPropertyMetadata };

/** For Lit's `Symbol`, to which Lit adds `metadata`; a page's own may be frozen. */
export const litSymbol = Object.assign((description?: string) => Symbol(description), { metadata: Symbol('metadata') });
