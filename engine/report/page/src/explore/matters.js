// What an outcome hangs on: shares of its variance by parameters and by luck, or how far its distribution moves.
import { group } from 'd3-array';
import { select } from 'd3-selection';
import { number } from '../format.js';
import { nameOf, rowsOf, shareText, withInterval } from './answers.js';
import { estimateRow, intervalRows } from './interval_rows.js';
import { strongestRows } from './strongest_rows.js';
import { varianceStack } from './variance_stack.js';

/// Draws it into `section`.
export default function matters(section, exploration) {
  const outcomes = [...group(rowsOf(exploration, 'indices.csv'), ({ outcome }) => outcome)].map(([id, rows]) => ({
    id,
    name: nameOf(exploration, id),
    rows,
  }));
  if (outcomes.length === 0) return;
  if ('delta' in outcomes[0].rows[0]) distributions(section, exploration, outcomes);
  else shares(section, exploration, outcomes);
}

function shares(section, exploration, outcomes) {
  varianceStack(section, {
    title: 'Where the differences between runs come from',
    describe: 'The share of the variance that each has by itself; luck divided by what chance decides there.',
    name: 'matters',
    outcomes: outcomes.map((outcome) => partsOf(exploration, outcome)),
  });
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'A bar is all that runs differ by in an outcome (its variance), divided by where it comes from. “luck” is what chance decides within a run, and below it stands what chance decides there; “together” is what comes only of several at once; what is about 0, or cannot be told yet, is left out. In the charts below, the solid bar is what each does by itself, the pale one with all it does together with others; lines are 95 % intervals.',
    );
  const charts = select(section).append('div').attr('class', 'charts').node();
  for (const outcome of outcomes) shareRows(charts, exploration, outcome);
}

const isZero = (row) => row.first_about_zero === 1;
// Its interval holds 0 and much more: more rows would tell.
const isUnsure = (row) => row.first_unsure === 1;
const untold = (low, high) => `cannot be told yet (${shareText(low)} to ${shareText(high)})`;

function partsOf(exploration, { name, rows }) {
  const shares = (kinds) =>
    rows
      .filter((row) => kinds.includes(row.kind) && !isZero(row) && !isUnsure(row) && row.first > 0)
      .sort((one, other) => other.first - one.first)
      .map((row) => ({
        name: nameOf(exploration, row.column),
        value: row.first,
        kind: row.kind === 'luck' ? 'luck' : '',
      }));
  const [luck = null] = shares(['luck']);
  return { name, luck, purposes: shares(['purpose']), parameters: shares(['parameter', 'group']) };
}

// Parameters and luck, the strongest first; under luck its purposes.
function shareRows(container, exploration, { id, name, rows }) {
  const nothing = (row) =>
    (isZero(row) || isUnsure(row)) && (row.total_about_zero === 1 || row.total_unsure === 1);
  const strength = ({ first, total }) => total ?? first ?? 0;
  const { shown, hint } = strongestRows(
    rows.filter(({ kind }) => kind !== 'purpose'),
    nothing,
    strength,
    8,
  );
  const purposes = strongestRows(
    rows.filter(({ kind }) => kind === 'purpose'),
    nothing,
    strength,
    5,
  ).shown.filter(({ grey }) => !grey);
  const all = shown.flatMap((one) => (one.row.kind === 'luck' ? [one, ...purposes] : [one]));
  const box = select(container).append('div').node();
  intervalRows(box, {
    title: name,
    describe:
      'The share of the variance that each has by itself, and with all that it does together with others (total).',
    name: `matters-${id}`,
    rows: all.map((one) => shareRow(exploration, one)),
    bars: true,
    text: shareText,
  });
  hint(box, 'about 0 or not told yet');
}

// Shares are never below 0, though samples may say so.
function shareRow(exploration, { row, grey }) {
  const share = (value) => (value === null ? null : Math.max(0, value));
  const total = { value: share(row.total), low: share(row.total_low), high: share(row.total_high) };
  return {
    name: nameOf(exploration, row.column),
    value: share(row.first),
    low: share(row.first_low),
    high: share(row.first_high),
    behind: total,
    inset: row.kind === 'purpose' ? 14 : 0,
    kind: grey ? 'grey' : ({ luck: 'luck', purpose: 'luck purpose' }[row.kind] ?? ''),
    said: isZero(row) ? 'about 0' : isUnsure(row) ? untold(row.first_low, row.first_high) : undefined,
    more: `in all ${totalText(row, total)}`,
  };
}

function totalText(row, total) {
  if (row.total_about_zero === 1) return 'about 0';
  return row.total_unsure === 1 ? untold(row.total_low, row.total_high) : withInterval(total, shareText);
}

function distributions(section, exploration, outcomes) {
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'How much knowing a column of the table tells of the outcome: 0 nothing, 1 everything. Lines are 95 % intervals. These are not shares: they do not add up to 1.',
    );
  const charts = select(section).append('div').attr('class', 'charts').node();
  for (const { id, name, rows } of outcomes) {
    const { shown, hint } = strongestRows(
      rows,
      (row) => row.delta_about_zero === 1,
      (row) => row.delta ?? 0,
    );
    const box = select(charts).append('div').node();
    intervalRows(box, {
      title: name,
      describe: 'How far the distribution of the outcome moves where each column is known (delta), with 95 % intervals.',
      name: `matters-${id}`,
      rows: shown.map(({ row, grey }) => ({
        ...estimateRow(
          nameOf(exploration, row.column),
          { value: row.delta, low: row.delta_low, high: row.delta_high },
          grey,
        ),
        more: `by another measure (PAWN) ${number(row.pawn)}`,
      })),
      bars: true,
    });
    hint(box, 'about 0');
  }
}
