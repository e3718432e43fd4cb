// Makes the reports that the browser tests look at, with the real program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { artefacts, program, report, result, sources } from './support/where.mjs';

const article = join(sources, 'scenarios/pakistan-afghanistan-2025.json');
const hostile = join(sources, 'tests/report/browser/hostile.json');
const silent = join(sources, 'tests/report/browser/silent.json');
const hasty = join(sources, 'tests/report/browser/hasty.json');
const mutual = join(sources, 'scenarios/classics/europe-1872-1907.json');
const whatIfs = ['no-mediation', 'kabul-as-ally', 'airstrikes-resume'].flatMap((id) => ['--what-if', id]);

const pages = {
  run: ['run', article, '--runs', '200'],
  comparison: ['compare', article, ...whatIfs, '--runs', '200'],
  all: ['compare', article, '--all', '--runs', '40'],
  hostile: ['run', hostile],
  silent: ['run', silent],
  hasty: ['run', hasty],
  mutual: ['run', mutual, '--runs', '20'],
  'hasty-comparison': ['compare', hasty, '--all'],
  'hostile-comparison': ['compare', hostile, '--all'],
};

rmSync(artefacts, { recursive: true, force: true });
mkdirSync(join(artefacts, 'results'), { recursive: true });

for (const [name, command] of Object.entries(pages)) {
  test(`entente ${command[0]} --report makes the page '${name}'`, () => {
    const words = [...command, '--report', '--quiet', '--out', result(name)];
    const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
    assert.equal(status, 0, `${words.join(' ')}: ${stderr}`);
    assert.ok(existsSync(report(name)), `${report(name)} is there`);
  });
}
