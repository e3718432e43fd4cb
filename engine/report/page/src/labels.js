// Names of actors and causes where there is little room: cut short for the eye, whole for the pointer and for readers.
import { select } from 'd3-selection';

/// `text` in at most `length` characters, by code points, so that no letter is cut in half.
export function shorten(text, length) {
  const letters = [...text];
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, Math.max(1, length - 1))
        .join('')
        .trimEnd()}…`;
}

/// Sets the text of an SVG <text>, cut to `length`; where it was cut, the whole name is its tooltip.
export function label(node, text, length) {
  const shown = shorten(text, length);
  select(node).text(shown);
  if (shown !== text) select(node).append('title').text(text);
}

/// Calls `draw(width)` with the width of `node` in pixels, at once and whenever it has changed. Returns a function that
/// draws again.
export function fitted(node, draw) {
  let last = 0;
  const check = () => {
    const width = Math.round(node.clientWidth);
    if (width === 0 || width === last) return;
    last = width;
    draw(width);
  };
  check();
  new ResizeObserver(check).observe(node);
  return () => {
    if (last) draw(last);
  };
}
