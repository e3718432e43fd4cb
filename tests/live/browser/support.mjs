// The live pages, and what tests do in them.
import { join } from 'node:path';
import { artefacts } from '../../report/browser/support/where.mjs';

export const scenarios = {
  tutorial: 'scenarios/tutorial.json',
  article: 'scenarios/pakistan-afghanistan-2025.json',
};
export const live = (name) => join(artefacts, `${name}.html`);

/// Waits until the numbers are those of the state, of all runs.
export const settled = (page) => page.locator('#bar .progress[data-state=done]').waitFor({ timeout: 60_000 });

/// Opens a page, that of `otherwise` unless it is named, and waits until its numbers are there.
export const opener =
  (browser, otherwise) =>
  async (name = otherwise) => {
    const page = await browser.open(live(name));
    await settled(page);
    return page;
  };

/// Moves a slider as a hand does, to a share of its length.
export const moveTo = (slider, share) =>
  slider.evaluate((input, at) => {
    input.value = Number(input.min) + at * (input.max - input.min);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, share);

/// The words of an outcome.
export const outcome = (page, id) => page.locator(`[data-outcome="${id}"]`).innerText();

/// The words of a command line, whose quotes are single ones.
export const wordsOf = (command) =>
  [...command.matchAll(/(?:'[^']*'|\\'|[^\s'])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|\\'/g, (_, text) => text ?? "'"),
  );
