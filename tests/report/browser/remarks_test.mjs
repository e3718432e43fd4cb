// What the terminal remarks of steps that are too long, the page has too.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { artefacts, program, report, sources } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

const remarked = (page) => page.locator('#remarks li').allInnerTexts();

test('the remarks are those of the terminal', async () => {
  const hasty = join(sources, 'tests/report/browser/hasty.json');
  const run = ['run', hasty, '--json', '--force', '--out', join(artefacts, 'results/hasty-again')];
  const { remarks } = JSON.parse(spawnSync(program, run, { encoding: 'utf8' }).stdout);
  assert.match(remarks[0], /^Rule raids: up to .* firings a step expected/);
  const page = await browser.open(report('hasty'));
  assert.deepEqual(await remarked(page), remarks);
  assert.equal(await page.locator('nav a[href="#remarks"]').innerText(), 'Remarks on these numbers');
  assert.deepEqual(page.said, []);
  await page.close();
});

test('a variant has those that the baseline does not have', async () => {
  const page = await browser.open(report('hasty-comparison'));
  assert.deepEqual(await page.locator('#remarks h3').allInnerTexts(), ['baseline', 'daily']);
  const [first, second, ...more] = await remarked(page);
  assert.match(first, /^Rule raids: up to/);
  assert.match(second, /^Tried once in every step, so more often the shorter the step is: raids\./);
  assert.deepEqual(more, []);
  await page.close();
});

test('where there are none the page has no such section', async () => {
  const page = await browser.open(report('silent'));
  assert.equal(await page.locator('#remarks, nav a[href="#remarks"]').count(), 0);
  await page.close();
});
