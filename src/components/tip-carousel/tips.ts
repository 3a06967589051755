import { type TemplateResult, html } from 'lit';
import type { TopicContent } from '../../content/types.js';

/** The parts of a tip that are shown: words, or templates with them. */
export interface ShownTip {
  title: unknown;
  text: unknown;
}

/** The values that both views show. */
export interface Tips {
  /** The built-in tips or those of a feed; `undefined` where the page's own are the tips. */
  content: TopicContent<ShownTip> | undefined;
  /** The name of the whole, for screen readers. */
  label: string;
  /** The `aria-level` of titles. */
  level: string;
  /** The tag's children come here. */
  slot: TemplateResult;
  /** The ways to report. */
  report: unknown;
}

export const renderTip = ({ title, text }: ShownTip, level: string): TemplateResult =>
  html`<div part="heading" class="heading" role="heading" aria-level=${level}>${title}</div>
    <p part="text" class="text">${text}</p>`;
