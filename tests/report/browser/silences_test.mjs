// What was the same in every run has a section of its own, where there is any.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { report, result } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

test('each is told as silences.json has it', async () => {
  const page = await browser.open(report('silent'));
  const { found } = JSON.parse(readFileSync(join(result('silent'), 'silences.json'), 'utf8'));
  const shown = await page.locator('#silences li').allInnerTexts();
  assert.deepEqual(
    shown,
    found.map(({ text }) => text),
  );
  assert.equal(shown[0], 'us-strikes never fired: hostility[USA,HOU] > 0.4 never held; at most 0');
  assert.equal(await page.locator('nav a[href="#silences"]').innerText(), 'The same in every run');
  assert.deepEqual(page.said, []);
  await page.close();
});

test('a variant has only what the baseline does not have', async () => {
  const page = await browser.open(report('comparison'));
  assert.deepEqual(await page.locator('#silences h3').allInnerTexts(), ['no-mediation']);
  assert.deepEqual(await page.locator('#silences li').allInnerTexts(), ['1 rule is switched off (rate 0): mediation']);
  await page.close();
});

test('where there are none the page has no such section', async () => {
  const page = await browser.open(report('run'));
  assert.equal(await page.locator('#silences, nav a[href="#silences"]').count(), 0);
  await page.close();
});
