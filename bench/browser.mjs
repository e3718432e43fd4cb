/** browser.mjs RUNS: seconds of so many runs of the article and their files by the engine as WebAssembly, on one worker. */
import { entente, loaded } from "../tests/browser/shipped.mjs";

const scenario = await loaded({ workers: 1 });
const run = scenario.run({ runs: Number(process.argv[2]) });
await run.world();
const begin = performance.now();
await run.files();
console.log((performance.now() - begin) / 1000);
scenario.close();
