// A story in steps: states of the page with a sentence each, kept in the address, so that a link opens the lesson.
import { button, make, refill } from '../dom.js';

export function lessonSteps(app, box) {
  const { store, history } = app,
    list = make('ol', { class: 'lesson' });
  const words = make('textarea', { rows: 2, 'aria-label': 'What this step says', placeholder: 'What this step says' });
  const add = () => {
    const { lesson, what, date, relation } = store.get();
    store.set({
      lesson: [...lesson, { text: words.value.trim() || `Step ${lesson.length + 1}`, what, date, relation }],
    });
    words.value = '';
  };
  box.append(
    make('p', {
      class: 'hint',
      text: 'Set the page as a step needs it, write a sentence, and keep it. The link under “Take it with you” opens the lesson with all its steps.',
    }),
    words,
    make('div', { class: 'controls' }, button('Keep as a step', add)),
    list,
  );
  const drop = (place) => store.set({ lesson: store.get().lesson.filter((_, k) => k !== place) });
  const draw = () =>
    refill(
      list,
      ...store.get().lesson.map((step, place) =>
        make(
          'li',
          {},
          button(step.text, () => showStep(app, step)),
          button('Remove', () => drop(place), { class: 'quiet', 'aria-label': `Remove: ${step.text}` }),
        ),
      ),
    );
  store.on(['lesson'], draw);
  draw();
}

/// Sets the page as a step has it.
export function showStep({ store, history }, { what, date, relation }) {
  history.change(() => what);
  store.set({ date, relation });
}
