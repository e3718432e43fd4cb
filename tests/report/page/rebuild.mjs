// Makes the page of reports anew from a copy of its sources and holds it to the bytes of the template that is embedded:
// node rebuild.mjs engine/report FOLDER. Exit code 77 (skipped) with the reason where npm or its registry is missing.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const [report, folder] = process.argv.slice(2).map((path) => resolve(path));
const page = join(report, 'page');
const lock = 'package-lock.json';
const [first, second] = ['first.html', 'second.html'].map((name) => join(folder, name));

copySources();
if (/"resolved"/.test(readFileSync(join(page, lock), 'utf8'))) fail(`${lock} names a registry; npm install --omit-lockfile-registry-resolved`);
const installed = npm('ci', '--no-audit', '--no-fund', '--prefer-offline');
if (installed) skip(`'npm ci' of its packages failed: ${installed}`);
const built = npm('run', 'build', '--silent', '--', first) ?? npm('run', 'build', '--silent', '--', second);
if (built) fail(`its sources do not build: ${built}`);
if (!same(first, second)) fail('two builds of the same sources differ');
if (!same(first, join(report, 'template.html'))) {
  fail('engine/report/template.html is not what engine/report/page makes: npm ci && npm run build there, and commit both');
}
console.log('The page of reports is what its sources make.');

// All but the packages, which npm brings.
function copySources() {
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  cpSync(page, folder, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
}

// What went wrong, or null.
function npm(...words) {
  const { error, status, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
  if (error) return error.code === 'ENOENT' ? 'npm is missing (Debian: apt-get install npm)' : error.message;
  return status === 0 ? null : stderr.trim().split('\n').slice(0, 3).join(' ');
}

function same(one, other) {
  return readFileSync(one).equals(readFileSync(other));
}

function fail(reason) {
  console.error(`FAILED: ${reason}`);
  process.exit(1);
}

function skip(reason) {
  if (process.env.ENTENTE_BROWSER_TESTS === 'required') fail(reason);
  console.error(`SKIPPED: the browser's page is not rebuilt: ${reason}`);
  process.exit(77);
}
