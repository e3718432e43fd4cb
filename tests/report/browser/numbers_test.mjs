// The numbers that pages show are those of the result folder.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { table } from './support/csv.mjs';
import { shows } from './support/numbers.mjs';
import { report, result } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

const folders = {
  run: [''],
  comparison: ['baseline', 'variants/no-mediation', 'variants/kabul-as-ally', 'variants/airstrikes-resume'],
};
const csv = (name, folder, file) => table(join(result(name), folder, file));

async function on(name, id, fn) {
  const page = await browser.open(report(name));
  const section = page.locator(id);
  await section.scrollIntoViewIfNeeded();
  await fn(page, section);
  assert.deepEqual(page.said, []);
  await page.close();
}

for (const [name, folder, variant] of [
  ['run', '', 0],
  ['comparison', 'baseline', 0],
  ['comparison', 'variants/no-mediation', 1],
]) {
  test(`every cell of relations.csv stands in the map at the first and the last date: ${name} ${folder}`, () =>
    on(name, '#relations', async (page, section) => {
      const names = await actorNames(page, result(name), folder);
      if (variant) await section.locator('select').nth(1).selectOption({ index: variant });
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

async function actorNames(page, folder, variant) {
  const { readFileSync } = await import('node:fs');
  const { actors } = JSON.parse(readFileSync(join(folder, variant, 'scenario.json'), 'utf8'));
  return Object.fromEntries(Object.entries(actors).map(([id, { name }]) => [id, name ?? id]));
}

// Means over time are kept in 14 bits of the range: a ten-thousandth of it beside the rounding.
function near(text, value) {
  const shown = Number(/[−-]?[\d.]+(e[−-]?\d+)?/.exec(text)[0].replaceAll('−', '-'));
  return Math.abs(shown - value) <= 2e-4 + 0.006 * Math.abs(value);
}
