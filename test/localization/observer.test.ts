import { type Localized, unwatchLanguage, watchLanguage } from '../../src/localization/observer.js';
import { expect, mount, mountHtml, nextFrame, part, settled, waitUntil, words } from '../support/mount.js';
import { takeConsole } from '../support/console.js';
import { stub } from '../support/stubs.js';
import '../../src/components/banner/define.js';

const banner = () => mountHtml('<tbc-banner topic="cybercrime"></tbc-banner>');
const languageOf = (element: Element) => part(element, 'base').lang;

describe('a change of language', () => {
  it('reaches an element in a shadow root, from inside and from outside', async () => {
    const outer = document.createElement('div');
    const around = document.createElement('section');
    const element = document.createElement('tbc-banner');
    outer.attachShadow({ mode: 'open' }).append(around);
    around.append(element);
    document.body.append(outer);
    await settled(element);

    around.lang = 'fr';
    await waitUntil(() => languageOf(element) === 'fr');
    around.removeAttribute('lang');
    outer.lang = 'ar';
    await waitUntil(() => languageOf(element) === 'ar');
    outer.remove();
  });

  it('shows the new words in the same element, without a reload', async () => {
    const element = await banner();
    const heading = part(element, 'heading');
    const english = words(heading);
    element.parentElement!.lang = 'fr-CA';
    await waitUntil(() => words(heading) !== english);
    expect(words(heading)).to.equal('Prenez le temps de vérifier avant de cliquer.');
    expect(part(element, 'heading')).to.equal(heading);
  });

  it('is followed after a move into another language', async () => {
    const element = await banner();
    const arabic = document.createElement('div');
    arabic.lang = 'ar';
    element.parentElement!.append(arabic);
    arabic.append(element);
    await settled(element);
    expect(languageOf(element)).to.equal('ar');
  });

  it('back and forth in one turn ends where it began', async () => {
    const element = await banner();
    const parent = element.parentElement!;
    parent.lang = 'fr';
    await nextFrame();
    parent.lang = 'ar';
    parent.lang = 'en';
    await nextFrame();
    await settled(element);
    expect(languageOf(element)).to.equal('en');
  });
});

describe('the observer of languages', () => {
  const localized = (): Localized & { calls: number } =>
    Object.assign(document.createElement('div'), {
      calls: 0,
      requestUpdate: () => undefined,
      languageMayHaveChanged(this: { calls: number }) {
        this.calls++;
      },
    });

  it('is one for all, and is let go with the last element', () => {
    const log: string[] = [];
    for (const name of ['observe', 'disconnect'] as const) {
      stub(MutationObserver.prototype, name, { value: () => void log.push(name) });
    }
    const [first, second] = [localized(), localized()];
    watchLanguage(first);
    watchLanguage(second);
    unwatchLanguage(first);
    expect(log).to.deep.equal(['observe', 'observe']);
    unwatchLanguage(second);
    expect(log).to.deep.equal(['observe', 'observe', 'disconnect']);
  });

  it('tells nothing to an element that has left', async () => {
    const [staying, leaving] = [await mount(Object.assign(localized(), { updateComplete: true })), localized()];
    watchLanguage(staying);
    watchLanguage(leaving);
    unwatchLanguage(leaving);
    expect([staying.calls, leaving.calls]).to.deep.equal([1, 1]);
    staying.parentElement!.lang = 'fr';
    await waitUntil(() => staying.calls === 2);
    expect(leaving.calls).to.equal(1);
    unwatchLanguage(staying);
  });

  it('tells each element, whatever another one throws, and says on the console once what that was', async () => {
    const elements = [localized(), localized(), localized()];
    const [first, broken, last] = elements as [Localized & { calls: number }, Localized & { calls: number }, Localized & { calls: number }];
    broken.languageMayHaveChanged = () => {
      broken.calls++;
      throw new Error('No language here.');
    };
    const around = await mount(Object.assign(document.createElement('div'), { updateComplete: true }));
    around.append(...elements);
    elements.forEach(watchLanguage);
    for (const lang of ['fr', 'ar']) {
      const before = last.calls;
      around.lang = lang;
      await waitUntil(() => last.calls === before + 1);
    }
    expect([first.calls, broken.calls, last.calls]).to.deep.equal([3, 3, 3]);
    expect(takeConsole()).to.deep.equal(['[turn-back-crime] <div> could not tell which language is around it. Error: No language here.']);
    elements.forEach(unwatchLanguage);
  });
});
