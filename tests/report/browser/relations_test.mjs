// The slider, play, the map, its cells and the network, by pointer and by keyboard.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

const slider = (page) => page.locator('#relations .timebar input[type=range]');
const cell = (page, from, to) => page.locator(`#relations [role=gridcell][aria-label^="${from} toward ${to}"]`);
const colours = (page) =>
  page.locator('#relations [role=gridcell]').evaluateAll((cells) => cells.map((each) => getComputedStyle(each).fill));

async function on(name, how, fn) {
  const page = await browser.open(report(name), how);
  await page.locator('#relations').scrollIntoViewIfNeeded();
  await fn(page);
  assert.deepEqual(page.said, []);
  await page.close();
}

test('the slider moves the map, the network and both dates by keyboard', () =>
  on('run', {}, async (page) => {
    await slider(page).focus();
    await page.keyboard.press('Home');
    const before = await colours(page);
    const date = await slider(page).getAttribute('aria-valuetext');
    await page.keyboard.press('End');
    assert.notDeepEqual(await colours(page), before);
    const end = await slider(page).getAttribute('aria-valuetext');
    assert.notEqual(end, date);
    assert.equal(await page.locator('#relations .timebar output').innerText(), end);
    await page.locator('#network').scrollIntoViewIfNeeded();
    assert.equal(await page.locator('#network .timebar output').innerText(), end);
    await page.locator('#relations').scrollIntoViewIfNeeded();
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await slider(page).inputValue(), String(Number(await slider(page).getAttribute('max')) - 1));
  }));

for (const still of [false, true]) {
  test(`play goes on over the dates and pauses${still ? ', with reduced motion' : ''}`, () =>
    on('run', { still }, async (page) => {
      await slider(page).focus();
      await page.keyboard.press('Home');
      const play = page.locator('#relations .timebar button');
      await play.click();
      await page.waitForFunction(() => document.querySelector('#relations .timebar input').valueAsNumber >= 2);
      await play.click();
      const stopped = await slider(page).inputValue();
      await page.waitForTimeout(900);
      assert.equal(await slider(page).inputValue(), stopped);
      if (still) assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    }));
}

test('play stops at the last date', () =>
  on('run', {}, async (page) => {
    await slider(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.locator('#relations .timebar button').click();
    await page.waitForFunction(() => {
      const bar = document.querySelector('#relations .timebar input');
      return bar.value === bar.max;
    });
    await page.locator('#relations .timebar button', { hasText: 'Play' }).waitFor();
  }));

test('a click opens a cell: its course and its causes', () =>
  on('run', {}, async (page) => {
    const panel = page.locator('#relations .cell-panel');
    assert.equal(await panel.isVisible(), false);
    await cell(page, 'Pakistan', 'Afghanistan').click();
    await panel.waitFor({ state: 'visible' });
    assert.match(await panel.innerText(), /trust: Pakistan toward Afghanistan/);
    assert.equal(await panel.locator('svg').count(), 2, 'the fan chart and the causes');
    assert.equal(await cell(page, 'Pakistan', 'Afghanistan').getAttribute('aria-selected'), 'true');
    await panel.getByRole('button', { name: 'Close' }).click();
    assert.equal(await panel.isVisible(), false);
  }));

test('a paragraph of the network tells one division: the blocs drawn, or what signs alone ask for', () =>
  on('run', {}, async (page) => {
    const lead = await page.locator('#network .lead').innerText();
    assert.match(lead, /The two blocs drawn are of \d+ and \d+ actors/);
    assert.doesNotMatch(lead, /division|against/);
    const [, one, other] = /of (\d+) and (\d+) actors/.exec(lead).map(Number);
    const balance = await page.locator('#network .balance').innerText();
    const fewest = /\(([^)]*) against the rest\)/.exec(balance)[1].split(', ').length;
    assert.equal(/The blocs drawn are another division/.test(balance), ![one, other].includes(fewest));
  }));

for (const [width, height] of [
  [390, 844],
  [900, 700],
  [1400, 800],
  [1920, 1080],
])
  test(`a cell that is pressed opens in sight at ${width} px`, () =>
    on('run', { width, height }, async (page) => {
      await cell(page, 'Pakistan', 'China').click();
      const { y } = await page.locator('#relations .cell-panel h3').boundingBox();
      assert.ok(y >= 0 && y < height - 40, `its title is at ${y} of ${height}`);
    }));

test('the map says which way it is read, and below it what the pointer is on', () =>
  on('run', {}, async (page) => {
    assert.deepEqual(await page.locator('#relations .ways text').allTextContents(), ['toward →', 'from ↓']);
    for (const [section, name] of [
      ['#relations', '[role=gridcell][aria-label^="China toward India"]'],
      ['#network', '.node path'],
    ]) {
      await page.locator(`${section} ${name}`).first().hover();
      const figure = await page.locator(`${section} figure`).first().boundingBox();
      const said = await page.locator(`${section} figure .readout`).first().boundingBox();
      assert.ok(Math.abs(said.y - figure.y - figure.height) < 12, `${section}: at ${said.y}`);
    }
  }));

