// Which cell of a sheet is looked at, and which range is chosen.

const clamp = (at, count) => Math.max(0, Math.min(count - 1, at));

/// Of `cells`, rows of nodes; `start`: {row, column}. {at() , node(), range(), go(next, how), all(), mark()}.
export function selection(cells, start) {
  let at = start,
    anchor = start;
  const node = () => cells[at.row]?.[at.column];
  const range = () => ({
    top: Math.min(at.row, anchor.row),
    bottom: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  });
  function mark() {
    const { top, bottom, left, right } = range();
    cells.forEach((line, row) =>
      line.forEach((one, column) => {
        const chosen = row >= top && row <= bottom && column >= left && column <= right;
        one.setAttribute('aria-selected', String(chosen));
        one.tabIndex = row === at.row && column === at.column ? 0 : -1;
      }),
    );
  }
  /// `extend`: the range goes from where it began to `next`.
  function go(next, { extend = false, focus = true } = {}) {
    at = { row: clamp(next.row, cells.length), column: clamp(next.column, cells[0]?.length ?? 0) };
    if (!extend) anchor = at;
    mark();
    if (focus) node()?.focus();
  }
  function all() {
    anchor = { row: 0, column: 0 };
    at = { row: cells.length - 1, column: cells[0].length - 1 };
    mark();
  }
  return { at: () => at, node, range, go, all, mark };
}
