// The relation that the map shows as a table, made when it is opened.
import { select } from 'd3-selection';
import { count, date as dateText, runsText } from './format.js';
import { tableFrame } from './frame.js';
import { valuesAt } from './relation_values.js';

const columns = [
  { key: 'from', label: 'From' },
  { key: 'to', label: 'To' },
  { key: 'value', label: 'Mean', numeric: true },
  { key: 'p05', label: '5 %', numeric: true },
  { key: 'p95', label: '95 %', numeric: true },
];

/// Adds the closed table to `section`; `view` is what the map shows {relation, variant, difference}.
export function relationTable(section, data, store, view) {
  const details = select(section).append('details');
  details.append('summary').text('The map as a table');
  const place = details.append('div').node();
  let table = null;
  const fill = () => {
    if (!details.property('open')) return;
    table ??= tableFrame(place, {
      caption: 'Every pair of actors at the date of the slider',
      name: 'relation',
      columns,
      rows: [],
    });
    table.update(rowsOf(data, view, store.get().date), captionOf(data, view, store.get().date));
  };
  details.on('toggle', fill);
  store.on(['date', 'relation', 'shown', 'playing'], () => {
    if (!store.get().playing) fill();
  });
}

function captionOf(data, { relation, difference }, date) {
  const { runs, band_runs: some } = data.json.evolution;
  const bands = some < runs ? `; 5 and 95 % are of the first ${count(some)} of ${runsText(runs)}` : '';
  return `${data.json.relations[relation].name} on ${dateText(data.json.dates[date])}${difference ? ', difference to the baseline' : bands}`;
}

function rowsOf(data, view, date) {
  const values = valuesAt(data, view, date);
  const { actors } = data.json;
  const rows = [];
  for (let from = 0; from < data.N; ++from) {
    for (let to = 0; to < data.N; ++to) {
      if (from !== to)
        rows.push({
          from: actors[from].name,
          to: actors[to].name,
          value: values[from * data.N + to],
          ...bandOf(data, view, from, to, date),
        });
    }
  }
  return rows;
}

// The band of a difference is not kept.
function bandOf(data, { relation, variant, difference }, from, to, date) {
  if (difference) return { p05: null, p95: null };
  const series = data.cellSeries(variant, relation, from, to);
  return { p05: series.p05[date], p95: series.p95[date] };
}
