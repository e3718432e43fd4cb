// Events, the told run and the assumptions: variants, filters and the search.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { table } from './support/csv.mjs';
import { shows } from './support/numbers.mjs';
import { report, result } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

async function on(name, id, fn) {
  const page = await browser.open(report(name));
  await page.locator(id).scrollIntoViewIfNeeded();
  await fn(page, page.locator(id));
  assert.deepEqual(page.said, []);
  await page.close();
}

test('the search narrows the assumptions and says how many are left', () =>
  on('run', '#assumptions', async (page, section) => {
    const rows = () => section.locator('tbody tr').count();
    const all = await rows();
    await section.locator('input[type=search]').fill('attack_rate');
    const found = await rows();
    assert.ok(found > 0 && found < all);
    assert.equal(await section.locator('.count').innerText(), `${found} of ${all} shown`);
    await section.locator('input[type=search]').fill('no such words anywhere');
    assert.match(await section.locator('.count').innerText(), /^0 of /);
  }));

test('an assumption is shown with its source, and one without says so', () =>
  on('run', '#assumptions', async (page, section) => {
    const scenario = JSON.parse(readFileSync(join(result('run'), 'scenario.json'), 'utf8'));
    await section.locator('input[type=search]').fill('parameters.attack_rate');
    assert.ok((await section.locator('tbody').innerText()).includes(scenario.parameters.attack_rate.source));
    await section.locator('input[type=search]').fill('');
    const all = await section.locator('tbody tr').count();
    await section.locator('input[type=checkbox]').check();
    const bare = await section.locator('tbody tr').allInnerTexts();
    assert.ok(bare.length < all);
    for (const row of bare) assert.match(row, /no source given/);
  }));

test('the told run can be told whole, and narrowed to an actor', () =>
  on('run', '#told', async (page, section) => {
    const told = () => section.locator('.story > li').count();
    const [actors, length] = [section.locator('select').first(), section.locator('select').nth(1)];
    const few = await told();
    await length.selectOption({ label: 'all' });
    const all = await told();
    assert.ok(few > 0 && few < all);
    const [, shown, whole] = (await section.locator('.count').innerText()).match(/^(\d+) of (\d+) events shown$/);
    assert.equal(shown, whole);
    assert.ok(Number(whole) >= all, 'what happened several times at once is one entry and counts so often');
    await actors.selectOption({ label: 'India' });
    const some = await told();
    assert.ok(some > 0 && some < all);
    for (const tags of await section.locator('.tags').allInnerTexts()) assert.match(tags, /India/);
  }));

for (const [variant, folder] of [
  ['baseline', 'baseline'],
  ['no-mediation', 'variants/no-mediation'],
]) {
  test(`events of '${variant}' are those of events.csv`, () =>
    on('comparison', '#events', async (page, section) => {
      const rows = table(join(result('comparison'), folder, 'events.csv'));
      const total = rows.filter(({ cause }) => cause === 'attacks').reduce((sum, { mean }) => sum + Number(mean), 0);
      await section
        .locator('select')
        .first()
        .selectOption({ index: variant === 'baseline' ? 0 : 1 });
      const row = section.locator('tbody tr', { hasText: /attacks?/i }).first();
      const shown = await row.locator('td, th').allInnerTexts();
      assert.ok(
        shown.some((text) => shows(text, total)),
        `${shown} shows ${total}`,
      );
    }));
}

test('how often a rule was expected to fire in a step is that of rules.csv', () =>
  on('run', '#events', async (page, section) => {
    const rules = table(join(result('run'), 'rules.csv'));
    const { max_mean } = rules.find(({ rule }) => rule === 'attacks');
    const heads = await section.locator('thead th').allInnerTexts();
    const place = heads.findIndex((text) => text.includes('Most expected a step'));
    assert.ok(place > 0, `${heads}`);
    const row = section.locator('tbody tr', { hasText: /attacks?/i }).first();
    const shown = (await row.locator('td, th').allInnerTexts())[place];
    assert.ok(shows(shown, Number(max_mean)), `${shown} shows ${max_mean}`);
    const often = rules.filter(({ max_mean: mean }) => Number(mean) > 1).map(({ rule }) => rule);
    const said = await section.locator('p', { hasText: 'firings a step expected' }).allInnerTexts();
    assert.deepEqual(said.map((text) => text.match(/^Rule (\S+): up to/)[1]).sort(), often.sort());
  }));
