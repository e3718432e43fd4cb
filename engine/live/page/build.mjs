// Makes the template of live pages, one file: node build.mjs [OUT]. The same bytes from the same sources. d3 and esbuild
// are those of the report's page (npm ci in engine/report/page).
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../report/page/node_modules/esbuild/lib/main.js';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, '../template.html');
const target = ['es2022', 'chrome100', 'firefox113', 'safari16.4'];

async function bundle(options) {
  const { outputFiles } = await build({
    absWorkingDir: here,
    bundle: true,
    minify: true,
    write: false,
    target,
    charset: 'utf8',
    legalComments: 'none',
    nodePaths: [join(here, '../../report/page/node_modules')],
    ...options,
  });
  return outputFiles[0].text.trim();
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const script = await bundle({
  entryPoints: ['src/main.js'],
  format: 'iife',
  external: ['node:*'],
  define: { 'import.meta.url': '"blob:entente"' },
});
const style = await bundle({ entryPoints: ['styles.css'] });
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval' blob:`,
  'worker-src blob:',
  `style-src ${hash(style)}`,
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const parts = { policy, style, script };
const page = readFileSync(join(here, 'index.html'), 'utf8').replace(
  /\{\{(policy|style|script)\}\}/g,
  (_, name) => parts[name],
);
writeFileSync(out, page);
