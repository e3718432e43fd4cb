#include "../results/ensembles_for_tests.h"
#include "explore/given_columns.h"
#include "made_exploration.h"
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

using ::testing::HasSubstr;
using testing_support::error_of;

TEST(GivenTables, AreFilesAsTheyStand) {
  const entente::testing_support::TemporaryFolder folder;
  std::ofstream(folder.path / "t.csv", std::ios::binary) << "a,b\r\n1,2\r\n";
  const GivenTable table = given_table(folder.path / "t.csv");
  EXPECT_EQ(table.text, "a,b\r\n1,2\r\n");
  EXPECT_EQ(table.title, "t.csv");
  EXPECT_EQ(table.name, (folder.path / "t.csv").string());
  EXPECT_EQ(error_of<FileError>([&] { given_table(folder.path / "u.csv"); }),
            "there is no file or folder " + (folder.path / "u.csv").string());
}

TEST(GivenTables, AreUtf8) {
  const entente::testing_support::TemporaryFolder folder;
  const std::string file = (folder.path / "t.csv").string();
  std::ofstream(file, std::ios::binary) << "a,b\n1,K\xF6ln\n";
  EXPECT_EQ(error_of<DataError>([&] { given_table(file); }), file + ":2: not UTF-8; save it as CSV in UTF-8");
}

TEST(GivenTables, OfAnExplorationAreItsPoints) {
  const GivenTable points{"p.csv", "P", "x,y\n1,2\n"};
  const testing_support::MadeExploration made(testing_support::made_answer(), points);
  EXPECT_EQ(given_results(made.folder()).text, points.text);
  made.put("points.csv", "x,y\n1,3\n");
  EXPECT_THROW(given_results(made.folder()), ReadError) << "it has changed since it was written";
  const testing_support::MadeExploration other;
  EXPECT_THAT(error_of<ReadError>([&] { given_results(other.folder()); }),
              HasSubstr(" has no points.csv: its question was not asked over points"));
}

/// Of 12 runs: `incidents` counts them, and `first-incident` is when the first of them was.
TEST(GivenTables, OfResultsTellWhetherAFirstWasReached) {
  const entente::testing_support::TemporaryFolder folder;
  entente::testing_support::write_small_ensemble(folder.path / "r");
  const GivenTable runs = given_results(folder.path / "r");
  const GivenColumns given = columns_of(runs);
  EXPECT_EQ(given.rows, 12u);
  EXPECT_EQ(given.drawn, 1u);
  EXPECT_EQ(given.columns[1].name, "start");
  const auto& incidents = numbers_of(given.columns[column_named(given, "incidents")]);
  const auto& first = numbers_of(given.columns[column_named(given, "first-incident")]);
  std::size_t reached = 0;
  for (std::size_t run = 0; run < 12; ++run) {
    EXPECT_EQ(first[run], incidents[run] > 0 ? 1 : 0) << run;
    reached += incidents[run] > 0;
  }
  EXPECT_GT(reached, 0u);
}

TEST(GivenTables, OfAPartOfResultsAreNone) {
  const entente::testing_support::TemporaryFolder folder;
  entente::testing_support::write_small_part(folder.path / "part", {1, 2});
  EXPECT_THROW(given_results(folder.path / "part"), Error);
  EXPECT_THROW(given_results(folder.path / "none"), Error);
}

}  // namespace
}  // namespace entente::explore
