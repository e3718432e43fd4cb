// Every shipped scenario opens, is as the engine has it elsewhere, goes through every view, and saves unchanged.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { sources } from '../../report/browser/support/where.mjs';
import { checked, difference, look, pageOf, saved, shipped, textOf } from './support.mjs';

const browser = await launch();
after(() => browser.close());
const views = [
  'actors',
  'relations',
  'calendar',
  'types',
  'rules',
  'dynamics',
  'parameters',
  'questions',
  'text',
  'overview',
];

for (const file of shipped)
  test(`${file} opens, and saves unchanged`, async () => {
    const page = await browser.open(pageOf(file)),
      before = readFileSync(join(sources, file));
    for (const view of views) {
      await look(page, view);
      assert.ok((await page.locator('#view').innerText()).length > 10);
    }
    assert.doesNotMatch(await page.locator('#bar .stands').innerText(), /\d error|read/);
    assert.deepEqual(await saved(page), before);
    await firstNumber(page, before.toString('utf8'));
    assert.deepEqual(page.said, []);
    await page.close();
  });

// The first number of its own in a sheet of its relations: one that is edited changes these letters alone, and comes back.
async function firstNumber(page, before) {
  await look(page, 'relations');
  const places = await page
    .locator('.sheet td.number:not(.inherited)')
    .evaluateAll((all) => all.map(({ dataset }) => dataset.place));
  if (places.length === 0) return;
  const one = page.locator(`td[data-place="${places[0]}"]`).first(),
    was = await one.innerText();
  await one.click();
  await page.keyboard.type('0.0625');
  await page.keyboard.press('Enter');
  await checked(page);
  const after = await textOf(page),
    { at } = difference(before, after);
  assert.equal(after.length - before.length, '0.0625'.length - was.length);
  assert.ok(before.slice(at).startsWith(was) || was.includes(before[at]), `${was} at ${at}`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await checked(page);
  assert.equal(await textOf(page), before);
}
