// When things happen: expected events of each month by type and cause, in lanes, with the scheduled ones marked.
import { max, sum } from 'd3-array';
import { select } from 'd3-selection';
import { chooser, shown, variantChooser } from '../choose.js';
import { month as monthText, number } from '../format.js';
import { chartFrame, omitted, tableFrame } from '../frame.js';
import { fitted } from '../labels.js';
import { drawLanes, lanesOf } from '../lanes.js';

export default { id: 'events', title: 'Events', render };

function render(section, data, store) {
  const events = data.json.events;
  if (!events || events.rows.length + events.scheduled.length === 0)
    return omitted(section, data, 'events', 'Nothing happens in these runs.');
  const root = select(section);
  const lead = root.append('p').attr('class', 'lead');
  const often = root.append('div');
  const controls = root.append('div').attr('class', 'controls').node();
  const view = { type: null, variant: shown(store) };
  variantChooser(controls, data, store);
  typeChooser(controls, events, (type) => {
    view.type = type;
    show();
  });
  const svg = chartFrame(section, frameOf(data));
  const table = tableFrame(section, tableOf(data));
  const again = fitted(svg.node().parentNode, (width) =>
    drawLanes(svg, data, lanesOf(data, view), view.variant, width),
  );
  const tell = () => {
    lead.text(sentence(data, view.variant));
    often.selectAll('p').data(frequent(data, view.variant)).join('p').attr('class', 'hint').text(String);
    table.update(tableRows(data, view));
  };
  const show = () => {
    view.variant = shown(store);
    tell();
    again();
  };
  tell();
  store.on(['shown'], show);
}

function frameOf(data) {
  const rings = data.V > 1 ? ' Rings are the baseline, where it differs to the eye.' : '';
  return {
    title: 'Expected events of each month, by what brings them about',
    describe: `One row for each cause; the area of a dot is the expected number of events in a run in that month. Diamonds are scheduled events.${rings} The table below has the totals.`,
    name: 'events',
  };
}

function typeChooser(controls, events, chosen) {
  const options = [{ value: null, label: 'all' }, ...events.types.map((type) => ({ value: type, label: type }))];
  chooser(controls, { label: 'Type', options, value: null, chosen });
}

function sentence(data, variant) {
  const { rows, months } = data.json.events;
  const here = rows.filter((row) => row.variants[variant] && data.json.cause_info[row.cause].kind !== 'event');
  if (here.length === 0) return 'Only scheduled events happen.';
  const total = sum(here, (row) => sum(row.variants[variant]));
  const most = here.reduce((one, other) => (sum(other.variants[variant]) > sum(one.variants[variant]) ? other : one));
  const busiest = months[busiestMonth(months.map((_, month) => sum(here, (row) => row.variants[variant][month])))];
  return (
    `A run brings about ${number(total)} events that nobody scheduled; most often ${nameOf(data, most)} ` +
    `(${number(sum(most.variants[variant]))} a run). The busiest month is ${monthText(busiest)}.`
  );
}

const mostAStep = (data, cause, variant) =>
  data.json.events.rules.find((rule) => rule.cause === cause)?.max_means[variant] ?? null;

/// What is said of rules that may fire more often in a step than once.
function frequent(data, variant) {
  return data.json.events.rules
    .filter(({ cause }) => mostAStep(data, cause, variant) > 1)
    .map(
      ({ cause }) =>
        `Rule ${data.json.cause_info[cause].id}: up to ${number(mostAStep(data, cause, variant))} firings a step expected; ` +
        'a shorter step would follow its feedback more closely (entente check --converge).',
    );
}

const busiestMonth = (counts) => counts.indexOf(max(counts));

function nameOf(data, { cause, type }) {
  const info = data.json.cause_info[cause];
  return `“${info.title || info.id}”${type && type !== info.id ? ` (${type})` : ''}`;
}

function tableOf(data) {
  const counts =
    data.V > 1
      ? [
          { key: 'count', label: 'Expected a run', numeric: true },
          { key: 'baseline', label: 'Baseline', numeric: true },
          { key: 'change', label: 'Difference of means', numeric: true, sign: true },
        ]
      : [{ key: 'count', label: 'Expected a run', numeric: true }];
  const columns = [
    { key: 'name', label: 'Cause' },
    { key: 'type', label: 'Type' },
    ...counts,
    { key: 'most', label: 'Most expected a step', numeric: true },
    { key: 'busiest', label: 'Busiest month', text: ({ busiest }) => (busiest ? monthText(busiest) : '') },
  ];
  return { caption: 'Expected events of a run, over all dates', name: 'events', columns, rows: [] };
}

function tableRows(data, { type, variant }) {
  const months = data.json.events.months;
  return data.json.events.rows
    .filter((row) => type === null || row.type === type)
    .map((row) => {
      const counts = row.variants[variant] ?? months.map(() => 0);
      const [count, baseline] = [sum(counts), row.variants[0] ? sum(row.variants[0]) : 0];
      const info = data.json.cause_info[row.cause];
      return {
        name: info.title || info.id,
        type: row.type,
        count,
        baseline,
        change: count - baseline,
        most: mostAStep(data, row.cause, variant),
        busiest: count > 0 ? months[busiestMonth(counts)] : '',
      };
    });
}
