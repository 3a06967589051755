import type { ElementContent } from '../../content/element.content.js';

export const content: ElementContent = {
  size: { name: 'exit', limit: 12.5 * 1024 },
};
