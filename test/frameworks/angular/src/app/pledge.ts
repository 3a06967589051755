import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';
import '@turn-back-crime/widgets/components/pledge-button/define';
import type { TbcPledgeEvent } from '@turn-back-crime/widgets';

@Component({
  selector: 'app-pledge',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <tbc-pledge-button campaign="spot-the-fake" [headingLevel]="3" (tbc-pledge)="heard($event)">
      <a slot="report" href="/report">Report a shop</a>
    </tbc-pledge-button>
  `,
})
export class Pledge {
  heard(event: TbcPledgeEvent): void {
    console.log(event.campaign);
  }
}
