// Runs one file of browser tests: node run.mjs FILE. Exit code 77 (skipped) with the reason where something is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { browserProgram, modules } from './support/where.mjs';

const missing = whatIsMissing();
if (missing) skip(missing);
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', process.argv[2]], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

function whatIsMissing() {
  if (!browserProgram || !existsSync(browserProgram)) return 'need Chromium (Debian: apt-get install chromium)';
  const there = ['playwright-core', 'axe-core'].every((name) => existsSync(join(modules, 'node_modules', name)));
  return there ? null : `need the packages of tests/report/browser (npm ci --prefix ${modules})`;
}

function skip(reason) {
  const required = process.env.ENTENTE_BROWSER_TESTS === 'required';
  console.error(`${required ? 'FAILED' : 'SKIPPED'}: the browser tests ${reason}; ./dev test installs it where it can`);
  process.exit(required ? 1 : 77);
}
