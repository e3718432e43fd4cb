// Takes the pictures of a report that the documents show:
//   node page_picture.mjs REPORT.html PICTURE.png FIRST LAST
// from the top of what the selector FIRST finds to the bottom of what LAST finds, with the browser and the packages of
// tests/report/browser. Those of this repository, after `./dev test`:
//   entente compare scenarios/pakistan-afghanistan-2025.json --what-if no-mediation --what-if kabul-as-ally \
//       --what-if airstrikes-resume --report --out article
//   export ENTENTE_BROWSER=/usr/bin/chromium ENTENTE_BROWSER_MODULES=$PWD/build/release/tests/report/browser/modules
//   for part in outcomes relations; do
//     node tests/readme/page_picture.mjs article/report.html scenarios/pictures/report-$part.png "#$part .key, #$part .controls" "#$part .map-and-cell, #$part figure"
//   done
import { resolve } from 'node:path';
import { launch } from '../report/browser/support/browser.mjs';

const [report, picture, first, last] = process.argv.slice(2);
const margin = 6;
const browser = await launch();
const page = await browser.open(resolve(report), { width: 1100, height: 2400, still: true });
const [top, end] = await Promise.all([first, last].map((part) => page.locator(part).first().boundingBox()));
const clip = {
  x: end.x - margin,
  y: top.y - margin,
  width: end.width + 2 * margin,
  height: end.y + end.height - top.y + 2 * margin,
};
await page.screenshot({ path: picture, clip, fullPage: true });
await browser.close();
