#include "simulation/too_long.h"

#include <gmock/gmock.h>

#include "model/model_access.h"
#include "one_year.h"

namespace entente::detail::too_long_test {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// What is told of a year of two actors with an attribute, an unbounded tie and these parts.
std::vector<TooLong> told(const std::string& parts, int substeps = 1) {
  const Model model = must_compile(with_parts(substeps) + R"(
    'actors': {'A': {'x': 0}, 'B': {'x': 1}}, 'attributes': {'x': {}, 'y': {'half_life': '1 month'}},
    'relations': {'w': {'initial': 1}}, 'metrics': {'m': 'x[A] + y[A] + w[A,B]'},
    'event_types': {'pull': {'effects': [{'change': 'x[A]', 'by': '0.5 * (3 - x[A])'}]},
                    'hit': {'effects': [{'change': 'y[A]', 'by': 1}]}}, )" +
                                   parts + "}");
  const BlockRecord record = run_block(model);
  return too_long(ModelAccess::data(model), record.max_means, 1, 1);
}

std::vector<std::string> texts(const std::vector<TooLong>& all) {
  std::vector<std::string> said;
  for (const TooLong& one : all) said.push_back(one.text() + (one.parts ? " (parts)" : ""));
  return said;
}

std::string rule(const std::string& keys, const std::string& type = "pull") {
  return "'rules': {'q': {" + keys + ", 'emit': {'type': '" + type + "'}}}";
}

/// Where all firings of a step pull from the same value, their sum passes what they pull to.
TEST(TooLongSteps, OfARuleWhoseEffectsPull) {
  EXPECT_THAT(
      texts(told(rule("'rate': 24"))),
      ElementsAre(
          "Rule q: its firings in a step, which all see the same values, together go up to 12 times the way: "
          "cells overshoot what its effects draw them to; a shorter step would follow it"));
  EXPECT_THAT(told(rule("'rate': 1.9")), IsEmpty()) << "more than one firing, but of half the way";
  EXPECT_THAT(told(rule("'rate': 24, 'cooldown': '1 day'")), IsEmpty()) << "it fires once a step";
}

TEST(TooLongSteps, OfProcessesAloneAndTogether) {
  const std::string d = "'d': {'type': 'diffusion', 'attribute': 'x', 'through': 'w', 'rate': ";
  EXPECT_THAT(texts(told("'dynamics': {" + d + "1.5}}")),
              ElementsAre(::testing::AllOf(
                  HasSubstr("Process d: rate times a part of a step is up to 1.5: cells overshoot"),
                  HasSubstr("(parts)"))));
  const std::string two =
      "'dynamics': {" + d + "0.8}, 'e': {'type': 'drift', 'change': 'x[A]', 'by': '0.8 * (2 - x[A])'}}";
  EXPECT_THAT(texts(told(two)),
              ElementsAre(HasSubstr(
                  "Processes d, e together, on x[A] at the start: rate times a part of a step is up to 1.6")));
  EXPECT_THAT(told(two, 2), IsEmpty());
}

TEST(TooLongSteps, OfWhatIsForgottenInOne) {
  EXPECT_THAT(texts(told(rule("'rate': 0.1", "hit"))),
              ElementsAre(HasSubstr(
                  "Attribute y: half-life 30.4 days, a step up to 365: of what events and rules add")));
  EXPECT_THAT(texts(told("'dynamics': {'d': {'type': 'drift', 'change': 'y[A]', 'by': 1}}")),
              ElementsAre(::testing::EndsWith("(parts)")));
}

TEST(TooLongSteps, OfAnIdThatSeveralShareNothingIsNoted) {
  EXPECT_THAT(told(rule("'rate': 24") + ", 'events': {'q': {'date': '2025-01-01', 'type': 'pull'}}"),
              IsEmpty());
}

}  // namespace
}  // namespace entente::detail::too_long_test
