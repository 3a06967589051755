/**
 * Whether the tests run on the files that a site serves (web-test-runner.site.config.js), where names of classes are
 * shortened. Another file stands in for this one there.
 */
export const onSiteFiles = false as boolean;
