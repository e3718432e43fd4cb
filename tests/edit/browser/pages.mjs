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
  // every value is of another kind than it should be
  odd: `{"entente": 1, "title": 5, "include": "x", "time": "today", "actors": {"A": 1, "B": "b", "C": null, "D": []}, "groups": {"g": 1}, "generate_actors": {"n": 3},
 "attributes": {"a": [0]},
 "relations": {"r": "x", "s": {"range": ["a", {}], "scale": 1, "ties": {"A": 1, "B": {"A": [1]}, "C": null}}, "t": {"range": 1, "ties": [1]}},
 "event_types": {"e": 1, "f": {"roles": "r", "effects": {"by": 1}, "let": [1]}, "g": {"roles": {"a": 1}, "effects": [null, 1, "x"]}},
 "rules": {"a": 1, "b": {"for": 1, "emit": "x", "rate": {}}, "c": {"for": {"i": 1}, "emit": [1]}},
 "events": {"a": 1, "b": {"date": 5, "type": [1], "every": {}}}, "events_csv": 5, "dynamics": {"a": 1, "b": {"type": 5}},
 "parameters": {"p": "x", "q": {"uniform": 1}, "r": {"uniform": ["a"]}, "s": []}, "let": [1], "metrics": {"m": [1], "n": {"value": {}}},
 "outcomes": {"o": 1, "p": {"is": [1], "over": 3}}, "watch": {"a": 1}, "what_if": {"w": 1, "v": {"patch": 1}}, "expect": {"x": 1, "y": {"set": 1}}}
`,
  lists:
    '{"actors": [1], "relations": [1], "rules": "x", "events": 1, "event_types": [], "parameters": null, "outcomes": true, "time": []}\n',
  bare: '{}\n',
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
