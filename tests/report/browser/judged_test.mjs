// Numbers that nobody has judged yet: counted, before all others, and found by a tick.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { heldIn, writePage } from './support/explorations.mjs';
import { report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

const open = (path, numbers) => ({ section: 'parameters', path, id: path, title: '', note: '', source: 'to be judged', value: '2', to_be_judged: true, numbers });

/// A page whose data begins with these rows.
async function withRows(name, rows) {
  const { data, cells } = heldIn('run');
  data.assumptions = [...rows, ...data.assumptions];
  writePage(name, data, cells);
  const page = await browser.open(report(name));
  return [page, page.locator('#assumptions')];
}

test('what is to be judged is counted, comes first, and is found by a tick', async () => {
  const [page, section] = await withRows('judged', [open('parameters.pace', 1), open('relations.trust.ties.PAK', 3)]);
  assert.match(await section.locator('.lead').innerText(), /4 numbers are still to be judged, in 2 entries that come first/);
  const first = await section.locator('tbody tr').first().innerText();
  assert.match(first, /parameters\.pace/);
  assert.match(first, /to be judged/);
  await section.getByLabel('only those to be judged').check();
  assert.equal(await section.locator('tbody tr').count(), 2);
  assert.deepEqual(page.said, []);
  await page.close();
});

test('one number is told as one, and without any there is no tick', async () => {
  const [page, section] = await withRows('judged-one', [open('parameters.pace', 1)]);
  assert.match(await section.locator('.lead').innerText(), /1 number is still to be judged, in 1 entry/);
  await page.close();
  const [plain, none] = await withRows('judged-none', []);
  assert.equal(await none.getByLabel('only those to be judged').count(), 0);
  assert.match(await none.locator('.lead').innerText(), /They are the authors’ judgement/);
  await plain.close();
});
