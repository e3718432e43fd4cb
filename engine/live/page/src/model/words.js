// Changes in words, one sentence each.
import { number } from '../../../../report/page/src/format.js';
import { valueAt } from './merge.js';

const plain = (id) => id.replaceAll('_', ' ').replaceAll('-', ' ');
const brief = (value) =>
  typeof value === 'number' ? number(value) : isObject(value) ? wasText(value) : String(value);
const isObject = (value) => typeof value === 'object' && value !== null;

const KINDS = [
  [
    /^parameters\.(.+)$/,
    (base, [path, name], value) => `${plain(name)}: ${wasText(valueAt(base, path))} → ${brief(value)}`,
  ],
  [
    /^rules\.([^.]+)$/,
    (base, [, name], value) => (value === null ? `rule off: ${plain(name)}` : `rule on: ${plain(name)}`),
  ],
  [
    /^events\.([^.]+)$/,
    (base, [path, name], value) =>
      value === null
        ? `taken out: ${plain(name)}`
        : valueAt(base, path)
          ? `${plain(name)}: ${JSON.stringify(value)}`
          : `added: ${plain(name)}, ${value.date}`,
  ],
  [
    /^events\.([^.]+)\.date$/,
    (base, [path, name], value) => `${plain(name)}: ${valueAt(base, path) ?? 'elsewhere'} → ${value}`,
  ],
  [
    /^relations\.([^.]+)\.ties\.([^.]+)\.([^.]+)$/,
    (base, [path, relation, from, to], value) =>
      `${plain(relation)} of ${from} toward ${to}: ${brief(valueAt(base, path) ?? 'as others')} → ${brief(value)}`,
  ],
];

function wasText(entry) {
  if (!isObject(entry)) return brief(entry ?? 'none');
  const range = entry.uniform ?? (entry.triangular && [entry.triangular[0], entry.triangular[2]]);
  return range
    ? `drawn from ${range.map((value) => number(value)).join(' to ')}`
    : entry.value !== undefined
      ? number(entry.value)
      : 'drawn';
}

function sentence(base, path, value) {
  for (const [pattern, text] of KINDS) {
    const found = pattern.exec(path);
    if (found) return text(base, found, value);
  }
  return `${path}: ${JSON.stringify(value)}`;
}

/// One sentence a change.
export const changesInWords = (base, { whatIfs, set }) => [
  ...whatIfs.map((id) => `what if: ${base.what_if[id].describe ?? plain(id)}`),
  ...Object.entries(set).map(([path, value]) => sentence(base, path, value)),
];
