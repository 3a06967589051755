import type { Decorator } from '@storybook/web-components-vite';
import { make } from '../src/builder/dom.js';
import { directionOf } from '../src/localization/language.js';
import { hosts } from './hosts.js';
import { pretend } from './media.js';

const hostStyles = document.head.appendChild(make('style'));

/**
 * The page around a story, as the toolbar says. In the docs several stories stand on a page that is Storybook's: there the
 * place of each has the language, scheme and width, and the host's styles stay away.
 */
export const page: Decorator = (story, { globals, viewMode }) => {
  const isAlone = viewMode === 'story';
  const scheme = globals['theme'] === 'auto' ? 'normal' : (globals['theme'] as string);
  const place = make('div', { class: 'place', lang: globals['language'], dir: directionOf(globals['language']) });
  if (globals['width'] !== 'full') place.style.inlineSize = `${globals['width']}px`;
  hostStyles.textContent = isAlone ? hosts[globals['host']]!.css : '';
  // The page's own scheme is what `theme="auto"` follows; the root's colours the canvas too.
  (isAlone ? document.documentElement : place).style.colorScheme = scheme;
  place.classList.toggle('ground', !isAlone && scheme !== 'normal');
  place.append(story() as Node);
  pretend({ forcedColors: globals['colors'] === 'forced', reducedMotion: globals['motion'] === 'reduced' });
  return place;
};
