// What the engine says of the text stands beside the place, and in a list that leads to it; broken text is mended as text.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { cell, checked, look, page as pageFile, textOf } from './support.mjs';

const browser = await launch();
after(() => browser.close());

test('a scenario with errors opens, and each stands beside its place', async () => {
  const page = await browser.open(pageFile('wrong'));
  assert.match(await page.locator('#bar .stands').innerText(), /^3 errors/);
  await look(page, 'relations');
  assert.equal(await cell(page, 'relations.trust.ties.A.B').getAttribute('aria-invalid'), 'true');
  assert.match(await page.locator('.sheet-messages').innerText(), /'q' is not known here/);
  await page.locator('#messages button', { hasText: 'event_types.raid.effects[0].by' }).click();
  const field = page.locator('[data-place="event_types.raid.effects[0].by"]');
  await field.waitFor();
  await page.waitForFunction(() => document.activeElement.dataset.place === 'event_types.raid.effects[0].by');
  const beside = await field.getAttribute('aria-describedby');
  assert.match(await page.locator(`#${beside}`).innerText(), /'x' is not known here/);
  await field.fill('intensity + 1');
  await page.keyboard.press('Enter');
  await checked(page);
  assert.equal(await field.getAttribute('aria-invalid'), null);
  assert.match(await page.locator('#bar .stands').innerText(), /^2 errors/);
  await page.close();
});

test('a wrong expression that is typed is told beside its field, with what was meant', async () => {
  const page = await browser.open(pageFile('tutorial'));
  await look(page, 'rules');
  await page.locator('.card summary').first().click();
  const field = page.locator('input[data-place$=".rate"]').first();
  await field.fill('2 * -trst[i, j]');
  await page.keyboard.press('Tab');
  await checked(page);
  assert.match(
    await page.locator(`#${await field.getAttribute('aria-describedby')}`).innerText(),
    /did you mean 'trust'/,
  );
  await page.close();
});

test('text that cannot be read is edited as text, and the rest comes back when it is mended', async () => {
  const page = await browser.open(pageFile('broken')),
    before = await textOf(page);
  assert.equal(await page.locator('#tab-text').getAttribute('aria-selected'), 'true');
  assert.match(await page.locator('#messages').innerText(), /line 2/);
  await page.locator('#tab-actors').click();
  await page.getByRole('button', { name: 'Go to the text' }).click();
  await page.locator('#messages button').first().click();
  await page.waitForFunction(() => document.activeElement.id === 'code');
  await page.locator('#code').fill(before.replace('"2026-01-01" "end"', '"2026-01-01", "end"'));
  await checked(page);
  assert.equal(await page.locator('#bar .stands').innerText(), 'No errors');
  await look(page, 'actors');
  assert.equal(await page.locator('.sheet tbody tr').count(), 2);
  await page.close();
});

const views = [
  'actors',
  'relations',
  'calendar',
  'types',
  'rules',
  'dynamics',
  'parameters',
  'questions',
  'overview',
  'text',
];

for (const name of ['odd', 'lists', 'bare'])
  test(`where values are of other kinds than they should be ('${name}'), all views are there and change nothing`, async () => {
    const page = await browser.open(pageFile(name)),
      before = await textOf(page);
    for (const view of views) {
      await look(page, view);
      const relations = view === 'relations' ? await page.locator('#relation option').allInnerTexts() : [];
      for (const label of relations) await page.locator('#relation').selectOption({ label });
      await page.evaluate(async () => {
        for (const part of document.querySelectorAll('#view details')) part.open = true;
        await new Promise((drawn) => setTimeout(drawn, 50));
      });
    }
    for (const message of await page.locator('#messages button').all()) await message.click();
    assert.deepEqual(page.said, []);
    assert.equal(await textOf(page), before);
    await page.close();
  });
