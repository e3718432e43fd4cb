// Cards: added, changed, doubled, taken out; events on the time line; building blocks; saving where the browser writes files.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../../report/browser/support/browser.mjs';
import { checked, look, page as pageFile, saved, textOf } from './support.mjs';

const browser = await launch();
after(() => browser.close());

async function add(page, view, part, name) {
  await look(page, view);
  await page.locator(`[data-new="${part}"]`).fill(name);
  await page.keyboard.press('Enter');
  await page.locator(`.card[data-place="${part}.${name}"]`).waitFor();
  await checked(page);
}

test('an event, a rule and a parameter are added, and the scenario runs with them', async () => {
  const page = await browser.open(pageFile('tutorial')),
    before = await textOf(page);
  await add(page, 'calendar', 'events', 'second-summit');
  await page.locator('.timeline [data-event="second-summit"]').focus();
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() =>
    /8 Jan 2025/.test(document.querySelector('[data-event="second-summit"]').getAttribute('aria-label')),
  );
  await add(page, 'rules', 'rules', 'more');
  await add(page, 'parameters', 'parameters', 'zeal');
  assert.match(await page.locator('[data-place="parameters.zeal"] .unjudged').innerText(), /to be judged/);
  assert.equal(await page.locator('#bar .stands').innerText(), '1 warning', 'a parameter that nothing uses');
  const text = await textOf(page);
  assert.match(text, /"second-summit": \{"date": "2025-01-08", "type": "/);
  assert.ok(
    before.split('\n').every((line) => text.includes(line.replace(/[\]},\s]+$/, ''))),
    'what was there stays as it was',
  );
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('#trial[data-state=done]').waitFor();
  assert.match(await page.locator('#trial .lead').innerText(), /300 runs of both worlds/);
  assert.ok((await page.locator('#trial .outcome').count()) > 0);
  assert.deepEqual(page.said, []);
  await page.close();
});

