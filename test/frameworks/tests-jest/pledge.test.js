import '@turn-back-crime/widgets/components/pledge-button/define';
import { whenReady } from '@turn-back-crime/widgets/when-ready';

test('a visitor pledges', async () => {
  document.body.innerHTML = '<tbc-pledge-button campaign="spot-the-fake" topic="fake-goods"></tbc-pledge-button>';
  await whenReady();

  const pledgeButton = document.querySelector('tbc-pledge-button');
  const pledged = new Promise((heard) => document.addEventListener('tbc-pledge', heard, { once: true }));
  pledgeButton.shadowRoot.querySelector('input[type=radio]').click();
  pledgeButton.shadowRoot.querySelector('[part=button]').click();
  const { campaign } = await pledged;
  expect(campaign).toBe('spot-the-fake');
});
