/// Named expressions give the numbers of what they stand for, to the last digit.
#include <entente/ensemble.h>
#include <entente/results.h>
#include <gtest/gtest.h>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

/// A world in which every kind of expression uses a named one, or the same by hand.
std::string world_with(const std::string& let, const std::string& of_type, const std::string& of_rule,
                       const std::string& of_drift, const std::vector<std::string>& texts) {
  return "'attributes': {'power': {'range': [0, 1], 'initial': '" + texts[0] +
         "'}}, 'parameters': {'k': 0.5}, " + let +
         "'event_types': {'raid': {'roles': {'raider': 'actor', 'victim': 'actor'}, " + of_type +
         "'effects': [{'change': 'trust[victim, raider]', 'by': '" + texts[1] +
         "'}]}}, 'rules': {'r': {'for': ['i in state', 'j in state'], " + of_rule + "'when': '" + texts[2] +
         "', 'rate': '" + texts[3] + "', 'emit': {'type': 'raid', 'raider': 'i', 'victim': 'j'}}}, " +
         "'dynamics': {'d': {'type': 'drift', 'for': ['i in state', 'j in state'], " + of_drift + "'where': '" +
         texts[4] + "', 'change': 'trust[i, j]', 'by': '" + texts[5] + "'}}, 'metrics': {'m': '" + texts[6] +
         "'}, 'outcomes': {'o': {'is': '" + texts[7] + "', 'over': 'ever'}}";
}

std::string base_of(const std::string& parts) {
  return R"({'entente': 1, 'time': {'start': '2025-01-31', 'end': '2025-12-15', 'step': '1 month'}, 'runs': 40,
    'actors': {'PAK': {'power': 0.7}, 'AFG': {}, 'IND': {}}, 'relations': {'trust': {'range': [-1, 1],
    'ties': {'PAK': {'IND': -0.4}, 'AFG': {'PAK': -0.3}}}}, )" +
         parts + "}";
}

std::vector<double> series_of(const std::string& text) {
  const TestScenario made = compile_text(text);
  EXPECT_TRUE(made.model) << made.messages();
  Collector collector(made.model->catalogue(), 40);
  run_ensemble(*made.model, {.runs = 40, .threads = 1}, collector);
  std::vector<double> values;
  for (const Statistics& s : summarise(collector).series)
    values.insert(values.end(), {s.mean, s.sd, s.p05, s.p95});
  return values;
}

TEST(NamedExpressions, GiveTheNumbersOfWhatTheyStandFor) {
  const std::string let =
      "'let': {'threat(a, b)': 'max(0, -trust[a, b]) * power[b]', 'heat': 'mean(i in actor, j in actor: "
      "threat(i, j))', "
      "'usual': '0.6 * k'}, ";
  const auto named = series_of(base_of(
      world_with(let, "'let': {'harm': '-k * intensity * (1 + threat(victim, raider))'}, ",
                 "'let': {'hot': 'threat(i, j) > 0.01 && heat > 0'}, ", "'let': {'gap': '0.1 - trust[i, j]'}, ",
                 {"usual", "harm", "hot", "40 * threat(i, j) * (1 + heat)", "gap > 0", "0.2 * gap * heat",
                  "heat", "threat(PAK, IND) > 0.3"})));
  const std::string t = "(max(0, -trust[i, j]) * power[j])",
                    heat = "(mean(x in actor, y in actor: max(0, -trust[x, y]) * power[y]))";
  const auto by_hand = series_of(base_of(world_with(
      "", "", "", "",
      {"0.6 * k", "-k * intensity * (1 + max(0, -trust[victim, raider]) * power[raider])",
       t + " > 0.01 && " + heat + " > 0", "40 * " + t + " * (1 + " + heat + ")", "(0.1 - trust[i, j]) > 0",
       "0.2 * (0.1 - trust[i, j]) * " + heat, heat, "max(0, -trust[PAK, IND]) * power[IND] > 0.3"})));
  ASSERT_EQ(named.size(), by_hand.size());
  ASSERT_GT(named.size(), 20u);
  EXPECT_EQ(named, by_hand);
}

}  // namespace
}  // namespace entente
