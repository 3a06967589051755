import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/exit/define.js';
import type { TbcExit } from '../../src/components/exit/exit.js';
import { takeConsole } from '../support/console.js';
import { expect, mountHtml, part, parts, settled, waitUntil, words } from '../support/mount.js';
import { stub } from '../support/stubs.js';

const site = 'https://www.example.org';
const cover = (): HTMLDialogElement | null => document.documentElement.querySelector<HTMLDialogElement>(':scope > dialog');
const mountExit = (path: string, more = '') =>
  mountHtml<TbcExit>(`<tbc-exit href="${site}/${path}" ${more}><a href="${site}/${path}">Leave</a></tbc-exit>`);

const key = (type: 'keydown' | 'keyup', name: string, more: KeyboardEventInit = {}) =>
  dispatchEvent(new KeyboardEvent(type, { key: name, ...more }));
const shift = (code = 'ShiftLeft') => {
  key('keydown', 'Shift', { code, shiftKey: true });
  key('keyup', 'Shift', { code });
};
/** How many of the three keys are filled. */
const filled = (element: TbcExit): number => element.renderRoot.querySelectorAll('.pressed').length;
const status = async (element: TbcExit): Promise<string> => {
  await settled(element);
  return words(part(element, 'status'));
};
/** How often the visitor would have left; none of them does. */
const leavings = (element: TbcExit): Event[] => {
  const seen: Event[] = [];
  element.addEventListener('tbc-leave', (event) => {
    event.preventDefault();
    seen.push(event);
  });
  return seen;
};

describe('tbc-exit', () => {
  it('leaves when Shift is really pressed three times', async () => {
    const left = leavings(await mountExit('keys'));
    for (let press = 0; press < 3; press += 1) await sendKeys({ press: 'Shift' });
    await waitUntil(() => left.length === 1);
  });

  it('counts the left and the right Shift, and says how many are left', async () => {
    const element = await mountExit('count');
    const left = leavings(element);
    shift('ShiftLeft');
    expect([await status(element), filled(element)]).to.deep.equal(['To leave, press Shift two more times.', 1]);
    expect(part(element, 'keys').checkVisibility(), 'the offer makes room for what is said').to.equal(false);
    shift('ShiftRight');
    expect([await status(element), filled(element)]).to.deep.equal(['To leave, press Shift once more.', 2]);
    expect(part(element, 'status').getAttribute('role')).to.equal('status');
    shift('ShiftLeft');
    expect(left).to.have.length(1);
    expect([await status(element), filled(element)]).to.deep.equal(['', 0]);
  });

  it('counts no Shift that is part of a combination', async () => {
    const element = await mountExit('combination');
    for (let press = 0; press < 4; press += 1) {
      key('keydown', 'Shift', { shiftKey: true });
      key('keydown', 'A', { shiftKey: true });
      key('keyup', 'A', { shiftKey: true });
      key('keyup', 'Shift');
      key('keydown', 'Shift', { shiftKey: true, ctrlKey: true });
      key('keyup', 'Shift', { ctrlKey: true });
    }
    expect(await status(element)).to.equal('');
    shift();
    expect(await status(element)).to.include('two more');
    key('keydown', 'a');
    expect(await status(element)).to.equal('');
  });

  it('waits five seconds for the next press, and says when they are over', async () => {
    const element = await mountExit('late');
    const timers: [() => void, number | undefined][] = [];
    stub(window, 'setTimeout', { value: (run: () => void, time?: number) => timers.push([run, time]) });
    shift();
    const [over, time] = timers.find(([, each]) => each === 5000)!;
    expect(time).to.equal(5000);
    over();
    await element.updateComplete;
    expect(words(part(element, 'status'))).to.include('Too much time');
    key('keydown', 'a');
    await element.updateComplete;
    expect(words(part(element, 'status')), 'it goes with the next key').to.equal('');
  });

  it('says progress once for a page, by the first exit that is shown, and shows it in each', async () => {
    const exits = [await mountExit('one'), await mountExit('two', 'compact')];
    const said = async () => [await status(exits[0]!), await status(exits[1]!)].map((text) => text.includes('Shift'));
    shift();
    expect(await said()).to.deep.equal([true, false]);
    expect(exits.map(filled)).to.deep.equal([1, 1]);
    exits[0]!.hidden = true;
    shift();
    expect(await said()).to.deep.equal([false, true]);
  });

  it('has one listener of a kind for all exits of a page, and none after the last', async () => {
    const types: string[] = [];
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    stub(window, 'addEventListener', { value: (...args: Parameters<typeof add>) => (types.push(`+${args[0]}`), add.apply(window, args)) });
    stub(window, 'removeEventListener', {
      value: (...args: Parameters<typeof remove>) => (types.push(`-${args[0]}`), remove.apply(window, args)),
    });
    const first = await mountExit('first');
    const second = await mountExit('second', 'compact');
    expect(types.filter((type) => type === '+keyup')).to.have.length(1);
    first.remove();
    expect(types).not.to.include('-keyup');
    second.remove();
    expect(types.filter((type) => type === '-keyup')).to.have.length(1);
  });

  it('leaves clicks that open a tab to the browser, and stays where a listener says so', async () => {
    const element = await mountExit('stay');
    const left = leavings(element);
    const button = part(element, 'button');
    const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    let taken: boolean | undefined;
    button.addEventListener('click', (event) => {
      taken = event.defaultPrevented;
      event.preventDefault();
    });
    button.dispatchEvent(click);
    expect([taken, left.length]).to.deep.equal([false, 0]);
    button.click();
    expect([taken, left.length, cover()]).to.deep.equal([true, 1, null]);
  });

  it('shows nothing without an address of the web, and says so', async () => {
    for (const attribute of ['', 'href=""', 'href="javascript:alert(1)"']) {
      const element = await mountHtml<TbcExit>(`<tbc-exit ${attribute}><a href="#leave">Leave</a></tbc-exit>`);
      expect([parts(element, 'base'), element.offsetHeight]).to.deep.equal([[], 0]);
    }
    expect(takeConsole().every((line) => line.includes('<tbc-exit> href="'))).to.equal(true);
  });

  it('is not there in a frame', async () => {
    const frame = document.createElement('iframe');
    frame.src = new URL('exit-page.html?exit=https://www.example.org/', import.meta.url).href;
    document.body.append(frame);
    const framed = () => frame.contentDocument?.querySelector<TbcExit>('tbc-exit');
    await waitUntil(() => framed()?.hasUpdated);
    expect([parts(framed()!, 'base'), framed()!.offsetHeight]).to.deep.equal([[], 0]);
    frame.remove();
  });

  it('is a button alone where it is compact', async () => {
    const element = await mountExit('compact', 'compact');
    expect(parts(element, 'text')).to.deep.equal([]);
    expect(part(element, 'base').innerText.trim()).to.equal('Leave this page');
    shift();
    expect(await status(element)).to.include('two more');
  });
});
