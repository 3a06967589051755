/** More free height than this below a panel's content is a hole. */
export const MOST_SLACK = 4;
const EM = 16;

/**
 * Runs in the page of a story: `{height, slack}` in px. The height is that of the shown element, 0 for one that hides. The slack
 * is the free height below the lowest text, control or picture of a panel, beyond the panel's own padding; of several panels
 * the largest. There is none where nothing is in a panel yet.
 */
export function measure() {
  const childrenOf = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    const assigned = node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : [];
    return assigned.length ? assigned : node.childNodes;
  };
  const isVisible = (element) => {
    const { display, position, overflow, height } = getComputedStyle(element);
    // Without a box of its own, as a slot: its children tell.
    if (display === 'contents') return true;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    // A positioned box gives its panel no height: a mark in the ground, a close button in the corner, words that are only heard.
    return position !== 'absolute' && position !== 'fixed' && !(overflow !== 'visible' && parseFloat(height) <= 1);
  };
  const lowestIn = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const range = document.createRange();
      range.selectNodeContents(node);
      return node.data.trim() ? range.getBoundingClientRect().bottom : -Infinity;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || !isVisible(node)) return -Infinity;
    const isWhole = node.matches('button, input, select, textarea, progress, img, svg, video, iframe');
    if (isWhole) return node.getBoundingClientRect().bottom;
    return Math.max(...[...childrenOf(node)].map(lowestIn));
  };
  const panelsIn = (node) =>
    [...childrenOf(node)]
      .filter((child) => child.nodeType === Node.ELEMENT_NODE)
      .flatMap((child) => [...(child.matches('[part~=panel]') ? [child] : []), ...panelsIn(child)]);
  const slackOf = (panel) => {
    const lowest = Math.max(...[...childrenOf(panel)].map(lowestIn));
    return panel.getBoundingClientRect().bottom - parseFloat(getComputedStyle(panel).paddingBlockEnd) - lowest;
  };
  const shown = [...document.querySelectorAll('#storybook-root *')].find(({ localName }) => localName.startsWith('tbc-'));
  const slacks = panelsIn(shown).filter(isVisible).map(slackOf).filter(Number.isFinite);
  return {
    height: Math.round(shown.getBoundingClientRect().height),
    slack: slacks.length ? Math.max(0, Math.round(Math.max(...slacks))) : undefined,
  };
}

/** "24 px (1.5em)" */
export const slackText = (slack) => `${slack} px (${(slack / EM).toFixed(1)}em)`;

export const isHole = (slack) => slack > MOST_SLACK * EM;

/** For each state the largest slack and where that is, the largest first. `measured` is `{name, place, slack}`. */
export function largestSlacks(measured) {
  const largest = new Map();
  for (const each of measured) {
    if (each.slack === undefined) continue;
    if (!largest.has(each.name) || each.slack > largest.get(each.name).slack) largest.set(each.name, each);
  }
  return [...largest.values()].sort((one, other) => other.slack - one.slack);
}