test('a mutual relation is between two actors, and both halves of its map open what moved it', () =>
  on('mutual', {}, async (page) => {
    assert.deepEqual(await page.locator('#relations .ways text').allTextContents(), ['and →', 'between ↓']);
    for (const [one, other] of [
      ['Great Britain', 'France'],
      ['France', 'Great Britain'],
    ]) {
      await page.locator(`#relations [role=gridcell][aria-label^="Between ${one} and ${other}: tie "]`).click();
      const panel = page.locator('#relations .cell-panel');
      assert.equal(await panel.locator('h3').innerText(), `tie: between ${one} and ${other}`);
      assert.equal(await panel.locator('svg').count(), 2, 'the fan chart and the causes');
    }
    const text = await page.evaluate(() => {
      for (const place of document.querySelectorAll('#glossary, #assumptions, #relations figure desc')) place.remove();
      return document.querySelector('main').textContent;
    });
    assert.doesNotMatch(text, /\btoward\b/);
  }));

test('arrow keys move over the cells, Enter opens one', () =>
  on('run', {}, async (page) => {
    await page.locator('#relations [role=gridcell][tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const label = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    assert.match(label, / toward /);
    assert.equal(await page.locator('#relations [role=gridcell][tabindex="0"]').count(), 1, 'one stop for Tab');
    assert.equal(await page.locator('#relations .readout').innerText(), label);
    await page.keyboard.press('Enter');
    await page.locator('#relations .cell-panel').waitFor({ state: 'visible' });
  }));

test('another relation, and one that never moves says so', () =>
  on('run', {}, async (page) => {
    const list = page.locator('#relations select').first();
    await list.selectOption({ label: 'violence' });
    assert.match(await page.locator('#relations svg .legend-title').first().textContent(), /violence/);
    assert.match(await page.locator('#network select').first().locator('option:checked').textContent(), /violence/);
    await list.selectOption({ label: 'rivalry (never moves)' });
    assert.match(await page.locator('#relations .lead').innerText(), /never moves/);
  }));

test('a comparison shows the difference to the baseline', () =>
  on('comparison', {}, async (page) => {
    await slider(page).focus();
    await page.keyboard.press('End');
    await page.locator('#relations .segments button', { hasText: 'Difference' }).click();
    assert.equal(
      await page.locator('#relations select').nth(1).locator('option:checked').textContent(),
      'no-mediation',
    );
    assert.match(
      await cell(page, 'Pakistan', 'Afghanistan').getAttribute('aria-label'),
      /difference to the baseline −0\.\d+/,
    );
    assert.match(await page.locator('#relations .lead').innerText(), /differs most/);
    await page.locator('#relations select').nth(1).selectOption({ index: 0 });
    assert.doesNotMatch(await page.locator('#relations .lead').innerText(), /differ/);
  }));

test('the network keeps its places and never tells signs by colour alone', () =>
  on('run', {}, async (page) => {
    await page.locator('#network').scrollIntoViewIfNeeded();
    const places = () =>
      page.locator('#network .node path').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('transform')));
    const before = await places();
    await page.locator('#network .timebar input').focus();
    await page.keyboard.press('End');
    assert.deepEqual(await places(), before);
    const dashes = (kind) =>
      page
        .locator(`#network .ties .${kind}`)
        .evaluateAll((lines) => [...new Set(lines.map((line) => getComputedStyle(line).strokeDasharray))]);
    assert.deepEqual(await dashes('positive'), ['none']);
    assert.notDeepEqual(await dashes('negative'), ['none']);
    const box = await page.locator('#network svg').boundingBox();
    for (const node of await page.locator('#network .node path').all()) {
      const { x, y, width, height } = await node.boundingBox();
      assert.ok(
        x >= box.x && y >= box.y && x + width <= box.x + box.width && y + height <= box.y + box.height,
        'an actor stands in the box',
      );
    }
  }));

test('the threshold of the network says how many ties are drawn', () =>
  on('run', {}, async (page) => {
    await page.locator('#network').scrollIntoViewIfNeeded();
    const count = () => page.locator('#network .ties line').count();
    const said = async () =>
      Number(/\((\d+) drawn\)/.exec(await page.locator('#network output[for=network-threshold]').innerText())[1]);
    const first = await count();
    assert.equal(await said(), first);
    await page.locator('#network-threshold').focus();
    await page.keyboard.press('Home');
    assert.ok((await count()) > first);
    assert.equal(await said(), await count());
  }));

test('the network says how balanced it is, and of an actor how many ties are frustrated', () =>
  on('run', {}, async (page) => {
    await page.locator('#network').scrollIntoViewIfNeeded();
    const said = await page.locator('#network .balance').innerText();
    assert.match(said, /frustrated in the best division in two/);
    assert.match(said, /\d+ of \d[\d,]* triads are balanced/);
  }));
