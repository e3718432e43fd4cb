/// Keys of events that are misspelt, beside roles that any type may have.
#include "scenario/roles.h"

#include <gmock/gmock.h>

namespace entente::reading {
namespace {

using ::testing::ElementsAre;

TEST(Roles, AreThoseOfAllTypesAndWhatIfs) {
  const std::string text = R"({"event_types": {"raid": {"roles": {"by": "actor"}}, "rain": {}},
    "what_if": {"w": {"patch": {"event_types": {"pact": {"roles": {"parties": "group"}}}}}}})";
  EXPECT_THAT(roles_in(*parse(text, {0, 0}).root), ElementsAre("by", "parties"));
}

}  // namespace
}  // namespace entente::reading
