// Explorations: their sentences, and pictures that show the numbers of their tables.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { cells, table } from './support/csv.mjs';
import {
  answerOf,
  asked,
  explorationOf,
  folderOf,
  heldIn,
  pageOf,
  sectionOf,
  writePage,
} from './support/explorations.mjs';
import { shownNumber, shows } from './support/numbers.mjs';
import { report } from './support/where.mjs';

const browser = await launch({ permissions: ['clipboard-read', 'clipboard-write'] });
after(() => browser.close());

const PAGE = 'explorations';
const rows = (name, file) => table(join(folderOf(PAGE, name), file));
const plain = (text) => text.replaceAll('\u00a0', ' ').replaceAll('−', '-');

async function on(name, fn, how = {}) {
  const page = await browser.open(report(PAGE), how);
  await page.waitForFunction(() => performance.getEntriesByName('entente-complete').length > 0);
  const section = page.locator(sectionOf(PAGE, name));
  await section.scrollIntoViewIfNeeded();
  await fn(section, page);
  assert.deepEqual(page.said, []);
  await page.close();
}

const figure = (section, title) =>
  section.locator('figure').filter({ has: section.page().locator('figcaption', { hasText: title }) });

test('every exploration has its sentences and remarks, and a place in the contents', () =>
  on('sweep', async (_, page) => {
    for (const name of Object.keys(asked[PAGE])) {
      const { title, sentences, remarks } = answerOf(PAGE, name);
      const section = page.locator(sectionOf(PAGE, name));
      assert.equal(await section.locator('h2').innerText(), title);
      assert.deepEqual((await section.locator('.answers li').allTextContents()).map(plain), sentences);
      assert.deepEqual((await section.locator('.remarks li').allTextContents()).map(plain), remarks);
      assert.equal(await page.locator(`nav a[href="${sectionOf(PAGE, name)}"]`).count(), 1);
      assert.ok((await section.locator('figure svg').count()) > 0, `'${name}' has a picture`);
    }
  }));

test('a page of explorations alone has nothing of runs', () =>
  on('sweep', async (_, page) => {
    const ids = await page.locator('main > section').evaluateAll((all) => all.map(({ id }) => id));
    assert.deepEqual(ids, [...Object.keys(asked[PAGE]).map((name) => sectionOf(PAGE, name).slice(1)), 'glossary']);
    assert.match(await page.locator('#head .facts').innerText(), /^15 questions; [\d,]+ runs in all\.$/);
    await page.locator('#head summary').click();
    assert.equal((await page.locator('#head pre').innerText()).trim().split('\n').length, 15);
  }));

test('a page of runs has its explorations beside what it had', async () => {
  const { data, cells: block } = heldIn('run');
  writePage('run-explorations', { ...data, explorations: [explorationOf(folderOf(PAGE, 'reach'))] }, block);
  const page = await browser.open(report('run-explorations'));
  await page.waitForFunction(() => performance.getEntriesByName('entente-complete').length > 0);
  assert.equal(await page.locator('#exploration-1 .estimate').count(), rows('reach', 'sets.csv').length);
  assert.equal(await page.locator('#assumptions, #relations, #outcomes, #told').count(), 4);
  assert.deepEqual(page.said, []);
  await page.close();
});

test('what is written beside and in pictures is said without words of the program', () =>
  on('sweep', async (_, page) => {
    for (const button of await page.getByRole('button', { name: 'Difference from the first values' }).all())
      await button.click();
    const kinds = ['p.hint', 'figcaption span', '.controls', 'svg text', 'svg title', 'svg desc', '.asked', '.tree summary'];
    const texts = await page
      .locator(kinds.map((kind) => `main section:not(#glossary) ${kind}`).join(', '))
      .evaluateAll((all) => all.map((one) => one.textContent));
    assert.ok(texts.length > 100);
    // points are of per cent, and the name of a table
    const inner = /\b(cells?|lanes?|worlds?|point|resamples?)\b|(?<!--|\d |percentage )\bpoints\b(?!\.csv)/;
    assert.deepEqual(texts.filter((text) => inner.test(text)), []);
  }));

