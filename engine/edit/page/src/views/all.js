// The views in their order.
import { actorsView } from './actors.js';
import { calendarView } from './calendar.js';
import { overviewView } from './overview.js';
import { dynamicsView, parametersView, questionsView, rulesView, typesView } from './parts.js';
import { relationsView } from './relations.js';
import { textView } from './text.js';

export const viewsOf = (app) =>
  [
    overviewView,
    actorsView,
    relationsView,
    calendarView,
    typesView,
    rulesView,
    dynamicsView,
    parametersView,
    questionsView,
    textView,
  ].map((view) => view(app));
