// Another scenario from disk, by dragging it in or choosing it: its mistakes are shown with their places.
import { button, make, refill } from '../dom.js';

/// `open({file, text, files})` opens it, and throws where it has mistakes; `signal` ends that files are taken.
export function dropZone(open, box, signal) {
  const said = make('div', { class: 'mistakes', role: 'alert' });
  const input = make('input', {
    type: 'file',
    multiple: true,
    accept: '.json,.csv',
    'aria-label': 'Scenario files',
    // emptied, so that the same file can be chosen again when it is mended
    on: { change: () => take(input.files).then(() => (input.value = '')) },
  });
  box.append(
    make(
      'label',
      { class: 'choose' },
      make('span', { text: 'Open a scenario (with the files it includes), or drag it into this page' }),
      input,
    ),
    said,
  );
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  }, { signal });
  addEventListener('dragleave', () => document.body.classList.remove('dropping'), { signal });
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    take(event.dataTransfer.files);
  }, { signal });
  async function take(list) {
    const files = [...list];
    if (files.length === 0) return;
    const texts = await textsOf(files);
    if (!texts) return refill(said, make('p', { text: 'A folder cannot be opened; drag the files in it.' }));
    const main = Math.max(
      0,
      files.findIndex(
        (file, k) => file.name.endsWith('.json') && /"entente"\s*:/.test(texts[k]) && /"time"\s*:/.test(texts[k]),
      ),
    );
    const others = Object.fromEntries(files.flatMap((file, k) => (k === main ? [] : [[file.name, texts[k]]])));
    refill(said);
    try {
      await open({ file: files[main].name, text: texts[main], files: others });
    } catch (error) {
      refill(said, ...mistakes(error, files[main].name));
      box.closest('details')?.setAttribute('open', '');
      said.scrollIntoView({ block: 'nearest' });
    }
  }
}

/// Nothing where one of them cannot be read, as a folder cannot.
const textsOf = (files) => Promise.all(files.map((file) => file.text())).catch(() => null);

/// What is wrong, with the line and a caret under the place.
export function mistakes(error, file) {
  const all = (error.diagnostics ?? []).filter(({ severity }) => severity === 'error');
  if (all.length === 0) return [make('p', { text: error.message })];
  const one = ({ file: place = file, line, column, path, message, excerpt }) =>
    make(
      'li',
      {},
      make('strong', { text: line ? `${place}:${line}:${column}` : place }),
      make('span', { text: ` ${path ? `${path}: ` : ''}${message}` }),
      excerpt ? make('pre', { text: excerpt }) : null,
    );
  return [
    make('p', { text: `${file} has ${all.length === 1 ? 'a mistake' : `${all.length} mistakes`}:` }),
    make('ol', {}, ...all.map(one)),
  ];
}
