// What is written is for readers: no JSON, no powers of ten as programs write them, and of how many runs it is.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { heldIn, writePage } from './support/explorations.mjs';
import { report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

const allText = async (page) => {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  return page.evaluate(() => document.body.innerText);
};

/// A page of `name` with its data changed.
async function changed(name, change, how) {
  const { data, cells } = heldIn(name);
  change(data);
  writePage(`words-${name}`, data, cells);
  return browser.open(report(`words-${name}`), how);
}

test('no JSON and no scientific notation is shown', async () => {
  const page = await changed('comparison', (data) => {
    data.assumptions.push({ section: 'parameters', path: 'parameters.tiny', id: 'tiny', title: '', note: 'n', source: '', value: '{"value": 2e-9, "uniform": [1e-9, 3e-9]}' });
    for (const outcome of data.outcomes)
      for (const value of outcome.variants) if (outcome.kind === 'mean') Object.assign(value, { value: 4.2e-5, low: -3e-12, high: 1e21 });
  });
  const text = await allText(page);
  assert.doesNotMatch(text, /\d[eE][+−-]?\d/);
  assert.doesNotMatch(text, /[{[]\s*"|":/);
  assert.match(text, /parameters\.mediation_rate: 2\.8, from 1\.8 to 3\.8 becomes 0/);
  for (const shown of ['0.000042', '−3 × 10⁻¹²', '1 × 10²¹', '2 × 10⁻⁹, from 1 × 10⁻⁹ to 3 × 10⁻⁹'])
    assert.ok(text.includes(shown), shown);
  await page.close();
});

test('what is of the first runs only says so where it stands', async () => {
  const page = await browser.open(report('comparison'));
  await page.locator('#why select').nth(1).selectOption({ label: 'no-mediation' });
  assert.match(await page.locator('#why .lead').innerText(), /from the baseline over the first 128 of 200 runs/);
  assert.match(await page.locator('#why thead').innerText(), /To the baseline over the first 128 of 200 runs/);
  const head = await page.locator('header').evaluate((node) => node.textContent);
  assert.match(head, /Of what is shown:Causes of relations that are not tracked, and differences of causes, are of the first 128 of 200 runs/);
  assert.doesNotMatch(head, /Not in this report/);
  await page.close();
});

test('bands of the first runs are told apart from means of all in the table of the map', async () => {
  const page = await changed('run', (data) => {
    data.evolution.band_runs = 100;
  });
  await page.getByText('The map as a table').click();
  assert.match(await page.locator('#relations caption').innerText(), /5 and 95 % are of the first 100 of 200 runs/);
  await page.close();
});
