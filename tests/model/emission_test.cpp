#include <gmock/gmock.h>

#include <map>

#include "support/actor_ids.h"
#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

TEST(Emission, TakesGroupsAndListsAsSets) {
  const TestScenario made = compile_world(R"('events': {
    'a': {'date': '2025-02-10', 'type': 'meet', 'host': 'TTP', 'who': 'state'},
    'b': {'date': '2025-02-10', 'type': 'meet', 'host': 'TTP', 'who': ['IND', 'PAK']}})");
  EXPECT_EQ(data_of(made).events[0].emission.shared[0], actor_ids({0, 1, 2}));
  EXPECT_EQ(data_of(made).events[1].emission.shared[0], actor_ids({0, 2})) << "in actor order";
}

TEST(Emission, OfARuleMixesActorsAndVariables) {
  const TestScenario made = compile_world(
      "'rules': {'r': {'for': 'a in state', 'rate': 1, 'emit': {'type': 'meet', 'who': ['a', 'IND'], 'host': "
      "'TTP'}}}");
  const auto& emission = data_of(made).rules[0].emission;
  ASSERT_EQ(emission.lists[0].size(), 2u);
  EXPECT_EQ(emission.lists[0][0].column, language::ColumnId(0));
  EXPECT_EQ(emission.lists[0][1].actor, ActorId(2));
  EXPECT_EQ(emission.actors[0].actor, ActorId(3));
}

/// What a rule says of `meet` with one key more, or another in its place.
std::string said_of(const std::string& emit) {
  return compile_world("'rules': {'r': {'rate': 1, 'emit': {" + emit + "}}}").messages();
}

TEST(Emission, AMisspeltKeyIsAnErrorWithWhatWasMeant) {
  const std::string right = "'type': 'meet', 'who': 'state', 'host': 'TTP'";
  EXPECT_EQ(said_of(right), "");
  for (const auto& [key, meant] : std::map<std::string, std::string>{{"intensty", "intensity"},
                                                                     {"Intensity", "intensity"},
                                                                     {"typ", "type"},
                                                                     {"hosts", "host"},
                                                                     {"wo", "who"}})
    for (const char* value : {"2", "'TTP'", "['TTP']", "'2 * t'", "null", "{}"}) {
      const std::string said = said_of(right + ", '" + key + "': " + value);
      EXPECT_THAT(said, HasSubstr("error: rules.r.emit." + key + ": ")) << value;
      EXPECT_THAT(said, HasSubstr("(did you mean '" + meant + "'?)")) << key << ": " << value;
    }
  for (const auto& [key, meant] : std::map<std::string, std::string>{{"typ", "type"}, {"hsot", "host"}}) {
    std::string other = right;
    other.replace(other.find("'" + meant), meant.size() + 2, "'" + key + "'");
    EXPECT_THAT(said_of(other), HasSubstr("(did you mean '" + meant + "'?)")) << "in its place";
  }
}

}  // namespace
}  // namespace entente
