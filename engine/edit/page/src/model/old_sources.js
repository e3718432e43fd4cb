// Sources that were said of other numbers: the ties beside them have changed since the text was opened.
import { worldOf } from './world.js';

const isRemark = (key) => key === 'note' || key === 'source';
const isSaid = (source) => typeof source === 'string' && !/^\s*(to be judged\s*)?$/i.test(source);
const opened = new WeakMap(); // what apps were opened with

function before(app) {
  if (!opened.has(app)) opened.set(app, worldOf(app.opened, app.files)?.value ?? {});
  return opened.get(app);
}

/// [{from, ties: [to], source}] of a relation: holders whose ties have changed, with the source that is still as it was. It is the
/// holder's own, or that of the relation.
export function oldSources(app, relation) {
  const [was, is] = [before(app), app.world().value].map(({ relations }) => relations?.[relation] ?? {});
  const rowsOf = ({ ties }) => (typeof ties === 'object' && ties !== null ? ties : {});
  return Object.entries(rowsOf(is)).flatMap(([from, row]) => {
    const old = rowsOf(was)[from] ?? {},
      source = row?.source ?? is.source;
    if (!isSaid(source) || source !== (old.source ?? was.source)) return [];
    const ties = [...new Set([...Object.keys(row ?? {}), ...Object.keys(old)])].filter(
      (to) => !isRemark(to) && (row?.[to] ?? null) !== (old[to] ?? null),
    );
    return ties.length > 0 ? [{ from, ties, source }] : [];
  });
}
