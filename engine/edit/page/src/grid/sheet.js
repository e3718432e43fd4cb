// A table like that of a spreadsheet: one cell is in the tab order, arrow keys move, typing writes, ranges are copied and pasted.
import { button, make } from '../../../../live/page/src/dom.js';
import { editor } from './editor.js';
import { copied, pasted } from './pasted.js';

const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0], Home: [0, -Infinity], End: [0, Infinity] };
const clamp = (at, count) => Math.max(0, Math.min(count - 1, at));

/// `rows`, `columns`: [{key, text, title}]; `cell(row, column)`: {text, blocked, origin, colour, dark, place, label, number} of keys;
/// `write([{row, column, text}])`: of keys, one step; `complete(input, row, column, box)`; `say(text)`;
/// `adopted(unknown)`: names of what was pasted that could be added, which `adopt(names, text)` does. {node, refresh(), take(text)}.
export function sheet({ label, corner, rows, columns, cell, write, complete, say, adopted, adopt }) {
  const cells = rows.map((_, row) => columns.map((_, column) => make('td', { role: 'gridcell', tabindex: -1, 'data-row': row, 'data-column': column })));
  const table = make('table', { role: 'grid', 'aria-label': label, 'aria-multiselectable': 'true' }, head(corner, columns), make('tbody', {}, ...rows.map((row, k) => make('tr', {}, make('th', { scope: 'row', text: row.text, title: row.title }), ...cells[k]))));
  const messages = make('div', { class: 'sheet-messages' }), offer = make('div', { class: 'sheet-offer' });
  const node = make('div', { class: 'sheet' }, offer, make('div', { class: 'scroll' }, table), messages);
  let at = firstOpen(), anchor = at;

  function firstOpen() {
    const column = rows.length > 0 ? columns.findIndex(({ key }) => !cell(rows[0].key, key).blocked) : 0;
    return { row: 0, column: Math.max(0, column) };
  }
  const here = () => cells[at.row]?.[at.column];
  const range = () => ({ top: Math.min(at.row, anchor.row), bottom: Math.max(at.row, anchor.row), left: Math.min(at.column, anchor.column), right: Math.max(at.column, anchor.column) });
  const inRange = () => {
    const { top, bottom, left, right } = range();
    return rows.slice(top, bottom + 1).map(({ key }) => columns.slice(left, right + 1).map((column) => ({ row: key, column: column.key })));
  };
  function go(next, { extend = false, focus = true } = {}) {
    at = { row: clamp(next.row, rows.length), column: clamp(next.column, columns.length) };
    if (!extend) anchor = at;
    mark();
    if (focus) here()?.focus({ preventScroll: false });
  }
  function mark() {
    const { top, bottom, left, right } = range();
    cells.forEach((line, k) => line.forEach((one, l) => {
      const chosen = k >= top && k <= bottom && l >= left && l <= right;
      one.setAttribute('aria-selected', String(chosen));
      one.tabIndex = k === at.row && l === at.column ? 0 : -1;
    }));
  }
  function refresh() {
    rows.forEach(({ key }, k) => columns.forEach((column, l) => draw(cells[k][l], cell(key, column.key))));
    mark();
  }
  const clear = () => write(inRange().flat().filter(({ row, column }) => !cell(row, column).blocked).map((one) => ({ ...one, text: '' })));
  const edit = editor({ cellAt: () => cell(rows[at.row].key, columns[at.column].key), put: (text) => write([{ row: rows[at.row].key, column: columns[at.column].key, text }]), here, go: (by) => go({ row: at.row + by[0], column: at.column + by[1] }), complete: (input, box) => complete?.(input, rows[at.row].key, columns[at.column].key, box) });

  function pressed(event) {
    if (event.target.matches('input') || !here()) return;
    const { key } = event, control = event.ctrlKey || event.metaKey, by = MOVES[key];
    if (by) go({ row: control && by[0] ? by[0] * Infinity : at.row + by[0], column: control && by[1] ? by[1] * Infinity : at.column + by[1] }, { extend: event.shiftKey });
    else if (key === 'Enter' || key === 'F2') edit();
    else if (key === 'Delete' || key === 'Backspace') clear();
    else if (control && key.toLowerCase() === 'a') [anchor, at] = [{ row: 0, column: 0 }, { row: rows.length - 1, column: columns.length - 1 }];
    else if (key.length === 1 && !control && !event.altKey) edit(key);
    else return;
    event.preventDefault();
    if (control && key.toLowerCase() === 'a') mark();
  }
  function place(event) {
    const one = event.target.closest('td');
    return one && { row: Number(one.dataset.row), column: Number(one.dataset.column) };
  }
  function pressedDown(event) {
    const to = place(event);
    if (!to || event.target.matches('input, li, li *') || event.button !== 0) return;
    const again = to.row === at.row && to.column === at.column && document.activeElement === here();
    go(to, { extend: event.shiftKey });
    if (again && event.pointerType === 'touch') edit();
    const drag = (move) => {
      const over = place({ target: document.elementFromPoint(move.clientX, move.clientY) ?? node });
      if (over && node.contains(document.elementFromPoint(move.clientX, move.clientY))) go(over, { extend: true, focus: false });
    };
    if (event.pointerType === 'mouse') addEventListener('pointermove', drag);
    addEventListener('pointerup', () => removeEventListener('pointermove', drag), { once: true });
    if (event.pointerType === 'mouse') event.preventDefault();
  }
  function copy(event) {
    if (event.target.matches('input')) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied(inRange().map((line) => line.map(({ row, column }) => cell(row, column).text))));
    if (event.type === 'cut') clear();
  }
  function paste(event) {
    const text = event.clipboardData.getData('text');
    if (event.target.matches('input') && !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    take(text);
  }
  function take(text) {
    const start = range(), { cells: all, unknown } = pasted(text, rows, columns, { row: start.top, column: start.left });
    const open = filled(all, start).filter(({ row, column }) => !cell(row, column).blocked), names = [...new Set([...unknown.rows, ...unknown.columns])];
    write(open);
    say(`${open.length} ${open.length === 1 ? 'cell is' : 'cells are'} pasted.${names.length > 0 ? ` Left out, since the scenario has no such names: ${names.join(', ')}.` : ''}`);
    const newNames = adopted(unknown);
    offer.replaceChildren(...(newNames.length > 0 ? [button(`Add ${newNames.length === 1 ? newNames[0] : `${newNames.length} actors`}, and paste again`, () => adopt(newNames, text))] : []));
  }
  // one value fills the range that is chosen
  const filled = (all, { top, bottom, left, right }) => (all.length === 1 && (bottom > top || right > left) ? inRange().flat().map((one) => ({ ...one, text: all[0].text })) : all);

  for (const [name, heard] of Object.entries({ keydown: pressed, pointerdown: pressedDown, copy, cut: copy, paste })) table.addEventListener(name, heard);
  table.addEventListener('dblclick', (event) => place(event) && edit());
  table.addEventListener('focusin', (event) => {
    const to = place(event);
    if (to && (to.row !== at.row || to.column !== at.column)) go(to, { focus: false });
  });
  refresh();
  return { node, refresh, take };
}

function head(corner, columns) {
  return make('thead', {}, make('tr', {}, make('td', { class: 'corner', text: corner }), ...columns.map((column) => make('th', { scope: 'col', text: column.text, title: column.title }))));
}

function draw(node, { text, blocked = false, origin = null, colour = '', dark = true, place, label, number = false }) {
  if (node.querySelector('input')) return;
  if (node.textContent !== text) node.textContent = text;
  node.className = [blocked && 'self', origin && 'inherited', number && 'number'].filter(Boolean).join(' ');
  node.style.background = colour;
  node.style.color = colour ? (dark ? '#111' : '#fff') : '';
  if (blocked) return void node.setAttribute('aria-disabled', 'true');
  node.dataset.place = place;
  node.dataset.label = label;
  node.setAttribute('aria-label', `${label}: ${text === '' ? 'empty' : text}`);
  node.title = origin ? `${text}, from ${origin}` : '';
}
