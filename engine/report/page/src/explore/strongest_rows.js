// Which rows of many are shown: those that do something, and of the others as many as make it clear that there are more.
import { select } from 'd3-selection';

const FEW = 6;

/// {shown: [{row, grey}], hint(section, words)}: the strongest first, at most so many; `isGrey` of those that do nothing. `hint` says how
/// many are left out.
export function strongestRows(rows, isGrey, size, most = 12) {
  const sorted = [...rows].sort((one, other) => size(other) - size(one));
  const strong = sorted.filter((row) => !isGrey(row)).slice(0, most);
  const grey = sorted.filter(isGrey).slice(0, Math.max(0, FEW - strong.length));
  const shown = [...strong.map((row) => ({ row, grey: false })), ...grey.map((row) => ({ row, grey: true }))];
  const left = rows.length - shown.length;
  return {
    shown,
    hint(section, words) {
      if (left > 0)
        select(section)
          .append('p')
          .attr('class', 'hint')
          .text(`${left} more, ${strong.length < most ? words : 'weaker or ' + words}, are in the table.`);
    },
  };
}
