/** A static page in English and one in Arabic, readable before any script: `node docs/static-page.mjs FOLDER` */
import { writeFileSync } from 'node:fs';
import { renderToString, styleSources } from '@turn-back-crime/widgets/server';

const pages = { en: ['ltr', 'Buying safely'], ar: ['rtl', 'تسوّق آمن'] };

for (const [lang, [dir, title]] of Object.entries(pages)) {
  const page = await renderToString(`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
      <meta http-equiv="Content-Security-Policy" content="POLICY">
      <script type="module" src="/turn-back-crime/0.1.0/embed.js"></script>
      <h1>${title}</h1>
      <tbc-banner topic="fake-goods" href="/${lang}/advice" report-href="/${lang}/report"></tbc-banner><br>
      <tbc-tip-carousel topic="fake-goods"></tbc-tip-carousel><br>
      <tbc-pledge-button topic="fake-goods"></tbc-pledge-button>
    </html>`);
  const policy = `default-src 'none'; script-src 'self'; style-src ${await styleSources(page)}`;
  writeFileSync(`${process.argv[2]}/${lang}.html`, page.replace('POLICY', policy));
}
