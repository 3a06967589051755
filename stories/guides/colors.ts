import dark from '../../dist/tokens.dark.json' with { type: 'json' };
import light from '../../dist/tokens.json' with { type: 'json' };
import { contrast } from '../../scripts/tokens/contrast.mjs';
import { ROLES } from '../../scripts/tokens/roles.mjs';

type Theme = 'light' | 'dark';
type Group = Readonly<Record<string, { $value: { hex: string } }>>;

/** Something on a ground. */
interface Pair {
  token: string;
  ground: string;
  color: string;
  background: string;
  /** Of words on this ground, where the colour itself is none for words. */
  words: string;
  ratio: number;
  /** The contrast that WCAG 2.2 asks for here: 4.5 for words, 3 for edges and signs. */
  needs: number;
}

const files = { light, dark } as unknown as Readonly<Record<Theme, { topic: Group; tbc: { color: Group } }>>;
const roles = Object.entries(ROLES as Readonly<Record<string, { on?: Readonly<Record<string, number>> }>>);

const readableOn = (background: string): string => (contrast('#fff', background) > contrast('#000', background) ? '#fff' : '#000');

/** Every colour on every ground that it stands on. A deep panel is of the colour of its topic. */
export function pairsOf(theme: Theme): Pair[] {
  const { topic, tbc } = files[theme];
  const groundsOf = (token: string): [name: string, hex: string][] =>
    token === 'color-topic'
      ? Object.entries(topic).flatMap(([name, color]) => (color.$value ? [[name, color.$value.hex]] : []))
      : [[`--tbc-${token}`, tbc.color[token.replace('color-', '')]!.$value.hex]];
  return roles.flatMap(([name, { on = {} }]) =>
    Object.entries(on).flatMap(([under, needs]) =>
      groundsOf(under).map(([ground, background]) => {
        const [[token, color]] = groundsOf(name) as [[string, string]];
        const ratio = contrast(color, background);
        return { token, ground, color, background, words: ratio < 4.5 ? readableOn(background) : color, ratio, needs };
      }),
    ),
  );
}