for (const [mode, file, column] of [
  ['What it comes to', 'points.csv', 'rapprochement'],
  ['Difference from the first values', 'differences.csv', 'difference'],
])
  test(`curves read as ${file}`, () =>
    on('sweep', async (section) => {
      await section.getByRole('button', { name: mode }).click();
      const chart = figure(section, 'Rapprochement');
      await chart.getByRole('slider').press('End');
      const said = (await chart.locator('.readout').innerText()).split(': ').slice(1).join(': ').split('; ');
      // the last value of each of three worlds of five points
      for (const [k, point] of [4, 9, 14].entries()) {
        const wanted = rows('sweep', file).find(
          (row) => row.point === String(point) && (row.outcome ?? 'rapprochement') === 'rapprochement',
        );
        assert.ok(
          shows(said[k].replace(/^.*?(?=[−\d]|\+)/, ''), Number(wanted[column])),
          `${said[k]} is ${wanted[column]}`,
        );
      }
    }));

test('a map has a cell for each pair; those not told from the first point are dashed', () =>
  on('sweep-two', async (section) => {
    const map = figure(section, 'Alarm');
    assert.equal(await map.locator('.value-cell').count(), 12);
    await section.getByRole('button', { name: 'Difference from the first values' }).click();
    const apart = rows('sweep-two', 'differences.csv').filter(({ outcome }) => outcome === 'alarm');
    const open = apart.filter(({ low, high }) => Number(low) <= 0 && Number(high) >= 0).length + 1;
    assert.equal(await map.locator('.value-cell.open').count(), open);
  }));

test('points all over are drawn along the parameter that is chosen', () =>
  on('sweep-many', async (section) => {
    const places = () =>
      figure(section, 'Alarm')
        .locator('.dot-mark .point')
        .evaluateAll((dots) => dots.map((dot) => dot.getAttribute('cx')));
    const before = await places();
    assert.equal(before.length, 12);
    await section.getByLabel('Along').selectOption({ label: 'attack_rate' });
    assert.notDeepEqual(await places(), before);
  }));

test('where it tips is marked as the answer says it, and both starts have a curve', async () => {
  await on('tip', async (section) => {
    assert.equal(await section.locator('.asked .level').count(), 2);
    assert.equal(await section.locator('.asked .point').count(), 1);
    assert.equal(await section.locator('.layer').count(), 1);
    const chart = section.locator('figure').first();
    await chart.getByRole('slider').press('Home');
    const [{ chance }] = rows('tip', 'tipping.csv');
    assert.ok(shows((await chart.locator('.readout').innerText()).split(': ')[1], Number(chance)));
  });
  await on('tip-both', async (section) => assert.equal(await section.locator('.layer').count(), 2));
});

