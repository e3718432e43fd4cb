// Every eye and hand: axe-core finds nothing serious in light and dark in any view; nothing scrolls sideways.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axeSource, launch } from '../../report/browser/support/browser.mjs';
import { look, page as pageFile } from './support.mjs';

// axe-core runs inside the page, which the page's policy would forbid
const browser = await launch({ bypassCSP: true });
after(() => browser.close());
const views = [
  'overview',
  'actors',
  'relations',
  'calendar',
  'types',
  'rules',
  'dynamics',
  'parameters',
  'questions',
  'text',
];

const unfold = (page) =>
  page.evaluate(async () => {
    for (const part of document.querySelectorAll('#view details')) part.open = true;
    await new Promise((drawn) => setTimeout(drawn, 100));
  });

for (const [name, dark] of [
  ['tutorial', false],
  ['wrong', true],
]) {
  test(`axe finds nothing serious in '${name}', ${dark ? 'dark' : 'light'}`, async () => {
    const page = await browser.open(pageFile(name), { dark });
    await page.evaluate(axeSource);
    for (const view of views) {
      await look(page, view);
      await unfold(page);
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      const serious = found.violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
      assert.deepEqual(
        serious.map(
          ({ id, help, nodes }) => `${view}: ${id}: ${help}: ${nodes.slice(0, 4).map((node) => node.target)}`,
        ),
        [],
      );
    }
    await page.close();
  });
}

for (const width of [390, 800, 1400]) {
  test(`the page does not scroll sideways at ${width} px`, async () => {
    const page = await browser.open(pageFile('article'), { width });
    for (const view of views) {
      await look(page, view);
      if (view !== 'rules' && view !== 'types') await unfold(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${view}: ${wide} px`);
    }
    await page.close();
  });
}
