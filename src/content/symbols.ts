import type { Topic } from './topics.js';

/*
 * The drawings of the topics, from the design board: a grid of 96, four tones.
 * Classes: l line, p plane, pl filled line, s signal (the one marigold part),
 * d cut-out, dl cut-out line. The build puts each drawing beside the texts of
 * its topic, so that a page loads only the ones it shows.
 */
const path = (classes: string, d: string, more = ''): string => `<path class="${classes}" d="${d}"${more}/>`;
const circle = (classes: string, cx: number, cy: number, r: number, more = ''): string =>
  `<circle${classes && ` class="${classes}"`} cx="${cx}" cy="${cy}" r="${r}"${more}/>`;

/** SVG markup for the inside of `<svg viewBox="0 0 96 96">`, by topic. */
export const symbols: Readonly<Record<Topic, string>> = {
  // A network with one link cut; the node beyond fades to dashes.
  'organized-crime':
    path('l', 'm26.5 27.5 14 13M69.5 27.5l-14 13M26.5 70.5l14-15M55 55l6.5 6.5') +
    path('p l', 'M48 33 63 48 48 63 33 48z') +
    circle('pl', 20, 21, 9) +
    circle('pl', 76, 21, 9) +
    circle('pl', 20, 77, 9) +
    circle('pl', 82, 82, 9, ' stroke-dasharray="4.7 4.725"') +
    path('s', 'm76 54-22 22 4.5 4.5 22-22z'),
  // Two price tags on one string, one carries the true seal.
  'fake-goods':
    path('p l', 'M12 34 36 10l24 24v46H12z', ' transform="translate(4) rotate(-20 36 13)"') +
    path('pl', 'M16 34 40 10l24 24v54H16z') +
    circle('l', 40, 29, 4) +
    path('s', 'm40 46.5 4.4 4.4h6.2v6.2l4.4 4.4-4.4 4.4v6.2h-6.2L40 76.5l-4.4-4.4h-6.2v-6.2L25 61.5l4.4-4.4v-6.2h6.2z') +
    path('dl', 'm32.5 63.5 5 5 9-9.5'),
  // A blister of scored tablets, one is another shape.
  'fake-medicines':
    path('p l', 'M22 6h52l8 8v68l-8 8H22l-8-8V14z') +
    path('l', 'M20 34h57M20 62h57', ' stroke-dasharray="3 6" stroke-width="2"') +
    circle('l', 32, 20, 8) +
    circle('l', 64, 20, 8) +
    circle('l', 32, 48, 8) +
    circle('l', 32, 76, 8) +
    circle('l', 64, 76, 8) +
    path('l', 'M27 20h10M59 20h10M27 48h10M27 76h10M59 76h10', ' stroke-width="2"') +
    path('s', 'M64 36.5 75.5 48 64 59.5 52.5 48z'),
  // Bottle and glass; the label lifts at a corner.
  'food-and-drink':
    path('p', 'M64 60h23l-3.5 30H67z') +
    path('l', 'M60 46h30l-5 43H65z') +
    path('p', 'M24 22h16v9l11 15v43H13V46l11-15z') +
    path('l', 'M24 20v11L13 46v43h38V46L40 31V20') +
    path('pl', 'M22 7h20v13H22zM13 52h20l18 18v13H13z') +
    path('s', 'M33 52v18h18z') +
    path('l', 'M20 61h8M20 69h8M20 77h18', ' stroke-width="2"'),
  // A window whose address stands out over its edges.
  cybercrime:
    path('p', 'M10 14h76v16H10z') +
    path('l', 'M10 14h76v70H10zM10 30h76M17 22h4M26 22h4M35 22h4M20 68h34M20 76h22') +
    path('s', 'M2 40h92v18H2z') +
    path('dl', 'M10 49h20M36 49h5M47 49h14', ' stroke-width="5"') +
    path('dl', 'm70 49 5 5 10-10'),
  // A large speech bubble and a small one in front: the small voice is heard.
  'crimes-against-children':
    path('p', 'M26 8.5h62V60H65L50 75V60H26z') +
    path('l', 'M26 43V8.5h62V60H65L50 75V60h-5M44 26h32M54 40h22') +
    path('s', 'M6 42h40v28H26L14 82V70H6z') +
    path('d', 'M14 53h6v6h-6zM23 53h6v6h-6zM32 53h6v6h-6z'),
  // A turtle from above, whole, going its way.
  'environmental-crime':
    path('pl', 'M30 34 16 22 5 32l6 14 17 4zM66 34l14-12 11 10-6 14-17 4zM32 66 20 76l2 12 12-2 6-12zM64 66l12 10-2 12-12-2-6-12z') +
    path('pl', 'M40 26V12l8-7 8 7v14z') +
    path('pl', 'M48 20 70 34v30L48 82 26 64V34z') +
    path('p', 'M48 20 70 34v30L48 82 26 64V34z') +
    path('l', 'M48 20v16M26 34l11 8M70 34l-11 8M26 64l11-6M70 64l-11-6M48 82V66') +
    path('s', 'm48 33 13 8v18l-13 9-13-9V41z'),
  // A door ajar: the light is the way out.
  'human-trafficking':
    path('l', 'M4 84h16M72 84h20') +
    path('s', 'M22 10h48v74H22z') +
    path('s', 'M44 84h26l17 10H48z', ' opacity=".45"') +
    path('l', 'M20.5 84V10h51v75.5') +
    path('pl', 'M20.5 10 46 23v71L20.5 84z', ' stroke-linejoin="bevel"') +
    path('p', 'M20.5 10 46 23v71L20.5 84z') +
    circle('', 40, 57, 2.6),
};
