import type { ElementContent } from '../../content/element.content.js';

export const content: ElementContent = {
  size: { name: 'exit', limit: 14.25 * 1024 },
};
