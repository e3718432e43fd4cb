// Sheets: pasted into, moved through by keyboard, symmetric or not, with what an included file says.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { cell, checked, look, page as pageFile, paste, textOf, type } from './support.mjs';

const browser = await launch();
after(() => browser.close());

const opened = async (name, view) => {
  const page = await browser.open(pageFile(name));
  await look(page, view);
  return page;
};
const tie = (from, to, relation = 'trust') => `relations.${relation}.ties.${from}.${to}`;

test('a table with names around it is pasted to its places; blanks take ties out; undo is one step', async () => {
  const page = await opened('windows', 'relations'),
    before = await textOf(page);
  await paste(page, tie('A', 'B'), '\tA\tB\tZ\nB\t-0,75\t\t1\nA\t\t\t1\n');
  assert.equal(await textOf(page), before);
  assert.match(await page.locator('.sheet-offer').innerText(), /no such names: Z\./);
  await page.getByRole('button', { name: 'Paste without Z' }).click();
  await checked(page);
  assert.equal(await textOf(page), before.replace('"B": 0.500', '').replace('-2e-1', '-0.75'));
  await page.keyboard.press('Control+z');
  await checked(page);
  assert.equal(await textOf(page), before);
  await page.keyboard.press('Control+y');
  await checked(page);
  assert.equal(await cell(page, tie('A', 'B')).innerText(), '');
  await page.close();
});

test('a block is pasted from the cell on, and the names of an included file stay its own', async () => {
  const page = await opened('article', 'relations'),
    before = await textOf(page);
  await page.locator('#relation').selectOption('trade');
  await cell(page, tie('PAK', 'IND', 'trade')).waitFor();
  await paste(page, tie('PAK', 'IND', 'trade'), '0,05\t0.5\n');
  const after = await textOf(page);
  assert.equal(
    after,
    before.replace(
      '{"PAK": {"AFG": 0.35, "CHN": 0.5, "source"',
      '{"PAK": {"AFG": 0.35, "CHN": 0.5, "IND": 0.05, "source"',
    ),
  );
  await page.close();
});

test('arrow keys move, Delete empties a range, Escape leaves a cell as it was', async () => {
  const page = await opened('tutorial', 'relations'),
    before = await textOf(page);
  await cell(page, tie('A', 'B')).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.place), tie('B', 'A'));
  await page.keyboard.press('F2');
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  assert.equal(await textOf(page), before);
  await cell(page, tie('B', 'A')).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await checked(page);
  assert.deepEqual(
    await page
      .locator('.sheet tbody td')
      .allInnerTexts()
      .then((all) => all.filter((text) => text.trim() !== '')),
    [],
  );
  assert.notEqual(await textOf(page), before);
  await page.close();
});

test('what is copied is what a spreadsheet takes', async () => {
  const page = await opened('windows', 'relations');
  await cell(page, tie('A', 'B')).click();
  await page.keyboard.press('Control+a');
  const copied = await page.evaluate(() => {
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    return event.clipboardData.getData('text/plain');
  });
  assert.equal(copied, '\t0.500\n-2e-1\t');
  await page.close();
});

test('a relation is switched to symmetric and back: a pair has one value, then two', async () => {
  const page = await opened('windows', 'relations'),
    before = await textOf(page);
  await page.getByLabel('Symmetric').check();
  await checked(page);
  assert.equal(await page.locator('#bar .stands').innerText(), 'No errors');
  assert.match(await page.locator('#bar .said').innerText(), /1 pair had two values/);
  assert.equal(await page.locator('td[data-row="1"][data-column="0"]').innerText(), '0.500');
  await page.locator('td[data-row="1"][data-column="0"]').click();
  await page.keyboard.type('0.1');
  await page.keyboard.press('Enter');
  await checked(page);
  assert.equal(await page.locator('td[data-row="0"][data-column="1"]').innerText(), '0.1');
  assert.doesNotMatch(await textOf(page), /0\.500|"A": 0\.1/);
  await page.getByLabel('Symmetric').uncheck();
  await checked(page);
  const text = await textOf(page);
  assert.match(text, /"B": 0\.1/);
  assert.match(text, /"A": 0\.1/);
  assert.doesNotMatch(text, /symmetric/);
  assert.match(text, /\/\/ a remark\r\n/);
  for (let k = 0; k < 3; ++k) await page.keyboard.press('Control+z');
  await checked(page);
  assert.equal(await textOf(page), before);
  await page.close();
});

test('actors that a pasted table names are added by one press, and their ties with them', async () => {
  const page = await opened('windows', 'relations'),
    before = await textOf(page);
  await paste(page, tie('A', 'B'), '\tA\tB\tPakistan\nA\t\t0.5\t0,1\nB\t-0.2\t\t\nPakistan\t-1\t\t\n');
  await page.getByRole('button', { name: 'Add Pakistan, and paste again' }).click();
  await cell(page, tie('PAK', 'A')).waitFor();
  await checked(page);
  assert.match(await textOf(page), /"B": \{\}, "PAK": \{"name": "Pakistan"\}\}/);
  assert.equal(await cell(page, tie('A', 'PAK')).innerText(), '0.1');
  assert.equal(await cell(page, tie('PAK', 'A')).innerText(), '-1');
  assert.equal(await page.locator('#bar .stands').innerText(), 'No errors');
  for (let k = 0; k < 2; ++k) await page.keyboard.press('Control+z');
  await checked(page);
  assert.equal(await textOf(page), before);
  await page.close();
});

