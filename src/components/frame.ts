import { type TemplateResult, html } from 'lit';
import type { Topic } from '../content/topics.js';
import { directionOf } from '../localization/language.js';
import { countLocalized } from '../localization/observer.js';
import { THEMES, oneOf } from './attributes.js';
import type { TbcElement } from './tbc-element.js';

/**
 * On a page with more of our elements than this, one far from the viewport is
 * not laid out, and a usual height stands for it: a thousand then cost about
 * as much as hand-written ones. With fewer, every height is true.
 */
const CROWD = 100;

/**
 * The wrapper that resets what a host page lets in, around the element's own
 * markup. Without a topic the words shown are the page's own, in its language and direction.
 */
export function renderFrame(element: TbcElement, content: unknown, topic?: Topic): TemplateResult {
  return html`<div
    part="base"
    class=${`base ${oneOf(element, 'theme', element.theme, THEMES)} ${topic ?? ''} ${countLocalized() > CROWD ? 'crowded' : ''}`}
    lang=${topic ? element.language : element.pageLanguage}
    dir=${topic ? directionOf(element.language) : getComputedStyle(element).direction}
    data-nosnippet
  >
    ${content}
  </div>`;
}
