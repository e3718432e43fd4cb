#include "scenario/named.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "simulation/processes/kinds.h"

namespace entente::reading {
namespace {

using ::testing::Contains;
using ::testing::Not;

std::set<std::string> names(const std::string& text) {
  const Format format(detail::formats_of(detail::process_kinds()));
  return names_in(*parse(text, {0, 0}).root, format);
}

TEST(NamesIn, AreThoseOfExpressionsCellsListsAndTypes) {
  const auto found = names(R"json({
    "events": {"e": {"date": "2025-01-02", "type": "peace-talks", "host": "C", "guests": ["D"], "when": "t > early"}},
    "rules": {"r": {"for": ["i in rivals"], "rate": "2 * zeal", "emit": {"type": "raid", "intensity": "size"}}},
    "dynamics": {"d": {"type": "diffusion", "attribute": "alarm", "through": "trust", "rate": 1}},
    "metrics": {"m": "mean(k in few: a[k])"}, "outcomes": {"o": {"is": "goal > 1"}}, "watch": ["seen[A, B]"],
    "what_if": {"w": {"patch": {"parameters": {"p": 1}, "metrics": {"n": "patched"}}}}
  })json");
  for (const char* name : {"peace-talks", "C", "D", "early", "rivals", "zeal", "raid", "size", "alarm", "trust",
                           "few", "goal", "seen", "patched"})
    EXPECT_THAT(found, Contains(name));
  EXPECT_THAT(found, Not(Contains("p")));
}

TEST(NamesIn, AreNotThoseOfRemarks) {
  const auto found = names(R"({"title": "of zeal", "actors": {"A": {"name": "the zeal", "note": "with zeal"}},
    "metrics": {"m": {"value": 1, "label": "more zeal", "source": "zeal, as judged"}}})");
  EXPECT_THAT(found, Not(Contains("zeal")));
}

}  // namespace
}  // namespace entente::reading
