import { type TemplateResult, html, nothing } from 'lit';
import { formatNumber } from '../../localization/numbers.js';
import { type Tips, renderTip } from './tips.js';

/** All tips, with numerals. */
export const renderList = ({ content, label, level, slot, report }: Tips, locale: string): TemplateResult =>
  html`<div part="panel" class="panel">
    ${
      content
        ? html`<ol class="list" aria-label=${label}>
            ${content.items.map(
              (tip, index) =>
                html`<li><span class="number" aria-hidden="true">${formatNumber(locale, index + 1)}</span>${renderTip(tip, level)}</li>`,
            )}
          </ol>`
        : nothing
    }
    <div class="list" ?hidden=${content}>${slot}</div>
    ${report}
  </div>`;
