// The editor's pages, and what tests do in them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artefacts, sources } from '../../report/browser/support/where.mjs';

const isScenario = (file) =>
  file.endsWith('.json') && /"time"\s*:/.test(readFileSync(join(sources, 'scenarios', file), 'utf8'));

/// Every shipped scenario, by path from the sources.
export const shipped = readdirSync(join(sources, 'scenarios'), { recursive: true })
  .filter(isScenario)
  .map((file) => `scenarios/${file}`);

/// Scenarios of these tests by the names of their pages; paths from the sources, or of files that pages.mjs writes.
export const own = { tutorial: 'scenarios/tutorial.json', article: 'scenarios/pakistan-afghanistan-2025.json' };
export const written = (name) => join(artefacts, `${name}.json`);
export const page = (name) => join(artefacts, `${name}.html`);
export const pageOf = (file) => page(file.replaceAll('/', '-').replace(/\.json$/, ''));

/// Waits until the engine has checked the text as it is now.
export async function checked(page) {
  await page.waitForTimeout(20);
  await page.locator('#bar .stands[data-state=checked]').waitFor();
}

/// Opens a view of it.
export async function look(page, view) {
  await page.locator(`#tab-${view}`).click();
  await page.locator(`.view-${view}`).waitFor();
}

/// The bytes that a button saves.
export async function saved(page, name = 'Download') {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFileSync(await file.path());
}

/// The text as it is now.
export const textOf = async (page) => (await saved(page)).toString('utf8');

/// A cell of a sheet.
export const cell = (page, place) => page.locator(`td[data-place="${place}"]`).first();

/// Writes into a cell as by hand.
export async function type(page, place, text) {
  await cell(page, place).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await checked(page);
}

/// Pastes into a cell what a spreadsheet copied.
export async function paste(page, place, text) {
  await cell(page, place).evaluate((node, copied) => {
    node.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', copied);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await checked(page);
}

/// What differs between two texts: {at, was, now}, the least piece of each.
export function difference(before, after) {
  let from = 0,
    back = 0;
  const most = Math.min(before.length, after.length);
  while (from < most && before[from] === after[from]) ++from;
  while (back < most - from && before.at(-1 - back) === after.at(-1 - back)) ++back;
  return { at: from, was: before.slice(from, before.length - back), now: after.slice(from, after.length - back) };
}
