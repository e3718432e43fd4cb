// The address keeps what the reader has chosen: a link, and the page opened again, show the same.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

const cell = (page, from, to) => page.locator(`#relations [role=gridcell][aria-label^="${from} toward ${to}"]`);
const whole = (page) => page.waitForFunction(() => performance.getEntriesByName('entente-complete').length > 0);

test('a link keeps variant, date, relation and cell', async () => {
  const page = await browser.open(report('comparison'));
  await page.locator('#relations select').nth(1).selectOption({ label: 'kabul-as-ally' });
  await page.locator('#relations .timebar input').focus();
  await page.keyboard.press('Home');
  await cell(page, 'Pakistan', 'China').click();
  assert.match(page.url(), /#relations\?variant=kabul-as-ally&date=2025-05-28&relation=trust&cell=PAK,CHN$/);
  const other = await browser.open(report('comparison'), { hash: new URL(page.url()).hash });
  assert.equal(await other.locator('#relations select').nth(1).locator('option:checked').textContent(), 'kabul-as-ally');
  assert.equal(await other.locator('#relations .timebar output').innerText(), '28 May 2025');
  assert.match(await other.locator('#relations .cell-panel h3').innerText(), /trust: Pakistan toward China/);
  assert.ok(await inView(other, '#relations .cell-panel h3'), 'the page goes there');
  await page.close();
  await other.close();
});

test('a variant that is seen alone is so again, and going to another section keeps it', async () => {
  const page = await browser.open(report('comparison'));
  await page.locator('#outcomes .key button', { hasText: 'no-mediation' }).click();
  await page.locator('nav a', { hasText: 'Events' }).click();
  await page.waitForFunction(() => location.hash === '#events?variant=no-mediation&alone=yes');
  await page.reload();
  await whole(page);
  const pressed = page.locator('#outcomes .key button[aria-pressed=true]');
  assert.deepEqual(await pressed.allInnerTexts(), ['no-mediation']);
  const rows = await page.locator('#outcomes .table').nth(1).locator('tbody tr').allInnerTexts();
  assert.ok(rows.every((row) => row.includes('no-mediation')));
  await page.close();
});

test('what a link names and the page does not have is passed over', async () => {
  const hash = '#network?variant=nobody&date=1900-01-01&relation=__proto__&cell=PAK,NOBODY';
  const page = await browser.open(report('comparison'), { hash });
  assert.equal(await page.locator('#relations .timebar output').innerText(), '28 May 2027');
  assert.equal(await page.locator('#relations .cell-panel').isVisible(), false);
  assert.deepEqual(page.said, []);
  await page.close();
});

test('colours that were chosen are there when the page is opened again', async () => {
  const page = await browser.open(report('run'));
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  await page.getByRole('button', { name: 'Dark colours' }).click();
  await page.reload();
  await whole(page);
  assert.notEqual(await ground(), before);
  await page.getByRole('button', { name: 'Light colours' }).click();
  assert.equal(await ground(), before);
  await page.close();
});

const inView = (page, name) =>
  page
    .locator(name)
    .first()
    .evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
