// Changes faster than numbers can be made: what is shown at the end is of the last state, and nothing of an earlier one.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { live, opener, outcome, settled } from './support.mjs';

const browser = await launch();
after(() => browser.close());

const opened = opener(browser, 'article');
const mine = `{"entente": 1, "title": "Mine", "time": {"start": "2025-01-01", "end": "2025-03-01", "step": "1 week"},
  "actors": {"A": {}}, "attributes": {"power": {"initial": 1}}, "outcomes": {"strong": {"is": "power[A] > 0"}}}`;

/// Puts a file into the page's field, `wait` milliseconds from now.
const drop = (page, text, wait) =>
  page.evaluate(
    ([text, wait]) =>
      setTimeout(() => {
        const files = new DataTransfer(),
          input = document.querySelector('#open input');
        files.items.add(new File([text], 'mine.json'));
        input.files = files.files;
        input.dispatchEvent(new Event('change'));
      }, wait),
    [text, wait],
  );

for (const wait of [100, 300, 600])
  test(`a scenario that is opened ${wait} ms after the page, while it makes numbers, takes its place`, async () => {
    const page = await browser.open(live('article'));
    await page.waitForFunction(() => performance.getEntriesByName('entente-ready').length > 0);
    await drop(page, mine, wait);
    await page.getByRole('heading', { name: 'Mine' }).waitFor();
    await settled(page);
    assert.match(await outcome(page, 'strong'), /100 %/);
    await page.waitForTimeout(1000);
    assert.match(await outcome(page, 'strong'), /100 %/);
    assert.deepEqual(page.said, []);
    await page.close();
  });

test('of two that are opened at once the later one stays', async () => {
  const page = await opened();
  await drop(page, mine, 0);
  await drop(page, mine.replaceAll('Mine', 'Later'), 20);
  await page.getByRole('heading', { name: 'Later' }).waitFor();
  await page.waitForTimeout(1500);
  assert.equal(await page.getByRole('heading', { name: 'Mine' }).count(), 0);
  await settled(page);
  assert.equal(page.url().includes('#s='), false, 'the address holds nothing of the one before');
  assert.deepEqual(page.said, []);
  await page.close();
});

test('states that come again right after they were left have their numbers', async () => {
  const page = await opened();
  const seen = await page.evaluate(async () => {
    const said = document.querySelector('#bar .progress'),
      slider = document.querySelector('#slider-mediation_rate'),
      problems = new Set();
    new MutationObserver(() => said.classList.contains('problem') && problems.add(said.textContent)).observe(said, {
      childList: true, attributes: true, characterData: true, subtree: true,
    });
    for (let k = 0; k < 60; ++k) {
      slider.value = +slider.min + (0.1 + 0.08 * (k % 9)) * (slider.max - slider.min);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resume) => setTimeout(resume, 20));
    }
    return [...problems];
  });
  await settled(page);
  assert.deepEqual(seen, []);
  const shown = await outcome(page, 'rapprochement');
  await page.waitForTimeout(500);
  const alone = await browser.open(live('article'), { hash: new URL(page.url()).hash });
  await settled(alone);
  assert.equal(shown, await outcome(alone, 'rapprochement'));
  assert.deepEqual([...page.said, ...alone.said], []);
  await page.close();
  await alone.close();
});
