import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';
import '@turn-back-crime/widgets/components/banner/define';

@Component({
  selector: 'app-hero-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <tbc-banner [variant]="'hero'">
      <h2 slot="heading">Look twice</h2>
      <p>Ask where it comes from.</p>
    </tbc-banner>
    <h2>Advice</h2>
  `,
})
export class HeroPage {}
