import { type ApplicationConfig, provideZonelessChangeDetection } from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { BannerPage } from './banner-page';
import { HeroPage } from './hero-page';
import { PledgePage } from './pledge-page';

export const config: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideClientHydration(),
    provideRouter([
      { path: '', component: PledgePage },
      { path: 'banner', component: BannerPage },
      { path: 'hero', component: HeroPage },
    ]),
  ],
};
