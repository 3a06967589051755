import { type TemplateResult, html, nothing } from 'lit';
import type { FeedImage } from '../../content/types.js';

/** A picture that isn't loaded before it is near, and doesn't tell its server on which page it is shown; `failed` hears of one that can't be had. */
export const renderImage = ({ url, alt, width, height }: FeedImage, failed: () => void, language?: string): TemplateResult =>
  html`<img
    part="image"
    @error=${failed}
    src=${url}
    alt=${alt}
    lang=${language ?? nothing}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  />`;
