// On paper: few pages, without what can only be pressed, and headings beside what they are of; tables where asked for.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { report } from './support/where.mjs';

const browser = await launch();
after(() => browser.close());

const sheets = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

for (const name of ['run', 'comparison'])
  test(`'${name}' takes at most eight sheets`, async () => {
    const page = await browser.open(report(name));
    const count = sheets(await page.pdf({ format: 'A4', printBackground: true }));
    assert.ok(count <= 8, `${count} sheets`);
    assert.deepEqual(page.said, []);
    await page.close();
  });

test('nothing on paper asks to be pressed, and no chart or paragraph is broken', async () => {
  const page = await browser.open(report('comparison'));
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => document.body.innerText);
  // a name that is cut may end in “press…”
  assert.doesNotMatch(shown, /\b([Pp]ress(?!…)|[Pp]oint at|Arrow keys|Save as)\b/);
  for (const kind of ['figure', '.lead', 'li'])
    assert.equal(await page.locator(`main ${kind}`).first().evaluate((node) => getComputedStyle(node).breakInside), 'avoid');
  for (const kind of ['h2', 'h3', '.lead', 'figcaption'])
    assert.equal(await page.locator(`main ${kind}`).first().evaluate((node) => getComputedStyle(node).breakAfter), 'avoid');
  await page.close();
});

test('tables are an appendix where they are asked for, and stand where they stood afterwards', async () => {
  const page = await browser.open(report('run'));
  const tables = () => page.locator('main .table').count();
  const places = () => page.locator('main .table').evaluateAll((all) => all.map((one) => one.closest('section').id));
  const before = await places();
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await page.getByRole('button', { name: 'Print with tables' }).click();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#appendix .table').count(), await tables());
  assert.ok(await page.locator('#appendix table').last().isVisible());
  assert.equal(await page.locator('main > section').last().getAttribute('id'), 'appendix');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.deepEqual(await places(), before);
  assert.equal(await page.locator('#assumptions table').isVisible(), false, 'without being asked for they are left out');
  await page.close();
});