test('what can be no name in the text is kept as what people call it', async () => {
  const page = await browser.open(pageFile('tutorial'));
  const typed = async (view, part, name) => {
    await look(page, view);
    await page.locator(`[data-new="${part}"]`).first().fill(name);
    await page.keyboard.press('Enter');
    await checked(page);
  };
  await typed('types', 'event_types', 'strike on Natanz');
  assert.match(await textOf(page), /"strike-on-natanz": \{"roles": .*"note": "strike on Natanz"/);
  await typed('actors', 'actors', 'Saudi rebels');
  await typed('actors', 'actors', 'Saudi Arabia');
  assert.equal(await page.locator('#bar .said').innerText(), '“Saudi Arabia” is added as SAU.');
  assert.match(await textOf(page), /"SAUDI_REBELS": \{"name": "Saudi rebels"\}/);
  assert.match(await textOf(page), /"SAU": \{"name": "Saudi Arabia"\}/);
  const before = await textOf(page);
  await typed('actors', 'actors', 'Saudi rebels');
  assert.equal(await page.locator('.adder .refusal').first().innerText(), 'SAUDI_REBELS is there already.');
  await typed('actors', 'actors', '☃');
  assert.match(await page.locator('.adder .refusal').first().innerText(), /“☃” cannot be a name here/);
  assert.equal(await textOf(page), before);
  await page.close();
});

test('a new rule is for one pair, and yet to be judged', async () => {
  const page = await browser.open(pageFile('tutorial'));
  await add(page, 'rules', 'rules', 'more');
  assert.match(
    await textOf(page),
    /"more": \{"rate": 0\.5, "per": "year", "emit": \{"type": "incident", "by": "A", "against": "B"\}, "source": "to be judged"\}/,
  );
  await page.close();
});

test('an event is dragged along the time line, and pressed to go to its card', async () => {
  const page = await browser.open(pageFile('tutorial'));
  await look(page, 'calendar');
  const chip = page.locator('.timeline [data-event=summit]');
  const { x, y, width, height } = await chip.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 100, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await checked(page);
  assert.match(await textOf(page), /"summit": \{"date": "2025-0[4-7]-\d\d", "type": "talks"/);
  await page.locator('.timeline [data-event=summit]').click();
  await page.waitForFunction(() => document.activeElement.dataset.place === 'events.summit.date');
  await page.close();
});

test('a card is doubled and taken out; what is added to it has its place in the order of the format', async () => {
  const page = await browser.open(pageFile('tutorial')),
    before = await textOf(page);
  await look(page, 'rules');
  const card = page.locator('.card').first(),
    id = await card.locator('h3 span').first().innerText();
  await card.locator('summary').click();
  await page.getByLabel(`Add to rules.${id}`, { exact: true }).selectOption('cooldown');
  await checked(page);
  const field = page.locator(`[data-place="rules.${id}.cooldown"]`);
  await field.fill('2 months');
  await page.keyboard.press('Enter');
  await checked(page);
  assert.match(await card.locator('.sentence').innerText(), /at most once in 2 months/);
  assert.match(await textOf(page), /"cooldown": "2 months",\s+"emit"/);
  await card.getByRole('button', { name: 'Double' }).click();
  await page.locator(`.card[data-place="rules.${id}-2"]`).waitFor();
  await page.locator(`[data-card="rules.${id}-2"] > summary`).click();
  await page
    .locator(`.card[data-place="rules.${id}-2"]`)
    .getByRole('button', { name: 'Take out', exact: true })
    .click();
  await page.locator(`[data-place="rules.${id}.cooldown"]`).fill('');
  await page.keyboard.press('Enter');
  await checked(page);
  assert.equal(await textOf(page), before);
  await page.close();
});

test('what an included file says is changed, taken out and brought back in the text alone', async () => {
  const page = await browser.open(pageFile('article')),
    before = await textOf(page);
  await look(page, 'parameters');
  await page.locator('[data-card="parameters.mediation_rate"] > summary').click();
  const field = page.locator('[data-place="parameters.mediation_rate.value"]');
  await field.fill('1.5');
  await page.keyboard.press('Enter');
  await checked(page);
  assert.match(await textOf(page), /"start_distrust": .*,\n {4}"mediation_rate": \{"value": 1\.5\}\n/);
  await page.keyboard.press('Control+z');
  await page
    .locator('.card[data-place="parameters.mediation_rate"]')
    .getByRole('button', { name: 'Take out', exact: true })
    .click();
  await checked(page);
  assert.match(await textOf(page), /"mediation_rate": null/);
  assert.match(await page.locator('#bar .stands').innerText(), /error/);
  await page.getByRole('button', { name: 'Bring back: mediation_rate' }).click();
  await checked(page);
  assert.equal(await textOf(page), before);
  await page.close();
});

test('a building block of the library is included by one press', async () => {
  const page = await browser.open(pageFile('tutorial'));
  await page.locator('summary', { hasText: 'Building blocks' }).click();
  await page.getByRole('button', { name: 'Include blocks/sanctions.json' }).click();
  await checked(page);
  assert.match(await textOf(page), /"include": \["blocks\/sanctions\.json"\]/);
  assert.doesNotMatch(await page.locator('#messages').innerText(), /there is no file/);
  await look(page, 'rules');
  assert.ok((await page.locator('.card.inherited').count()) > 0);
  await page.close();
});

test('it is saved into a file where the browser lets it, else downloaded; unsaved changes are marked', async () => {
  const page = await browser.open(pageFile('tutorial'));
  await page.locator('[data-place=title]').fill('Another title');
  await page.keyboard.press('Enter');
  await checked(page);
  assert.match(await page.locator('#bar .file').innerText(), /●/);
  assert.match(await page.title(), /^●/);
  await page.evaluate(() => {
    window.pieces = [];
    const writable = {
      write: async (blob) => window.pieces.push(await blob.text()),
      close: async () => window.pieces.push('closed'),
    };
    window.showSaveFilePicker = async ({ suggestedName }) => ({
      name: suggestedName,
      createWritable: async () => writable,
    });
  });
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => window.pieces.length === 2);
  const [written, closed] = await page.evaluate(() => window.pieces);
  assert.match(written, /"title": "Another title"/);
  assert.equal(closed, 'closed');
  assert.equal(await page.locator('#bar .said').innerText(), 'Saved in tutorial.json.');
  assert.doesNotMatch(await page.locator('#bar .file').innerText(), /●/);
  await page.evaluate(() => (window.showSaveFilePicker = undefined));
  assert.equal((await saved(page, 'Save')).toString('utf8'), written);
  await page.close();
});
