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
    on: { change: () => take(named(input.files)).then(() => (input.value = '')) },
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
    take(dropped(event.dataTransfer));
  }, { signal });
  async function take(list) {
    const texts = await textsOf(list).catch(() => null);
    if (!texts) return refill(said, make('p', { text: 'These files cannot be read.' }));
    if (texts.length === 0) return;
    const main = texts.find(isScenario) ?? texts[0];
    refill(said);
    try {
      await open({ file: main.name.split('/').at(-1), text: main.text, files: filesBeside(main, texts) });
    } catch (error) {
      refill(said, ...mistakes(error, main.name));
      box.closest('details')?.setAttribute('open', '');
      said.scrollIntoView({ block: 'nearest' });
    }
  }
}

// {name, file}, of folders what is in them
const named = (files) => [...files].map((file) => ({ name: file.name, file }));
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()); // gone after the event
  return entries.some((entry) => entry?.isDirectory)
    ? (await Promise.all(entries.filter(Boolean).map((entry) => within(entry, '')))).flat()
    : named(transfer.files);
}
async function within(entry, folder) {
  if (entry.isFile)
    return /\.(json|csv)$/i.test(entry.name)
      ? [{ name: folder + entry.name, file: await new Promise((resolve, reject) => entry.file(resolve, reject)) }]
      : [];
  const reader = entry.createReader(),
    all = [];
  const some = () => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  for (let read = await some(); read.length > 0; read = await some()) all.push(...read);
  return (await Promise.all(all.map((one) => within(one, `${folder}${entry.name}/`)))).flat();
}
const textsOf = async (list) =>
  Promise.all((await list).map(async ({ name, file }) => ({ name, text: await textOf(file) })));

/// The text of a file to the last byte, a byte order mark included; throws where it is not UTF-8.
export const textOf = async (file) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());

const isScenario = ({ name, text }) => name.endsWith('.json') && /"entente"\s*:/.test(text) && /"time"\s*:/.test(text);

/// The other files by their names as seen from the scenario. Those that were dropped without their folder stand in each
/// folder that is named in one of the texts, too.
export function filesBeside(main, texts) {
  const place = main.name.slice(0, main.name.lastIndexOf('/') + 1),
    folders = new Set(['']);
  for (const { text } of texts)
    for (const [, folder] of text.matchAll(/"([^"\\:]+\/)[^"/]+\.(?:json|csv)"/g)) folders.add(folder);
  const others = texts.filter((one) => one !== main);
  const files = others.flatMap(({ name, text }) => {
    const own = name.startsWith(place) ? name.slice(place.length) : name;
    return own.includes('/') ? [[own, text]] : [...folders].map((folder) => [folder + own, text]);
  });
  return Object.fromEntries(files);
}

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
