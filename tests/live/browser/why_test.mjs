// Why: causes of a difference and of an outcome, runs step by step; more runs; other baselines; formulas; relations.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { moveTo, opener, outcome, settled } from './support.mjs';

const browser = await launch();
after(() => browser.close());

const opened = opener(browser, 'article');
const answer = async (page) => {
  await page.locator('#why .answer').getByText('Working').waitFor({ state: 'hidden', timeout: 60_000 });
  return page.locator('#why .answer').innerText();
};

test('causes of an outcome, and of what a change makes of a relation', async () => {
  const page = await opened();
  await page.getByRole('button', { name: /^Why: / }).first().click();
  assert.match(await answer(page), /What makes it likely: .*What each adds/s);
  await page.locator('[data-setting="what_if.no-mediation"]').check();
  assert.match(await page.locator('#why .caveat').innerText(), /of the state before your last change/);
  await settled(page);
  await page.locator('#why select').first().selectOption({ index: 8 });
  await page.getByRole('button', { name: 'Ask' }).click();
  assert.match(await answer(page), /difference|Nothing differs|likely/);
  assert.equal(await page.locator('#why .caveat').innerText(), '');
  await page.close();
});

test('a run is told step by step, and the one that is changed most', async () => {
  const page = await opened();
  await page.locator('[data-setting="what_if.no-mediation"]').check();
  await settled(page);
  for (const which of ['typical', 'changed']) {
    await page.getByLabel('Which run').selectOption(which);
    await page.getByRole('button', { name: 'Tell this run' }).click();
    assert.match(await answer(page), /How it came out/);
  }
  await page.close();
});

test('a difference that cannot be told says how many runs would settle it, and makes them', async () => {
  const page = await opened();
  await moveTo(page.locator('#slider-mediation_rate'), 0.45);
  await settled(page);
  const more = page.getByRole('button', { name: /^Make / }).first();
  await more.waitFor();
  const runs = Number((await more.innerText()).replace(/\D/g, ''));
  await more.click();
  await page.waitForFunction(
    (wanted) => Number(document.querySelector('#bar .progress').textContent.replace(/ of.*|\D/g, '')) >= wanted,
    runs,
    { timeout: 60_000 },
  );
  await page.close();
});

test('a kept state is what another is compared with', async () => {
  const page = await opened('tutorial');
  await page.locator('[data-setting="what_if.no-summit"]').check();
  await settled(page);
  const now = (await outcome(page, 'peace')).match(/→\s*([\d.]+ %)/)[1];
  await page.getByRole('button', { name: 'Keep this state' }).click();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await page.getByLabel('Compare with').selectOption('State 1');
  await settled(page);
  assert.ok((await outcome(page, 'peace')).includes(`${now} →`));
  assert.match(await page.locator('#time .legend').innerText(), /State 1.*As written/s);
  assert.match(await page.locator('#relations').innerText(), /State 1\s*As written\s*Difference/);
  await page.close();
});

test('rules, events and outcomes show their formulas to those who ask', async () => {
  const page = await opened();
  await page.locator('#set-rules > summary').click();
  await page.locator('#set-rules .formula summary').first().click();
  assert.match(await page.locator('#set-rules .formula pre').first().innerText(), /rate|when|probability/);
  await page.locator('.outcome .formula summary').first().click();
  assert.match(await page.locator('.outcome .formula pre').first().innerText(), /^is /);
  await page.close();
});

test('an event is doubled', async () => {
  const page = await opened('tutorial');
  await page.locator('.timeline [data-event=summit]').click();
  await page.getByRole('button', { name: 'Double' }).click();
  await settled(page);
  assert.match(await page.locator('#command').innerText(), /events\.summit-2=\{/);
  await page.close();
});

test('a cell says what its value means, and opens its history', async () => {
  const page = await opened();
  const cell = page.locator('#relations [role=gridcell][aria-label*="toward"]').nth(1);
  await cell.waitFor();
  assert.match(await page.locator('#relations').innerText(), /Solid: binds; dashed: divides\. On its scale: −1 enemies/);
  assert.match(await cell.getAttribute('aria-label'), /: [−\d.]+, (between|beyond|enemies|strangers|allies)/);
  await cell.click();
  await page.getByRole('button', { name: 'What moves it?' }).click();
  assert.match(await answer(page), /What each cause added|Nothing moved it/);
  await page.close();
});
