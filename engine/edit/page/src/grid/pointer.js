// A sheet under the mouse and the finger: pressed, dragged over, pressed twice.

const placeOf = (node) => {
  const cell = node?.closest?.('td[data-row]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
};

/// Listeners by event for the table of a sheet; `chosen`: its selection, `edit()`: opens the cell that is looked at.
export function pointer(table, chosen, edit) {
  const same = (to) => to.row === chosen.at().row && to.column === chosen.at().column;
  function follow() {
    const drag = ({ clientX, clientY }) => {
      const over = document.elementFromPoint(clientX, clientY),
        to = table.contains(over) ? placeOf(over) : null;
      if (to) chosen.go(to, { extend: true, focus: false });
    };
    addEventListener('pointermove', drag);
    addEventListener('pointerup', () => removeEventListener('pointermove', drag), { once: true });
  }
  function pointerdown(event) {
    const to = placeOf(event.target);
    if (!to || event.target.matches('input, li, li *') || event.button !== 0) return;
    const again = same(to) && document.activeElement === chosen.node();
    chosen.go(to, { extend: event.shiftKey });
    if (event.pointerType !== 'mouse') return void (again && edit());
    follow();
    event.preventDefault();
  }
  const focusin = (event) => {
    const to = placeOf(event.target);
    if (to && !same(to)) chosen.go(to, { focus: false });
  };
  return { pointerdown, focusin, dblclick: (event) => placeOf(event.target) && edit() };
}
