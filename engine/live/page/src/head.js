// What the page is of, and how far it can be trusted.
import { button, folded, make } from './dom.js';
import { count, date } from '../../../report/page/src/format.js';
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
    folded('Open another scenario', (box) => dropZone(open, box), { eager: true, id: 'open' }),
    themeButton(),
  );
}

function themeButton() {
  const root = document.documentElement,
    system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => root.dataset.theme === 'dark' || (!root.dataset.theme && system.matches);
  const show = () => (toggle.textContent = dark() ? 'Light colours' : 'Dark colours');
  const toggle = button(
    '',
    () => {
      root.dataset.theme = dark() ? 'light' : 'dark';
      show();
    },
    { class: 'theme quiet' },
  );
  system.addEventListener('change', show);
  show();
  return toggle;
}
