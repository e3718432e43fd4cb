// What a sheet gives to spreadsheets and takes from them.
import { button } from '../../../../live/page/src/dom.js';
import { copied, pasted } from './pasted.js';

const counted = (number) => `${number} ${number === 1 ? 'cell is' : 'cells are'} pasted.`;
const leftOut = (names) =>
  names.length > 0 ? ` Left out, since the scenario has no such names: ${names.join(', ')}.` : '';
const addText = (names) => `Add ${names.length === 1 ? names[0] : `${names.length} actors`}, and paste again`;

/// Of a sheet with these parts (see sheet.js); `chosen`: its selection, `offer`: where it offers to add names.
/// {clear(), take(text), heard: listeners by event}.
export function clipboard({ rows, columns, cell, write, say, adopted = () => [], adopt }, chosen, offer) {
  const within = () => {
    const { top, bottom, left, right } = chosen.range(),
      across = columns.slice(left, right + 1);
    return rows.slice(top, bottom + 1).map(({ key }) => across.map((column) => ({ row: key, column: column.key })));
  };
  const open = (cells) => cells.filter(({ row, column }) => !cell(row, column).blocked);
  const clear = () => write(open(within().flat()).map((one) => ({ ...one, text: '' })));
  // one value fills the range that is chosen
  function filled(all) {
    const every = within().flat();
    return all.length === 1 && every.length > 1 ? every.map((one) => ({ ...one, text: all[0].text })) : all;
  }
  function take(text) {
    const { top, left } = chosen.range(),
      { cells, unknown } = pasted(text, rows, columns, { row: top, column: left });
    const taken = open(filled(cells)),
      names = adopted(unknown);
    write(taken);
    say(counted(taken.length) + leftOut([...new Set([...unknown.rows, ...unknown.columns])]));
    offer.replaceChildren(...(names.length > 0 ? [button(addText(names), () => adopt(names, text))] : []));
  }
  function copy(event) {
    if (event.target.matches('input')) return;
    event.preventDefault();
    const lines = within().map((line) => line.map(({ row, column }) => cell(row, column).text));
    event.clipboardData.setData('text/plain', copied(lines));
    if (event.type === 'cut') clear();
  }
  function paste(event) {
    const text = event.clipboardData.getData('text');
    if (event.target.matches('input') && !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    take(text);
  }
  return { clear, take, heard: { copy, cut: copy, paste } };
}
