// A live page opens from disk, asks no network for anything, and moves with its sliders; the command that it gives makes
// the same numbers, but for rounding: a program for a higher level of the instruction set adds in another order
// (tests/browser holds the bytes of the lowest).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { artefacts, program, sources } from '../../report/browser/support/where.mjs';
import { cells } from '../../report/browser/support/csv.mjs';
import { live, moveTo, outcome, settled, wordsOf } from './support.mjs';

const browser = await launch();
after(() => browser.close());

test('the page opens without a message and without a request', async () => {
  const page = await browser.open(live('tutorial'));
  await settled(page);
  assert.deepEqual(page.said, []);
  assert.deepEqual(
    page.asked.filter((address) => !address.startsWith('blob:')),
    [page.address],
  );
  await page.close();
});

test('a page forbids what it does not need', async () => {
  const page = await browser.open(live('tutorial'));
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  const sent = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  assert.equal(sent, 'refused');
  await page.close();
});

test('a slider moves outcomes, and the command makes the numbers of the page', async () => {
  const page = await browser.open(live('article'));
  await settled(page);
  const before = await outcome(page, 'rapprochement');
  await moveTo(page.locator('#slider-mediation_rate'), 0.1);
  await settled(page);
  const now = await outcome(page, 'rapprochement');
  assert.notEqual(now, before);
  assert.match(now, /points, 95 % interval/);
  const command = await page.locator('#command').innerText();
  assert.match(command, /--set parameters\.mediation_rate=/);
  sameTables(cells(await saved(page, 'Download outcomes.csv')), cells(await ran(command)));
  assert.deepEqual(page.said, []);
  await page.close();
});

/// The text of what a button saves.
async function saved(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFileSync(await file.path(), 'utf8');
}

/// outcomes.csv of the command, as it stands on the page.
async function ran(command) {
  const out = join(artefacts, 'ran');
  const { status, stderr } = spawnSync(program, [...wordsOf(command).slice(1), '--out', out, '--force', '--quiet'], {
    encoding: 'utf8',
    cwd: sources,
  });
  assert.equal(status, 0, stderr);
  return readFileSync(join(out, 'outcomes.csv'), 'utf8');
}

/// The same texts, and numbers that are the same but for rounding.
function sameTables(one, other) {
  assert.equal(one.length, other.length);
  one.forEach((row, k) =>
    row.forEach((cell, column) => assert.ok(near(cell, other[k][column]), `${cell} is ${other[k][column]}`)),
  );
}

function near(one, other) {
  const difference = Math.abs(Number(one) - Number(other));
  return one === other || difference <= 1e-12 * Math.abs(Number(other));
}
