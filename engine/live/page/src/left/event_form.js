// A form for a new event, made from the roles of its type.
import { button, choice, make, plain, refill } from '../dom.js';
import { newId, withNewEvent } from '../model/events.js';

const nameOf = (actor) => (actor.name && actor.name !== actor.id ? `${actor.name} (${actor.id})` : actor.id);

export function eventForm(app, box) {
  const types = app.catalogue.event_types;
  if (types.length === 0) return box.append(make('p', { class: 'hint', text: 'This scenario has no event types.' }));
  const roles = make('div', { class: 'roles' }),
    said = make('p', { role: 'status', class: 'said' });
  const when = make('input', {
    type: 'date',
    value: app.dates()[Math.floor(app.dates().length / 4)],
    min: app.dates()[0],
    max: app.dates().at(-1),
    required: true,
  });
  const strength = make('input', { type: 'number', step: 'any', value: '1' });
  let type = types[0];
  const actors = app.catalogue.actors.map((actor) => ({ value: actor.id, text: nameOf(actor) }));
  const groups = app.catalogue.groups.map(({ id }) => ({ value: id, text: `group: ${plain(id)}` }));
  function drawRoles() {
    refill(
      roles,
      ...type.roles.map(({ id, group }, place) =>
        group
          ? make(
              'label',
              { class: 'choose' },
              make('span', { text: `${plain(id)} (one or more)` }),
              make(
                'select',
                { multiple: true, size: 4, 'data-role': id },
                ...[...groups, ...actors].map((one) => make('option', { value: one.value, text: one.text })),
              ),
            )
          : choice(plain(id), actors, actors[Math.min(place, actors.length - 1)].value, () => {}, { 'data-role': id }),
      ),
    );
  }
  // A group by its name alone; several actors as a list.
  const filled = (list) => {
    if (!list.multiple) return list.value;
    const chosen = [...list.selectedOptions].map((option) => option.value);
    return chosen.length === 1 && groups.some(({ value }) => value === chosen[0]) ? chosen[0] : chosen;
  };
  function add() {
    const cast = Object.fromEntries(
      [...roles.querySelectorAll('select')].map((list) => [list.dataset.role, filled(list)]),
    );
    const empty = Object.entries(cast).find(([, value]) => value.length === 0);
    if (empty) return (said.textContent = `Choose who is “${plain(empty[0])}”.`);
    if (!when.checkValidity())
      return (said.textContent = `Choose a date from ${app.dates()[0]} to ${app.dates().at(-1)}.`);
    const id = newId(app.base, app.document(), type.id),
      intensity = strength.valueAsNumber;
    const event = {
      date: when.value,
      type: type.id,
      ...cast,
      ...(Number.isFinite(intensity) && intensity !== 1 ? { intensity } : {}),
    };
    app.history.change((what) => withNewEvent(app.base, what, id, event));
    said.textContent = `Added: ${plain(id)}.`;
    return null;
  }
  box.append(
    choice(
      'What happens',
      types.map(({ id }) => ({ value: id, text: plain(id) })),
      type.id,
      (id) => {
        type = types.find((one) => one.id === id);
        drawRoles();
      },
    ),
    make('label', { class: 'choose' }, make('span', { text: 'Date' }), when),
    roles,
    make('label', { class: 'choose' }, make('span', { text: 'Strength' }), strength),
    button('Add the event', add),
    said,
  );
  drawRoles();
}
