import { CUSTOM_ELEMENTS_SCHEMA, Component, signal } from '@angular/core';
import '@turn-back-crime/widgets/components/banner/define';

@Component({
  selector: 'app-banner-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <tbc-banner [attr.topic]="topic()" href="/advice"></tbc-banner>
    <p>What stands below does not move.</p>
  `,
})
export class BannerPage {
  readonly topic = signal('fake-goods');
}
