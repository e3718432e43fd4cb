#include "silences/members.h"

#include "language/parser.h"
#include "model/model_access.h"
#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

class MembersTest : public SilentWorlds {};

/// Three actors, two in a pair.
TEST_F(MembersTest, AreGoneThroughOnceForEachChoiceOfTheVariablesThatAreRead) {
  const TestScenario made =
      world("'rules': {'r': {'for': ['i in actor', 'j in pair'], 'emit': {'type': 'grow', 'who': 'i'}}}");
  const auto members = [&](const char* expression, std::size_t bindings = 6) {
    return detail::members_of_aggregates(*language::parse_expression(expression), made.scenario.rules[0],
                                         bindings, detail::ModelAccess::data(*made.model).world);
  };
  EXPECT_EQ(members("x[i] + trust[i, j] * 2"), 0);
  EXPECT_EQ(members("sum(k in actor : x[k])"), 3);
  EXPECT_EQ(members("1 + count(k in actor where x[k] > x[i])"), 3 * 3);
  EXPECT_EQ(members("count(k in pair where trust[i, k] > x[j])"), 6 * 2);
  EXPECT_EQ(members("count(k in pair where trust[i, k] > x[j])", 4), 4 * 2) << "only those that are judged";
  EXPECT_EQ(members("sum(k in actor : x[k]) + any(k in pair : x[j] > 0)"), 3 + 2 * 2);
  EXPECT_EQ(members("any(k in actor : sum(l in pair : trust[k, l]) > x[j])"), 2 * 3 + 3 * 2);
  EXPECT_EQ(members("sum(k in actor, l in pair : trust[k, l])"), 3 * 2);
}

}  // namespace
}  // namespace entente
