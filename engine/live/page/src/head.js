// What the page is of, and how far it can be trusted.
import { select } from 'd3-selection';
import { folded, make } from './dom.js';
import { count, date } from '../../../report/page/src/format.js';
import { themeSwitch } from '../../../report/page/src/theme.js';
import { dropZone } from './yours/drop.js';

export function head(app, header, open) {
  const { catalogue } = app;
  header.append(make('p', { class: 'kind', text: 'Live scenario' }), make('h1', { text: catalogue.title }));
  if (catalogue.description) header.append(make('p', { class: 'describe', text: catalogue.description }));
  header.append(
    make('p', {
      class: 'facts',
      text: `${date(app.dates()[0])} to ${date(app.dates().at(-1))}; ${count(catalogue.actors.length)} actors; a step is ${catalogue.step}.`,
    }),
    make('p', {
      class: 'caveat',
      role: 'note',
      text: 'These numbers follow from the assumptions on this page. They say what would become of them, not what will happen.',
    }),
    folded('Open another scenario', (box) => dropZone(open, box, app.over.signal), { eager: true, id: 'open' }),
  );
  themeSwitch(select(header.appendChild(make('p', { class: 'page-tools' }))));
}
