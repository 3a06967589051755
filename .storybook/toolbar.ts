import type { GlobalTypes } from 'storybook/internal/types';
import { languageName } from '../src/builder/language-name.js';
import { LANGUAGES } from '../src/generated/languages.js';
import { directionOf, type Language } from '../src/localization/language.js';
import { hosts } from './hosts.js';

/** A pseudo language's name says what it is for. */
export const nameOf = (language: Language): string =>
  language.includes('-X') ? `Pseudo, ${directionOf(language) === 'rtl' ? 'right to left' : 'long'} (${language})` : languageName(language);

type ToolbarIcon = Extract<NonNullable<NonNullable<GlobalTypes[string]['toolbar']>['icon']>, string>;

const WIDTHS = ['120', '320', '480', '768', '960'];

const menu = (description: string, icon: ToolbarIcon, items: Readonly<Record<string, string>>) => ({
  description,
  toolbar: { icon, dynamicTitle: true, items: Object.entries(items).map(([value, title]) => ({ value, title })) },
});

export const globalTypes = {
  language: menu('Language and direction of the page', 'globe', Object.fromEntries(LANGUAGES.map((each) => [each, nameOf(each)]))),
  theme: menu('Color scheme of the page', 'contrast', { auto: 'Page without a scheme', light: 'Light page', dark: 'Dark page' }),
  width: menu('Width of the place', 'ruler', {
    full: 'As wide as it may',
    ...Object.fromEntries(WIDTHS.map((each) => [each, `${each} px`])),
  }),
  host: menu('The page around it', 'browser', Object.fromEntries(Object.entries(hosts).map(([name, { title }]) => [name, title]))),
  colors: menu('Colors of the system', 'eye', { own: 'Colors of the page', forced: 'Forced colors (pretended)' }),
  motion: menu('Motion', 'play', { full: 'Motion', reduced: 'Less motion (pretended)' }),
};

export const initialGlobals = { language: 'en', theme: 'auto', width: 'full', host: 'bare', colors: 'own', motion: 'full' };
