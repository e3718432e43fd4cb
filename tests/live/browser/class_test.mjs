// What a teacher needs: settings that are left, a lesson in a link, presenting by the arrow keys, a sheet on one page.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { live, opener, settled } from './support.mjs';

const browser = await launch();
after(() => browser.close());

const opened = opener(browser, 'tutorial');
const held = (page) => page.waitForFunction(() => location.hash.startsWith('#s='));

test('only what is ticked is left, events and ties too, and a link keeps it so', async () => {
  const page = await opened();
  await page.getByText('Leave only some settings').click();
  await page.locator('.ticks input[value="what_if.no-summit"]').check();
  await page.getByRole('button', { name: 'Leave only these' }).click();
  await held(page);
  await page.reload();
  await settled(page);
  assert.ok(await page.locator('[data-setting="what_if.no-summit"]').isVisible());
  for (const gone of ['#set-events', '#set-ties', '#set-rules .setting', '#set-sliders .setting'])
    for (const each of await page.locator(gone).all()) assert.ok(!(await each.isVisible()), gone);
  await page.getByText('Leave only some settings').click();
  await page.getByRole('button', { name: 'Give all back' }).click();
  assert.ok(await page.locator('#set-events').isVisible());
  await page.close();
});

test('a lesson goes from step to step, and says what each says', async () => {
  const page = await opened();
  assert.ok(await page.locator('#lesson').isHidden());
  await page.getByText('A story in steps').click();
  const keep = async (words) => {
    await page.getByLabel('What this step says').fill(words);
    await page.getByRole('button', { name: 'Keep as a step' }).click();
  };
  await keep('As it is');
  await page.locator('[data-setting="what_if.no-summit"]').check();
  await keep('Without the summit');
  await page.locator('[data-setting="what_if.no-summit"]').uncheck();
  await page.waitForTimeout(400); // the address follows
  await page.reload();
  await settled(page);
  assert.match(await page.locator('#lesson').innerText(), /A lesson of 2 steps/);
  for (const [words, on] of [
    ['1 of 2. As it is', false],
    ['2 of 2. Without the summit', true],
  ]) {
    await page.locator('#lesson').getByRole('button', { name: 'Next' }).click();
    await settled(page);
    assert.ok((await page.locator('#lesson').innerText()).startsWith(words));
    assert.equal(await page.locator('[data-setting="what_if.no-summit"]').isChecked(), on);
  }
  await page.close();
});

test('presenting shows one thing a screen; Escape ends it', async () => {
  const page = await opened();
  const seen = () => page.locator('.outcome:visible, .live-fan:visible, #relations:visible').count();
  const all = await seen();
  assert.ok(all > 2);
  await page.getByRole('button', { name: 'Present' }).click();
  const first = await page.locator('.on-screen').innerText();
  assert.equal(await seen(), 1);
  await page.keyboard.press('ArrowRight');
  assert.equal(await seen(), 1);
  assert.notEqual(await page.locator('.on-screen').innerText(), first);
  await page.keyboard.press('Escape');
  assert.equal(await seen(), all);
  await page.close();
});

test('the sheet has question, chart, assumptions and a table to fill in, on one page', async () => {
  for (const name of ['tutorial', 'article']) {
    const page = await opened(name);
    await page.evaluate(() => (window.print = () => {}));
    await page.getByRole('button', { name: 'Print a sheet' }).click();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('#handout');
    assert.match(await sheet.innerText(), /What becomes of it if/);
    assert.match(await sheet.innerText(), /I expect/);
    assert.ok(await sheet.locator('svg').isVisible());
    if (name === 'article') assert.match(await sheet.innerText(), /What is assumed/);
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    assert.equal(pages.length, 1, name);
    await page.close();
  }
});

test('the sheet does not tell what becomes of a change, nor does the page while guesses are made', async () => {
  const page = await opened('tutorial');
  await page.locator('[data-setting="what_if.no-summit"]').check();
  await settled(page);
  await page.evaluate(() => (window.print = () => {}));
  await page.getByRole('button', { name: 'Print a sheet' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('#handout');
  assert.equal(await sheet.locator('.layer').count(), 1);
  assert.match(await sheet.innerText(), /what if: no summit/);
  assert.doesNotMatch(await sheet.innerText(), /With changes/);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.getByText('What do you expect?').click();
  await page.getByRole('button', { name: 'Hide what comes out' }).click();
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  assert.match(await page.locator('#why .answer').innerText(), /hidden until the guesses are judged/);
  assert.equal(await page.locator('#relations .segments').isVisible(), false);
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.locator('#relations .segments').waitFor();
  await page.close();
});

test('Escape ends a presentation from anywhere, and the focus is where it was', async () => {
  const page = await opened('tutorial');
  const start = page.getByRole('button', { name: 'Present', exact: true });
  await start.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'End the presentation');
  await page.locator('#relations select').first().focus();
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.documentElement.classList.contains('presenting')), false);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Present');
  await page.close();
});
