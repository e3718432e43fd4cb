// A story in steps: states of the page with a sentence each, kept in the address, so that a link opens the lesson.
import { button, make, refill } from '../dom.js';

export function lessonSteps(app, box) {
  const { store } = app,
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
  const drop = (place) =>
    store.set({ lesson: store.get().lesson.filter((_, other) => other !== place), lessonAt: -1 });
  const draw = () =>
    refill(
      list,
      ...store.get().lesson.map((step, place) =>
        make(
          'li',
          {},
          button(step.text, () => showStep(app, place)),
          button('Remove', () => drop(place), { class: 'quiet', 'aria-label': `Remove: ${step.text}` }),
        ),
      ),
    );
  store.on(['lesson'], draw);
  draw();
}

/// Sets the page as the step at `place` has it; where there is none, nothing is done.
export function showStep({ store, history }, place) {
  const step = store.get().lesson[place];
  if (!step) return;
  history.change(() => step.what);
  store.set({ date: step.date, relation: step.relation, lessonAt: place });
}

/// What the step says that is shown, and the way to the others; empty without a lesson.
export function lessonBar(app, box) {
  const { store } = app,
    said = make('p', { class: 'says', role: 'status' });
  const go = (text, by) => button(text, () => showStep(app, store.get().lessonAt + by));
  const [back, next] = [go('Back', -1), go('Next', 1)];
  box.append(said, back, next);
  const draw = () => {
    const { lesson, lessonAt } = store.get(),
      step = lesson[lessonAt];
    box.hidden = lesson.length === 0;
    said.textContent = step
      ? `${lessonAt + 1} of ${lesson.length}. ${step.text}`
      : `A lesson of ${lesson.length === 1 ? 'one step' : `${lesson.length} steps`}.`;
    back.disabled = lessonAt <= 0;
    next.disabled = lessonAt >= lesson.length - 1;
  };
  store.on(['lesson', 'lessonAt'], draw);
  draw();
}
