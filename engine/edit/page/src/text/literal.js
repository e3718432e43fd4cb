// What people type, as JSON.
import { plainNumber } from '../../../../live/page/src/left/table_text.js';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

// .5, 5., +5, 05 and 0,5 are numbers to people.
const spelled = (typed) =>
  plainNumber(typed)
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/^(-?\d+)\.$/, '$1');

/// A number as JSON spells it, or null where that is none.
export function numberIn(typed) {
  const number = spelled(typed.trim());
  return NUMBER.test(number) ? number : null;
}

/// The JSON text of an expression: a number as it is typed, anything else as a string.
export const expressionRaw = (typed) => numberIn(typed) ?? JSON.stringify(typed.trim());
export const textRaw = (typed) => JSON.stringify(typed);
/// Lists that are typed with commas or on lines of their own.
export const partsOf = (typed, between = /[,\n]/) =>
  typed
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
export const listRaw = (parts) => `[${parts.map((part) => JSON.stringify(part)).join(', ')}]`;

/// A value as JSON on one line, with blanks as people write it.
export function valueRaw(value) {
  if (Array.isArray(value)) return `[${value.map(valueRaw).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}: ${valueRaw(one)}`)
    .join(', ')}}`;
}
