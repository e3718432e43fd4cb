// Where things stand in a text: lines, indentation, commas between comments.

/// The line end that the text has.
export const lineEndOf = (text) => (/\r\n|\n|\r/.exec(text) ?? ['\n'])[0];

export const lineStart = (text, offset) =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/// The blanks before `node` where it begins its line, or null.
export function indentOf(text, node) {
  const before = text.slice(lineStart(text, node.offset), node.offset);
  return /^[ \t]*$/.test(before) ? before : null;
}

const BLANK = /(?:[\s\ufeff]|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y;

/// Behind the blanks and comments that stand at `offset`.
export function behindBlanks(text, offset) {
  BLANK.lastIndex = offset;
  return offset + BLANK.exec(text)[0].length;
}

/// The comment that follows on the same line: how long it is, with the blanks before it.
export const remarkAfter = (text, offset) =>
  /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)/.exec(text.slice(offset))?.[0].length ?? 0;

/// The place of the comma that follows, or -1.
export function commaAfter(text, offset) {
  const at = behindBlanks(text, offset);
  return text[at] === ',' ? at : -1;
}

export const endOf = (node) => node.offset + node.length;
