// Opens pages from disk in headless Chromium and keeps what they say and ask for.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserProgram, modules } from './where.mjs';

const require = createRequire(join(modules, 'package.json'));
const { chromium } = require('playwright-core');
export const axeSource = require('axe-core').source;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/// One browser for a file of tests: `const browser = await launch(); after(() => browser.close())`.
export async function launch(options = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'entente-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserProgram,
    headless: true,
    args: flags,
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  return {
    open: (file, how) => open(context, file, how),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/// A page of `file`, ready to be used; `page.said` are console messages, errors and dialogs, `page.asked` the addresses
/// that it requested. `how`: {width, height, dark, still (reduced motion), hash (of the address)}.
async function open(context, file, { width = 1280, height = 900, dark = false, still = false, hash = '' } = {}) {
  const page = await context.newPage();
  page.said = [];
  page.asked = [];
  page.on('console', (message) => page.said.push(message.text()));
  page.on('pageerror', (error) => page.said.push(String(error)));
  page.on('dialog', (dialog) => {
    page.said.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => page.asked.push(request.url()));
  page.address = pathToFileURL(file).href;
  page.setDefaultTimeout(60_000); // on a busy machine a page has little time of its own
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: still ? 'reduce' : 'no-preference' });
  await page.goto(page.address + hash);
  // sections are drawn one after the other
  await page.waitForFunction(() => performance.getEntriesByName('entente-complete').length > 0);
  return page;
}
