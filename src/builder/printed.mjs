/**
 * The texts that the builder prints for each of some choices, read from its own page: `snippet`, `sheet` (embed.css) and `policy`.
 * `browser` is playwright's, `address` that of the builder's page.
 */
export async function printed(browser, address, list) {
  // One after the other: a page of its own for each would load and compile the same files anew.
  const page = await browser.newPage();
  const texts = [];
  try {
    for (const choices of list) {
      // Another hash alone would not load the page again, which waits with its form until all is printed.
      await page.goto('about:blank');
      await page.goto(`${address}/#${choices}`);
      await page.locator('#form').waitFor();
      // Addresses from a link wait for whoever follows it.
      if (await page.locator('#accept').isVisible()) await page.locator('#accept').click();
      await page.locator('#from-link').waitFor({ state: 'hidden' });
      await page.locator('#snippet[aria-busy=false]').waitFor();
      const [snippet, sheet, policy] = await Promise.all(['snippet', 'sheet', 'policy'].map((id) => page.locator(`#${id}`).textContent()));
      texts.push({ snippet, sheet, policy });
    }
    return texts;
  } finally {
    await page.close();
  }
}
