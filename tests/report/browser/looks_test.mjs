// Screenshots of every section at three widths, in light and dark, kept among the artefacts of the build to be looked at.
import assert from 'node:assert/strict';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { artefacts, report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());
const HEIGHT = 1600; // pixels of a section that are kept; tables go on

for (const [name, width, dark] of [
  ['run', 1280, false],
  ['run', 390, true],
  ['comparison', 1280, false],
  ['comparison', 1280, true],
  ['comparison', 768, false],
  ['comparison', 390, false],
  ['explorations', 1280, false],
  ['explorations', 900, true],
  ['explorations', 390, false],
]) {
  const folder = join(artefacts, 'screenshots', `${name}-${width}${dark ? '-dark' : ''}`);
  test(`${name} at ${width} px${dark ? ', dark' : ''}`, async () => {
    mkdirSync(folder, { recursive: true });
    const page = await browser.open(report(name), { width, height: HEIGHT, dark });
    const cells = page.locator('#relations [role=gridcell]');
    if (await cells.count()) await cells.nth(1).click();
    for (const part of await page.locator('header, main section').all()) {
      const path = join(folder, `${await part.getAttribute('id')}.png`);
      await part.evaluate((node) => node.scrollIntoView({ block: 'start', behavior: 'instant' }));
      await page.screenshot({ path });
      assert.ok(statSync(path).size > 10_000, `there is something to see in ${path}`);
    }
    await page.close();
  });
}
