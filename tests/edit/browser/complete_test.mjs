// Names are completed inside expressions, in cells and in the text; what is renamed is renamed wherever it stands.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { cell, checked, look, page as pageFile, textOf } from './support.mjs';

const browser = await launch();
after(() => browser.close());

const option = (page, name) =>
  page.locator('.completions:not([hidden]) li', { has: page.locator('.word', { hasText: new RegExp(`^${name}$`) }) });

test('in the field of an expression: relations, variables, functions, by keyboard', async () => {
  const page = await browser.open(pageFile('tutorial'));
  await look(page, 'rules');
  await page.locator('.card summary').first().click();
  const field = page.locator('[data-place="rules.incidents.rate"]');
  await field.fill('');
  await field.pressSequentially('2 * max(0, -tru');
  await option(page, 'trust').waitFor();
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  assert.equal(await page.locator(`#${await field.getAttribute('aria-activedescendant')} .word`).innerText(), 'trust');
  await page.keyboard.press('Enter');
  assert.match(await field.inputValue(), /^2 \* max\(0, -trust/);
  await field.fill('2 * max(0, -trust[');
  await page.keyboard.press('Control+Space');
  await option(page, 'i').waitFor();
  await option(page, 'A').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.completions:not([hidden])').waitFor({ state: 'hidden' });
  // numbers are not completed, and a name that is whole stays
  for (const typed of ['0.25', '2 * t']) {
    await field.fill('');
    await field.pressSequentially(typed);
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
    assert.equal(await field.inputValue(), typed);
  }
  await field.fill('6 * -trust[i, j]');
  await page.keyboard.press('Enter');
  await checked(page);
  assert.equal(await page.locator('#bar .stands').innerText(), 'No errors');
  assert.deepEqual(page.said, []);
  await page.close();
});

test('in the cell of a sheet: parameters', async () => {
  const page = await browser.open(pageFile('article'));
  await look(page, 'relations');
  await cell(page, 'relations.trust.ties.PAK.IND').click();
  await page.keyboard.type('-start_d');
  await option(page, 'start_distrust').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await checked(page);
  assert.equal(await cell(page, 'relations.trust.ties.PAK.IND').innerText(), '-start_distrust');
  await page.close();
});

test('in the text, with line ends of Windows', async () => {
  const page = await browser.open(pageFile('windows'));
  await look(page, 'text');
  await page.locator('#code').evaluate((area) => {
    const at = area.value.indexOf('"relations"');
    area.focus();
    area.setRangeText('  "ru\n', at, at, 'end');
    area.setSelectionRange(at + 5, at + 5);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await option(page, 'rules').click();
  assert.match(await page.locator('#code').inputValue(), /\n {4}"rules/);
  assert.match(await textOf(page), /\r\n {4}"rules.*\r?\n"relations"/);
  await page.close();
});

test('an actor is renamed wherever it stands; what cannot be is said', async () => {
  const page = await browser.open(pageFile('tutorial')),
    before = await textOf(page);
  await look(page, 'actors');
  const rename = async (from, to) => {
    await page.getByLabel('Actor to rename').selectOption(from);
    await page.getByLabel('New code').fill(to);
    await page.getByRole('button', { name: 'Rename', exact: true }).first().click();
  };
  await rename('A', 'B');
  await page.waitForFunction(() => document.querySelector('#bar .said').textContent !== '');
  assert.equal(await textOf(page), before);
  await rename('A', 'Aland');
  await page.locator('td[data-place="actors.Aland.name"]').waitFor();
  await checked(page);
  const after = await textOf(page);
  assert.equal(await page.locator('#bar .stands').innerText(), 'No errors');
  assert.match(after, /"watch": \["trust\[Aland, ?B\]", "trust\[B, ?Aland\]"\]/);
  assert.match(after, /"ties": \{"Aland": \{"B": -0\.3/);
  await page.close();
});
