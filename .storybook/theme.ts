import { create } from 'storybook/theming/create';
import { palette } from '../src/styles/palette.js';

const color = (role: string): string => palette[role]![0];
const fonts = '-apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Arial, sans-serif';

/** Storybook in the campaign's own colours, from the palette of the elements. */
export const theme = create({
  base: 'light',
  brandTitle: 'Turn Back Crime widgets',
  brandImage: 'brand.svg',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: fonts,
  colorPrimary: color('action'),
  colorSecondary: color('link'),
  appBg: color('surface'),
  appContentBg: color('bg'),
  appPreviewBg: color('bg'),
  appBorderColor: color('rule'),
  appBorderRadius: 2,
  textColor: color('text'),
  textMutedColor: color('text-soft'),
  textInverseColor: color('on-deep'),
  barBg: color('bg'),
  barTextColor: color('text-soft'),
  barHoverColor: color('link-hover'),
  barSelectedColor: color('link'),
  inputBg: color('bg'),
  inputBorder: color('edge'),
  inputTextColor: color('text'),
  inputBorderRadius: 2,
});
