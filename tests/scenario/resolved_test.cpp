#include "scenario/resolved.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"

namespace entente::testing_support {
namespace {

using ::testing::IsEmpty;

/// A relation with its ties from a table, an include, a what-if and numbers that are hard to write.
void write_scenario(const Folder& folder) {
  folder.write("sub/ties.csv", "from,to,value\nA,B,0.1\nA,C,0.2\nB,C,0.3\n");
  folder.write("sub/base.json", R"({"relations": {"r": {"symmetric": true, "ties_csv": "ties.csv"}},
    "what_if": {"w": {"patch": {"parameters": {"x": 1}, "seed": null}}}})");
  folder.write("s.json", scenario_with(R"("include": ["sub/base.json"], "seed": 18446744073709551557,
    "relations": {"r": {"ties": {"C": {"A": "x"}, "B": {"note": "n", "C": 0.30000000000000004}}, "half_life": null}},
    "parameters": {"x": 5e-324})"));
}

TEST(Resolved, LoadsAgainToTheSame) {
  const Folder folder, elsewhere;
  write_scenario(folder);
  LoadOptions options;
  options.overrides = {"runs=3"};
  const Loaded first = load_file(folder, "s.json", options);
  EXPECT_THAT(first.lines, IsEmpty());
  elsewhere.write("s.json", first.scenario.resolved);
  const Loaded second = load_file(elsewhere, "s.json");
  EXPECT_THAT(second.lines, IsEmpty());
  EXPECT_EQ(second.scenario.resolved, first.scenario.resolved);
  EXPECT_EQ(second.scenario.hash, first.scenario.hash);
  EXPECT_EQ(second.scenario.seed, 18446744073709551557U);
  EXPECT_EQ(second.scenario.runs, 3U);
  EXPECT_EQ(second.scenario.parameters[0].value, 5e-324);
}

TEST(Resolved, HoldsTheRowsOfTheTableUnlessTiesSayOtherwise) {
  const Folder folder, elsewhere;
  write_scenario(folder);
  elsewhere.write("s.json", load_file(folder, "s.json").scenario.resolved);
  std::vector<std::string> ties;
  const Loaded loaded = load_file(elsewhere, "s.json");
  for (const Tie& tie : loaded.scenario.relations[0].ties) {
    ties.push_back(tie.from.value + tie.to.value + " " + tie.value.text);
  }
  EXPECT_THAT(ties, ::testing::ElementsAre("AB 0.1", "CA x", "BC 0.30000000000000004"))
      << "[A,C] of the table is the cell that ties gives as [C,A]";
}

TEST(Resolved, KeepsTheNullsOfPatches) {
  const Folder folder;
  write_scenario(folder);
  LoadOptions options;
  options.what_ifs = {"w"};
  const Loaded loaded = load_file(folder, "s.json", options);
  EXPECT_NE(loaded.scenario.resolved.find("\"seed\": null"), std::string::npos);
  EXPECT_EQ(loaded.scenario.seed, 1U);
}

TEST(Resolved, NamesALongTableAndKeepsItApart) {
  const Folder folder;
  std::string table = "from,to,value\n";
  for (int i = 0; i < 100'001; ++i) table += "S" + std::to_string(i) + ",S" + std::to_string(i + 1) + ",1\n";
  folder.write("many.csv", table);
  folder.write("s.json", scenario_with(R"("generate_actors": {"S": {"count": 100002}},
    "relations": {"r": {"storage": "sparse", "ties_csv": "many.csv", "ties": {"S0": {"S1": 0.5}}}})"));
  const Loaded first = load_file(folder, "s.json");
  EXPECT_THAT(first.lines, IsEmpty());
  ASSERT_EQ(first.scenario.tables.size(), 1U);
  EXPECT_EQ(first.scenario.tables[0].text, table);
  const Folder elsewhere;
  elsewhere.write(first.scenario.tables[0].file, table);
  elsewhere.write("s.json", first.scenario.resolved);
  const Loaded second = load_file(elsewhere, "s.json");
  EXPECT_THAT(second.lines, IsEmpty());
  EXPECT_EQ(second.scenario.resolved, first.scenario.resolved);
  EXPECT_EQ(second.scenario.hash, first.scenario.hash);
  EXPECT_NE(second.scenario.hash, reading::hash_of(second.scenario.resolved)) << "the table counts";
}

TEST(Hash, IsFnv1a) {
  EXPECT_EQ(reading::hash_of(""), "cbf29ce484222325");
  EXPECT_EQ(reading::hash_of("a"), "af63dc4c8601ec8c");
}

}  // namespace
}  // namespace entente::testing_support
