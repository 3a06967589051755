/** The contrast that WCAG 2.2 requires of text on its background (1.4.3), and of edges and icons that carry meaning (1.4.11). */
const WORDS = 4.5;
const MARKS = 3;

/**
 * The use of each public custom property, in the order in which the documents name them: `color-bg` is `--tbc-color-bg`.
 * A colour names the colours that it stands `on`, with the contrast that it needs there. The values are not here: they are
 * the defaults in the styles.
 */
export const ROLES = {
  'color-topic': { use: 'The deep panel: behind drawings, numbers and thanks, and the whole of a `hero` or `bar`.' },
  'color-on-deep': { use: 'Words and links on a deep panel.', on: { 'color-topic': WORDS } },
  'color-on-deep-soft': { use: 'Lesser words on a deep panel.', on: { 'color-topic': WORDS } },
  'color-surface': { use: 'The panel of a card.' },
  'color-surface-strong': { use: 'The empty part of the bar towards a goal.' },
  'color-bg': { use: 'The ground of a promise to choose, and of the sign in a message.' },
  'color-text': { use: 'Words, and the lines of square buttons.', on: { 'color-bg': WORDS, 'color-surface': WORDS } },
  'color-text-soft': { use: 'Dates, credits and notes.', on: { 'color-bg': WORDS, 'color-surface': WORDS } },
  'color-link': {
    use: 'Links, numerals, and the full part of the bar towards a goal.',
    on: { 'color-bg': WORDS, 'color-surface': WORDS, 'color-surface-strong': MARKS },
  },
  'color-link-hover': { use: 'A link under the pointer.', on: { 'color-bg': WORDS, 'color-surface': WORDS } },
  'color-action': { use: 'The main button, and the frame of the chosen promise.', on: { 'color-bg': MARKS, 'color-surface': MARKS } },
  'color-action-hover': { use: 'The main button under the pointer.' },
  'color-action-active': { use: 'The main button while it is pressed.' },
  'color-on-action': {
    use: 'Words on the main button.',
    on: { 'color-action': WORDS, 'color-action-hover': WORDS, 'color-action-active': WORDS },
  },
  'color-signal': { use: 'The turned-back corner, the lit part of a drawing, and the main button on a deep panel.' },
  'color-signal-hover': { use: 'The main button on a deep panel, under the pointer.' },
  'color-on-signal': { use: 'Words and marks on the signal colour.', on: { 'color-signal': WORDS, 'color-signal-hover': WORDS } },
  'color-edge': {
    use: 'The border of a promise to choose, and other lines that mean something.',
    on: { 'color-bg': MARKS, 'color-surface': MARKS },
  },
  'color-rule': { use: 'Lines between items; they only decorate.' },
  'color-focus': {
    use: 'The outer ring around what has the focus; on a deep panel it is white.',
    on: { 'color-bg': MARKS, 'color-surface': MARKS },
  },
  'color-focus-gap': { use: 'The inner ring around what has the focus.' },
  'color-problem': {
    use: 'A message that something is wrong or missing: its words.',
    on: { 'color-problem-bg': WORDS, 'color-bg': MARKS },
  },
  'color-problem-bg': { use: 'The ground of such a message.' },
  'color-wait': {
    use: 'A message that something waits, as a pledge that is not sent yet: its words.',
    on: { 'color-wait-bg': WORDS, 'color-bg': MARKS },
  },
  'color-wait-bg': { use: 'The ground of such a message.' },
  'color-done': { use: 'A message that something is done: its words.', on: { 'color-done-bg': WORDS, 'color-bg': MARKS } },
  'color-done-bg': { use: 'The ground of such a message.' },
  'font-family': { use: 'The typefaces of all text: for each letter the first that has it.' },
  'panel-pad': { use: 'The space between the edge of a panel and its words, the same for all elements.' },
  fold: { use: 'The size of the turned-back corner.' },
  'radius-control': { use: 'The rounding of buttons and promises.' },
  'duration-quick': { use: 'How long a colour takes to change under the pointer.' },
  'duration-turn': { use: 'How long the corner takes to turn after a pledge, and the arrow of a panel that opens.' },
  'ease-turn': { use: 'How the turn of the corner gains and loses speed.' },
};
