// A text in the colours of its parts.
import { createScanner, SyntaxKind } from 'jsonc-parser';

const NAMES = {
  [SyntaxKind.StringLiteral]: 'string',
  [SyntaxKind.NumericLiteral]: 'number',
  [SyntaxKind.LineCommentTrivia]: 'comment',
  [SyntaxKind.BlockCommentTrivia]: 'comment',
  [SyntaxKind.TrueKeyword]: 'word',
  [SyntaxKind.FalseKeyword]: 'word',
  [SyntaxKind.NullKeyword]: 'word',
};
const isKey = (text, at) => /^\s*:/.test(text.slice(at, at + 20));

/// A fragment with a span for each part.
export function coloured(text) {
  const scanner = createScanner(text, false),
    fragment = document.createDocumentFragment();
  let plain = '';
  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
    const at = scanner.getTokenOffset(),
      end = at + scanner.getTokenLength(),
      name = NAMES[kind];
    if (!name) {
      plain += text.slice(at, end);
      continue;
    }
    const span = document.createElement('span');
    span.className = name === 'string' && isKey(text, end) ? 'member' : name;
    span.textContent = text.slice(at, end);
    fragment.append(plain, span);
    plain = '';
  }
  fragment.append(`${plain}\n`);
  return fragment;
}
