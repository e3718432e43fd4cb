// A table like that of a spreadsheet: one cell is in the tab order, arrow keys move, typing writes, ranges are copied and pasted.
import { make } from '../../../../live/page/src/dom.js';
import { clipboard } from './clipboard.js';
import { editor } from './editor.js';
import { pointer } from './pointer.js';
import { rounded } from './rounded.js';
import { selection } from './selection.js';

const SHORT = 7; // letters that a narrow column shows
const MOVES = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/// `parts`: `label`, `corner`; `rows`, `columns`: [{key, text, title, called}]; `cell(row, column)`: {text, blocked, origin, colour,
/// dark, place, label, number} of keys; `write([{row, column, text}])`: of keys, one step; `complete(input, row, column, box)`;
/// `say(text)`; `adopted(unknown)`: names of what was pasted that could be added, which `adopt(names, text)` does.
/// {node, refresh(), take(text): as if pasted}.
export function sheet(parts) {
  const { rows, columns, cell } = parts;
  const cells = rows.map((_, row) => columns.map((_, column) => tableCell(row, column)));
  const table = tableOf(parts, cells),
    offer = make('div', { class: 'sheet-offer' }),
    messages = make('div', { class: 'sheet-messages' });
  const node = make('div', { class: 'sheet' }, offer, make('div', { class: 'scroll' }, table), messages);
  const chosen = selection(cells, firstOpen(parts)),
    board = clipboard(parts, chosen, offer),
    edit = cellEditor(parts, chosen);
  const heard = { ...board.heard, ...pointer(table, chosen, edit), keydown: keyboard(chosen, edit, board.clear) };
  for (const [name, hear] of Object.entries(heard)) table.addEventListener(name, hear);
  function refresh() {
    rows.forEach(({ key }, row) => columns.forEach((one, column) => draw(cells[row][column], cell(key, one.key))));
    chosen.mark();
  }
  refresh();
  return { node, refresh, take: board.take };
}

const tableCell = (row, column) =>
  make('td', { role: 'gridcell', tabindex: -1, 'data-row': row, 'data-column': column });

function tableOf({ label, corner, rows, columns }, cells) {
  const head = columns.map(({ text, title, called }) =>
    make('th', { scope: 'col', text, title }, called ? make('small', { text: called }) : null),
  );
  const body = rows.map(({ text, title }, row) =>
    make('tr', {}, make('th', { scope: 'row', text, title }), ...cells[row]),
  );
  return make(
    'table',
    { role: 'grid', 'aria-label': label, 'aria-multiselectable': 'true' },
    make('thead', {}, make('tr', {}, make('td', { class: 'corner', text: corner }), ...head)),
    make('tbody', {}, ...body),
  );
}

function firstOpen({ rows, columns, cell }) {
  const column = rows.length > 0 ? columns.findIndex(({ key }) => !cell(rows[0].key, key).blocked) : 0;
  return { row: 0, column: Math.max(0, column) };
}

function cellEditor({ rows, columns, cell, write, complete }, chosen) {
  const keys = () => ({ row: rows[chosen.at().row].key, column: columns[chosen.at().column].key });
  return editor({
    here: chosen.node,
    cellAt: () => cell(keys().row, keys().column),
    put: (text) => write([{ ...keys(), text }]),
    go: ([down, right]) => chosen.go({ row: chosen.at().row + down, column: chosen.at().column + right }),
    complete: (input, box) => complete?.(input, keys().row, keys().column, box),
  });
}

function keyboard(chosen, edit, clear) {
  const far = (by, control) => (control && by !== 0 ? by * Infinity : by);
  return (event) => {
    if (event.target.matches('input') || !chosen.node()) return;
    const { key } = event,
      control = event.ctrlKey || event.metaKey,
      by = MOVES[key],
      { row, column } = chosen.at();
    if (by)
      chosen.go({ row: row + far(by[0], control), column: column + far(by[1], control) }, { extend: event.shiftKey });
    else if (key === 'Enter' || key === 'F2') edit();
    else if (key === 'Delete' || key === 'Backspace') clear();
    else if (control && key.toLowerCase() === 'a') chosen.all();
    else if (key.length === 1 && !control && !event.altKey) edit(key);
    else return;
    event.preventDefault();
  };
}

function draw(node, { text, blocked = false, origin = null, colour = '', dark = true, place, label, number = false }) {
  if (node.querySelector('input')) return;
  const shown = rounded(text);
  if (node.textContent !== shown) node.textContent = shown;
  node.className = [blocked && 'self', origin && 'inherited', number && 'number'].filter(Boolean).join(' ');
  node.style.background = colour;
  node.style.color = colour ? (dark ? '#111' : '#fff') : '';
  if (blocked) return void node.setAttribute('aria-disabled', 'true');
  Object.assign(node.dataset, { place, label });
  node.setAttribute('aria-label', `${label}: ${text === '' ? 'empty' : text}`);
  node.title = origin ? `${text}, from ${origin}` : shown !== text || text.length > SHORT ? text : '';
}
