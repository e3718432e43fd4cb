// What stands around charts and tables: titles for every reader, and ways to take them out of the page.
import { ascending, descending } from 'd3-array';
import { select } from 'd3-selection';
import { number } from './format.js';
import { scaleOf } from './labels.js';
import { save } from './save.js';

let made = 0;

/// A <figure> with an empty <svg> (returned, a d3 selection) and a button that saves it.
export function chartFrame(section, { title, describe, name }) {
  const id = `chart-${++made}`;
  const figure = select(section).append('figure').attr('class', 'chart');
  const caption = figure.append('figcaption');
  caption.append('span').text(title);
  const svg = figure
    .append('div')
    .attr('class', 'drawing')
    .append('svg')
    .attr('role', 'img')
    .attr('aria-labelledby', `${id}-title`)
    .attr('aria-describedby', `${id}-text`);
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg.append('desc').attr('id', `${id}-text`).text(describe);
  const saves = caption.append('span').attr('class', 'saves');
  for (const [kind, take] of [
    ['SVG', save.svg],
    ['PNG', save.png],
  ])
    saves
      .append('button')
      .attr('type', 'button')
      .attr('class', 'quiet')
      .attr('aria-label', `Save as ${kind}: ${title}`)
      .text(kind === 'SVG' ? 'Save as SVG' : kind)
      .on('click', () => take(svg.node(), name));
  return svg;
}

/// What the pointer or the focus is on, in words, below the drawing.
export function readoutOf(svg) {
  return select(svg.node().closest('figure')).append('p').attr('class', 'readout').attr('role', 'status');
}

/// Gives a drawing its size, in its own units.
export function sized(svg, width, height) {
  const scale = scaleOf();
  return svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width * scale).attr('height', height * scale);
}

/// Empties a drawing and gives it a size.
export function emptied(svg, width, height) {
  sized(svg, width, height).selectAll('g').remove();
}

/// What a section says where it has nothing to show, with what the program said about it.
export function omitted(section, data, what, text) {
  const said = data.json.omitted.filter((sentence) =>
    sentence.toLowerCase().includes({ evolution: 'evolution', stories: 'single run' }[what] ?? what),
  );
  select(section)
    .append('p')
    .attr('class', 'omitted')
    .text([text, ...said].join(' '));
}

/// A table of `rows` (objects); columns are {key, label, numeric, sign, text(row), missing(row)};
/// what is missing is shown as such. Its head sorts it.
/// Returns {update(rows, caption)}.
export function tableFrame(section, { caption, name, columns, rows }) {
  const frame = select(section).append('div').attr('class', 'table');
  const shown = { rows, key: null, down: false };
  const copied = frame.append('p').attr('class', 'tools');
  const button = copied
    .append('button')
    .attr('type', 'button')
    .attr('class', 'quiet')
    .text('Copy as CSV')
    .attr('aria-label', `Copy as CSV: ${caption}`);
  const said = copied.append('span').attr('role', 'status').attr('class', 'said');
  const table = frame
    .append('div')
    .attr('class', 'scroll')
    .attr('tabindex', 0)
    .attr('role', 'region')
    .attr('aria-label', caption)
    .append('table');
  const title = table.append('caption').text(caption);
  const heads = table
    .append('thead')
    .append('tr')
    .selectAll('th')
    .data(columns)
    .join('th')
    .attr('scope', 'col')
    .classed('number', (column) => column.numeric);
  const body = table.append('tbody');
  const draw = () => drawRows(body, columns, sorted(shown));
  heads.append('span').text((column) => column.label);
  heads
    .append('button')
    .attr('type', 'button')
    .attr('class', 'sort')
    .attr('aria-label', (column) => `Sort by ${column.label}`)
    .on('click', (_, column) => {
      Object.assign(shown, { down: shown.key === column.key ? !shown.down : Boolean(column.numeric), key: column.key });
      heads.attr('aria-sort', ({ key }) => (key === shown.key ? (shown.down ? 'descending' : 'ascending') : null));
      draw();
    });
  button.on('click', async () =>
    said.text((await save.text(csv(columns, sorted(shown)))) ? 'Copied.' : 'The browser did not allow to copy.'),
  );
  draw();
  return {
    update(given, words) {
      shown.rows = given;
      if (words) title.text(words);
      draw();
    },
  };
}

const textOf = (column, row) =>
  column.text ? column.text(row) : column.numeric ? number(row[column.key], column) : (row[column.key] ?? '');

function sorted({ rows, key, down }) {
  const order = down ? descending : ascending;
  return key === null ? rows : [...rows].sort((one, other) => order(one[key], other[key]));
}

function drawRows(body, columns, rows) {
  body
    .selectAll('tr')
    .data(rows)
    .join('tr')
    .selectAll('td')
    .data((row) => columns.map((column) => ({ column, row })))
    .join('td')
    .classed('number', ({ column }) => column.numeric)
    .classed('unsourced', ({ column, row }) => Boolean(column.missing?.(row)))
    .classed('long', ({ column, row }) => String(textOf(column, row)).length > 60)
    .text(({ column, row }) => textOf(column, row));
}

// After RFC 4180; numbers as they are, not as they are shown.
function csv(columns, rows) {
  const field = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const cell = (column, row) => String((column.numeric ? row[column.key] : textOf(column, row)) ?? '');
  const line = (cells) => `${cells.map(field).join(',')}\r\n`;
  return (
    line(columns.map((column) => column.label)) +
    rows.map((row) => line(columns.map((column) => cell(column, row)))).join('')
  );
}
