// Why: what moved each tracked value, cause by cause; in a comparison also what a variant changes of that.
import { select } from 'd3-selection';
import { causeName } from '../cause_name.js';
import { cellWords, cellWordsAndCode, ofFirst } from '../cell_words.js';
import { chooser, shown, variantChooser } from '../choose.js';
import { tableFrame } from '../frame.js';
import { number, percent } from '../format.js';
import { waterfall } from '../waterfall.js';

export default { id: 'why', title: 'Why', render };

function render(section, data, store) {
  const cells = data.json.causes;
  const root = select(section);
  if (cells.length === 0) {
    root.append('p').attr('class', 'omitted').text('No relation moved, or none is tracked.');
    return;
  }
  const opened = ({ cell, relation }) => cell && data.causesAt({ relation, ...cell });
  const view = { cell: opened(store.get()) ?? cells[0] };
  const lead = root.append('p').attr('class', 'lead');
  const controls = root.append('div').attr('class', 'controls').node();
  const options = cells.map((cell) => ({
    value: cell,
    label: `${cellWordsAndCode(data, cell.cell)}${cell.watched ? '' : ' (not tracked)'}`,
  }));
  const list = chooser(controls, {
    label: 'Relation',
    options,
    value: view.cell,
    chosen: (cell) => {
      view.cell = cell;
      show();
    },
  });
  variantChooser(controls, data, store);
  const charts = root.append('div').attr('class', 'charts stacked why');
  const below = root.append('div').node();
  const show = () => {
    charts.selectAll('*').remove();
    const variant = shown(store);
    const found = view.cell.variants[variant];
    const apart = view.cell.differences?.[variant];
    lead.text(`${sentence(data, view.cell, found, variant)} ${differenceInWords(data, apart, variant)}`);
    if (found) chart(charts.node(), data, view.cell, found, variant, false);
    if (apart && apart.causes.length) chart(charts.node(), data, view.cell, apart, variant, true);
    select(below).selectAll('*').remove();
    tableFrame(below, {
      name: 'causes',
      columns: columnsOf(data, apart, variant),
      rows: rowsOf(data, found, apart),
      caption: `What moved ${cellWordsAndCode(data, view.cell.cell)}${data.V > 1 ? `, ${data.json.variants[variant].label}` : ''}`,
    });
  };
  // a cell that is opened in the map is told here too
  store.on(['cell', 'relation'], (state) => {
    const chosen = opened(state);
    if (chosen) {
      view.cell = chosen;
      list.show(chosen);
      show();
    }
  });
  store.on(['shown'], show);
  show();
}

const nameOf = (data, { cause }) => causeName(data.json.cause_info[cause]);

function sentence(data, cell, found, variant) {
  const name = data.V > 1 ? ` in “${data.json.variants[variant].label}”` : '';
  if (!found || found.causes.length === 0) return `Nothing moved “${cellWords(data, cell.cell)}”${name}.`;
  const [first, second] = found.causes;
  const told = (cause) => `${nameOf(data, cause)} (${number(cause.mean, { sign: true })})`;
  return `“${cellWords(data, cell.cell)}” goes from ${number(found.start)} to ${number(found.end)} on average${ofFirst(data, found, variant)}${name}; strongest ${second ? 'are' : 'is'} ${told(first)}${second ? ` and ${told(second)}` : ''}. Bars add up from the start to the end; the thin line on a bar holds nine in ten runs.`;
}

// What makes most of a variant's difference to the baseline.
function differenceInWords(data, apart, variant) {
  if (!apart) return '';
  if (apart.causes.length === 0) return 'Nothing differs from the baseline.';
  const [first] = apart.causes;
  return `It ends ${number(apart.end, { sign: true })} from the baseline${ofFirst(data, apart, variant)}; strongest in that is ${nameOf(data, first)} (${number(first.mean, { sign: true })}).`;
}

function chart(container, data, cell, { start, end, causes, runs }, variant, difference) {
  const of = ofFirst(data, { runs }, variant);
  waterfall(container, data, {
    title: difference
      ? `What “${data.json.variants[variant].label}” changes of it`
      : `What moved ${cellWordsAndCode(data, cell.cell)}`,
    describe: difference
      ? `How much more each cause changed it than in the baseline, run by run${of}.`
      : `The mean change by each cause from start to end${of}.`,
    name: `${difference ? 'difference-' : ''}causes-${cell.cell}`,
    start,
    end,
    causes,
    difference,
  });
}

function columnsOf(data, apart, variant) {
  const of = apart ? ofFirst(data, apart, variant) : '';
  return [
    { key: 'name', label: 'Cause' },
    { key: 'kind', label: 'Kind' },
    { key: 'mean', label: 'Mean change', numeric: true, sign: true },
    { key: 'p05', label: '5 %', numeric: true, sign: true },
    { key: 'p95', label: '95 %', numeric: true, sign: true },
    { key: 'acted', label: 'Acted in', numeric: true, text: ({ acted }) => percent(acted) },
    ...(apart ? [{ key: 'more', label: `To the baseline${of}`, numeric: true, sign: true }] : []),
    { key: 'source', label: 'Source' },
  ];
}

function rowsOf(data, found, apart) {
  const more = new Map((apart?.causes ?? []).map(({ cause, mean }) => [cause, mean]));
  return (found?.causes ?? []).map((row) => {
    const info = data.json.cause_info[row.cause];
    return { ...row, name: causeName(info), kind: info.kind, more: more.get(row.cause) ?? 0, source: info.source };
  });
}
