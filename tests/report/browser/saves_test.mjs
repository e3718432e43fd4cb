// What can be taken out of a page: charts as SVG files that stand alone, tables as CSV.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { cells } from './support/csv.mjs';
import { report } from './support/where.mjs';

const browser = await launch({ permissions: ['clipboard-read', 'clipboard-write'] });
after(() => browser.close());

for (const id of ['outcomes', 'time', 'relations', 'network', 'events']) {
  test(`the chart of '${id}' is saved as SVG that stands alone`, async () => {
    const page = await browser.open(report('hostile'));
    const section = page.locator(`#${id}`);
    await section.scrollIntoViewIfNeeded();
    const waiting = page.waitForEvent('download');
    await section.getByRole('button', { name: 'Save as SVG' }).first().click();
    const file = await waiting;
    assert.match(file.suggestedFilename(), /^[\w.-]+\.svg$/);
    const text = readFileSync(await file.path(), 'utf8');
    const wrong = await page.evaluate(
      (source) => new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror')?.textContent,
      text,
    );
    assert.equal(wrong, undefined);
    assert.match(text, /<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.doesNotMatch(text, /var\(--|<script|<img/);
    const words = await page.evaluate(
      (source) =>
        [...new DOMParser().parseFromString(source, 'image/svg+xml').querySelectorAll('text')].map((node) => node.textContent).join(' '),
      text,
    );
    const title = await section.locator('figcaption span').first().innerText();
    for (const part of [...title.split(/\s+/), 'entente', 'seed'])
      assert.ok(words.includes(part), `the drawing says ${part}`);
    assert.deepEqual(page.said, []);
    await page.close();
  });
}

test('a chart is saved as an image, too', async () => {
  const page = await browser.open(report('run'));
  const waiting = page.waitForEvent('download');
  await page.locator('#outcomes').getByRole('button', { name: 'Save as PNG' }).first().click();
  const file = await waiting;
  assert.match(file.suggestedFilename(), /^[\w.-]+\.png$/);
  const bytes = readFileSync(await file.path());
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  assert.ok(bytes.readUInt32BE(16) > 3000, `${bytes.readUInt32BE(16)} dots wide`);
  assert.deepEqual(page.said, []);
  await page.close();
});

for (const id of ['outcomes', 'events', 'assumptions']) {
  test(`the table of '${id}' is copied as CSV`, async () => {
    const page = await browser.open(report('run'));
    const section = page.locator(`#${id}`);
    await section.scrollIntoViewIfNeeded();
    await section.getByRole('button', { name: 'Copy as CSV' }).first().click();
    const rows = cells(await page.evaluate(() => navigator.clipboard.readText()));
    const table = section.locator('table').first();
    assert.equal(rows.length, await table.locator('tr').count());
    assert.equal(new Set(rows.map((row) => row.length)).size, 1, 'every row has as many cells');
    assert.equal(rows[0].length, await table.locator('thead tr').first().locator('th, td').count());
    const first = (await table.locator('tbody tr').first().locator('td, th').first().innerText()).trim();
    assert.ok(
      rows[1].some((cell) => cell.includes(first)),
      `${rows[1]} holds ${first}`,
    );
    await page.close();
  });
}
