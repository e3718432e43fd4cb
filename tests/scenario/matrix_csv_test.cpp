#include "scenario/matrix_csv.h"

#include <entente/model.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Loaded and compiled: which names are those of actors is found then.
Loaded with_matrix(const std::string& table, const std::string& settings = "") {
  const Folder folder;
  folder.write("m.csv", table);
  folder.write("s.json", scenario_with(R"("actors": {"A": {"name": "Aland"}, "B": {}, "C": {}},
    "relations": {"r": {"ties_csv": "m.csv")" +
                                       settings + "}}"));
  Diagnostics diagnostics;
  Scenario scenario = load(folder.path() / "s.json", {}, diagnostics);
  compile(scenario, diagnostics);
  return {std::move(scenario), lines_of(diagnostics, folder.path())};
}

std::string rows_of(const Loaded& loaded) {
  const TieTable& table = loaded.scenario.relations.at(0).ties_csv;
  std::string all;
  for (const TieTable::Row& row : table.rows)
    all += table.names[row.from] + ">" + table.names[row.to] + " " + reading::shortest(row.value) + " ";
  return all;
}

TEST(MatrixCsv, CellsBecomeTies) {
  for (const char* table :
       {",A,B,C\nB,-1,,\nA,,0.5,\nC,,,0\n", "\xEF\xBB\xBFwho\tA\tB\tC\r\nB\t-1\r\nA\t\t0,5\r\nC\r\n",
        "r;Aland;B;C\nB;-1;;\nA;;0,5;\n;;;\nC;;;\n"}) {
    const Loaded loaded = with_matrix(table);
    EXPECT_THAT(loaded.lines, IsEmpty()) << table;
    EXPECT_EQ(rows_of(loaded), "B>A -1 A>B 0.5 ") << table;
  }
}

TEST(MatrixCsv, NamesThatAreNoActorsAreSaidOnceWhereTheyStand) {
  EXPECT_THAT(with_matrix(",A,B,X\nA,,1,2\nB,1,,\nX,1,2,\n").lines,
              ElementsAre("m.csv:4:1: error: relations.r.ties_csv: 'X' is not an actor; there are: A, B, C"));
  EXPECT_THAT(with_matrix(",A,X\nA,,\nX,,\n").lines,
              ElementsAre("m.csv:3:1: error: relations.r.ties_csv: 'X' is not an actor; there are: A, B, C"))
      << "without ties, too";
}

TEST(MatrixCsv, ErrorsPointIntoTheTable) {
  EXPECT_THAT(with_matrix(",A,B\nA,,much\nC,1,\n").lines,
              ElementsAre("m.csv:1:4: error: relations.r.ties_csv: 'B' names a column and no row",
                          "m.csv:2:4: error: relations.r.ties_csv: found 'much'; expected a number, or nothing",
                          "m.csv:3:1: error: relations.r.ties_csv: 'C' names a row and no column"));
}

TEST(MatrixCsv, ValuesAreCheckedWhereTheyStand) {
  EXPECT_THAT(with_matrix(",A,B\nA,,2\nB,1,\n", R"(, "range": [-1, 1])").lines,
              ElementsAre("m.csv:2:4: error: relations.r.ties_csv: found 2, outside the range [-1, 1] of 'r'"));
  EXPECT_THAT(
      with_matrix(",A,B\nA,,2\nB,1,\n", R"(, "symmetric": true)").lines,
      ElementsAre("m.csv:3:3: error: relations.r.ties_csv: 'r' between B and A is given twice, 2 and 1"));
}

TEST(MatrixCsv, TheDiagonalIsLeftOutWithAWarning) {
  const Loaded loaded = with_matrix(",A,B\nA,1,0.5\nB,,1\n");
  EXPECT_THAT(loaded.lines,
              ElementsAre("m.csv:2:3: warning: relations.r.ties_csv: the diagonal of a matrix is left "
                          "out; here 2 values of it are not 0"));
  EXPECT_EQ(rows_of(loaded), "A>B 0.5 ");
}

TEST(MatrixCsv, IsInTheResolvedScenario) {
  const Loaded loaded = with_matrix(",Aland,B\nA,,0.5\nB,,\n");
  EXPECT_NE(loaded.scenario.resolved.find(R"("A": {
          "B": 0.5)"),
            std::string::npos)
      << loaded.scenario.resolved;
}

}  // namespace
}  // namespace entente::testing_support
