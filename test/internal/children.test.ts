import { hasOwnContent } from '../../src/internal/children.js';
import { ownChildren, ownItems, wordsOf } from '../../src/internal/own-items.js';
import { expect } from '../support/mount.js';

/** An element of the page with this inside. */
function inPage(markup: string): HTMLElement {
  const element = document.createElement('section');
  element.dataset.mounted = '';
  element.innerHTML = markup;
  document.body.append(element);
  return element;
}

const items = (markup: string): string[] => ownItems(inPage(markup)).map(wordsOf);

describe('a child that shows something', () => {
  for (const markup of [
    '',
    ' \n ',
    '<!-- a note -->',
    '<script>"words"</script>',
    '<style>p { color: red }</style>',
    '<noscript><p>Turn on scripts.</p></noscript>',
    '<template><p>x</p></template>',
    '<br><br>',
    '<p></p>',
    '<p>&nbsp;</p>',
    '<p>\u200b\ufeff</p>',
    '<p><br></p>',
    '<div><p><span></span></p><script>"words"</script></div>',
    '<p hidden>Draft</p>',
    '<p style="display: none">Draft</p>',
    '<div><p hidden>Draft</p></div>',
    '<dialog>Later</dialog>',
    '<p slot="heading">Named</p>',
    '<img alt="" hidden>',
  ]) {
    it(`is none of ${JSON.stringify(markup)}`, () => {
      expect(hasOwnContent(inPage(markup))).to.equal(false);
      expect(items(markup)).to.deep.equal([]);
    });
  }

  for (const markup of [
    'Words',
    '<b>Words</b>',
    '<p>Words</p>',
    '<p><img alt=""></p>',
    '<svg></svg>',
    '<tbc-banner></tbc-banner>',
    '<form><input name="childNodes"><input name="localName"></form>',
  ])
    it(`is one of ${JSON.stringify(markup)}`, () => {
      expect(hasOwnContent(inPage(markup))).to.equal(true);
      expect(items(markup)).to.have.length(1);
    });

  it('is one item where bare text has markup in it', () => {
    expect(items('I check <em>every</em> link.')).to.deep.equal(['I check every link.']);
    expect(items('<b>First</b> of all<br>I <a href="#1">look</a>.<p>Second</p>')).to.deep.equal(['First of all\nI look.', 'Second']);
    expect(items('<span>First</span> <span>Second</span>')).to.deep.equal(['First', 'Second']);
  });

  it('has the words that are seen', () => {
    expect(items('<p>One<script>"x"</script><span hidden>draft</span> two</p>')).to.deep.equal(['One two']);
  });

  it('is an element, where an element is wanted', () => {
    const element = inPage('<noscript>Words</noscript><p>A</p><p>&nbsp;</p><br><li>B</li>');
    expect(ownChildren(element).map(({ localName }) => localName)).to.deep.equal(['p', 'li']);
  });
});
