// The page: the scenario it was made with, the engine it holds, and the views in which the text is changed.
import { make, refill } from '../../../live/page/src/dom.js';
import { engineBlock, startBlock } from '../../../live/page/src/start/blocks.js';
import { cannotRun } from '../../../live/page/src/start/cannot_run.js';
import { recallTheme } from '../../../report/page/src/theme.js';
import { makeApp } from './app.js';
import { bar } from './bar.js';
import { openService } from './engine/service.js';
import { warnOfLoss } from './file/disk.js';
import { withLibrary } from './file/library.js';
import { head } from './head.js';
import { messagesPanel } from './messages.js';
import { tabs } from './tabs.js';
import { trialPanel } from './trial.js';
import { viewsOf } from './views/all.js';

const part = (id) => document.getElementById(id);
let current = null;

/// `opened`: {file, text, files, handle}. The one before stays open until this is there.
async function show(around, opened) {
  const app = makeApp(around, { ...opened, files: withLibrary(opened.files, around.start.library) });
  app.service = await openService(around.module, app.store, { file: app.file, files: app.files });
  current?.over.abort();
  current?.service.close();
  current = app;
  draw(app, (other) => show(around, other));
}

function draw(app, open) {
  for (const id of ['head', 'bar', 'tabs', 'content', 'foot']) refill(part(id));
  const view = make('div', { id: 'view', tabindex: -1 }),
    side = make('aside', { id: 'side', 'aria-label': 'Messages and runs' });
  part('content').append(view, side);
  head(app, part('head'), open);
  bar(app, part('bar'), open);
  tabs(app, part('tabs'), view, viewsOf(app));
  messagesPanel(app, side.appendChild(make('section', { id: 'messages', 'aria-label': 'Messages' })));
  trialPanel(app, side.appendChild(make('section', { id: 'trial', 'aria-label': 'Runs' })));
  part('foot').append(
    make('p', {
      text: `${app.start.program}. This page holds the engine and all it shows, and asks no network for anything.`,
    }),
  );
  warnOfLoss(app);
}

async function main() {
  recallTheme();
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    part('view')?.focus();
  });
  refill(part('content'), make('p', { class: 'hint', role: 'status', text: 'Starting the engine …' }));
  const [start, wasm] = await Promise.all([startBlock(), engineBlock()]);
  const module = await WebAssembly.compile(wasm);
  await show({ start, module }, start);
  performance.mark('entente-complete');
}

main().catch(async (error) => {
  refill(part('content'), make('p', { role: 'alert', text: await cannotRun(error) }));
  throw error;
});
