// Makes the template of the editor: node build.mjs [OUT]. d3, jsonc-parser and esbuild are those of the report's page (npm ci in
// engine/report/page).
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTemplate } from '../../report/page/template.mjs';

const here = dirname(fileURLToPath(import.meta.url));
await makeTemplate({
  here,
  out: process.argv[2] ?? join(here, '../template.html'),
  options: {
    nodePaths: [join(here, '../../report/page/node_modules')],
    external: ['node:*'],
    define: { 'import.meta.url': '"blob:entente"' },
  },
  scripts: ["'wasm-unsafe-eval'", 'blob:'],
  rules: ['worker-src blob:'],
});
