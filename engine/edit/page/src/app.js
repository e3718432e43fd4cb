// What is open: the text, which is the truth, its history, and how it is changed.
import { makeHistory } from '../../../live/page/src/model/history.js';
import { makeStore } from '../../../report/page/src/store.js';
import { pathText, valueAt } from './model/paths.js';
import { worldOf } from './model/world.js';
import { renamed, without, withRaw } from './text/edits.js';
import { valueRaw } from './text/literal.js';

/// `opened`: {file, text, files, handle}. `around`: {start, module}, what the page holds whatever is open.
export function makeApp(around, opened) {
  const { text, file, handle = null } = opened;
  const store = makeStore({
    what: { text },
    saved: text,
    handle,
    steps: 0,
    view: null,
    ok: true,
    diagnostics: [],
    checked: null,
    said: '',
  });
  const history = makeHistory(store),
    app = { ...around, file, opened: text, files: opened.files, store, history, over: new AbortController() };
  let world = null;
  app.text = () => store.get().what.text;
  /// As `worldOf`: of the text as it is; null where it cannot be read.
  app.world = () => {
    if (world?.text !== app.text()) world = worldOf(app.text(), app.files) ?? { text: app.text(), root: null };
    return world.root ? world : null;
  };
  /// `fn(text)` gives the next text; changes of the same `key` one after the other are one step to undo.
  app.change = (fn, key = null) => history.change((what) => ({ text: fn(what.text) }), key);
  app.say = (said) => store.set({ said });
  return { ...app, ...changes(app) };
}

function changes(app) {
  const has = (path) => valueAt(app.world().own, path) !== undefined;
  const inherits = (path) => (valueAt(app.world().inherited, path) ?? null) !== null;
  return {
    /// Writes JSON text to `path`. A list of an included file is taken over whole, since lists are not merged.
    set: (path, raw, options = {}) =>
      app.change((text) => withRaw(withOwnLists(app, text, path), path, raw, options), pathText(path)),
    /// `text` with JSON text at `path`, or with nothing there where `raw` is null: one of several changes that are one step.
    written(text, path, raw) {
      if (raw !== null) return withRaw(text, path, raw);
      if (has(path)) return without(text, path);
      return inherits(path) ? withRaw(text, path, 'null') : text;
    },
    /// Takes away what stands at `path`. What an included file says then counts again; with `all` it goes, too.
    remove(path, { all = false } = {}) {
      const gone = all && inherits(path);
      if (gone) return app.change((text) => withRaw(text, path, 'null'));
      if (has(path)) return app.change((text) => without(text, path));
      return inherits(path) ? app.change((text) => withRaw(withOwnLists(app, text, path), path, 'null')) : undefined;
    },
    /// A key by another name, where nothing else knows it.
    renameKey: (path, name) => app.change((text) => renamed(text, path, name)),
  };
}

function withOwnLists(app, text, path) {
  const { own, inherited } = app.world(),
    at = path.findIndex((key) => typeof key === 'number');
  const list = path.slice(0, at);
  if (at < 0 || valueAt(own, list) !== undefined || valueAt(inherited, list) === undefined) return text;
  return withRaw(text, list, valueRaw(valueAt(inherited, list)));
}
