// Every eye and hand: axe-core finds nothing serious in light and dark; nothing scrolls sideways; the keyboard gets
// everywhere; print shows everything.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axeSource, launch } from './support/browser.mjs';
import { report } from './support/where.mjs';

// axe-core runs inside the page, which the page's policy would forbid
const browser = await launch({ bypassCSP: true });
after(() => browser.close());

for (const [name, dark] of [
  ['run', false],
  ['comparison', false],
  ['comparison', true],
  ['explorations', false],
  ['explorations', true],
]) {
  test(`axe finds nothing serious in '${name}', ${dark ? 'dark' : 'light'}`, async () => {
    const page = await opened(name, { dark });
    await page.evaluate(axeSource);
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    const serious = found.violations
      .filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes
            .slice(0, 4)
            .map((node) => `${node.target} ${node.any[0]?.message ?? ''}`)
            .join(' | ')}`,
      );
    assert.deepEqual(serious, []);
    await page.close();
  });
}

for (const width of [390, 768]) {
  test(`no page scrolls sideways at ${width} px`, async () => {
    for (const name of ['run', 'comparison', 'hostile', 'explorations', 'hostile-explorations']) {
      const page = await opened(name, { width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `'${name}' is ${wide} px wide`);
      await page.close();
    }
  });
}

test('Tab gets to the slider, the map, the network and the search, and what has the focus is seen', async () => {
  const page = await opened('run');
  const wanted = ['.timebar input', '[role=gridcell]', '.node', 'input[type=search]'];
  const met = new Set();
  for (let step = 0; step < 250 && met.size < wanted.length; ++step) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate((names) => names.find((name) => document.activeElement.matches(name)), wanted);
    if (here) met.add(here);
  }
  assert.deepEqual([...met].sort(), [...wanted].sort());
  await page.close();
});

for (const [name, width, folded] of [
  ['comparison', 390, true],
  ['comparison', 900, false],
  ['comparison', 1200, false],
  ['comparison', 1280, false],
  ['comparison', 1400, false],
  ['explorations', 390, true],
  ['explorations', 900, true],
  ['explorations', 1200, true],
])
  test(`every section of '${name}' is in the contents, in sight at ${width} px`, async () => {
    const page = await browser.open(report(name), { width, height: 800 });
    const button = page.getByRole('button', { name: 'Contents' });
    assert.equal(await button.isVisible(), folded, 'behind a button where it takes more than two lines');
    if (folded) await button.click();
    const links = page.locator('nav a:visible');
    assert.equal(await links.count(), await page.locator('main > section').count());
    for (const link of await links.all()) {
      const { x, width: wide } = await link.boundingBox();
      assert.ok(x >= 0 && x + wide <= width, `${await link.innerText()} ends at ${x + wide}`);
    }
    await links.nth(1).click();
    if (folded) assert.equal(await page.locator('nav a:visible').count(), 0, 'it closes');
    const list = await page.locator('nav').boundingBox();
    assert.ok(list.height < 110, `it is ${list.height} px high`);
    const title = await page.locator('main > section h2').nth(1).boundingBox();
    assert.ok(title.y >= list.y + list.height - 1, 'the section that is gone to begins below it');
    await page.close();
  });

for (const [width, letters, wide] of [
  [1280, 12, 1100],
  [1920, 15, 1600],
])
  test(`letters of charts and the page grow with the screen: ${width} px`, async () => {
    const page = await browser.open(report('run'), { width, height: 1080 });
    const box = await page.locator('#outcomes .drawing svg').first().boundingBox();
    assert.ok(box.width >= wide, `${box.width} px`);
    const size = await page
      .locator('#outcomes svg text')
      .first()
      .evaluate((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a);
    assert.ok(size >= letters - 0.1, `${size} px`);
    await page.close();
  });

test('no name in a chart is cut where there is room', async () => {
  const page = await browser.open(report('comparison'), { width: 1920, height: 1080 });
  const cut = await page.locator('main svg text').evaluateAll((all) => all.map((text) => text.firstChild?.textContent ?? '').filter((text) => text.endsWith('…')));
  assert.deepEqual(cut, []);
  await page.close();
});

for (const name of ['comparison', 'explorations'])
  test(`every chart of '${name}' has a name and a description`, async () => {
    const page = await opened(name);
    const bare = await page
      .locator('figure svg')
      .evaluateAll(
        (charts) =>
          charts.filter(
            (chart) =>
              !chart.querySelector(':scope > title')?.textContent || !chart.querySelector(':scope > desc')?.textContent,
          ).length,
      );
    assert.equal(bare, 0);
    await page.close();
  });

test('dark mode has a dark ground and print a light one, without buttons', async () => {
  const page = await opened('run', { dark: true });
  const ground = () =>
    page.evaluate(() => {
      const numbers = getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/g)
        .map(Number);
      return numbers.length === 4 && numbers[3] === 0 ? 255 : (numbers[0] + numbers[1] + numbers[2]) / 3;
    });
  assert.ok((await ground()) < 80);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.ok((await ground()) > 200);
  assert.equal(await page.locator('button:visible').count(), 0);
  await page.close();
});

async function opened(name, how) {
  const page = await browser.open(report(name), how);
  for (const section of await page.locator('main section').all()) await section.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 0));
  return page;
}
