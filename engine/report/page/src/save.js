// Takes charts and tables out of the page.

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

function standalone(svg) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((node, index) => {
    const looks = getComputedStyle(originals[index]);
    for (const name of LOOKS) node.setAttribute(name, looks.getPropertyValue(name));
    for (const name of ['class', 'style', 'tabindex']) node.removeAttribute(name);
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = copy.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({
    width: '100%',
    height: '100%',
    fill: getComputedStyle(document.body).backgroundColor,
  }))
    ground.setAttribute(name, value);
  copy.insertBefore(ground, copy.querySelector(':scope > desc')?.nextSibling ?? copy.firstChild);
  return new XMLSerializer().serializeToString(copy);
}

function download(text, type, file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = file;
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

export const save = {
  svg: (svg, name) => download(standalone(svg), 'image/svg+xml', `${name.replace(/[^\w.-]+/g, '_')}.svg`),
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
