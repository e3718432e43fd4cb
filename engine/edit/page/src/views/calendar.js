// Events on a time line, and as cards below.
import { make } from '../../../../live/page/src/dom.js';
import { entryForm } from '../forms/form.js';
import { entriesOf } from '../model/world.js';
import { valueRaw } from '../text/literal.js';
import { eventSentence } from '../words/sentence.js';
import { cards } from './entries.js';
import { firstCast, newEntry } from './new_entry.js';
import { timeLine } from './time_line.js';

export const calendarView = (app) => ({
  id: 'calendar',
  title: 'Calendar',
  draw(box) {
    const table = app.world().value.events_csv,
      { properties } = app.start.schema.definitions.scenario;
    box.append(
      make('h2', { text: 'Calendar' }),
      make(
        'div',
        { class: 'controls' },
        newEntry(
          app,
          'events',
          () => firstEvent(app),
          () => {},
          { label: 'Add an event' },
        ),
      ),
      timeLine(app),
      table === undefined ? '' : make('p', { class: 'caveat', text: `More events are read from ${table}.` }),
      table === undefined ? '' : entryForm(app, ['events_csv'], properties.events_csv, table),
      cards(app, 'events', {
        sentence: eventSentence,
        sort: (one, other) => String(one.date).localeCompare(String(other.date)),
      }),
    );
  },
});

/// An event of the first type there is, with its roles filled in the order of the actors.
function firstEvent(app) {
  const { time } = app.world().value,
    [[type, { roles } = {}] = ['', {}]] = entriesOf(app.world(), 'event_types');
  return valueRaw({ date: time?.start ?? '2026-01-01', type, ...firstCast(app, roles), source: 'to be judged' });
}
