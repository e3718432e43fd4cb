// A page opens from disk: no message on the console, nothing requested but the file, all sections there and filled.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { opensQuietly } from './support/sections.mjs';
import { report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

for (const name of ['run', 'comparison', 'all', 'hostile']) {
  test(`the page '${name}' opens without a message and without a request`, async () => {
    await opensQuietly(browser, report(name));
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