test('a misspelt name in the margins is refused before anything is written, and corrected by one press', async () => {
  const page = await opened('article', 'relations'),
    before = await textOf(page);
  await page.locator('#relation').selectOption('trade');
  await cell(page, tie('PAK', 'IND', 'trade')).waitFor();
  await paste(page, tie('PAK', 'IND', 'trade'), '\tPakistan\tIndai\nPakistan\t\t0.11\nIndai\t0.11\t\n');
  assert.equal(await textOf(page), before);
  const offer = page.locator('.sheet-offer');
  assert.match(await offer.getByRole('alert').innerText(), /no such names: Indai \(did you mean India, IND\?\)/);
  assert.ok(await offer.getByRole('button', { name: 'Add Indai, and paste again' }).isVisible());
  await offer.getByRole('button', { name: 'Paste Indai as IND' }).click();
  await checked(page);
  assert.equal(await cell(page, tie('PAK', 'IND', 'trade')).innerText(), '0.11');
  assert.doesNotMatch(await textOf(page), /Indai/);
  await page.keyboard.press('Control+z');
  await checked(page);
  assert.equal(await textOf(page), before);
  await page.close();
});

test('a block of expressions is no table with names around it', async () => {
  const page = await opened('tutorial', 'relations');
  await paste(page, tie('A', 'B'), 'zeal\nzeal / 2\n');
  assert.equal(await cell(page, tie('A', 'B')).innerText(), 'zeal');
  assert.equal(await page.locator('.sheet-offer').innerText(), '');
  await page.close();
});

test('a source that is left beside a changed tie is told, and set by one press', async () => {
  const page = await opened('article', 'relations'),
    before = await textOf(page),
    notes = page.locator('.old-sources');
  await page.locator('#relation').selectOption('trade');
  await cell(page, tie('PAK', 'AFG', 'trade')).waitFor();
  assert.equal(await notes.innerText(), '');
  await type(page, tie('PAK', 'AFG', 'trade'), '0.4');
  assert.match(await notes.innerText(), /Changed: PAK toward AFG\. The source of the ties of PAK is still “/);
  assert.equal(await textOf(page), before.replace('{"PAK": {"AFG": 0.35,', '{"PAK": {"AFG": 0.4,'), 'nothing else changes');
  await notes.getByRole('button', { name: 'still holds' }).click();
  assert.equal(await notes.innerText(), '');
  await type(page, tie('PAK', 'CHN', 'trade'), '0.6');
  await notes.getByRole('button', { name: 'is now: to be judged' }).click();
  await checked(page);
  assert.match(await textOf(page), /\{"PAK": \{"AFG": 0\.4, "CHN": 0\.6, "source": "to be judged"/);
  assert.equal(await notes.innerText(), '');
  await page.close();
});

test('a long number is shown with three digits, and kept', async () => {
  const page = await opened('windows', 'relations');
  await type(page, tie('A', 'B'), '-0.666666666667');
  assert.equal(await cell(page, tie('A', 'B')).innerText(), '-0.667');
  assert.equal(await cell(page, tie('A', 'B')).getAttribute('title'), '-0.666666666667');
  await cell(page, tie('A', 'B')).dblclick();
  assert.equal(await page.locator('.sheet td input').inputValue(), '-0.666666666667');
  await page.keyboard.press('Escape');
  assert.match(await textOf(page), /"B": -0\.666666666667/);
  await page.close();
});

test('ties of a table are shown as its own, and can be written over', async () => {
  const page = await opened('table', 'relations'),
    before = await textOf(page);
  assert.equal(await cell(page, tie('A', 'B')).innerText(), '0.25');
  assert.match(await cell(page, tie('A', 'B')).getAttribute('title'), /from ties\.csv/);
  await type(page, tie('B', 'A'), '-0.75');
  assert.equal(await textOf(page), before.replace('"ties.csv"', '"ties.csv", "ties": {"B": {"A": -0.75}}'));
  assert.equal(await page.locator('#bar .stands').innerText(), 'No errors');
  await page.close();
});

test('attributes are written in the table of actors', async () => {
  const page = await opened('article', 'actors'),
    before = await textOf(page);
  await type(page, 'actors.CHN.standing', '0.95');
  await type(page, 'actors.IND.standing', '0.3');
  assert.equal(
    await textOf(page),
    before
      .replace('"CHN": {"standing": 0.9,', '"CHN": {"standing": 0.95,')
      .replace(/("BLA": \{"capability": 0\.4.*\})\n/, '$1,\n    "IND": {"standing": 0.3}\n'),
  );
  assert.equal(await page.locator('#bar .stands').innerText(), 'No errors');
  await page.close();
});
