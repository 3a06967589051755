import { Component, signal } from '@angular/core';
import { Pledge } from './pledge';

@Component({
  selector: 'app-pledge-page',
  imports: [Pledge],
  template: `
    <button id="show" (click)="isShown.set(!isShown())">Show</button>
    @if (isShown()) {
      <app-pledge />
    }
  `,
})
export class PledgePage {
  readonly isShown = signal(true);
}
