// What can be changed, by keyboard alone: what-ifs, events, ties; undo and redo; a link that brings the state back.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { live, moveTo, opener, outcome, settled } from './support.mjs';

const browser = await launch();
after(() => browser.close());

const opened = opener(browser, 'tutorial');
const command = (page) => page.locator('#command').innerText();

test('a what-if is switched by the space bar; undo and redo take it back and bring it again', async () => {
  const page = await opened();
  const before = await outcome(page, 'peace');
  await page.locator('[data-setting="what_if.no-summit"]').focus();
  await page.keyboard.press('Space');
  await settled(page);
  assert.match(await command(page), /--what-if no-summit/);
  assert.match(await outcome(page, 'peace'), /→/);
  assert.match(await page.locator('#outcomes .colours').innerText(), /grey is the scenario as written and blue is with your changes/);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await outcome(page, 'peace'), before);
  assert.equal(await page.locator('#outcomes .colours').isVisible(), false);
  await page.keyboard.press('Control+y');
  await settled(page);
  assert.match(await command(page), /--what-if no-summit/);
  await page.close();
});

test('an event is moved by the arrow keys and taken out by Delete', async () => {
  const page = await opened();
  await page.locator('.timeline [data-event=summit]').focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.match(await command(page), /events\.summit\.date="2025-03-\d\d"/);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.event), 'summit');
  await page.keyboard.press('Delete');
  await settled(page);
  assert.match(await command(page), /events\.summit=null/);
  await page.getByRole('button', { name: 'Put back: summit' }).click();
  await settled(page);
  assert.doesNotMatch(await command(page), /--set/);
  await page.close();
});

test('an event is dragged along the line', async () => {
  const page = await opened();
  const chip = page.locator('.timeline [data-event=summit]');
  const { x, y, width, height } = await chip.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await settled(page);
  assert.match(await command(page), /events\.summit\.date="2025-0[4-9]/);
  await page.close();
});

test('a new event has the roles of its type', async () => {
  const page = await opened();
  await page.getByText('Add an event', { exact: true }).click();
  await page.getByRole('button', { name: 'Add the event' }).click();
  await settled(page);
  assert.match(await command(page), /events\.incident=\{.*"by":"A","against":"B"/);
  await page.close();
});

test('a number, and a rule, are as a what-if has them where nothing is set', async () => {
  const page = await browser.open(live('article'));
  await settled(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const numbers = page.locator('#set-numbers input[type=number]'),
    values = () => numbers.evaluateAll((all) => all.map(({ value }) => value));
  const written = await values();
  await page.locator('[data-setting="what_if.isolation-eases"]').check();
  await settled(page);
  const [plain, now] = [await command(page), await values()];
  for (const rule of await page.locator('#set-rules [data-setting]').all()) {
    if (!(await rule.isChecked())) continue;
    await rule.uncheck();
    await rule.check();
  }
  await settled(page);
  assert.equal(await command(page), plain, 'off and on again is no change');
  const changed = now.findIndex((value, at) => value !== written[at]);
  assert.ok(changed >= 0, 'the what-if changes a number');
  await numbers.nth(changed).fill(written[changed]);
  await page.keyboard.press('Tab');
  await settled(page);
  assert.equal((await values())[changed], written[changed], 'what is typed stays, though it is what was written');
  await page.close();
});

test('ties are pasted from a spreadsheet', async () => {
  const page = await opened();
  await page.getByText('Ties at the start').click();
  await page.locator('[aria-label="A toward B"]').evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '\tA\tB\nA\t\t0,25\nB\t-0.5\t');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await settled(page);
  assert.match(await command(page), /relations\.trust\.ties\.A\.B=0\.25 --set relations\.trust\.ties\.B\.A=-0\.5/);
  await page.close();
});

test('a link brings the state back', async () => {
  const page = await opened();
  await page.locator('[data-setting="what_if.no-summit"]').check();
  await settled(page);
  await page.waitForFunction(() => location.hash.startsWith('#s='));
  const words = await outcome(page, 'peace');
  await page.reload();
  await settled(page);
  assert.equal(await outcome(page, 'peace'), words);
  assert.ok(await page.locator('[data-setting="what_if.no-summit"]').isChecked());
  // nor does the link to the outcomes take it away, and one that is opened in the same tab is followed
  const link = await page.evaluate(() => location.hash);
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => `${document.activeElement.id} ${location.hash}`), `outcomes ${link}`);
  await page.locator('[data-setting="what_if.no-summit"]').uncheck();
  await settled(page);
  await page.waitForFunction((before) => location.hash !== before, link);
  await page.evaluate((before) => (location.hash = before), link);
  await page.waitForFunction(() => document.querySelector('[data-setting="what_if.no-summit"]').checked);
  await page.close();
});

