/*
 * Stands in for src/generated/pseudo/ in all that is published: the pseudo
 * languages are for tests and Storybook.
 */
export const PSEUDO_LANGUAGES = [] as const;

export const chunks: Record<string, () => Promise<{ default: unknown }>> = {};
