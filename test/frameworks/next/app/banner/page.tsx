import { TbcBanner } from '@turn-back-crime/widgets/react';

export default function Page() {
  return (
    <main>
      <TbcBanner topic="fake-goods" href="/advice" />
      <p>What stands below does not move.</p>
    </main>
  );
}
