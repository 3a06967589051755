// eleventy.config.mjs
import { renderToString } from '@turn-back-crime/widgets/server';

export default function (eleventyConfig) {
  eleventyConfig.addTransform('widgets', (page) => renderToString(page));
  eleventyConfig.addPassthroughCopy({ 'node_modules/@turn-back-crime/widgets/dist/cdn': 'turn-back-crime' });
}
