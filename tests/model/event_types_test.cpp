#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(EventTypes, NumberTheirRolesByKind) {
  const auto made = compile_world("");
  const auto& types = data_of(made).types;
  EXPECT_EQ(types[0].columns, 2u);
  EXPECT_EQ(types[0].lists, 0u);
  EXPECT_EQ(types[1].columns, 1u);
  EXPECT_EQ(types[1].lists, 1u);
  EXPECT_EQ(types[1].effects[0].columns, (std::vector<std::string>{"host", "k"}));
}

TEST(EventTypes, TellLayersWhichChangesToExpect) {
  const auto made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'}, 'actors': {'A': {}},
    'attributes': {'x': {'half_life': '1 year'}, 'y': {}, 'z': {}},
    'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [
      {'change': 'x[a]', 'by': 1, 'lasting': 0.5}, {'change': 'y[a]', 'raise_to': 1}, {'change': 'z[a]', 'lower_to': 1}]}}})");
  const auto& layers = data_of(made).layers;
  EXPECT_TRUE(layers[0].lasting && layers[0].keeps_baselines());
  EXPECT_TRUE(layers[1].raised && !layers[1].lowered);
  EXPECT_TRUE(layers[2].lowered && !layers[2].raised);
}

TEST(EventTypes, WarnOfRolesThatNothingUses) {
  const std::string world = R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'},
    'actors': {'A': {}}, 'attributes': {'x': {}},
    'event_types': {'e': {'roles': {'a': 'actor', 'b': 'group'}, HEADLINE 'effects': [{'change': 'x[a]', 'by': 1}]}}})";
  const auto messages = [&](const std::string& headline, const std::string& more) {
    std::string text = world;
    text.replace(text.find("HEADLINE"), 8, headline);
    text.insert(text.size() - 1, more);
    return compile_text(text).messages();
  };
  EXPECT_EQ(
      messages("", ""),
      "3:51: warning: event_types.e.roles.b: the role 'b' is used by no effect of 'e', and no event or rule "
      "fills it\n");
  EXPECT_EQ(messages("'headline': 'all of {b} meet',", ""), "") << "a headline tells of it";
  EXPECT_EQ(messages("", ", 'events': {'v': {'date': '2025-01-05', 'type': 'e', 'a': 'A', 'b': ['A']}}"), "")
      << "an event fills it: who took part is recorded";
  EXPECT_EQ(messages("", ", 'rules': {'r': {'rate': 1, 'emit': {'type': 'e', 'a': 'A', 'b': ['A']}}}"), "");
}

}  // namespace
}  // namespace entente