test('bars of what matters are those of indices.csv, and what is about 0 says so', () =>
  on('matters', async (section) => {
    const wanted = new Map(
      rows('matters', 'indices.csv')
        .filter(({ outcome }) => outcome === 'worst-trust')
        .map((row) => [row.column, row]),
    );
    const shown = await figure(section, 'Lowest trust')
      .locator('.estimate')
      .evaluateAll((all) =>
        all.map((row) => [row.querySelector('.name').textContent, row.querySelector('.value').textContent]),
      );
    assert.ok(shown.some(([name]) => name === 'luck') && shown.some(([name]) => name === 'start_distrust'));
    for (const [name, value] of shown) {
      const row = wanted.get(name);
      if (row.first_about_zero === '1') assert.equal(value, 'about 0');
      else if (row.first_unsure === '1') assert.match(value, /^cannot be told yet \(/);
      else assert.ok(shows(value, Number(row.first)), `${name}: ${value} is ${row.first}`);
    }
    const parts = await section.locator('.stack .part title').allTextContents();
    assert.ok(parts.some((text) => text.startsWith('luck: ')));
  }));

test('of given points what matters is delta', () =>
  on('given-matters', async (section) => {
    const wanted = rows('given-matters', 'indices.csv').filter((row) => row.delta_about_zero === '0');
    for (const row of wanted) {
      const value = await section.locator('.estimate', { hasText: row.column }).locator('.value').textContent();
      assert.ok(shows(value, Number(row.delta)), `${row.column}: ${value} is ${row.delta}`);
    }
  }));

test('each parameter of a screening has its dot, and those that matter their name', () =>
  on('screen', async (section) => {
    const wanted = rows('screen', 'screening.csv').filter(({ outcome }) => outcome === 'alarm');
    const chart = figure(section, 'Alarm');
    assert.equal(await chart.locator('.dot-mark').count(), wanted.length);
    assert.equal(await chart.locator('.dot-mark.grey').count(), wanted.filter((row) => row.about_zero === '1').length);
  }));

for (const name of ['when', 'given-when'])
  test(`boxes and what they were chosen from: ${name}`, () =>
    on(name, async (section) => {
      const boxes = rows(name, 'boxes.csv');
      const numbers = new Set(boxes.map(({ box }) => box)).size;
      assert.ok(numbers > 0, 'the scenario has a box to look at');
      assert.equal(await section.locator('.range-row').count(), boxes.length);
      assert.equal(await section.locator('.dot-mark .ring').count(), numbers);
      const steps = rows(name, 'trajectory.csv').filter(({ box }) => boxes.some((other) => other.box === box));
      assert.equal(await section.locator('.dot-mark').count(), steps.length + numbers);
      await section.locator('.tree summary').click();
      const leaves = new Set(rows(name, 'tree.csv').map(({ leaf }) => leaf));
      assert.equal(await section.locator('.tree > ul > li').count(), leaves.size);
    }));

test('sets stand on their side of the target, and what cannot be ruled out is hollow', () =>
  on('reach', async (section) => {
    const sets = rows('reach', 'sets.csv');
    assert.equal(
      await section.locator('.estimate.open').count(),
      sets.filter(({ reaches }) => reaches === 'cannot be ruled out').length,
    );
    const target = Number(await section.locator('.held').getAttribute('x1'));
    for (const { set, mean } of sets) {
      const row = section.locator('.estimate').filter({ has: section.page().locator(`text.name:text-is("${set}")`) });
      const at = Number(await row.locator('.point').getAttribute('cx'));
      assert.equal(at >= target - 0.5, Number(mean) >= 0.6, `${set}: ${mean}`);
    }
  }));

test('a lever says from where to where', () =>
  on('lever', async (section) => {
    const [{ from, to }] = rows('lever', 'levers.csv');
    const said = await section.locator('.said-beside').textContent();
    const [before, then] = said.split('→').map(shownNumber);
    assert.ok(Math.abs(before - from) < 0.005 && Math.abs(then - to) < 0.005, said);
  }));

test('the best option by each measure is filled', () =>
  on('robust', async (section) => {
    const measures = rows('robust', 'robustness.csv');
    const shown = section.locator('.charts .estimate');
    assert.equal(await shown.count(), measures.length);
    assert.equal(
      await section.locator('.charts .estimate:not(.open)').count(),
      measures.filter(({ first }) => first === '1').length,
    );
  }));

test('bars of what it is worth to know are those of worth.csv', () =>
  on('worth', async (section) => {
    const wanted = rows('worth', 'worth.csv').filter((row) => row.about_zero === '0');
    assert.ok(wanted.length > 0, 'something is worth knowing');
    for (const row of wanted) {
      const value = await section.locator('.estimate', { hasText: row.parameter }).locator('.value').textContent();
      assert.ok(shows(value, Number(row.value)), `${row.parameter}: ${value} is ${row.value}`);
    }
  }));

test('a pair that occurred has a cell, one that only the search found is dashed', () =>
  on('possible', async (section) => {
    const pairs = rows('possible', 'possible.csv');
    assert.equal(await section.locator('.value-cell').count(), pairs.length);
    assert.equal(
      await section.locator('.value-cell.open').count(),
      pairs.filter(({ chance }) => Number(chance) === 0).length,
    );
    const places = await section
      .locator('.value-cell rect')
      .evaluateAll((all) => all.map((cell) => `${cell.getAttribute('x')} ${cell.getAttribute('y')}`));
    assert.equal(new Set(places).size, pairs.length, 'no two in the same place');
  }));

test('a table is filled when it is opened, and copied as its file', () =>
  on('sweep', async (section, page) => {
    const folded = section.locator('.folded').last();
    assert.equal(await folded.locator('table').count(), 0);
    await folded.locator('summary').click();
    await folded.getByRole('button', { name: 'Copy as CSV' }).click();
    const copied = cells((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n'));
    const file = cells(readFileSync(join(folderOf(PAGE, 'sweep'), 'differences.csv'), 'utf8'));
    assert.deepEqual(copied[0], file[0]);
    assert.deepEqual(copied.map(asNumbers), file.map(asNumbers));
  }));

const asNumbers = (row) => row.map((cell) => (cell === '' || Number.isNaN(Number(cell)) ? cell : Number(cell)));

for (const name of ['sweep-two', 'tip', 'matters', 'when', 'reach'])
  test(`pictures of '${name}' are saved as SVG that stands alone`, () =>
    on(name, async (section, page) => {
      for (const button of await section.getByRole('button', { name: 'Save as SVG' }).all()) {
        const waiting = page.waitForEvent('download');
        await button.click();
        const text = readFileSync(await (await waiting).path(), 'utf8');
        const wrong = await page.evaluate(
          (source) =>
            new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror')?.textContent,
          text,
        );
        assert.equal(wrong, undefined);
        assert.doesNotMatch(text, /var\(--|<script|color\(/);
      }
    }));

for (const width of [390, 900])
  test(`nothing goes beyond its picture at ${width} px`, () =>
    on(
      'sweep',
      async (_, page) => {
        const beyond = await page.locator('.drawing svg').evaluateAll((charts) =>
          charts.flatMap((chart) => {
            const edge = chart.getBoundingClientRect();
            const title = chart.querySelector('title').textContent;
            return [...chart.querySelectorAll('text, rect, circle, line')]
              .map((part) => ({ part, box: part.getBoundingClientRect() }))
              .filter(
                ({ box }) =>
                  box.width > 0 &&
                  (box.left < edge.left - 1.5 || box.right > edge.right + 1.5 || box.bottom > edge.bottom + 1.5),
              )
              .map(({ part }) => `${title}: ${part.textContent || part.tagName}`);
          }),
        );
        assert.deepEqual(beyond, []);
      },
      { width },
    ));

test('what is thinned, empty, not a number or of an unknown question is told, not stumbled over', async () => {
  const page = pageOf(PAGE);
  const empty = page.explorations.map((one) => ({
    ...one,
    answer: { ...one.answer, tables: one.answer.tables.map((found) => ({ ...found, rows: [] })) },
  }));
  const blank = page.explorations.map((one) => ({
    ...one,
    answer: { ...one.answer, tables: one.answer.tables.map(blanked) },
  }));
  const [first] = page.explorations;
  const thinned = {
    ...first,
    answer: { ...first.answer, tables: first.answer.tables.map((found) => ({ ...found, rows_in_all: 123456 })) },
  };
  const unknown = {
    ...first,
    answer: { question: 'toString', title: 'Of later', sentences: ['It is so.'], remarks: [], tables: [] },
  };
  writePage('odd-explorations', { ...page, explorations: [thinned, unknown, ...empty, ...blank] });
  const opened = await browser.open(report('odd-explorations'));
  await opened.waitForFunction(() => performance.getEntriesByName('entente-complete').length > 0);
  assert.match(
    await opened.locator('#exploration-1 .remarks').innerText(),
    /15 of 123,456 rows of points\.csv are in this page/,
  );
  assert.equal(await opened.locator('#exploration-2 .answers').innerText(), 'It is so.');
  assert.deepEqual(opened.said, []);
  assert.equal(
    await opened
      .locator('svg')
      .evaluateAll((all) => all.filter((one) => /NaN|undefined|Infinity/.test(one.outerHTML)).length),
    0,
  );
  await opened.close();
});

// Every number is missing.
const blanked = (found) => ({
  ...found,
  rows: found.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? null : cell))),
});

test('hostile texts are shown as text', async () => {
  const page = await browser.open(report('hostile-explorations'));
  await page.waitForFunction(() => performance.getEntriesByName('entente-complete').length > 0);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.equal(await page.locator('img, iframe, [onerror], [onload], [onmouseover], main script').count(), 0);
  assert.ok(
    (await page.locator('#exploration-1 figcaption').first().innerText()).includes(
      '</script><script>window.harmed=1</script> thaw',
    ),
  );
  assert.deepEqual(page.said, []);
  assert.deepEqual(page.asked, [page.address]);
  await page.close();
});
