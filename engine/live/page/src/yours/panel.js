// What you made is yours: a list of the changes, the command line, a what-if for the scenario file, the address, results.
import { button, make, refill } from '../dom.js';
import { download, save } from '../../../../report/page/src/save.js';
import { hashOf } from '../model/address.js';
import { commandOf, whatIfOf } from '../model/command.js';
import { isUnchanged } from '../model/world.js';

export function yoursPanel(app, panel) {
  const { store, base } = app;
  const command = make('code', { id: 'command' }),
    what = make('code', { id: 'what-if-json' }),
    said = make('p', { role: 'status', class: 'said' });
  const name = make('input', {
    type: 'text',
    value: 'my-change',
    'aria-label': 'Name of the what-if',
    pattern: '[\\w\\-]+',
    on: { input: () => draw() },
  });
  // a name that cannot be one, or is that of a what-if that is there, is not copied
  const mayTake = () => name.value !== '' && name.checkValidity() && !(name.value in (base.what_if ?? {}));
  const copy = (label, text) =>
    button(
      label,
      async () => (said.textContent = (await save.text(text())) ? 'Copied.' : 'The browser did not allow to copy.'),
    );
  const link = () => location.href.split('#')[0] + hashOf(store.get());
  const whatIf = () => JSON.stringify({ what_if: whatIfOf(base, store.get().what, name.value, 'made with entente live') }, null, 2);
  const line = () =>
    commandOf(app.start.command, {
      what: store.get().what,
      seed: store.get().seed,
      runs: store.get().results?.runs ?? store.get().wanted,
    });
  const takers = [
    copy('Copy the what-if', whatIf),
    button('Download it', () => download(new Blob([`${whatIf()}\n`], { type: 'application/json' }), name.value, 'json')),
  ];
  panel.append(
    make('h2', { text: 'Take it with you' }),
    make('h3', { text: 'Command line' }),
    make('p', { class: 'hint', text: 'Gives the same numbers, from the folder in which this page was made.' }),
    make('pre', { tabindex: 0 }, command),
    make(
      'div',
      { class: 'controls' },
      copy('Copy the command', line),
      copy('Copy a link', link),
      button('Download outcomes.csv', () => saveOutcomes(app, said)),
    ),
    make('h3', { text: 'As a what-if of the scenario' }),
    make(
      'div',
      { class: 'controls' },
      make('label', { class: 'choose' }, make('span', { text: 'Name' }), name),
      ...takers,
    ),
    make('pre', { tabindex: 0 }, what),
    said,
  );
  function draw() {
    command.textContent = line();
    what.textContent = isUnchanged(store.get().what)
      ? 'Nothing is changed yet.'
      : mayTake()
        ? whatIf()
        : 'A name is of letters, digits, - and _, and not that of a what-if that the scenario has.';
    for (const one of takers) one.disabled = !mayTake();
  }
  store.on(['what', 'seed', 'results', 'wanted'], draw);
  draw();
}

// The table that `entente run --out` writes, of the runs that are there.
async function saveOutcomes(app, said) {
  const { results, busy, problem, hidden } = app.store.get();
  if (!results?.pair) return;
  if (hidden) return void (said.textContent = 'What comes out is hidden until the guesses are judged.');
  if (problem) return void (said.textContent = 'Nothing is saved: what is changed does not fit the scenario.');
  if (busy) return void (said.textContent = 'The runs are still being made; the table is there when they are.');
  const files = await results.pair[1].files({ runs: results.runs });
  download(new Blob([files.get('outcomes.csv')], { type: 'text/csv' }), 'outcomes', 'csv');
  said.textContent = `outcomes.csv of ${results.runs} runs is saved.`;
}
