// Makes the live pages that the browser tests look at, with the real program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { artefacts, program, sources } from '../../report/browser/support/where.mjs';
import { live, scenarios } from './support.mjs';

rmSync(artefacts, { recursive: true, force: true });
mkdirSync(artefacts, { recursive: true });

for (const [name, file] of Object.entries(scenarios)) {
  test(`entente live makes the page '${name}', of less than 4 MB`, () => {
    const { status, stderr } = spawnSync(program, ['live', join(sources, file), '--out', live(name), '--quiet'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.ok(statSync(live(name)).size < 4e6, `${statSync(live(name)).size} bytes`);
  });
}
