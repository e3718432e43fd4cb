#include "model/unbound.h"

#include "compilation_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

std::string unbound(const Begun& begun, const std::vector<std::string>& groups) {
  std::vector<Binding> bindings;
  for (const std::string& group : groups) bindings.push_back({"k", group, {}, 0});
  return detail::nothing_to_bind(bindings, begun.data.world);
}

TEST(Unbound, AGroupNeedsAMemberForEachVariable) {
  Begun begun;
  EXPECT_EQ(unbound(begun, {}), "");
  EXPECT_EQ(unbound(begun, {"pair", "pair"}), "");
  EXPECT_EQ(unbound(begun, {"pair", "state", "pair", "state", "state"}), "");
  EXPECT_EQ(unbound(begun, {"pair", "pair", "pair"}),
            "the 3 variables over the group 'pair' are different actors, and it has only 2");
  EXPECT_EQ(unbound(begun, {"guests"}), "") << "a role has members in a run";
  begun.data.world.groups[static_cast<std::size_t>(begun.data.world.find("pair")->index)].clear();
  EXPECT_EQ(unbound(begun, {"state", "pair"}), "the group 'pair' has no members");
}

}  // namespace
}  // namespace entente
