// Variants are told apart and isolated; the reader's own choice of colours.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { heldIn } from './support/explorations.mjs';
import { report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

test('a click isolates a variant in outcomes, over time and in the views of one, another shows all', async () => {
  const page = await browser.open(report('comparison'));
  const button = page.locator('#outcomes .key button', { hasText: 'no-mediation' });
  const marks = () => page.locator('#outcomes .mark').count();
  const layers = () =>
    page.locator('#time .layer').evaluateAll((all) => [...new Set(all.map((layer) => layer.dataset.variant))].sort());
  const all = await marks();
  assert.deepEqual(await layers(), ['0', '1', '2', '3']);
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  assert.equal(await marks(), all / 2);
  assert.deepEqual(await layers(), ['0', '1']);
  assert.equal(await page.locator('#relations select').nth(1).locator('option:checked').textContent(), 'no-mediation');
  await button.press('Enter');
  assert.equal(await marks(), all);
  assert.deepEqual(await layers(), ['0', '1', '2', '3']);
  assert.deepEqual(page.said, []);
  await page.close();
});

test('variants differ in more than colour', async () => {
  const page = await browser.open(report('comparison'));
  const dashes = await page
    .locator('#time figure')
    .first()
    .locator('.middle')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
  assert.equal(dashes.length, 4);
  assert.equal(new Set(dashes).size, dashes.length);
  await page.close();
});

test('undecided differences are hollow', async () => {
  const page = await browser.open(report('comparison'));
  const rows = await page.locator('#outcomes .table').nth(1).locator('tbody tr').allInnerTexts();
  const open = rows.filter((row) => /cannot be distinguished from zero|the same in every run/.test(row)).length;
  assert.equal(await page.locator('#outcomes .dot.hollow').count(), open);
  await page.close();
});

test('what each variant changes is drawn for every difference, the undecided hollow, and for an isolated one alone', async () => {
  const page = await browser.open(report('comparison'));
  const rows = await page.locator('#outcomes .table').nth(1).locator('tbody tr').allInnerTexts();
  const open = rows.filter((row) => /cannot be distinguished from zero|the same in every run/.test(row)).length;
  const changes = page.locator('#outcomes .change');
  assert.equal(await changes.count(), rows.length);
  assert.equal(await page.locator('#outcomes .change .open').count(), open);
  const texts = await changes.locator('.value').allTextContents();
  assert.equal(texts.filter((text) => /^undecided|^the same in every run/.test(text)).length, open);
  await page.locator('#outcomes .key button', { hasText: 'no-mediation' }).click();
  assert.equal(await changes.count(), rows.length / 3);
  await page.close();
});

test('of an outcome that is a number single runs are drawn as bands, its mean with an interval as a dot', async () => {
  const page = await browser.open(report('comparison'));
  const { data } = heldIn('comparison');
  const means = data.outcomes.filter(({ kind }) => kind === 'mean');
  const charts = page.locator('#outcomes .charts figure');
  assert.equal(await charts.count(), means.length);
  for (const [k, { variants }] of means.entries()) {
    const bands = charts.nth(k).locator('.spread');
    assert.equal(await bands.count(), 2 * variants.length);
    const band = Number(await bands.first().getAttribute('width'));
    const [from, to] = await charts.nth(k).locator('.interval').first().evaluate((line) => ['x1', 'x2'].map((name) => Number(line.getAttribute(name))));
    const [{ p05, p95, low, high }] = variants;
    assert.ok(Math.abs(band / (to - from) - (p95 - p05) / (high - low)) < 0.01, 'to the same scale');
  }
  await page.close();
});

test('charts that stand side by side have the same axis', async () => {
  const page = await browser.open(report('comparison'));
  const edges = (name) => page.locator(name).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  for (const name of ['#outcomes .charts figure', '#why .charts figure']) assert.equal(new Set(await edges(name)).size, 1, name);
  const axes = await page.locator('#time figure').evaluateAll((all) =>
    all
      .map((figure) => ({
        relation: /^(\w+): .* toward /.exec(figure.querySelector('figcaption').textContent)?.[1],
        axis: [...figure.querySelectorAll('.axis.grid .tick text')].map((text) => text.textContent).join(' '),
      }))
      .filter(({ relation }) => relation === 'trust'),
  );
  assert.ok(axes.length > 2);
  assert.equal(new Set(axes.map(({ axis }) => axis)).size, 1);
  await page.close();
});

test('the value at which an outcome is decided is a line in the chart of what it asks about', async () => {
  const page = await browser.open(report('run'));
  const chart = page.locator('#time figure', { hasText: 'Two-front pressure on Pakistan' });
  assert.deepEqual(await chart.locator('.thresholds text').allTextContents(), ['Pakistan under severe two-front pressure']);
  const line = await chart.locator('.thresholds line').boundingBox();
  const ticks = await chart.locator('.axis.grid .tick').evaluateAll((all) =>
    all.map((tick) => ({ value: Number(tick.textContent), at: tick.querySelector('line').getBoundingClientRect().top })),
  );
  const [first, last] = [ticks[0], ticks.at(-1)];
  const value = first.value + ((line.y - first.at) / (last.at - first.at)) * (last.value - first.value);
  assert.ok(Math.abs(value - 0.42) < 0.01, `${value}`);
  assert.match(await page.locator('#outcomes table').first().innerText(), /at any date: .* > 0\.42/);
  await page.close();
});

test('of eleven variants the lines that go furthest are named, the others pale until one is chosen', async () => {
  const page = await browser.open(report('all'));
  const chart = page.locator('#time figure').first();
  const names = () => chart.locator('.names text').allTextContents();
  assert.equal((await names()).length, 4);
  assert.equal(await chart.locator('.layer.faint').count(), 7);
  await page.locator('#time .key button', { hasText: 'weapons-spread' }).click();
  assert.deepEqual((await names()).sort(), ['baseline', 'weapons-spread']);
  assert.equal(await chart.locator('.layer.faint').count(), 0);
  await page.close();
});

test('single runs are shown on demand', async () => {
  const page = await browser.open(report('run'));
  assert.equal(await page.locator('#time .single').count(), 0);
  await page.getByRole('button', { name: 'Show single runs' }).click();
  assert.ok((await page.locator('#time figure').first().locator('.single').count()) > 1);
  await page.close();
});

test('the switch of colours goes against the system', async () => {
  const page = await browser.open(report('run'), { dark: true });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const colour = () =>
    page
      .locator('#relations .cell')
      .nth(1)
      .evaluate((cell) => getComputedStyle(cell).fill);
  const [before, cell] = [await ground(), await colour()];
  await page.getByRole('button', { name: 'Light colours' }).click();
  assert.notEqual(await ground(), before);
  await page.waitForFunction(
    (old) => getComputedStyle(document.querySelectorAll('#relations .cell')[1]).fill !== old,
    cell,
  );
  await page.close();
});
