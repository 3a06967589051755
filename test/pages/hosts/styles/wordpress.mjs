import { SELECTOR } from '../../support.mjs';

/**
 * Themes of the most used CMS: the content column rules every direct child (width, margins), every bare element and
 * `!important` colours of links; emoji rules for `img` and `svg`; a clearfix by `::before`.
 */
export default {
  name: 'a WordPress-like theme',
  cell: 'class="entry-content wp-block-post-content is-layout-constrained has-global-padding clearfix"',
  css: `
    :root { --wp--style--global--content-size: 620px; --wp--preset--spacing--40: 1rem; }
    :where(body) { margin: 0; font: 300 1.2rem/1.7 Georgia, serif; letter-spacing: -0.1px; }
    body .is-layout-constrained > * { margin-block-start: 24px; margin-block-end: 0; }
    body .is-layout-constrained > :where(:not(.alignleft):not(.alignright):not(.alignfull)) {
      max-width: var(--wp--style--global--content-size); margin-left: auto !important; margin-right: auto !important; }
    .clearfix::before, .clearfix::after, .entry-content > *::before, .entry-content > *::after { content: ""; display: table; clear: both; }
    .entry-content p, .entry-content ul, .entry-content ol, .entry-content li { margin: 0 0 1.5em; padding: 0 0 0 3em; list-style: square; }
    .entry-content a, .entry-content a:not(.wp-element-button) { color: #9c27b0 !important; text-decoration: underline dotted !important; box-shadow: inset 0 -1px 0 currentColor; }
    .entry-content h1, .entry-content h2, .entry-content h3, .entry-content [role="heading"] { font: 700 3rem/1.1 Impact, sans-serif; text-transform: uppercase; clear: both; }
    .entry-content img, .entry-content svg, .entry-content video { height: auto; max-width: 100%; vertical-align: middle; }
    .entry-content svg { width: 24px; height: 24px; fill: #9c27b0 !important; }
    img.emoji, .entry-content svg[viewBox] { display: inline !important; width: 1em !important; height: 1em !important; margin: 0 0.07em !important; }
    .entry-content figure, .entry-content details { margin: 0 0 2em; border: 1px solid; padding: 1em; }
    .entry-content button, button, [type="button"] { background: #32373c; color: #fff; border-radius: 9999px; padding: 1rem 2rem; text-transform: uppercase; }
    .panel, .media, .heading, .text, .list, .slide { padding: 40px !important; background: #ff0 !important; }
  `,
  like: { css: `${SELECTOR} { margin: 24px auto 0; max-width: 620px; }` },
};
