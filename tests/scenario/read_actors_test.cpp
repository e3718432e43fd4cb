#include "members_for_tests.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ReadActors, AreReadInTheirOrder) {
  const Scenario s = scenario_of(
      R"("actors": {"B": {"name": "Borduria", "kind": "group", "power": 0.5, "note": "n", "source": "s"}, "A": {}},
    "generate_actors": {"S": {"count": 3, "power": "u / 2"}}, "groups": {"both": ["A", "B"]})");
  ASSERT_EQ(s.actors.size(), 2U);
  EXPECT_EQ(s.actors[0].code + s.actors[0].name + s.actors[0].kind, "BBorduriagroup") << "in document order";
  EXPECT_EQ(s.actors[0].attributes[0].first.value + s.actors[0].attributes[0].second.text, "power0.5");
  EXPECT_EQ(s.actors[0].provenance.note + s.actors[0].provenance.source, "ns");
  EXPECT_EQ(s.actors[1].kind, "state");
  EXPECT_EQ(s.generate_actors[0].count, 3U);
  EXPECT_EQ(s.generate_actors[0].attributes[0].second.text, "u / 2");
  EXPECT_EQ(s.groups[0].members[1].value, "B");
  EXPECT_EQ(s.groups[0].members[1].origin.path, "groups.both[1]");
}

TEST(ReadActors, SomeCodesAndKindsMeanSomethingElse) {
  EXPECT_THAT(messages_of(R"("actors": {"A": {"kind": "actor"}, "note": {}})"),
              ElementsAre("error: actors.A.kind: 'actor' is the group of all actors; choose another kind",
                          "error: actors.note: 'note' is a key of ties; choose another code"));
}

TEST(ReadActors, AMillionMayBeGeneratedInAll) {
  const auto generated = [](const char* second) {
    return messages_of(R"("generate_actors": {"S": {"count": 600000}, "T": {"count": )" + std::string(second) +
                       "}}");
  };
  EXPECT_THAT(generated("400000"), IsEmpty());
  EXPECT_THAT(generated("400001"),
              ElementsAre("error: generate_actors: found 1000001 actors; expected at most 1000000 in all"));
}

}  // namespace
}  // namespace entente::testing_support
