// Explorations: a section for each question that was asked of the scenario.
import { explorationSection } from '../explore/section.js';

const SHORT = {
  sweep: 'Along parameters',
  tip: 'Where it tips',
  matters: 'What matters',
  screen: 'What matters at all',
  when: 'When it happens',
  reach: 'What gets us there',
  lever: 'The least change',
  robust: 'How robust',
  worth: 'Worth knowing',
  possible: 'What can occur',
};

/// The views of a page's explorations, in their order.
export function explorationViews({ json }) {
  const all = json.explorations ?? [];
  const names = all.map(({ answer: { question, title } }) =>
    Object.hasOwn(SHORT, question) ? SHORT[question] : title,
  );
  return all.map((exploration, k) => {
    const before = names.slice(0, k).filter((name) => name === names[k]).length;
    return {
      id: `exploration-${k + 1}`,
      title: exploration.answer.title,
      inContents: before ? `${names[k]} (${before + 1})` : names[k],
      render: (section) => explorationSection(section, exploration),
    };
  });
}
