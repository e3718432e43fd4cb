// Presentation: large type, one part of the page a screen, arrow keys go on, page keys to the next step of the lesson; Escape
// ends it.
import { button } from '../dom.js';
import { showStep } from './steps.js';

export function present(app) {
  const root = document.documentElement;
  const screens = [...document.querySelectorAll('.outcome, .live-fan, #relations')].filter(
    (node) => node.offsetParent !== null,
  );
  const before = document.activeElement;
  let at = 0;
  const show = () => {
    screens.forEach((screen, place) => screen.classList.toggle('on-screen', place === at));
    screens[at]?.scrollIntoView({ block: 'center' });
  };
  const go = (by) => {
    at = Math.min(screens.length - 1, Math.max(0, at + by));
    show();
  };
  const step = (by) => showStep(app, app.store.get().lessonAt + by);
  const keys = {
    ArrowRight: () => go(1),
    ArrowLeft: () => go(-1),
    ' ': () => go(1),
    PageDown: () => step(1),
    PageUp: () => step(-1),
    Escape: end,
  };
  const press = (event) => {
    if (!keys[event.key] || (event.key !== 'Escape' && event.target.matches('input, select, textarea'))) return;
    if (event.key === ' ' && event.target.matches('button, summary')) return; // it presses them
    event.preventDefault();
    keys[event.key]();
  };
  function end() {
    root.classList.remove('presenting');
    for (const screen of screens) screen.classList.remove('on-screen');
    removeEventListener('keydown', press, true);
    leave.remove();
    before?.focus();
  }
  const leave = document.body.appendChild(button('End the presentation', end, { class: 'leave', title: 'Escape' }));
  root.classList.add('presenting');
  addEventListener('keydown', press, true);
  leave.focus();
  show();
}
