// All that can be changed: sliders, numbers, switches, events and ties, with a search over the lists.
import { lockable } from '../class/lock.js';
import { folded, make } from '../dom.js';
import { count } from '../../../../report/page/src/format.js';
import { eventForm } from './event_form.js';
import { numberRow } from './numbers.js';
import { sliderRow } from './sliders.js';
import { ruleRow, whatIfRow } from './switches.js';
import { tieTable } from './ties.js';
import { timeline } from './timeline.js';

const titled = (title, all) => `${title} (${count(all.length)})`;

export function settingsPanel(app, panel) {
  const { catalogue } = app;
  const drawn = catalogue.parameters.filter(({ distribution }) => distribution),
    fixed = catalogue.parameters.filter(({ distribution }) => !distribution);
  const list = (rows, open, title, id) =>
    folded(titled(title, rows), (box) => box.append(...rows), { open, id, eager: true });
  const parts = [
    drawn.length > 0 &&
      list(
        drawn.map((one) => sliderRow(app, one)),
        true,
        'Uncertain numbers',
        'set-sliders',
      ),
    fixed.length > 0 &&
      list(
        fixed.map((one) => numberRow(app, one)),
        false,
        'Fixed numbers',
        'set-numbers',
      ),
    catalogue.what_ifs.length > 0 &&
      list(
        catalogue.what_ifs.map((one) => whatIfRow(app, one)),
        true,
        'What if',
        'set-what-ifs',
      ),
    catalogue.rules.length > 0 &&
      list(
        catalogue.rules.map((one) => ruleRow(app, one)),
        false,
        'Rules',
        'set-rules',
      ),
    lockable(
      app,
      folded(
        'Events',
        (box) => {
          timeline(app, box.appendChild(make('div')));
          box.append(folded('Add an event', (form) => eventForm(app, form)));
        },
        { open: true, id: 'set-events' },
      ),
      'events',
    ),
    lockable(app, folded('Ties at the start', (box) => tieTable(app, box), { id: 'set-ties' }), 'ties'),
  ].filter(Boolean);
  panel.append(make('h2', { text: 'Assumptions' }), search(parts), ...parts);
}

// Rows that have the words; what has none is folded away.
function search(parts) {
  const input = make('input', {
    type: 'search',
    placeholder: 'Search numbers, rules, what-ifs',
    'aria-label': 'Search numbers, rules and what-ifs',
    on: { input: () => find(input.value.trim().toLowerCase()) },
  });
  function find(words) {
    for (const part of parts) {
      const rows = [...part.querySelectorAll('[data-words]')];
      for (const row of rows) row.classList.toggle('not-found', !row.dataset.words.toLowerCase().includes(words));
      const found = rows.filter((row) => !row.classList.contains('not-found'));
      if (words && rows.length > 0) part.open = found.length > 0;
    }
  }
  return input;
}
