/** The three parts of `#abc` or `#aabbcc`, from 0 to 1. */
export function componentsOf(hex) {
  const digits = hex.length === 4 ? hex.replaceAll(/[^#]/g, '$&$&') : hex;
  return digits.match(/\w\w/g).map((pair) => parseInt(pair, 16) / 255);
}

function luminance(hex) {
  const [red, green, blue] = componentsOf(hex).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, as WCAG 2.2 defines it: 1 to 21. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * For each colour that a token stands on: `{ground, needs, light, dark}`. On the deep panels, whose colour is the topic's,
 * the one with the lowest contrast counts.
 */
export function contrastsOf(token, tokens) {
  return Object.entries(token.on).map(([ground, needs]) => {
    const { topics, ...color } = tokens.find(({ name }) => name === ground);
    const on = topics ? Object.values(topics) : [color];
    const lowest = (theme) => Math.min(...on.map((each) => contrast(token[theme], each[theme])));
    return { ground, needs, light: lowest('light'), dark: lowest('dark') };
  });
}
