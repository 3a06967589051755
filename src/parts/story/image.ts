import { type TemplateResult, html, nothing } from 'lit';
import type { FeedImage } from '../../content/types.js';

/** A picture that isn't loaded before it is near, and doesn't tell its server on which page it is shown. */
export const renderImage = ({ url, alt, width, height }: FeedImage, language?: string): TemplateResult =>
  html`<img
    part="image"
    src=${url}
    alt=${alt}
    lang=${language ?? nothing}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  />`;
