/** A server takes the same for content as a browser does (test/internal/children.test.ts). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { renderToString, widgetsIn } from './support.mjs';

const wordsIn = async (html) => widgetsIn(await renderToString(html))[0].texts.join(' ');

for (const children of [
  '<noscript>Turn on scripts.</noscript>',
  '<script>"x"</script>',
  '<p hidden>Draft</p>',
  '<p>&nbsp;</p><br>',
  '<template><p>x</p></template>',
]) {
  test(`${children} is no content`, async () => {
    for (const tag of ['tbc-banner', 'tbc-pledge-button', 'tbc-tip-carousel']) {
      assert.equal(await wordsIn(`<${tag}>${children}</${tag}>`), await wordsIn(`<${tag}></${tag}>`), tag);
    }
  });
}

test('bare text with markup in it is one promise', async () => {
  assert.match(await wordsIn('<tbc-pledge-button>I check <em>every</em> link.</tbc-pledge-button>'), /I check every link\./);
});

for (const [html, lang] of [
  ['<html lang="fr_FR"><tbc-banner></tbc-banner>', 'fr'],
  ['<html><meta http-equiv="content-language" content="de"><tbc-banner></tbc-banner>', 'de'],
  ['<html><meta http-equiv="content-language" content="de"><p lang="es_MX.UTF-8"><tbc-banner></tbc-banner></p>', 'es'],
]) {
  test(`the language of ${html} is ${lang}`, async () => {
    assert.equal(widgetsIn(await renderToString(html))[0].base.lang, lang);
  });
}
