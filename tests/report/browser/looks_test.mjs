// Screenshots at three widths, in light and dark, kept among the artefacts of the build to be looked at.
import assert from 'node:assert/strict';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { artefacts, report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());
const folder = join(artefacts, 'screenshots');
mkdirSync(folder, { recursive: true });

for (const name of ['run', 'comparison']) {
  for (const [width, dark] of [
    [1280, false],
    [1280, true],
    [768, false],
    [390, false],
  ]) {
    const file = join(folder, `${name}-${width}${dark ? '-dark' : ''}.png`);
    test(`${name} at ${width} px${dark ? ', dark' : ''}`, async () => {
      const page = await browser.open(report(name), { width, dark });
      for (const section of await page.locator('main section').all()) await section.scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: file, fullPage: true });
      assert.ok(statSync(file).size > 50_000, 'there is something to see');
      await page.close();
    });
  }
}
