// Takes charts and tables out of the page.
import { widthOf } from './labels.js';

// What a drawing looks like comes from the page's styles; in a file of its own it must say so itself.
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
];
const EDGE = 12; // around the drawing
const DOTS = 3; // of an image, to each unit of the drawing
const NS = 'http://www.w3.org/2000/svg';

/// {text, width, height} of the drawing in a file of its own: its title above, and below what the page is of.
function standalone(svg) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((node, index) => {
    const looks = getComputedStyle(originals[index]);
    for (const name of LOOKS) node.setAttribute(name, looks.getPropertyValue(name));
    for (const name of ['class', 'style', 'tabindex']) node.removeAttribute(name);
  });
  copy.setAttribute('xmlns', NS);
  const size = framed(copy, svg);
  return { text: new XMLSerializer().serializeToString(copy), ...size };
}

// The ground and the words around the drawing.
function framed(copy, svg) {
  const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  const title = linesOf(copy.querySelector('title').textContent, width, { size: 16, weight: 600 });
  const foot = linesOf(sourceOf(), width, { size: 11, weight: 400 });
  const [above, below] = [EDGE + title.height + 6, foot.height + EDGE];
  const box = { x: -EDGE, y: -above, width: width + 2 * EDGE, height: height + above + below };
  copy.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  const ground = made('rect', { ...box, fill: getComputedStyle(document.body).backgroundColor });
  const words = [...title.at(-above + EDGE), ...foot.at(height)];
  copy.querySelector(':scope > desc').after(ground, ...words);
  for (const name of ['width', 'height']) copy.setAttribute(name, box[name]);
  return { width: box.width, height: box.height };
}

// Scenario, runs and program.
const sourceOf = () =>
  ['h1', 'header .facts', 'footer .program'].map((place) => document.querySelector(place)?.textContent ?? '').join('. ').replaceAll('..', '.');

function made(name, attributes) {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

// {height, at(y) -> <text>s from there down}: `text` in lines of at most `width`.
function linesOf(text, width, { size, weight }) {
  const fits = (line) => (widthOf(line, weight) * size) / 12 <= width;
  const lines = text.split(/\s+/).reduce(
    (all, word) => (fits(`${all.at(-1)} ${word}`) ? [...all.slice(0, -1), `${all.at(-1)} ${word}`.trim()] : [...all, word]),
    [''],
  );
  const { fontFamily: family, color } = getComputedStyle(document.body);
  const tall = size * 1.35;
  const node = (line, y) => {
    const looks = { x: 0, y, fill: color, 'font-family': family, 'font-size': `${size}px`, 'font-weight': weight };
    const words = made('text', looks);
    words.textContent = line;
    return words;
  };
  return { height: lines.length * tall, at: (top) => lines.map((line, k) => node(line, top + k * tall + size)) };
}

/// Gives the reader a file, by a name that is plain everywhere.
export const download = (blob, name, kind) => give(blob, `${name.replace(/[^\w.-]+/g, '_')}.${kind}`);

/// The same by this very name.
export function give(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// Where the clipboard is not given to pages from disk: as a selection is copied.
function copySelected(text) {
  const box = document.createElement('textarea');
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  return done;
}

const blobOf = ({ text }) => new Blob([text], { type: 'image/svg+xml' });

// As an image: what word processors and slides take.
async function imageOf(drawing) {
  const address = URL.createObjectURL(blobOf(drawing));
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [drawing.width * DOTS, drawing.height * DOTS];
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

export const save = {
  svg: (svg, name) => download(blobOf(standalone(svg)), name, 'svg'),
  png: async (svg, name) => download(await imageOf(standalone(svg)), name, 'png'),
  /// Whether it was copied.
  async text(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  },
};
