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

TEST(EventTypes, WarnOfRolesThatNoEffectUses) {
  const auto made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'}, 'actors': {'A': {}},
    'attributes': {'x': {}}, 'event_types': {'e': {'roles': {'a': 'actor', 'b': 'group'}, 'effects': [{'change': 'x[a]', 'by': 1}]}}})");
  EXPECT_NE(made.messages().find("the role 'b' is used by no effect of 'e'"), std::string::npos)
      << made.messages();
  EXPECT_EQ(made.messages().find("the role 'a'"), std::string::npos);
}

}  // namespace
}  // namespace entente
