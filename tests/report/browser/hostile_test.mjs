// Texts full of markup, quotes, markers, emoji and right-to-left marks are shown as text and harm nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { report, result } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

const foreign = 'img, iframe, a[href^="javascript"], [onerror], [onload], [onmouseover], main script';

for (const name of ['hostile', 'hostile-comparison']) {
  test(`the page '${name}' shows hostile texts as text`, async () => {
    const page = await browser.open(report(name));
    await useEverything(page);
    assert.equal(await page.evaluate(() => window.harmed), undefined);
    assert.equal(await page.locator(foreign).count(), 0);
    assert.deepEqual(page.said, []);
    assert.deepEqual(page.asked, [page.address]);
    await page.close();
  });
}

test('the texts arrive whole', async () => {
  const page = await browser.open(report('hostile'));
  const scenario = JSON.parse(readFileSync(join(result('hostile'), 'scenario.json'), 'utf8'));
  assert.ok((await page.title()).includes(scenario.title));
  await show(page, '#assumptions');
  const text = await page.locator('body').evaluate((body) => body.textContent);
  for (const part of [
    scenario.title,
    scenario.parameters.start.note,
    scenario.parameters.start.source,
    scenario.rules.friction.source,
  ]) {
    assert.ok(text.includes(part), `the page shows ${part}`);
  }
  const names = await page
    .locator('#relations [role=row]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  assert.deepEqual(
    names.sort(),
    Object.values(scenario.actors)
      .map(({ name }) => name)
      .sort(),
  );
  await page.close();
});

async function show(page, id) {
  await page.locator(id).scrollIntoViewIfNeeded();
}

async function useEverything(page) {
  for (const section of await page.locator('main section').all()) await section.scrollIntoViewIfNeeded();
  await page.locator('#relations [role=gridcell]').nth(1).click();
  await page.locator('#relations details summary').first().click();
  await page.locator('#network .node').first().hover();
  for (const list of await page.locator('#told select, #events select').all()) await list.selectOption({ index: 1 });
  await page.locator('#assumptions input[type=search]').fill('<');
}
