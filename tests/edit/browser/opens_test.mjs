// The editor opens from disk, asks no network for anything, saves what it opened to the byte, and of one number that is
// edited in a sheet these letters change and no others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { sources } from '../../report/browser/support/where.mjs';
import { cell, checked, difference, look, own, page as pageFile, saved, textOf, type, written } from './support.mjs';

const browser = await launch();
after(() => browser.close());

test('the page opens without a message and without a request', async () => {
  const page = await browser.open(pageFile('tutorial'));
  for (const view of [
    'actors',
    'relations',
    'calendar',
    'types',
    'rules',
    'dynamics',
    'parameters',
    'questions',
    'text',
  ])
    await look(page, view);
  assert.deepEqual(page.said, []);
  assert.deepEqual(
    page.asked.filter((address) => !address.startsWith('blob:')),
    [page.address],
  );
  assert.equal(await page.locator('#bar .stands').innerText(), 'No errors');
  await page.close();
});

test('a page forbids what it does not need', async () => {
  const page = await browser.open(pageFile('tutorial'));
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  await page.close();
});

test('one number of the article, edited in the sheet, changes these letters alone', async () => {
  const page = await browser.open(pageFile('article')),
    before = readFileSync(join(sources, own.article));
  assert.deepEqual(await saved(page), before);
  await look(page, 'relations');
  assert.equal(
    await cell(page, 'relations.trust.ties.USA.PAK').innerText(),
    '0.0',
    'numbers stand as they are spelled',
  );
  await type(page, 'relations.trust.ties.GBR.RUS', '-0.65');
  assert.equal(await cell(page, 'relations.trust.ties.GBR.RUS').innerText(), '-0.65');
  const { at, was, now } = difference(before.toString('utf8'), await textOf(page));
  assert.deepEqual([was, now], ['', '5']);
  assert.match(before.toString('utf8').slice(0, at), /"GBR": \{"PAK": 0\.2, "AFG": -0\.2.* "RUS": -0\.6$/);
  await page.close();
});

test('a byte order mark, line ends of Windows and comments stay', async () => {
  const page = await browser.open(pageFile('windows')),
    before = readFileSync(written('windows'));
  assert.deepEqual(await saved(page), before);
  await look(page, 'relations');
  await type(page, 'relations.trust.ties.A.B', '0,25');
  assert.deepEqual(await saved(page), Buffer.from(before.toString('utf8').replace('0.500', '0.25')));
  await look(page, 'text');
  await page.locator('#code').evaluate((area) => {
    area.value = area.value.replace('"A": {}', '"A": {\n"name": "Aland"}');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await checked(page);
  assert.deepEqual(
    await saved(page),
    Buffer.from(before.toString('utf8').replace('0.500', '0.25').replace('"A": {}', '"A": {\r\n"name": "Aland"}')),
  );
  await page.close();
});
