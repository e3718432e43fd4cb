// What people type and paste, as JSON; line ends; letters that differ alone are replaced.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pasted, copied } from '../../engine/edit/page/src/grid/pasted.js';
import { newcomers } from '../../engine/edit/page/src/model/newcomers.js';
import { liesIn, normalized, pathText } from '../../engine/edit/page/src/model/paths.js';
import { expressionRaw, listRaw, numberIn, partsOf } from '../../engine/edit/page/src/text/literal.js';
import { plainLines, withTyped } from '../../engine/edit/page/src/text/spread.js';

test('numbers are spelled as JSON has them, and as they were typed', () => {
  const spelled = {
    '0.50': '0.50',
    '0,5': '0.5',
    '.5': '0.5',
    '-.5': '-0.5',
    '5.': '5',
    '+0.5': '0.5',
    '007': '7',
    '1e-3': '1e-3',
    '−0,25': '-0.25',
    '-0': '-0',
  };
  for (const [typed, raw] of Object.entries(spelled)) assert.equal(numberIn(typed), raw, typed);
  for (const typed of ['', 'a', '1,2,3', '1.2.3', '0x10', 'NaN', '--1']) assert.equal(numberIn(typed), null, typed);
});

test('what is no number is an expression', () => {
  assert.equal(expressionRaw(' -start_distrust '), '"-start_distrust"');
  assert.equal(expressionRaw('trust["a"]'), '"trust[\\"a\\"]"');
  assert.equal(listRaw(partsOf('i in actor,  j in state')), '["i in actor", "j in state"]');
});

test('a table with names around it goes to its places; blanks empty cells', () => {
  const actors = [
    { key: 'PAK', title: 'Pakistan' },
    { key: 'IND', title: 'India' },
  ];
  const { cells, unknown } = pasted(
    '\tIndia\tpak\tXYZ\nPAK\t-0,8\t\t1\nIndia\t\t0.5\t\nFoo\t1\t1\t1\n',
    actors,
    actors,
    { row: 0, column: 0 },
  );
  assert.deepEqual(cells, [
    { row: 'PAK', column: 'IND', text: '-0.8' },
    { row: 'PAK', column: 'PAK', text: '' },
    { row: 'IND', column: 'IND', text: '' },
    { row: 'IND', column: 'PAK', text: '0.5' },
  ]);
  assert.deepEqual(unknown, { rows: ['Foo'], columns: ['XYZ'] });
});

test('a block without names goes from the cell on, and what lies beyond is left out', () => {
  const all = ['A', 'B', 'C'].map((key) => ({ key }));
  assert.deepEqual(pasted('1\t2\r\n3\t4\r\n', all, all, { row: 1, column: 2 }).cells, [
    { row: 'B', column: 'C', text: '1' },
    { row: 'C', column: 'C', text: '3' },
  ]);
  assert.equal(
    copied(
      [
        ['1', ''],
        ['', '2'],
      ],
      { rows: ['A', 'B'], columns: ['A', 'B'] },
    ),
    '\tA\tB\nA\t1\t\nB\t\t2',
  );
});

test('a table of names that nobody knows has margins all the same; one of numbers has none', () => {
  const table = '\tX\tY\tZ\nX\t\t1\t2\nY\t3\t\t4\nZ\t5\t6\t\n';
  assert.deepEqual(pasted(table, [], [], { row: 0, column: 0 }), {
    cells: [],
    unknown: { rows: ['X', 'Y', 'Z'], columns: ['X', 'Y', 'Z'] },
  });
  const all = ['A', 'B', 'C'].map((key) => ({ key }));
  assert.equal(pasted('1\t2\t3\n4\t5\t6\n7\t8\t9', all, all, { row: 0, column: 0 }).cells.length, 9);
  assert.deepEqual(pasted('rate\t2\n3\t4', all, all, { row: 0, column: 0 }).cells[0], {
    row: 'A',
    column: 'A',
    text: 'rate',
  });
});

test('newcomers have the codes of countries, or codes made of their names', () => {
  const table = join(process.env.ENTENTE_SOURCE_DIR, 'scenarios', 'library', 'countries.csv');
  const library = { 'countries.csv': readFileSync(table, 'utf8') };
  assert.deepEqual(newcomers(['pakistan', "cote d'ivoire", 'Republic of Korea', 'KOR', 'Red-Sea Force 2', '2nd', 'B'], library, ['B']), [
    ['PAK', { name: 'pakistan' }],
    ['CIV', { name: "cote d'ivoire" }],
    ['KOR', { name: 'Republic of Korea' }],
    ['RED_SEA_FORCE_2', { name: 'Red-Sea Force 2' }],
    ['_2ND', { name: '2nd' }],
  ]);
  assert.deepEqual(newcomers(['KOR', 'X'], library, []), [
    ['KOR', { name: 'South Korea' }],
    ['X', {}],
  ]);
});

test('a text area changes what was typed, and no line end besides', () => {
  const text = '{\r\n  "a": 1,\n  "b": 2\r\n}\r\n';
  assert.equal(withTyped(text, plainLines(text)), text);
  assert.equal(withTyped(text, plainLines(text).replace('1', '1.5')), text.replace('1', '1.5'));
  assert.equal(
    withTyped(text, plainLines(text).replace('"b"', '"x": 3,\n  "b"')),
    text.replace('"b"', '"x": 3,\r\n  "b"'),
  );
  assert.equal(withTyped(text, ''), '');
});

test('paths are as the engine writes them', () => {
  assert.equal(pathText(['event_types', 'raid', 'effects', 0, 'by']), 'event_types.raid.effects[0].by');
  assert.ok(
    liesIn('rules.raids.when', 'rules.raids') && liesIn('watch[0]', 'watch') && !liesIn('rules.raids2', 'rules.raids'),
  );
  assert.equal(normalized('library/blocks/../events.json'), 'library/events.json');
});
