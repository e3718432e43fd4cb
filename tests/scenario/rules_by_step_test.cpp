#include "scenario/rules_by_step.h"

#include "folder.h"

namespace entente::testing_support {
namespace {

/// Whether a rule with these settings has its chance in every step, in steps of a month.
bool by_step(const std::string& settings, const std::string& type = "push") {
  const Folder folder;
  std::string text =
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'},
    'actors': {'A': {}}, 'attributes': {'x': {}}, 'event_types': {
      'push': {'effects': [{'change': 'x[A]', 'raise_to': 1}, {'change': 'x[A]', 'by': 1}]},
      'set': {'effects': [{'change': 'x[A]', 'raise_to': 1}]}},
    'rules': {'r': {)" +
      settings + (settings.empty() ? "" : ", ") + "'emit': {'type': '" + type + "'}}}}";
  std::replace(text.begin(), text.end(), '\'', '"');
  Diagnostics said;
  const Scenario scenario = load(folder.write("s.json", text), {}, said);
  EXPECT_TRUE(said.empty());
  return rules_by_step(scenario) == std::vector<std::string>{"r"};
}

TEST(RulesByStep, AreThoseWithAProbabilityWhateverTheirCooldown) {
  EXPECT_TRUE(by_step("'probability': 0.1"));
  EXPECT_TRUE(by_step("'probability': 0.1, 'cooldown': '1 week'"));
  EXPECT_TRUE(by_step("'probability': 0.1, 'cooldown': '1 year'"));
  EXPECT_TRUE(by_step("'probability': 0.1", "set")) << "when it first comes hangs on the step";
}

TEST(RulesByStep, AreThoseThatFireSurelyUnlessTheyRest) {
  EXPECT_TRUE(by_step(""));
  EXPECT_TRUE(by_step("'when': 'x[A] < 5', 'cooldown': '1 week'"));
  EXPECT_FALSE(by_step("'cooldown': '1 month'")) << "as often, whatever the step";
  EXPECT_FALSE(by_step("'cooldown': '1 year'"));
  EXPECT_FALSE(by_step("", "set")) << "once is as often as it likes";
}

TEST(RulesByStep, AreNoneWithARate) {
  EXPECT_FALSE(by_step("'rate': 3"));
  EXPECT_FALSE(by_step("'rate': 3, 'cooldown': '1 day'"));
}

}  // namespace
}  // namespace entente::testing_support
