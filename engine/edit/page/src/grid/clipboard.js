// What a sheet gives to spreadsheets and takes from them.
import { button, make } from '../../../../live/page/src/dom.js';
import { nearest } from './nearest.js';
import { copied, corrected, pasted } from './pasted.js';

const counted = (number) => `${number} ${number === 1 ? 'cell is' : 'cells are'} pasted.`;
const addText = (names) => `Add ${names.length === 1 ? names[0] : `${names.length} actors`}, and paste again`;
const correctText = (meant) => `Paste ${[...meant].map(([name, key]) => `${name} as ${key}`).join(', ')}`;

/// Of a sheet with these parts (see sheet.js); `chosen`: its selection, `offer`: where it tells what it refuses, and offers ways on.
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
  function put(cells) {
    const taken = open(filled(cells));
    offer.replaceChildren();
    write(taken);
    say(counted(taken.length));
  }
  function take(text) {
    const { top, left } = chosen.range(),
      { cells, unknown } = pasted(text, rows, columns, { row: top, column: left });
    const strange = [...new Set([...unknown.rows, ...unknown.columns])];
    if (strange.length === 0) return put(cells);
    say('Nothing is pasted: see at the table.');
    return refuse(text, cells, strange, adopted(unknown));
  }
  // nothing is written before it is said what names that nobody knows stand for
  function refuse(text, cells, strange, names) {
    const meant = new Map(strange.map((name) => [name, nearest(name, [...rows, ...columns])]).filter(([, key]) => key));
    const told = strange.map((name) =>
      meant.has(name) ? `${name} (did you mean ${calledAs(meant.get(name))}?)` : name,
    );
    const choices = [
      meant.size > 0 && button(correctText(meant), () => take(corrected(text, meant)), { class: 'main' }),
      names.length > 0 && button(addText(names), () => adopt(names, text)),
      cells.length > 0 && button(`Paste without ${strange.length === 1 ? strange[0] : 'them'}`, () => put(cells)),
      button('Do not paste', () => offer.replaceChildren(), { class: 'quiet' }),
    ];
    offer.replaceChildren(
      make('p', {
        class: 'caveat',
        role: 'alert',
        text: `Nothing is pasted, since the scenario has no such names: ${told.join(', ')}.`,
      }),
      make('p', { class: 'controls' }, ...choices.filter(Boolean)),
    );
  }
  function calledAs(key) {
    const title = [...rows, ...columns].find((one) => one.key === key)?.title;
    return title && title !== key ? `${title}, ${key}` : key;
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
