// Pages from their first section to their last.
import assert from 'node:assert/strict';

// Opens a page and reads all of it: no message on the console, nothing requested but the file.
export async function opensQuietly(browser, file) {
  const page = await browser.open(file);
  await everySection(page);
  assert.deepEqual(page.said, []);
  assert.deepEqual(page.asked, [page.address]);
  await page.close();
}

// Goes to every section, so that what is drawn late is drawn, and holds each to have a heading and something to read.
async function everySection(page) {
  for (const section of await page.locator('main section').all()) {
    await section.scrollIntoViewIfNeeded();
    assert.notEqual((await section.locator('h2').first().innerText()).trim(), '');
    assert.ok(
      (await section.innerText()).trim().length > 40,
      `section ${await section.getAttribute('id')} says something`,
    );
  }
}
