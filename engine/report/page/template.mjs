// Makes one file of a page's sources: index.html with its style and its script in it. The same bytes from the same sources.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const target = ['es2022', 'chrome100', 'firefox113', 'safari16.4']; // the first that inflate by themselves

async function bundle(here, options) {
  const { outputFiles } = await build({ absWorkingDir: here, bundle: true, minify: true, write: false, target, charset: 'utf8', legalComments: 'none', ...options });
  return outputFiles[0].text.trim();
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/// Of the sources in `here`, with further `options` of esbuild for the script. `scripts` and `rules`: what the content
/// security policy allows beside the script itself, and its further rules.
export async function makeTemplate({ here, out, options = {}, scripts = [], rules = [] }) {
  const script = await bundle(here, { entryPoints: ['src/main.js'], format: 'iife', ...options });
  const style = await bundle(here, { entryPoints: ['styles.css'], ...options });
  const allowed = [`script-src ${[hash(script), ...scripts].join(' ')}`, ...rules, `style-src ${hash(style)}`];
  const policy = ["default-src 'none'", ...allowed, 'img-src data: blob:', "base-uri 'none'", "form-action 'none'"].join('; ');
  const parts = { policy, style, script };
  const page = readFileSync(join(here, 'index.html'), 'utf8').replace(/\{\{(policy|style|script)\}\}/g, (_, name) => parts[name]);
  writeFileSync(out, page);
}

/// Of a page that runs the engine, in workers made of texts that it holds.
export async function makeEngineTemplate({ here, out }) {
  const options = {
    nodePaths: [join(here, '../../report/page/node_modules')],
    external: ['node:*'],
    define: { 'import.meta.url': '"blob:entente"' },
  };
  await makeTemplate({ here, out, options, scripts: ["'wasm-unsafe-eval'", 'blob:'], rules: ['worker-src blob:'] });
}
