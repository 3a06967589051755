import { counterOf } from '../../src/pledge/count.js';
import { resolveEndpoint } from '../../src/pledge/endpoint.js';
import { pledgeService } from '../support/commands.js';
import { expect, waitUntil } from '../support/mount.js';
import { stopClock, stub } from '../support/stubs.js';

const DAY = 86_400_000;
/** A timer takes a longer delay for none. */
const LONGEST_DELAY = 2 ** 31 - 1;

describe('the count', () => {
  it('is asked for once more when the clock is put back, and not without end', async () => {
    let asked = 0;
    const delays: number[] = [];
    const { setTimeout, fetch } = window;
    const counter = counterOf(resolveEndpoint('clock', await pledgeService()), 'clock');
    stub(Document.prototype, 'visibilityState', { value: 'visible' });
    stub(window, 'fetch', { value: (...values: Parameters<typeof fetch>) => ((asked += 1), fetch(...values)) });
    stub(window, 'setTimeout', { value: (task: () => void, delay: number) => (delays.push(delay), setTimeout(task, delay)) });
    const isAtRest = () => delays.some((delay) => delay > 30_000);
    counter.setSeen(counter, true);
    await waitUntil(isAtRest, 'the wait for the next minute');
    expect(asked).to.equal(1);
    delays.length = 0;
    stopClock(Date.now() - 40 * DAY);
    void counter.refresh();
    await waitUntil(isAtRest, 'the wait for the next minute, by the new clock');
    for (let times = 0; times < 50; times += 1) void counter.refresh();
    expect(asked).to.equal(2);
    expect(delays.filter((delay) => delay > LONGEST_DELAY)).to.deep.equal([]);
    counter.setSeen(counter, false);
  });
});
