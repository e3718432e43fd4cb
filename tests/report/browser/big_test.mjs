// The budget: a page for 22 actors, 10 relations, 104 weeks and 4 variants is small enough and quick to open.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { opensQuietly } from './support/sections.mjs';
import { artefacts, program, report, result, sources } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

test('the big page is made', () => {
  const scenario = join(artefacts, 'big.json');
  start(process.execPath, [join(sources, 'tests/report/browser/big.mjs'), scenario]);
  start(program, ['compare', scenario, '--all', '--report', '--quiet', '--force', '--out', result('big')]);
});

test('the big page opens without a message and without a request', () => opensQuietly(browser, report('big')));

test('the big page is smaller than 8 MB', () => {
  const { size } = statSync(report('big'));
  assert.ok(size < 8e6, `${size} bytes`);
});

for (const name of ['big', 'all']) {
  test(`the page '${name}' can be used after a second of work at most, and is whole after two`, async () => {
    const times = [await opened(name), await opened(name), await opened(name)];
    const best = (mark) => Math.min(...times.map((time) => time[mark]));
    assert.ok(best('ready') < 1000 && best('complete') < 2000, JSON.stringify(times));
  });
}

test('a step of the slider on the big page takes less than a fifth of a second', async () => {
  const page = await browser.open(report('big'));
  await page.locator('#relations').scrollIntoViewIfNeeded();
  const slider = page.locator('#relations .timebar input[type=range]');
  await slider.waitFor();
  const times = await slider.evaluate((input) =>
    [1, 50, 100].map((date) => {
      const begun = performance.now();
      input.value = date;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      document.body.getBoundingClientRect();
      return performance.now() - begun;
    }),
  );
  assert.ok(Math.min(...times) < 200, `${times} ms`);
  await page.close();
});

// Milliseconds of the page's own thread until the head and the first section are there to be used, and until all sections
// are: work, which does not hang on what else the machine does. The first is as large a part of it as of the time.
async function opened(name) {
  const page = await browser.open(report(name));
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await tools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name: metric }) => metric === 'TaskDuration').value;
  };
  const before = await work();
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('entente-complete').length > 0);
  const complete = Math.round((await work()) - before);
  const share = await page.evaluate(() => {
    const at = (mark) => performance.getEntriesByName(`entente-${mark}`)[0].startTime;
    return at('ready') / at('complete');
  });
  await page.close();
  return { ready: Math.round(share * complete), complete };
}

function start(name, words) {
  const { status, stderr } = spawnSync(name, words, { encoding: 'utf8' });
  assert.equal(status, 0, `${name} ${words.join(' ')}: ${stderr}`);
}
