// A text area knows one kind of line end; the file keeps its own.
import { lineEndOf } from './layout.js';

/// As a text area has it.
export const plainLines = (text) => text.replace(/\r\n?/g, '\n');

/// `text` with what differs between its lines and `typed`: the rest of it, line ends included, stays to the byte.
export function withTyped(text, typed) {
  const before = plainLines(text);
  if (before === typed) return text;
  const most = Math.min(before.length, typed.length);
  let from = 0,
    back = 0;
  while (from < most && before[from] === typed[from]) ++from;
  while (back < most - from && before[before.length - 1 - back] === typed[typed.length - 1 - back]) ++back;
  const middle = typed.slice(from, typed.length - back).replaceAll('\n', lineEndOf(text));
  return text.slice(0, offsetIn(text, from)) + middle + text.slice(offsetIn(text, before.length - back));
}

/// The place in `text` of a place in its plain lines.
export function offsetIn(text, plain) {
  let at = 0;
  for (let k = 0; k < plain; ++k) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  return at;
}

/// The place in the plain lines of a place in `text`.
export const plainOffset = (text, at) => plainLines(text.slice(0, at)).length;
