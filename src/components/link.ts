import { type TemplateResult, html, nothing } from 'lit';
import { isSafeLink } from '../internal/url.js';
import { refuse } from './attributes.js';
import { TbcFollowEvent, emit } from './events.js';
import type { TbcElement } from './tbc-element.js';

/** For the `click` of a link: the page hears of it before the browser follows it, and may keep the visitor here. */
export function announceFollow(element: EventTarget, event: Event): void {
  const { href } = event.currentTarget as HTMLAnchorElement;
  if (!emit(element, () => new TbcFollowEvent(href))) event.preventDefault();
}

/** A link that the page gives; one that is not safe to follow is named on the console and left out. */
export function renderLink(
  element: HTMLElement,
  attribute: 'href' | 'report-href',
  address: string | undefined,
  look: string,
  label: unknown,
): unknown {
  if (address == null) return nothing;
  if (!isSafeLink(address, element.baseURI)) {
    refuse(element, attribute, address, 'a link with http, https, mailto or tel');
    return nothing;
  }
  const follow = (event: Event): void => announceFollow(element, event);
  return html`<a part=${attribute === 'href' ? 'action' : 'report'} class=${look} href=${address} @click=${follow}>${label}</a>`;
}

/**
 * The ways to report: the link of `report-href`, and the slot for the page's own links, which take its place. Two, because a
 * slot `actions` takes the place of the link and never of the page's own.
 */
export function renderReport(element: TbcElement, label: string, look = 'row plain report'): readonly [link: unknown, own: TemplateResult] {
  const hasOwn = element.querySelector(':scope > [slot=report]');
  return [
    hasOwn ? nothing : renderLink(element, 'report-href', element.reportHref, look, label),
    html`<slot name="report" class="row report" ?hidden=${!hasOwn} @slotchange=${() => element.requestUpdate()}></slot>`,
  ];
}
