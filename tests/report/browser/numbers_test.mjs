// The numbers that pages show are those of the result folder.
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

const csv = (name, folder, file) => table(join(result(name), folder, file));

// Each page once: what one test chooses in its section no other looks at, or it chooses again.
const pages = new Map();

async function on(name, id, fn) {
  if (!pages.has(name)) pages.set(name, await browser.open(report(name)));
  const page = pages.get(name);
  await page.bringToFront(); // pages behind another are drawn once a second
  const section = page.locator(id);
  await section.scrollIntoViewIfNeeded();
  await fn(page, section);
  assert.deepEqual(page.said, []);
}

// First: variants that are chosen elsewhere on the page are those that it shows.
test('differences are those of comparison.json, and the undecided say so', () =>
  on('comparison', '#outcomes', async (page, section) => {
    const { variants } = JSON.parse(readFileSync(join(result('comparison'), 'comparison.json'), 'utf8'));
    const rows = await tableRows(section.locator('.table').nth(1));
    for (const variant of variants) {
      for (const { label, difference } of variant.outcomes.filter((outcome) => outcome.difference)) {
        const shown = rows.find((cells) => cells[0] === label && cells[1] === variant.id);
        assert.ok(
          shown && shows(shown[2], difference.value),
          `${variant.id} ${label}: ${shown} is ${difference.value}`,
        );
        assert.equal(
          shown[5].startsWith('yes'),
          difference.decided && !difference.exactly_zero,
          `${variant.id} ${label}: ${shown[5]}`,
        );
      }
    }
  }));

const tableRows = async (place) =>
  await place
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

async function actorNames(folder, variant) {
  const { actors } = JSON.parse(readFileSync(join(folder, variant, 'scenario.json'), 'utf8'));
  return Object.fromEntries(Object.entries(actors).map(([id, { name }]) => [id, name ?? id]));
}

// Means over time are kept in 14 bits of the range: a ten-thousandth of it beside the rounding.
function near(text, value) {
  const shown = Number(/[−-]?[\d.]+(e[−-]?\d+)?/.exec(text)[0].replaceAll('−', '-'));
  return Math.abs(shown - value) <= 2e-4 + 0.006 * Math.abs(value);
}

for (const [name, folder, variant] of [
  ['run', '', 0],
  ['comparison', 'baseline', 0],
  ['comparison', 'variants/no-mediation', 1],
]) {
  test(`every cell of relations.csv stands in the map at the first and the last date: ${name} ${folder}`, () =>
    on(name, '#relations', async (page, section) => {
      const names = await actorNames(result(name), folder);
      if (name === 'comparison') await section.locator('select').nth(1).selectOption({ index: variant });
      const wanted = csv(name, folder, 'relations.csv').filter(({ relation }) => relation === 'trust');
      for (const [key, column] of [
        ['Home', 'start'],
        ['End', 'end'],
      ]) {
        await section.locator('.timebar input').focus();
        await page.keyboard.press(key);
        const labels = await section
          .locator('[role=gridcell]')
          .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
        for (const row of wanted) {
          const start = `${names[row.from]} toward ${names[row.to]}: trust `;
          const found = labels.find((label) => label.startsWith(start));
          assert.ok(found && near(found.slice(start.length), Number(row[column])), `${found} is ${row[column]}`);
        }
      }
    }));
}

for (const [name, folder, label] of [
  ['run', '', null],
  ['comparison', 'baseline', 'baseline'],
  ['comparison', 'variants/no-mediation', 'no-mediation'],
]) {
  test(`every outcome with its interval is that of outcomes.csv: ${name} ${folder}`, () =>
    on(name, '#outcomes', async (page, section) => {
      const rows = await tableRows(section.locator('.table').first());
      for (const row of csv(name, folder, 'outcomes.csv')) {
        const shown = rows.find((cells) => cells[0] === row.label && (label === null || cells[1] === label));
        assert.ok(shown, `${row.label} is in the table`);
        const [value, low, high] = shown.slice(label === null ? 1 : 2);
        for (const [text, key] of [
          [value, 'value'],
          [low, 'low'],
          [high, 'high'],
        ]) {
          assert.ok(shows(text, Number(row[key])), `${row.label}: ${key} ${text} is ${row[key]}`);
        }
      }
    }));

  test(`series end where series.csv does: ${name} ${folder}`, () =>
    on(name, '#time', async (page, section) => {
      if (label) await section.locator('.key button', { hasText: label }).click();
      const rows = csv(name, folder, 'series.csv');
      const ends = rows.filter(({ date }) => date === rows.at(-1).date);
      const figures = await section.locator('figure').all();
      assert.equal(figures.length, ends.length);
      for (const [place, figure] of figures.entries()) {
        await figure.locator('.hearing').focus();
        await page.keyboard.press('End');
        const said = await figure.locator('.readout').innerText();
        const own = said.split('; ').find((part) => label === null || part.includes(`${label} `));
        const [, p50, p05, p95] = /(\S+)(?: [^\d(]+)? \(90 % of runs: (\S+) to (\S+)\)$/.exec(own);
        for (const [text, key] of [
          [p50, 'p50'],
          [p05, 'p05'],
          [p95, 'p95'],
        ]) {
          assert.ok(
            shows(text, Number(ends[place][key])),
            `${ends[place].name}: ${key} ${text} is ${ends[place][key]}`,
          );
        }
      }
    }));

  test(`causes of a tracked value are those of causes.csv: ${name} ${folder}`, () =>
    on(name, '#why', async (page, section) => {
      const lists = section.locator('select');
      await lists
        .first()
        .selectOption({ label: 'trust: Pakistan toward Afghanistan (interim Taliban government) (trust[PAK,AFG])' });
      if (label) await lists.nth(1).selectOption({ label });
      const shown = await tableRows(section);
      const wanted = csv(name, folder, 'causes.csv').filter(
        ({ cell, mean }) => cell === 'trust[PAK,AFG]' && Number(mean) !== 0,
      );
      assert.ok(wanted.length > 3);
      for (const row of wanted) {
        const words = row.cause === 'decay' ? 'return to baseline' : row.cause;
        const cells = shown.find(([cause]) => cause === words);
        assert.ok(cells, `${row.cause} is in the table`);
        assert.ok(shows(cells[2], Number(row.mean)), `${row.cause}: ${cells[2]} is ${row.mean}`);
      }
    }));
}
