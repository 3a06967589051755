/**
 * What the builder prints for some choices, read from its own page: `snippet`, `sheet` (embed.css) and `policy`. `browser`
 * is playwright's, `address` that of the builder's page.
 */
export async function printed(browser, address, choices) {
  const page = await browser.newPage();
  try {
    await page.goto(`${address}/#${choices}`);
    await page.locator('#form').waitFor();
    const [snippet, sheet, policy] = await Promise.all(['snippet', 'sheet', 'policy'].map((id) => page.locator(`#${id}`).textContent()));
    return { snippet, sheet, policy };
  } finally {
    await page.close();
  }
}
