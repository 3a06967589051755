/**
 * Looks at elements and all that is in them, shadow roots too: `{names, faults, text, links}` of each. `names` counts
 * the elements by their names; `text` is what is read or read out; `faults` are what no text from outside may ever have
 * made. Runs in the page.
 */
export function survey(nodes) {
  const NEVER = /^(on.*|srcdoc|srcset|formaction|action|data|background|ping|poster|http-equiv)$/;
  const ASKED = new RegExp(`${NEVER.source}|^style$|^src$|^(.+:)?href$`);
  const READ = new Set(['alt', 'title', 'aria-label', 'aria-description', 'aria-roledescription']);
  const protocolOf = (value) => {
    try {
      return new URL(value, document.baseURI).protocol;
    } catch {
      return 'no address';
    }
  };
  const faultOf = (element, name, value) => {
    if (NEVER.test(name)) return `${element} has ${name}`;
    // A length that our own code has measured.
    if (name === 'style' && !/^[a-z-]+: [\d.]+px;$/.test(value)) return `${element} has the style ${value}`;
    if (name === 'src') return element === 'img' && /^https?:$/.test(protocolOf(value)) ? '' : `${element} loads ${value}`;
    if (name === 'style' || value.startsWith('#')) return '';
    return element === 'a' && /^(https?|mailto|tel):$/.test(protocolOf(value)) ? '' : `${element} leads to ${value}`;
  };
  return nodes.map((node) => {
    const found = { names: {}, faults: [], text: '', links: [] };
    const look = (root) => {
      found.text += root.textContent;
      for (const each of root.querySelectorAll('*')) {
        const { localName } = each;
        found.names[localName] = (found.names[localName] ?? 0) + 1;
        for (const name of each.getAttributeNames()) {
          if (READ.has(name)) found.text += `\n${each.getAttribute(name)}`;
          // The rendering of an element of ours is in its own root.
          const fault = ASKED.test(name) && !localName.startsWith('tbc-') && faultOf(localName, name, each.getAttribute(name));
          if (fault) found.faults.push(fault);
        }
        if (localName === 'a') found.links.push(each.href);
        if (each.shadowRoot) look(each.shadowRoot);
      }
    };
    look(node.shadowRoot ?? node);
    return found;
  });
}
