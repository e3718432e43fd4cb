#include "assist/names.h"

#include "border_for_tests.h"

namespace entente::assist {
namespace {

using ::testing::ElementsAre;

/// What a name at a place is, and what stands at all its places.
struct Known {
  Thing thing;
  std::size_t uses = 0, makers = 0;
};

Known known_at(const Document& document, const std::string& place) {
  const Occurrence* name = document.names().at(0, byte_at(document.text(), place));
  if (!name) return {};
  for (const Occurrence* one : document.names().uses(name->thing))
    EXPECT_EQ(document.text().substr(one->from, one->to - one->from), name->thing.name);
  return {name->thing, document.names().uses(name->thing).size(), document.names().made(name->thing).size()};
}

TEST(Names, AreFoundWhereverTheyStand) {
  const Document document = document_of(border);
  struct Row {
    const char* place;
    NameKind kind;
    const char *name, *within;
    std::size_t uses, makers;
  };
  for (const Row& row : std::vector<Row>{{"8 * an|ger", NameKind::parameter, "anger", "", 4, 1},
                                         {"-trust[|a, b]", NameKind::variable, "a", "let.threat(a, b)", 2, 1},
                                         {"threat(|i, j) > 0", NameKind::variable, "i", "rules.raids", 4, 1},
                                         {"* thr|eat(i", NameKind::definition, "threat", "", 3, 1},
                                         {"trust[on, b|y]", NameKind::role, "by", "event_types.raid", 4, 1},
                                         {"{b|y} raids", NameKind::role, "by", "event_types.raid", 4, 1},
                                         {"\"raid\", \"b|y\"", NameKind::role, "by", "event_types.raid", 4, 1},
                                         {"trust[k, NO|R]", NameKind::actor, "NOR", "", 3, 1},
                                         {"\"tr|ust\": {\"range", NameKind::relation, "trust", "", 4, 1},
                                         {"Surland\", \"unr|est", NameKind::attribute, "unrest", "", 2, 1},
                                         {"\"type\": \"ra|id\"", NameKind::event_type, "raid", "", 2, 1},
                                         {"\"rules\": {\"rai|ds\"", NameKind::rule, "raids", "", 2, 1},
                                         {"k in act|or where", NameKind::group, "actor", "", 3, 0}}) {
    const Known known = known_at(document, row.place);
    EXPECT_EQ(known.thing, (Thing{row.kind, row.name, row.within})) << row.place << ' ' << known.thing.within;
    EXPECT_EQ(known.uses, row.uses) << row.place;
    EXPECT_EQ(known.makers, row.makers) << row.place;
  }
  EXPECT_EQ(known_at(document, "8 * anger * threat(i, j)|").thing.kind, NameKind::none);
}

TEST(Names, OfLayersForEachEventTypeAreOfTheFamilyAndTheType) {
  const Document document = document_of(R"({"entente": 1,
  "actors": {"A": {}, "B": {}}, "event_types": {"raid": {}}, "generate_event_types": {"R": {"count": 2}},
  "relations": {"memory": {"for_each": "event_type"}},
  "metrics": {"one": "memory_raid[A, B] + memory_R1[A, B]", "two": "memory_war[A, B]"}})");
  EXPECT_EQ(known_at(document, "mem|ory_raid").thing, (Thing{NameKind::relation, "memory"}));
  EXPECT_EQ(known_at(document, "mem|ory_raid").uses, 3U);
  EXPECT_EQ(known_at(document, "memory_ra|id[").thing, (Thing{NameKind::event_type, "raid"}));
  EXPECT_EQ(known_at(document, "mem|ory_R1").thing, (Thing{NameKind::relation, "memory"}));
  EXPECT_EQ(known_at(document, "memory_w|ar").thing.kind, NameKind::none);
}

TEST(Names, OfAggregatesAreTheirOwn) {
  const Document document =
      document_of(replaced(border, "where trust[k, NOR] < -0.6) > 0",
                           "where trust[k, NOR] < 0) > count(k in actor where k == SUR)"));
  const Known first = known_at(document, "trust[|k, NOR]"), second = known_at(document, "where |k == SUR");
  EXPECT_EQ(first.uses, 2U);
  EXPECT_EQ(second.uses, 2U);
  EXPECT_NE(first.thing, second.thing);
}

TEST(Names, AreKnownByKindInTheirOrder) {
  const Document document = document_of(border);
  EXPECT_THAT(document.names().of(NameKind::actor), ElementsAre("NOR", "SUR"));
  EXPECT_THAT(document.names().of(NameKind::group), ElementsAre("actor", "state"));
  ASSERT_EQ(document.names().roles_of("raid").size(), 2U);
  EXPECT_TRUE(document.names().roles_of("none").empty());
}

TEST(Names, OfGeneratedActorsAreKnown) {
  const Document document = document_of(replaced(
      replaced(border, "\"attributes\"", "\"generate_actors\": {\"G\": {\"count\": 9}}, \"attributes\""),
      "trust[k, NOR]", "trust[k, G7]"));
  EXPECT_EQ(known_at(document, "trust[k, G|7]").thing, (Thing{NameKind::actor, "G7"}));
}

}  // namespace
}  // namespace entente::assist
