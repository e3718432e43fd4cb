// The tables of an exploration: folded, filled when they are opened, to be copied.
import { select } from 'd3-selection';
import { count } from '../format.js';
import { tableFrame } from '../frame.js';
import { thinnedText } from './answers.js';

/// Adds a table to `section`.
export function foldedTable(section, table) {
  const box = select(section).append('details').attr('class', 'folded');
  box
    .append('summary')
    .text(
      `${table.title}: ${table.file}, ${count(table.rows_in_all ?? table.rows.length)} ${(table.rows_in_all ?? table.rows.length) === 1 ? 'row' : 'rows'}`,
    );
  box.on('toggle', () => {
    if (!box.property('open')) return;
    box.on('toggle', null);
    const thinned = thinnedText(table);
    if (thinned) box.append('p').attr('class', 'hint').text(thinned);
    tableFrame(box.node(), { caption: table.title, name: table.file, columns: columnsOf(table), rows: table.rows });
  });
}

// What holds no text is a column of numbers. Rows are arrays, and a column's key its place.
const columnsOf = ({ columns, rows }) =>
  columns.map((label, key) => ({
    key,
    label,
    numeric: rows.some((row) => typeof row[key] === 'number') && rows.every((row) => typeof row[key] !== 'string'),
  }));
