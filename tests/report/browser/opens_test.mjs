// A page opens from disk: no message on the console, nothing requested but the file, all sections there and filled.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

for (const name of ['run', 'comparison', 'all', 'hostile', 'big']) {
  test(`the page '${name}' opens without a message and without a request`, async () => {
    const page = await browser.open(report(name));
    await everySection(page);
    assert.deepEqual(page.said, []);
    assert.deepEqual(page.asked, [page.address]);
    await page.close();
  });
}

test('a page forbids what it does not need', async () => {
  const page = await browser.open(report('run'));
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.harmed = 1';
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => window.harmed), undefined, 'no script can be added');
  // a call from outside the page may do it, so the page is made to try by itself
  await page.evaluate(() => {
    setTimeout('window.made = true');
  });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.made), undefined, 'text cannot become code');
  const sent = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  assert.equal(sent, 'refused');
  await page.close();
});

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
