// Changes of a text that leave all the rest of it as it is: comments, order, layout, the spelling of numbers. `path` is a
// list of keys and indices, `raw` JSON text.
import { applyEdits } from 'jsonc-parser';
import { commaAfter, endOf, indentOf, lineEndOf, lineStart, remarkAfter } from './layout.js';
import { nodeAt, treeOf } from './tree.js';

const REMARKS = ['note', 'source'];
const keyOf = (member) => member.children[0].value;
const replaced = (text, node, raw) => applyEdits(text, [{ offset: node.offset, length: node.length, content: raw }]);
const nested = (path, raw) => path.reduceRight((inner, key) => `{${JSON.stringify(key)}: ${inner}}`, raw);

/// `text` with `raw` at `path`, made with what it lies in. `order`: names of keys in the order that new ones come in;
/// `shorthand`: the key that a plain value in place of the object stands for.
export function withRaw(text, path, raw, { order = [], shorthand } = {}) {
  const root = treeOf(text);
  let depth = path.length;
  while (!nodeAt(root, path.slice(0, depth))) --depth;
  const node = nodeAt(root, path.slice(0, depth));
  if (depth === path.length) return replaced(text, node, raw);
  const [key, ...below] = path.slice(depth),
    inner = nested(below, raw);
  if (node.type === 'array') return inserted(text, node, node.children.length - 1, inner);
  if (node.type !== 'object') return replaced(text, node, grown(text, node, nested([key], inner), shorthand));
  return inserted(text, node, placeFor(node, key, order), `${JSON.stringify(key)}: ${inner}`);
}

/// `text` with many members [[key, raw]] of the object at `path`, at once: those that are there in their places.
export function withMembers(text, path, entries) {
  const all = (some) => some.map(([key, raw]) => `${JSON.stringify(key)}: ${raw}`).join(', ');
  const object = nodeAt(treeOf(text), path);
  if (object?.type !== 'object') return withRaw(text, path, `{${all(entries)}}`);
  const there = (key) => object.children.find((member) => keyOf(member) === key)?.children[1];
  const fresh = entries.filter(([key]) => !there(key)),
    old = entries.filter(([key]) => there(key));
  const now = applyEdits(
    text,
    old.map(([key, raw]) => ({ offset: there(key).offset, length: there(key).length, content: raw })),
  );
  if (fresh.length === 0) return now;
  const node = nodeAt(treeOf(now), path);
  return inserted(now, node, placeFor(node, fresh[0][0], []), all(fresh));
}

// An object in place of a plain value, which stays in it.
function grown(text, node, object, shorthand) {
  if (!shorthand || node.type === 'null') return object;
  return `{${JSON.stringify(shorthand)}: ${text.slice(node.offset, endOf(node))}, ${object.slice(1)}`;
}

// The number of the member behind which a new one comes: by the order, else the last, but for remarks.
function placeFor(node, key, order) {
  const keys = node.children.map(keyOf),
    rank = order.indexOf(key);
  if (rank >= 0) return keys.findLastIndex((other) => order.includes(other) && order.indexOf(other) < rank);
  return REMARKS.includes(key) ? keys.length - 1 : keys.findLastIndex((other) => !REMARKS.includes(other));
}

function inserted(text, node, after, member) {
  const { children } = node;
  if (children.length === 0) return applyEdits(text, [{ offset: node.offset + 1, length: 0, content: member }]);
  const beside = children[Math.max(after, 0)],
    between = gapOf(text, children, beside);
  if (after < 0) return applyEdits(text, [{ offset: beside.offset, length: 0, content: `${member},${between}` }]);
  const end = endOf(beside),
    comma = commaAfter(text, end),
    ended = comma < 0 ? end : comma + 1;
  const at = between === ' ' ? ended : ended + remarkAfter(text, ended);
  if (comma >= 0) return applyEdits(text, [{ offset: at, length: 0, content: `${between}${member},` }]);
  const edits = [
    { offset: end, length: 0, content: ',' },
    { offset: at, length: 0, content: between + member },
  ];
  return applyEdits(text, at === end ? [{ offset: end, length: 0, content: `,${between}${member}` }] : edits);
}

// What stands between members: a new line where the line of the one beside begins with a member and goes on with none,
// else a blank.
function gapOf(text, children, beside) {
  const next = children[children.indexOf(beside) + 1];
  if (next && !/[\r\n]/.test(text.slice(endOf(beside), next.offset))) return ' ';
  const start = lineStart(text, beside.offset),
    first = children.find(({ offset }) => offset >= start);
  const indent = indentOf(text, first);
  return indent === null ? ' ' : lineEndOf(text) + indent;
}

/// `text` without what stands at `path`; what is not there is no change.
export function without(text, path) {
  const value = nodeAt(treeOf(text), path);
  if (!value) return text;
  const member = value.parent.type === 'property' ? value.parent : value;
  const { children } = member.parent,
    place = children.indexOf(member);
  const edits = place < children.length - 1 ? cutBefore(text, member) : cutLast(text, children[place - 1], member);
  return applyEdits(text, edits);
}

// One that others follow goes with its comma, and with its line where it has that alone.
function cutBefore(text, member) {
  const comma = commaAfter(text, endOf(member)),
    rest = /^[ \t]*(\r\n|\n|\r)?/.exec(text.slice(comma + 1))[0];
  const ends = /[\r\n]/.test(rest),
    alone = ends && indentOf(text, member) !== null;
  const blanks = /[ \t]*$/.exec(text.slice(0, member.offset))[0].length;
  const from = alone ? lineStart(text, member.offset) : ends ? member.offset - blanks : member.offset;
  const to = comma + 1 + (alone || !ends ? rest.length : 0);
  return [{ offset: from, length: to - from, content: '' }];
}

// The last goes with the comma before it, and the blanks.
function cutLast(text, before, member) {
  const comma = before ? commaAfter(text, endOf(before)) : -1;
  const blanks = /\s*$/.exec(text.slice(0, member.offset))[0].length;
  const from = Math.max(before ? comma + 1 : member.parent.offset + 1, member.offset - blanks);
  const cut = { offset: from, length: endOf(member) - from, content: '' };
  return comma < 0 ? [cut] : [{ offset: comma, length: 1, content: '' }, cut];
}

/// `text` with another name for the key at the end of `path`.
export function renamed(text, path, name) {
  const value = nodeAt(treeOf(text), path);
  return replaced(text, value.parent.children[0], JSON.stringify(name));
}
