'use client';
import { TbcPledgeButton } from '@turn-back-crime/widgets/react';

export default function Pledge() {
  return (
    <TbcPledgeButton campaign="spot-the-fake" headingLevel={3} onTbcPledge={(event) => console.log(event.campaign)}>
      <a slot="report" href="/report">
        Report a shop
      </a>
    </TbcPledgeButton>
  );
}
