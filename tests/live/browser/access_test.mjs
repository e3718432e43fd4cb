// Every eye and hand: axe-core finds nothing serious in light and dark; nothing scrolls sideways.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axeSource, launch } from '../../report/browser/support/browser.mjs';
import { live, settled } from './support.mjs';

// axe-core runs inside the page, which the page's policy would forbid
const browser = await launch({ bypassCSP: true });
after(() => browser.close());

for (const dark of [false, true]) {
  test(`axe finds nothing serious, ${dark ? 'dark' : 'light'}`, async () => {
    const page = await browser.open(live('article'), { dark });
    await settled(page);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    await page.locator('[data-setting="what_if.no-mediation"]').check();
    await settled(page);
    await page.evaluate(axeSource);
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    const serious = found.violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
    const words = serious.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 4).map((node) => node.target)}`,
    );
    assert.deepEqual(words, []);
    await page.close();
  });
}

for (const width of [390, 900, 1400]) {
  test(`the page does not scroll sideways at ${width} px`, async () => {
    const page = await browser.open(live('article'), { width });
    await settled(page);
    await page.locator('[data-setting="what_if.no-mediation"]').check();
    await settled(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px`);
    await page.close();
  });
}
