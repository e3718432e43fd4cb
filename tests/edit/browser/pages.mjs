// Makes the editor's pages that the browser tests look at, with the real program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { artefacts, program, sources } from '../../report/browser/support/where.mjs';
import { own, page, pageOf, shipped, written } from './support.mjs';

rmSync(artefacts, { recursive: true, force: true });
mkdirSync(artefacts, { recursive: true });

// What people bring: a byte order mark, line ends of Windows, comments, a number spelled at length, several mistakes, broken JSON.
const texts = {
  windows:
    '\ufeff{ // a remark\r\n  "entente": 1,\r\n  "time": {"start": "2026-01-01", "end": "2026-07-01"},\r\n  "actors": {"A": {}, "B": {}}, /* two */\r\n  "relations": {\r\n    "trust": {"range": [-1, 1], "ties": {\r\n      "A": {"B": 0.500}, // of A\r\n      "B": {"A": -2e-1} } } }\r\n}\r\n',
  wrong:
    '{"entente": 1, "time": {"start": "2026-01-01", "end": "2026-07-01"}, "actors": {"A": {}, "B": {}},\n "relations": {"trust": {"ties": {"A": {"B": "q"}}}},\n "event_types": {"raid": {"roles": {"by": "actor"}, "effects": [{"change": "trust[by, B]", "by": "x + 1"}]}},\n "rules": {"raids": {"when": "trst[A, B] < 0", "emit": {"type": "raid", "by": "A"}}}}\n',
  table:
    '{"entente": 1, "time": {"start": "2026-01-01", "end": "2026-07-01"}, "actors": {"A": {}, "B": {}},\n "relations": {"trust": {"ties_csv": "ties.csv"}}}\n',
  broken: '{"entente": 1,\n "time": {"start": "2026-01-01" "end": "2026-07-01"},\n "actors": {"A": {}, "B": {}}\n}\n',
};

const make = (file, out) => spawnSync(program, ['edit', file, '--out', out, '--quiet'], { encoding: 'utf8' });

test('entente edit makes a page of every shipped scenario, of less than 4 MB', () => {
  for (const file of shipped) {
    const { status, stderr } = make(join(sources, file), pageOf(file));
    assert.equal(status, 0, stderr);
    assert.ok(statSync(pageOf(file)).size < 4e6, `${statSync(pageOf(file)).size} bytes`);
  }
});

test('and of scenarios with mistakes', () => {
  for (const [name, text] of Object.entries(texts)) writeFileSync(written(name), text);
  writeFileSync(join(artefacts, 'ties.csv'), 'from,to,value\nA,B,0.25\nB,A,-0.5\n');
  const files = {
    ...Object.fromEntries(Object.entries(own).map(([name, file]) => [name, join(sources, file)])),
    ...Object.fromEntries(Object.keys(texts).map((name) => [name, written(name)])),
  };
  for (const [name, file] of Object.entries(files)) {
    const { status, stderr } = make(file, page(name));
    assert.equal(status, 0, stderr);
  }
});
