// Names of actors and causes where there is little room: cut short for the eye, whole for the pointer and for readers.
import { select } from 'd3-selection';

const SIZE = 12; // pixels of the letters in charts, before these are drawn larger on large screens

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
  write(node, text, shorten(text, length));
}

function write(node, text, shown) {
  select(node).text(shown);
  if (shown !== text) select(node).append('title').text(text);
}

let measure = null;

/// How wide `text` is in a chart, in the chart's own units.
export function widthOf(text, weight = 400) {
  measure ??= {
    canvas: document.createElement('canvas').getContext('2d'),
    family: getComputedStyle(document.body).fontFamily,
  };
  measure.canvas.font = `${weight} ${SIZE}px ${measure.family}`;
  return measure.canvas.measureText(text).width;
}

/// The widest of `texts`, but no more than `most`: so much room names are given.
export const roomFor = (texts, most, weight = 400) =>
  Math.min(most, Math.ceil(Math.max(0, ...texts.map((text) => widthOf(text, weight)))));

/// `text`, cut to what is `room` wide.
export function cutTo(text, room, weight = 400) {
  if (widthOf(text, weight) <= room) return text;
  let [fits, over] = [1, [...text].length];
  while (over - fits > 1) {
    const half = Math.floor((fits + over) / 2);
    if (widthOf(shorten(text, half), weight) <= room) fits = half;
    else over = half;
  }
  return shorten(text, fits);
}

/// As `label`, cut to what is `room` wide.
export function fit(node, text, room, weight = 400) {
  write(node, text, cutTo(text, room, weight));
}

/// How much larger than in their own units charts are drawn: as much as the page's letters are.
export const scaleOf = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

// widths on paper, in a chart's units: small ones stand four in a row, a map takes less than the whole width
const PAPER = { chart: 920, small: 260, map: 570 };
let drawn = [];

/// Draws every chart for paper, or for the screen again.
export function redrawFor(paper) {
  drawn = drawn.filter(({ node }) => node.isConnected);
  for (const { node, draw, width } of drawn) {
    const kind = node.closest('.charts:not(.stacked)') ? 'small' : node.closest('.map-and-cell') ? 'map' : 'chart';
    if (width()) draw(paper ? PAPER[kind] : width());
  }
}

const NARROWEST = 40; // pixels: below, a page is hidden or being laid out anew

/// Calls `draw(width)` with the width of `node` in a chart's units, at once and whenever it has changed. Returns a
/// function that draws again.
export function fitted(node, draw) {
  let last = '';
  let width = 0;
  const check = () => {
    const now = `${node.clientWidth}/${scaleOf()}`;
    if (node.clientWidth < NARROWEST || now === last) return;
    last = now;
    width = Math.round(node.clientWidth / scaleOf());
    draw(width);
  };
  check();
  new ResizeObserver(check).observe(node);
  drawn = [...drawn.filter((other) => other.node.isConnected), { node, draw, width: () => width }];
  return () => {
    if (width) draw(width);
  };
}