test('what is taken away gives the focus to what comes next', async () => {
  const page = await opened();
  await page.locator('[data-setting="what_if.no-summit"]').check();
  await page.getByRole('button', { name: /^Undo this change/ }).focus();
  await page.keyboard.press('Enter');
  await settled(page);
  await page.locator('.timeline [data-event=summit]').click();
  await page.locator('.event-tools').getByLabel('Date').fill('2025-04-05');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Date');
  await page.locator('.event-tools').getByRole('button', { name: 'Reset' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Date');
  await page.close();
});

test('guesses are made before what comes is shown, and scored', async () => {
  const page = await opened();
  await page.getByText('What do you expect?').click();
  await page.getByRole('button', { name: 'Hide what comes out' }).click();
  await page.locator('[data-setting="what_if.no-summit"]').check();
  await settled(page);
  assert.match(await outcome(page, 'peace'), /→ \?/);
  assert.match(await page.locator('#outcomes .lead').innerText(), /what comes out with your changes is hidden/);
  await page.locator('.guesses select').selectOption('down');
  await page.getByRole('button', { name: 'Show it' }).click();
  assert.match(await page.locator('#class').innerText(), /1 of 1 right/);
  assert.doesNotMatch(await outcome(page, 'peace'), /→ \?/);
  await page.close();
});

test('another scenario is opened from disk, and its mistakes have their places', async () => {
  const page = await opened();
  await page.getByText('Open another scenario').click();
  const files = page.getByLabel('Scenario files');
  const buffer = (text) => ({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await files.setInputFiles(buffer('{"entente": 1,\n "time": {}, "actor": {}}'));
  await page.locator('.mistakes li').first().waitFor();
  assert.match(await page.locator('.mistakes').innerText(), /mine\.json:2:\d+/);
  await files.setInputFiles(
    buffer(`{"entente": 1, "title": "Mine", "time": {"start": "2025-01-01", "end": "2025-03-01", "step": "1 week"},
      "actors": {"A": {}}, "attributes": {"power": {"initial": 1}}, "outcomes": {"strong": {"is": "power[A] > 0"}}}`),
  );
  await page.getByRole('heading', { name: 'Mine' }).waitFor();
  await settled(page);
  assert.match(await outcome(page, 'strong'), /100 %/);
  await page.close();
});

for (const still of [false, true])
  test(`ties ${still ? 'are at once' : 'move'} from one world to the other${still ? ' where motion is unwanted' : ''}`, async () => {
    const page = await browser.open(live('tutorial'), { still });
    await settled(page);
    await page.locator('[data-setting="what_if.no-summit"]').focus();
    await page.keyboard.press('Space');
    await settled(page);
    await page.waitForTimeout(1500); // relations follow the outcomes
    const seen = await page.evaluate(async () => {
      const widths = new Set();
      const button = [...document.querySelectorAll('#relations button')].find((one) => one.textContent === 'As written');
      button.click();
      for (const end = performance.now() + 700; performance.now() < end; ) {
        widths.add([...document.querySelectorAll('#relations .arc')].map((arc) => arc.style.strokeWidth).join(' '));
        await new Promise(requestAnimationFrame);
      }
      return widths.size;
    });
    assert.ok(still ? seen <= 2 : seen > 4, `${seen} pictures`);
    await page.close();
  });

const hashOf = (state) => `#s=${Buffer.from(JSON.stringify(state)).toString('base64url')}`;
const heldIn = (page) =>
  page.evaluate(() => JSON.parse(atob(location.hash.slice(3).replaceAll('-', '+').replaceAll('_', '/'))));

test('an address that does not fit is told, and the scenario opens as written', async () => {
  for (const [state, told] of [
    [{ of: 'another', what: { whatIfs: ['nowhere'], set: {} } }, /of another scenario/],
    [{ what: null }, /of another scenario/],
  ]) {
    const page = await browser.open(live('tutorial'), { hash: hashOf(state) });
    await settled(page);
    assert.match(await page.locator('#head').innerText(), told);
    assert.doesNotMatch(await command(page), /--set|--what-if/);
    assert.deepEqual(page.said, []);
    await page.close();
  }
});

test('of an address what fits is kept', async () => {
  const first = await opened();
  await first.locator('[data-setting="what_if.no-summit"]').check();
  await settled(first);
  await first.waitForTimeout(500);
  const state = await heldIn(first);
  await first.close();
  const hash = hashOf({ ...state, relation: 'nothing', saved: 5, wanted: 'abc', lesson: [1] });
  const page = await browser.open(live('tutorial'), { hash });
  await settled(page);
  assert.match(await page.locator('#head').innerText(), /Some of what the address holds does not fit/);
  assert.match(await command(page), /--what-if no-summit --runs 300/);
  assert.deepEqual(page.said, []);
  await page.close();
});

test('what is no number is not taken for a tie', async () => {
  const page = await opened();
  await page.getByText('Ties at the start').click();
  const cell = page.locator('[aria-label="A toward B"]');
  await cell.fill('junk');
  await cell.press('Tab');
  assert.match(await page.locator('#assumptions').innerText(), /“junk” is not a number/);
  assert.doesNotMatch(await command(page), /--set/);
  await cell.fill('-0,25');
  await cell.press('Tab');
  await settled(page);
  assert.match(await command(page), /relations\.trust\.ties\.A\.B=-0\.25/);
  await page.close();
});

test('a change that does not fit leaves no numbers to be taken for its own', async () => {
  const page = await opened();
  await page.getByText('Ties at the start').click();
  const cell = page.locator('[aria-label="A toward B"]');
  await cell.fill('5');
  await cell.press('Tab');
  await page.locator('#bar .progress.problem').waitFor();
  assert.match(await page.locator('#bar .progress').innerText(), /^relations\.trust\.ties\.A\.B: found 5, outside the range/);
  assert.equal(await cell.getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator('[aria-label="B toward A"]').getAttribute('aria-invalid'), 'false');
  assert.match(await page.locator('#outcomes .lead').innerText(), /does not fit the scenario/);
  await page.getByRole('button', { name: 'Download outcomes.csv' }).click();
  assert.match(await page.locator('#yours').innerText(), /Nothing is saved/);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await cell.getAttribute('aria-invalid'), 'false');
  await page.close();
});

test('what the engine warns of is told beside the outcomes', async () => {
  const page = await opened();
  assert.equal(await page.locator('#outcomes .warnings').isVisible(), false);
  await page.locator('[data-setting="what_if.no-summit"]').check();
  await settled(page);
  await page.waitForTimeout(500);
  const hash = hashOf({ ...(await heldIn(page)), what: { whatIfs: [], set: { 'events.summit.date': '2041-01-01' } } });
  await page.close();
  const late = await browser.open(live('tutorial'), { hash });
  await settled(late);
  assert.match(await late.locator('#outcomes .warnings').innerText(), /events\.summit/);
  await late.close();
});

test('a parameter that is held beyond what is drawn says so', async () => {
  const page = await opened('article');
  const row = page.locator('.setting.slider').first();
  await moveTo(row.locator('input'), 1);
  assert.match(await row.locator('output').innerText(), /^held at .+, beyond what is drawn$/);
  await moveTo(row.locator('input'), 0.5);
  assert.match(await row.locator('output').innerText(), /^held at [^,]+$/);
  await settled(page);
  await page.close();
});

test('a printed page says what is changed, and has no part without words', async () => {
  const page = await opened();
  await page.emulateMedia({ media: 'print' });
  assert.match(await page.locator('#bar').innerText(), /^As written: nothing is changed\.$/);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('[data-setting="what_if.no-summit"]').check();
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  assert.match(await page.locator('#bar').innerText(), /^Changed: .*Cascadia does not invite them.*\.$/);
  assert.equal(await page.locator('#why').isVisible(), false);
  await page.close();
});
