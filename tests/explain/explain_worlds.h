#pragma once
/// Scenarios for tests of explanations.
#include <entente/explain.h>

#include "support/compiled.h"

namespace entente::testing_support {

/// Everything that can be a cause: an event that happens and one that may, rules that feed each other, a
/// cooldown, raising effects, lasting ones, and each kind of process.
inline const std::string busy_world =
    R"({'entente': 1, 'time': {'start': '2025-01-15', 'end': '2026-02-15', 'step': '2 weeks', 'substeps': 2},
  'generate_actors': {'S': {'count': 5}},
  'attributes': {'x': {'range': [0, 1], 'half_life': '1 year'}, 'fever': {'range': [0, 1], 'half_life': '2 months'}},
  'relations': {'r': {'range': [-1, 1], 'half_life': '1 year', 'ties_random': {'normal': [-0.1, 0.3]}},
                'q': {'range': [-1, 1], 'symmetric': true}},
  'parameters': {'p': {'value': 1, 'uniform': [0.5, 1.5]}},
  'event_types': {'hit': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
                    {'change': 'r[a, b]', 'by': '-0.1 * p', 'lasting': 0.2}, {'change': 'fever[a]', 'raise_to': '0.5'}]},
                  'gift': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
                    {'change': 'r[a, b]', 'by': '0.1 * intensity'}, {'change': 'q[a, b]', 'by': '0.1'}, {'change': 'x[b]', 'by': '0.1'}]}},
  'events': {'june': {'date': '2025-06-10', 'type': 'hit', 'a': 'S0', 'b': 'S1'},
             'maybe': {'date': '2025-03-10', 'every': '3 months', 'type': 'gift', 'a': 'S0', 'b': 'S1', 'probability': 0.5}},
  'rules': {'hits': {'for': ['a in actor', 'b in actor'], 'when': 'r[a, b] < 0', 'rate': '2 + 4 * fever[a]', 'emit': {'type': 'hit', 'a': 'a', 'b': 'b'}},
            'gifts': {'for': ['a in actor', 'b in actor'], 'when': 'r[a, b] > -0.4', 'rate': 1, 'cooldown': '2 months',
                      'emit': {'type': 'gift', 'a': 'a', 'b': 'b', 'intensity': '1 + x[a]'}},
            'thanks': {'for': ['a in actor', 'b in actor'], 'rate': 'q[a, b]', 'emit': {'type': 'gift', 'a': 'b', 'b': 'a'}}},
  'dynamics': {'balance': {'type': 'balance', 'relation': 'r', 'strength': 0.5},
               'noise': {'type': 'noise', 'relation': 'r', 'volatility': 0.1},
               'spread': {'type': 'diffusion', 'attribute': 'fever', 'through': 'r', 'rate': 1},
               'drift': {'type': 'drift', 'for': 'a in actor', 'change': 'x[a]', 'by': '0.1'}},
  'metrics': {'m': 'sum(i in actor, j in actor: r[i, j])'},
  'outcomes': {'warm': {'is': 'r[S0, S1] > -0.2'}, 'level': {'is': 'mean(a in actor: x[a])'},
               'soon': {'is': 'r[S0, S1] > 0.1', 'over': 'first'}},
  'watch': ['r[S1,S0]', 'r[S0,S1]'],
  'what_if': {'calm': {'describe': 'less of it', 'patch': {'parameters': {'p': 0.5}}},
              'extra': {'describe': 'one more', 'patch': {'events': {'extra': {'date': '2025-05-01', 'type': 'gift', 'a': 'S0', 'b': 'S1'}}}}}})";

inline TestScenario busy(const LoadOptions& options = {}) {
  TestScenario made = compile_text(busy_world, options);
  EXPECT_TRUE(made.model) << made.messages();
  return made;
}

/// Cells that add up: no interaction, so that both ways agree and are known exactly. With 0.2 and 0.3 the sum
/// is 0.5 of a cell without saturation.
inline const std::string sums_world =
    R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-07-01', 'step': '1 month'},
  'actors': {'A': {}}, 'attributes': {'x': {}},
  'event_types': {'add': {'roles': {'to': 'actor'}, 'effects': [{'change': 'x[to]', 'by': 'intensity'}]}},
  'events': {'one': {'date': '2025-02-01', 'type': 'add', 'to': 'A', 'intensity': 0.2},
             'two': {'date': '2025-03-01', 'type': 'add', 'to': 'A', 'intensity': 0.3}},
  'rules': {'sleeps': {'when': 'x[A] > 5', 'rate': 1, 'emit': {'type': 'add', 'to': 'A'}}},
  'outcomes': {'x': {'is': 'x[A]'}, 'both': {'is': 'x[A] > 0.4'}, 'either': {'is': 'x[A] > 0.1'}}})";

/// The history of a cell in a few runs, by quarters.
inline constexpr std::size_t history_runs = 40;
inline CellHistory history_of(const TestScenario& made, const std::string& cell, std::size_t threads = 1,
                              std::size_t lanes = 16) {
  const Model model = watching(made.scenario, made.model->catalogue(), cell);
  const Catalogue& c = model.catalogue();
  return *cell_history(model, {history_runs, 3, threads, lanes}, calendar_periods(c.dates, 0, c.steps()));
}

/// A question after events and rules, of few ensembles.
inline OutcomeQuestion question_for(const Catalogue& c, std::size_t runs = 64) {
  OutcomeQuestion question;
  question.runs = runs;
  question.seed = 5;
  question.threads = 1;
  question.causes = events_and_rules(c);
  question.ensembles = 40;
  return question;
}

/// An outcome of the busy world, the question changed as a test needs it.
inline OutcomeExplanation explained(const std::string& outcome,
                                    const std::function<void(OutcomeQuestion&)>& change = {}) {
  const TestScenario made = busy();
  const Model model = asking(made.scenario, made.model->catalogue(), outcome);
  OutcomeQuestion question = question_for(model.catalogue());
  if (change) change(question);
  return *explain_outcome(model, question);
}

inline double sum_of(const OutcomeExplanation& e) {
  double sum = 0;
  for (const CauseEffect& effect : e.causes) sum += effect.shapley;
  return sum;
}

/// Two runs of two months: a cell that goes from 1 to 3 by `a` alone, and from 2 over 4 to 3 by `a` and `b`.
inline CellHistory history_by_hand() {
  const auto day = [](unsigned month) { return Date{std::chrono::year{2025} / std::chrono::month{month} / 1}; };
  return {"x[A]",
          2,
          {day(1), day(2), day(3)},
          {{"January", 0, 1}, {"February", 1, 2}},
          {{"a", CauseKind::event, "t"}, {"b", CauseKind::rule, "t"}},
          {1, 2, 2, 4, 3, 3},
          {1, 2, 0, 0, 1, -2, 0, 1}};
}

}  // namespace entente::testing_support
