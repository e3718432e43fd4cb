// What it stands on: every number and rule with its note and source, to be searched; what is to be judged comes first.
import { select } from 'd3-selection';
import { chooser } from '../choose.js';
import { tableFrame } from '../frame.js';
import { valueText } from '../value_text.js';

const NO_SOURCE = 'no source given';
const columns = [
  { key: 'what', label: 'What' },
  { key: 'value', label: 'Value' },
  { key: 'note', label: 'Note' },
  { key: 'source', label: 'Source', missing: ({ bare, open }) => bare || open },
];

export default { id: 'assumptions', title: 'What it stands on', render };

function render(section, data) {
  const rows = data.json.assumptions.map(rowOf).filter(({ value, note, bare }) => value || note || !bare);
  const root = select(section);
  root.append('p').attr('class', 'lead').text(sentence(rows));
  if (rows.length === 0) return;
  const wanted = { words: '', section: null, bare: false, open: false };
  const controls = root.append('div').attr('class', 'controls').node();
  const show = () => {
    const found = rows.filter((row) => matches(row, wanted));
    count.text(`${found.length} of ${rows.length} shown`);
    table.update(found);
  };
  searchBox(controls, (words) => {
    wanted.words = words;
    show();
  });
  sectionList(controls, rows, (name) => {
    wanted.section = name;
    show();
  });
  tickBox(controls, 'only those without a source', (bare) => {
    wanted.bare = bare;
    show();
  });
  if (rows.some((row) => row.open))
    tickBox(controls, 'only those to be judged', (open) => {
      wanted.open = open;
      show();
    });
  const count = select(controls).append('span').attr('class', 'count').attr('role', 'status');
  const table = tableFrame(section, {
    caption: 'Every number and rule, with note and source',
    name: 'assumptions',
    columns,
    rows,
  });
  show();
}

function rowOf({ section, path, title, value, note, source, to_be_judged: open, numbers }) {
  return {
    section,
    what: title ? `${path}: ${title}` : path,
    value: valueText(value ?? ''),
    note: note ?? '',
    source: source || NO_SOURCE,
    bare: !source,
    open,
    numbers,
  };
}

function sentence(rows) {
  if (rows.length === 0) return 'The scenario lists no number or rule of its own.';
  const bare = rows.filter((row) => row.bare).length;
  const without = bare === 0 ? 'every one names its source' : `${bare} ${bare === 1 ? 'names' : 'name'} no source`;
  return `${rows.length} numbers and rules make these results; ${without}. ${judged(rows)}`;
}

function judged(rows) {
  const open = rows.filter((row) => row.open);
  if (open.length === 0) return 'They are the authors’ judgement: argue with them.';
  const numbers = open.reduce((sum, row) => sum + row.numbers, 0);
  const entries = `${open.length} ${open.length === 1 ? 'entry' : 'entries'}`;
  return `${numbers} ${numbers === 1 ? 'number is' : 'numbers are'} still to be judged, in ${entries} that come first: nobody stands for them yet.`;
}

function matches(row, { words, section, bare, open }) {
  if (section !== null && row.section !== section) return false;
  if (bare && !row.bare) return false;
  if (open && !row.open) return false;
  const text = columns
    .map(({ key }) => row[key])
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function searchBox(controls, typed) {
  const box = select(controls).append('span').attr('class', 'choose');
  box.append('label').attr('for', 'assumption-search').text('Search');
  box
    .append('input')
    .attr('type', 'search')
    .attr('id', 'assumption-search')
    .attr('autocomplete', 'off')
    .on('input', (event) => typed(event.target.value.trim()));
}

function sectionList(controls, rows, chosen) {
  const names = [...new Set(rows.map((row) => row.section))];
  const options = [{ value: null, label: 'all' }, ...names.map((name) => ({ value: name, label: name }))];
  chooser(controls, { label: 'Section', options, value: null, chosen });
}

function tickBox(controls, words, ticked) {
  const label = select(controls).append('label').attr('class', 'tick');
  label
    .append('input')
    .attr('type', 'checkbox')
    .on('change', (event) => ticked(event.target.checked));
  label.append('span').text(words);
}
