// Another scenario is opened from disk, with the files that it includes; what is not saved is not lost unasked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { sources } from '../../report/browser/support/where.mjs';
import { checked, look, own, page as pageFile, saved, written } from './support.mjs';

const browser = await launch();
after(() => browser.close());
const library = ['south-asia', 'events'].map((name) => join(sources, `scenarios/library/${name}.json`));

test('a scenario with the files that it includes', async () => {
  const page = await browser.open(pageFile('tutorial'));
  await page.locator('#open summary').click();
  await page.locator('#open input[type=file]').setInputFiles([join(sources, own.article), ...library]);
  await page.locator('h1', { hasText: 'Pakistan' }).waitFor();
  await checked(page);
  assert.equal(await page.locator('#bar .stands').innerText(), 'No errors');
  await look(page, 'rules');
  assert.equal(await page.locator('.card .origin').first().innerText(), 'from library/south-asia.json');
  assert.deepEqual(await saved(page), readFileSync(join(sources, own.article)));
  await page.close();
});

test('one with errors opens as well, and what is not saved stays where that is wanted', async () => {
  const page = await browser.open(pageFile('tutorial'));
  await page.locator('[data-place=title]').fill('Changed');
  await page.keyboard.press('Enter');
  await checked(page);
  await page.locator('#open summary').click();
  await page.locator('#open input[type=file]').setInputFiles([written('windows')]); // the tests dismiss what is asked
  await page.waitForTimeout(300);
  assert.equal(await page.locator('h1').innerText(), 'Changed');
  assert.match(page.said.join(), /dialog: What is not saved is lost/);
  await page.keyboard.press('Control+z');
  await checked(page);
  await page.locator('#open input[type=file]').setInputFiles([written('broken')]);
  await page.locator('#bar .file', { hasText: 'broken.json' }).waitFor();
  assert.equal(await page.locator('#tab-text').getAttribute('aria-selected'), 'true');
  await page.close();
});

test('a byte order mark of a file that is opened stays', async () => {
  const page = await browser.open(pageFile('tutorial'));
  await page.locator('#open summary').click();
  await page.locator('#open input[type=file]').setInputFiles([written('windows')]);
  await page.locator('#bar .file', { hasText: 'windows.json' }).waitFor();
  assert.deepEqual(await saved(page), readFileSync(written('windows')));
  await page.close();
});
