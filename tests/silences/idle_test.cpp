/// What happens and changes nothing.
#include <entente/explain.h>
#include <gmock/gmock.h>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Trust of -0.9 and more, noise in the weather, and an event of a type with these effects.
std::vector<std::string> idle(const std::string& effects, const std::string& more = "",
                              const LoadOptions& options = {}) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-06-01', 'step': '1 month'}, 'actors': {'A': "
      "{}, "
      "'B': {}, 'C': {}}, 'attributes': {'weather': {}, 'x': {'range': [0, 1]}}, 'parameters': {'off': 0, "
      "'on': 1}, "
      "'relations': {'trust': {'range': [-1, 1], 'ties': {'A': {'B': 0.4}}}, 'ties': {'storage': 'sparse', "
      "'ties': {'A': {'B': 0.4}}}}, "
      "'metrics': {'m': 'weather[A] + x[A] + trust[A, B] + ties[A, B] + off + on'}, "
      "'dynamics': {'n': {'type': 'noise', 'attribute': 'weather', 'volatility': 0.1}}, "
      "'event_types': {'pact': {'roles': {'parties': 'group'}, 'effects': [" +
          effects + "]}}, 'events': {'spring': {'date': '2025-03-01', 'type': 'pact', 'parties': ['A']" + more +
          "}}}",
      options);
  EXPECT_TRUE(made.model) << made.messages();
  std::vector<std::string> all;
  const IdleCauses causes = find_idle_causes(made.scenario, *made.model);
  if (!causes.unknown.empty()) all.push_back("not known: " + causes.unknown);
  for (const IdleCause& cause : causes.found) all.push_back(cause.id + ": " + cause.why);
  return all;
}

TEST(IdleCauses, OfATypeWithoutEffects) { EXPECT_THAT(idle(""), ElementsAre("spring: 'pact' has no effects")); }

TEST(IdleCauses, WhoseEffectsFindNobody) {
  const char* nobody = "spring: the effects of 'pact' find nothing that they could change";
  EXPECT_THAT(idle("{'for': ['a in parties', 'b in parties'], 'change': 'trust[a, b]', 'by': 0.2}"),
              ElementsAre(nobody));
  EXPECT_THAT(idle("{'for': ['a in parties', 'b in actor'], 'where': 'a == b', 'change': 'x[a]', 'by': 0.2}"),
              ElementsAre(nobody));
  EXPECT_THAT(idle("{'for': 'a in parties', 'where': 'x[a] > 0.5', 'change': 'x[a]', 'by': 0.2}"),
              ElementsAre(nobody));
}

TEST(IdleCauses, ThatAddNothing) {
  EXPECT_THAT(idle("{'for': 'a in parties', 'change': 'x[a]', 'by': 0}"),
              ElementsAre("spring: what it adds is 0"));
  EXPECT_THAT(idle("{'for': 'a in parties', 'change': 'x[a]', 'by': 'intensity'}", ", 'intensity': 0"),
              ElementsAre("spring: what it adds is 0"));
}

TEST(IdleCauses, ThatRaiseWhatIsHigherAlready) {
  EXPECT_THAT(idle("{'change': 'trust[A, B]', 'raise_to': -0.9}, {'change': 'x[A]', 'lower_to': 0.5}"),
              ElementsAre("spring: what it raises or lowers is beyond that already"));
  EXPECT_THAT(idle("{'change': 'trust[A, B]', 'raise_to': -0.9}, {'change': 'x[A]', 'by': 0}"),
              ElementsAre("spring: what it adds is 0, and what it raises or lowers is beyond that already"));
}

TEST(IdleCauses, OfASparseRelationAreThoseOfADenseOne) {
  const char* beyond = "spring: what it raises or lowers is beyond that already";
  EXPECT_THAT(idle("{'change': 'ties[A, B]', 'raise_to': 0.3}"), ElementsAre(beyond));
  EXPECT_THAT(idle("{'change': 'ties[B, A]', 'lower_to': 0.1}"), ElementsAre(beyond)) << "there is no tie";
  EXPECT_THAT(idle("{'change': 'ties[A, B]', 'lower_to': 0.1}"), ElementsAre());
  EXPECT_THAT(idle("{'change': 'ties[B, A]', 'raise_to': 0.1}"), ElementsAre());
}

TEST(IdleCauses, AreNoneThatChangeSomething) {
  for (const char* effect :
       {"{'change': 'x[A]', 'by': 0.1}", "{'change': 'trust[A, B]', 'raise_to': 0.5}",
        "{'change': 'ties[A, B]', 'raise_to': 1}", "{'change': 'weather[A]', 'raise_to': 0}",
        "{'change': 'x[A]', 'by': 0}, {'change': 'x[B]', 'by': '0.1 * on'}"})
    EXPECT_THAT(idle(effect), ElementsAre()) << effect;
}

TEST(IdleCauses, WhatAParameterSwitchesOffIsMeantSo) {
  EXPECT_THAT(idle("{'change': 'x[A]', 'by': '0.1 * off'}"), ElementsAre());
  EXPECT_THAT(idle("{'change': 'x[A]', 'where': 'off', 'by': 0.1}"), ElementsAre());
  EXPECT_THAT(idle("{'change': 'x[A]', 'by': 'intensity'}", ", 'intensity': 'off'"), ElementsAre());
  EXPECT_THAT(idle("{'change': 'x[A]', 'by': '0 * on'}"), ElementsAre("spring: what it adds is 0"));
}

TEST(IdleCauses, WhatDoesNotHappenIsNone) {
  EXPECT_THAT(idle("", ", 'when': 'x[A] > 0.5'"), ElementsAre());
  EXPECT_THAT(idle("", "", {{}, {"events.spring.date=2026-01-01"}, {}}), ElementsAre());
}

TEST(IdleCauses, RulesAreLookedAtToo) {
  const LoadOptions rule{
      {}, {"events=null", R"(rules={"r":{"for":"i in actor","emit":{"type":"pact","parties":["i"]}}})"}, {}};
  EXPECT_THAT(idle("{'for': ['a in parties', 'b in parties'], 'change': 'trust[a, b]', 'by': 0.2}", "", rule),
              ElementsAre("r: the effects of 'pact' find nothing that they could change"));
}

TEST(IdleCauses, SaysWhyNothingIsKnown) {
  EXPECT_THAT(idle("", "", {{}, {R"(dynamics.d={"type":"drift","change":"x[A]","by":"1 / x[B]"})"}, {}}),
              ElementsAre(HasSubstr("not known: ")));
  EXPECT_THAT(idle("", "", {{}, {R"(generate_actors={"o":{"count":998}})"}, {}}),
              ElementsAre("not known: there are more than 1,000 actors"));
}

TEST(IdleCauses, SaysThatTheTimeWasUp) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '9025-01-01', 'step': '1 day'}, 'actors': {'A': "
      "{}}, "
      "'attributes': {'x': {'range': [0, 1]}}, 'event_types': {'pact': {'effects': []}}, "
      "'rules': {'r': {'rate': 1, 'emit': {'type': 'pact'}}}}");
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_EQ(find_idle_causes(made.scenario, *made.model, {.seconds = 0}).unknown,
            "a trial takes longer than 0 seconds");
}

}  // namespace
}  // namespace entente
