/**
 * Looks at elements and all that is in their shadow roots: `{names, faults, text}` of each. `names` counts what there
 * is by its name; `text` is what is read or read out; `faults` are what no text from outside may ever have made.
 * Runs in the page.
 */
export function survey(elements) {
  const FORBIDDEN = /^(on.*|style|srcdoc|srcset|formaction|action|data|background|ping|poster|http-equiv)$/;
  const protocolOf = (value) => {
    try {
      return new URL(value, document.baseURI).protocol;
    } catch {
      return 'no address';
    }
  };
  const faultOf = ({ localName }, { name, localName: attribute, value }) => {
    if (FORBIDDEN.test(attribute)) return `${localName} has ${name}`;
    const isLink = localName === 'a' && attribute === 'href';
    if (isLink && !value.startsWith('#') && !/^(https?|mailto|tel):$/.test(protocolOf(value))) return `a leads to ${value}`;
    if (attribute === 'href' && !isLink && !value.startsWith('#')) return `${localName} refers to ${value}`;
    if (attribute === 'src' && !(localName === 'img' && /^https?:$/.test(protocolOf(value)))) return `${localName} loads ${value}`;
    return '';
  };
  const READ = ['alt', 'title', 'aria-label', 'aria-description', 'aria-roledescription'];

  return elements.map((element) => {
    const found = { names: {}, faults: [], text: '' };
    const look = (root) => {
      found.text += root.textContent;
      for (const node of root.querySelectorAll('*')) {
        found.names[node.localName] = (found.names[node.localName] ?? 0) + 1;
        for (const attribute of node.attributes) {
          // Our own elements get texts as attributes too: what they do with them is in their shadow root.
          const fault = node.localName.startsWith('tbc-') ? '' : faultOf(node, attribute);
          if (fault) found.faults.push(fault);
        }
        for (const name of READ) found.text += `\n${node.getAttribute(name) ?? ''}`;
        if (node.shadowRoot) look(node.shadowRoot);
      }
    };
    if (element.shadowRoot) look(element.shadowRoot);
    return found;
  });
}
