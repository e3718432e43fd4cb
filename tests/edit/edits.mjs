// Edits of texts, at every place of every shipped scenario: what is changed is changed, and nothing else.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renamed, without, withMembers, withRaw } from '../../engine/edit/page/src/text/edits.js';
import { nodeAt, treeOf, valueOf } from '../../engine/edit/page/src/text/tree.js';

const folder = join(process.env.ENTENTE_SOURCE_DIR, 'scenarios');
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.json'));
const comments = (text) => [...text.matchAll(/\/\/[^\n"]*$/gm)].map(([comment]) => comment);

/// All paths of a tree, of nodes for which `wanted(node)`; of many every some.
function pathsOf(root, wanted, most = 60) {
  const all = [];
  const walk = (node, path) => {
    if (path.length > 0 && wanted(node)) all.push(path);
    if (node.type === 'object')
      for (const {
        children: [key, value],
      } of node.children)
        walk(value, [...path, key.value]);
    if (node.type === 'array') node.children.forEach((item, k) => walk(item, [...path, k]));
  };
  walk(root, []);
  return all.filter((_, k) => k % Math.ceil(all.length / most) === 0);
}
const setIn = (value, path, to) => {
  const copy = structuredClone(value),
    last = path.at(-1),
    at = path.slice(0, -1).reduce((one, key) => one[key], copy);
  if (to !== undefined) at[last] = to;
  else if (Array.isArray(at)) at.splice(last, 1);
  else delete at[last];
  return copy;
};

for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8'),
    root = treeOf(text),
    value = valueOf(root);

  test(`${file}: a number that is written changes its letters alone`, () => {
    for (const path of pathsOf(root, ({ type }) => type === 'number')) {
      const { offset, length } = nodeAt(root, path);
      assert.equal(withRaw(text, path, '0.0625'), `${text.slice(0, offset)}0.0625${text.slice(offset + length)}`);
    }
  });

  test(`${file}: what is added can be taken out again, and is as if it had never been`, () => {
    for (const path of pathsOf(root, ({ type }) => type === 'object')) {
      const added = withRaw(text, [...path, 'new', 'deep'], '1');
      assert.deepEqual(valueOf(treeOf(added)), setIn(value, [...path, 'new'], { deep: 1 }));
      assert.equal(without(added, [...path, 'new']), text, path.join('.'));
      const many = withMembers(text, path, [
        ['one', '1'],
        ['two', '"2"'],
      ]);
      assert.deepEqual(valueOf(treeOf(many)), setIn(setIn(value, [...path, 'one'], 1), [...path, 'two'], '2'));
      assert.equal(renamed(added, [...path, 'new'], 'other'), added.replace('"new"', '"other"'));
    }
  });

  test(`${file}: what is taken out is gone, and comments stay`, () => {
    for (const path of pathsOf(root, () => true)) {
      const cut = without(text, path);
      assert.deepEqual(valueOf(treeOf(cut)), setIn(value, path, undefined), path.join('.'));
      assert.deepEqual(comments(cut), comments(text));
      assert.doesNotMatch(cut.replace(/"(?:[^"\\]|\\.)*"/g, '""'), /[ \t]\n/, path.join('.'));
    }
  });
}

const bare = '\ufeff{\r\n  "a": 1, // one\r\n  /* two */ "b": [1, 2],\r\n  "c": {}\r\n}\r\n';
test('comments, a byte order mark and line ends of Windows stay where they are', () => {
  assert.equal(withRaw(bare, ['d'], '4'), bare.replace('"c": {}', '"c": {},\r\n  "d": 4'));
  assert.equal(withRaw(bare, ['c', 'x'], '0.50'), bare.replace('{}', '{"x": 0.50}'));
  assert.equal(withRaw(bare, ['b', 2], '3'), bare.replace('[1, 2]', '[1, 2, 3]'));
  assert.equal(withRaw(bare, ['x'], '0', { order: ['x', 'a', 'b'] }), bare.replace('"a": 1', '"x": 0,\r\n  "a": 1'));
  assert.equal(
    withRaw(bare, ['x'], '0', { order: ['a', 'x', 'b'] }),
    bare.replace('1, // one', '1, // one\r\n  "x": 0,'),
  );
  assert.equal(without(bare, ['a']), bare.replace('"a": 1, // one', '// one'));
  assert.equal(without(bare, ['c']), bare.replace(',\r\n  "c": {}', ''));
  assert.equal(without(bare, ['nothing', 'there']), bare);
});

test('a plain value grows into the object that it stood for', () => {
  assert.equal(
    withRaw('{"p": 0.50}', ['p', 'source'], '"x"', { shorthand: 'value' }),
    '{"p": {"value": 0.50, "source": "x"}}',
  );
  assert.equal(withRaw('{"p": null}', ['p', 'source'], '"x"', { shorthand: 'value' }), '{"p": {"source": "x"}}');
});

test('a source stays last', () => {
  assert.equal(withRaw('{"B": 1, "source": "x"}', ['C'], '2'), '{"B": 1, "C": 2, "source": "x"}');
  assert.equal(withRaw('{"source": "x"}', ['C'], '2'), '{"C": 2, "source": "x"}');
});
