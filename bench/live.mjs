/** live.mjs FOLDER TEXT...: seconds from a slider's move to the redraw at which the page of the article has said all TEXTs, one after the other. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { launch } from "../tests/report/browser/support/browser.mjs";
import { program, sources } from "../tests/report/browser/support/where.mjs";
import { settled } from "../tests/live/browser/support.mjs";

const [folder, ...texts] = process.argv.slice(2), file = join(folder, "live.html");
spawnSync(program, ["live", join(sources, "scenarios/pakistan-afghanistan-2025.json"), "--out", file, "--force", "--quiet"], { stdio: "inherit" });
const browser = await launch();
const page = await browser.open(file);
await settled(page);
const seconds = await page.evaluate(
  (texts) =>
    new Promise((resolve) => {
      const said = document.querySelector("#bar .progress"), slider = document.querySelector("#slider-mediation_rate");
      const begin = performance.now();
      const look = new MutationObserver(() => {
        if (said.textContent.startsWith(texts[0])) texts.shift();
        if (texts.length > 0) return;
        look.disconnect();
        requestAnimationFrame(() => resolve((performance.now() - begin) / 1000));
      });
      look.observe(said, { childList: true, characterData: true, subtree: true });
      slider.value = slider.min;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }),
  texts,
);
console.log(seconds);
await browser.close();
