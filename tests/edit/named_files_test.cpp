#include "edit/named_files.h"

#include <gmock/gmock.h>

namespace entente::edit {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (const NamedFile& file : named_files(text)) names.push_back(file.name);
  return names;
}

TEST(NamedFiles, AreThoseOfTheThreeKeysThatNameFiles) {
  EXPECT_THAT(names_in(R"({"include": ["a.json", "b.json"], "title": "c.json",
    "relations": {"t": {"ties_csv" : "t.csv"}}, "events_csv": "e.csv", "note": "n.csv"})"),
              ElementsAre("a.json", "b.json", "t.csv", "e.csv"));
}

TEST(NamedFiles, InCommentsAreNone) {
  EXPECT_THAT(names_in("{ // \"include\": [\"a.json\"]\n /* \"events_csv\": \"e.csv\" */ \"include\": /* x */ "
                       "[ // y\n \"b.json\"]}"),
              ElementsAre("b.json"));
  EXPECT_THAT(names_in(R"({"title": "say \"include\": [", "note": "// \"events_csv\""})"), IsEmpty());
}

TEST(NamedFiles, OfBrokenTextAreFoundToo) {
  EXPECT_THAT(names_in("{\"include\": [\"a.json\"\n \"events_csv\": \"e.csv"), ElementsAre("a.json"));
  EXPECT_THAT(names_in("\"include\": \"\\u0061.json\" /* open"), ElementsAre("a.json"));
  EXPECT_THAT(names_in("\"include\": \"bad \\q\""), IsEmpty());
  EXPECT_THAT(names_in(""), IsEmpty());
}

TEST(NamedFiles, KnowWhereTheyStand) { EXPECT_EQ(named_files(R"({"include": ["a.json"]})")[0].offset, 13U); }

}  // namespace
}  // namespace entente::edit
