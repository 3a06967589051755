import type { Language } from '../../src/localization/language.js';
import { addLanguage } from '../../src/localization/chunks.js';
import { TbcElement } from '../../src/components/tbc-element.js';
import { takeConsole } from '../support/console.js';
import { expect, mountHtml, settled } from '../support/mount.js';

let count = 0;

/** An element of an app, which teaches it the languages that the app names. */
function define(...languages: Language[]) {
  const name = `named-${++count}`;
  class Named extends TbcElement {
    static override readonly shortName = name;
    protected override contentPaths() {
      return [`${name}/text`];
    }
    protected override render() {
      return this.contentOf(`${name}/text` as never);
    }
  }
  const teach = (language: Language) =>
    addLanguage(Named, language, {
      [`${language}/${name}`]: () => Promise.resolve({ default: {} }),
      [`${language}/${name}/text`]: () => Promise.resolve({ default: `in ${language}` }),
    });
  languages.forEach(teach);
  customElements.define(`tbc-${name}`, Named);
  return { tag: `tbc-${name}`, teach };
}

async function textOf(tag: string, lang: string): Promise<string | null> {
  const element = await mountHtml(`<${tag} lang="${lang}"></${tag}>`);
  return element.shadowRoot!.textContent;
}

describe('the languages that an app names', () => {
  it('are spoken', async () => {
    const { tag } = define('ar', 'fr');
    expect(await textOf(tag, 'ar-EG')).to.equal('in ar');
    expect(await textOf(tag, 'fr')).to.equal('in fr');
  });

  it('have one for every other language, which is said: the first, without English', async () => {
    const { tag } = define('fr', 'ar');
    expect(await textOf(tag, 'en')).to.equal('in fr');
    expect(takeConsole().join()).to.contain('lang="en" should be one of fr, ar; "fr" is used');
    expect(await textOf(tag, '')).to.equal('in fr');
  });

  it('have English for every other language wherever it stands among them', async () => {
    const { tag } = define('fr', 'en');
    expect(await textOf(tag, '')).to.equal('in en');
  });

  it('may come later: what is on the page changes then', async () => {
    const { tag, teach } = define('en');
    const element = await mountHtml(`<${tag} lang="de"></${tag}>`);
    takeConsole();
    teach('de');
    await settled(element);
    expect(element.shadowRoot!.textContent).to.equal('in de');
  });

  it('are the element’s own: another element has others', async () => {
    const [{ tag }, { tag: other }] = [define('fr'), define('de')];
    expect(await textOf(tag, 'fr')).to.equal('in fr');
    expect(await textOf(other, 'fr')).to.equal('in de');
    takeConsole();
  });

  it('where there are none, say what to import', async () => {
    const { tag } = define();
    const element = await mountHtml(`<${tag} lang="fr">The fallback</${tag}>`);
    expect(element.textContent).to.equal('The fallback');
    expect(takeConsole().join()).to.contain(`@turn-back-crime/widgets/languages/en/${tag.slice(4)}`);
  });
});
