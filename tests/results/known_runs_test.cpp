#include <gtest/gtest.h>

#include "ensembles_for_tests.h"
#include "results/read_folder.h"

namespace entente {
namespace {

class KnownRunsTest : public ::testing::Test {
 protected:
  void write_runs(const std::string& text) const { std::ofstream(file, std::ios::binary) << text; }
  std::string refusal(std::size_t runs = 3) const {
    return testing_support::said_by<ReadError>([&] { KnownRuns(folder.path, catalogue, runs); });
  }
  const testing_support::TemporaryFolder folder;
  const std::filesystem::path file = folder.path / "runs.csv";
  const Catalogue catalogue = testing_support::small_catalogue();
  const std::string right =
      "run,parameter:pressure,thaw,level,contact,never\n0,0,1,0,0.019164955509924708,\n"
      "1,0.1,0,0.3333333333333333,,\n2,0.2,1,0.6666666666666666,0.019164955509924708,\n";
};

TEST_F(KnownRunsTest, HasTheOutcomesOfEveryRun) {
  write_runs(right);
  const KnownRuns runs(folder.path, catalogue, 3);
  EXPECT_EQ(runs.values(0), (std::vector<double>{1, 0, 1}));
  EXPECT_EQ(runs.values(1)[2], 2.0 / 3);
  EXPECT_TRUE(std::isnan(runs.values(2)[1])) << "empty";
}

TEST_F(KnownRunsTest, HasTheColumnsThatAreWrittenAndNoOthers) {
  for (const char* header :
       {"", "run,thaw,level,contact,never\n", "run,parameter:pressure,thaw,contact,never\n",
        "run,parameter:pressure,level,thaw,contact,never\n",
        "run,parameter:pressure,thaw,level,contact,never,mine\n",
        "run,parameter:p,thaw,level,contact,never\n"}) {
    write_runs(header);
    EXPECT_EQ(
        refusal(),
        file.string() + " is damaged: its columns are not run,parameter:pressure,thaw,level,contact,never");
  }
}

TEST_F(KnownRunsTest, TakesTheSameRunsOnceMore) {
  write_runs(right);
  KnownRuns runs(folder.path, catalogue, 3);
  EXPECT_NO_THROW(runs.receive(testing_support::block_of(catalogue, 0, 2)));
  BlockRecord last = testing_support::block_of(catalogue, 2, 1);
  EXPECT_NO_THROW(runs.receive(last));
  last.outcomes[1] += 1e-10;
  EXPECT_NO_THROW(runs.receive(last)) << "the last digits may differ";
}

TEST_F(KnownRunsTest, RefusesRunsThatCameToSomethingElse) {
  write_runs(right);
  KnownRuns runs(folder.path, catalogue, 3);
  BlockRecord other = testing_support::block_of(catalogue, 1, 2);
  other.outcomes[1 * 2 + 1] = 0.75;
  EXPECT_EQ(testing_support::said_by<ReadError>([&] { runs.receive(other); }),
            file.string() +
                " is not what scenario.json beside it gives: the outcome 'level' of run 2 is "
                "0.6666666666666666, and comes to 0.75");
  other = testing_support::block_of(catalogue, 1, 1);
  other.outcomes[2] = 0.5;
  EXPECT_NE(testing_support::said_by<ReadError>([&] { runs.receive(other); }).find("is nan, and comes to 0.5"),
            std::string::npos);
  other = testing_support::block_of(catalogue, 1, 1);
  other.parameters[0] = 0.5;
  EXPECT_NE(testing_support::said_by<ReadError>([&] {
              runs.receive(other);
            }).find("the parameter 'pressure' of run 1 is 0.1"),
            std::string::npos);
}

TEST_F(KnownRunsTest, RefusesAFileThatIsNotOfTheseRuns) {
  EXPECT_EQ(refusal(), "cannot read " + file.string());
  write_runs(right);
  EXPECT_EQ(refusal(4), file.string() + " holds 3 runs, and manifest.json says 4");
  EXPECT_EQ(refusal(3), "");
}

TEST_F(KnownRunsTest, SaysInWhichLineItIsDamaged) {
  const std::string header = "run,parameter:pressure,thaw,level,contact,never\n";
  for (const auto& [row, why] : {
           std::array{"1,0,0,0,,\n", ": '1' stands where '0' should"},
           std::array{",0,0,0,,\n", ": '' stands where '0' should"},
           std::array{"0,0,0,0,\n", ""},
           std::array{"0,0,0,0,,,\n", ""},
           std::array{"0,0,yes,0,,\n", ": 'yes' is not a number"},
           std::array{"0,0,,0,,\n", ": '' is not a number"},
           std::array{"0,0,0.5,0,,\n", ": thaw cannot be '0.5'"},
           std::array{"0,0,0,0,-1,\n", ": contact cannot be '-1'"},
           std::array{"0,nan,0,0,,\n", ": parameter:pressure cannot be 'nan'"},
       }) {
    write_runs(header + row);
    EXPECT_EQ(refusal(), file.string() + " is damaged in line 2" + why) << row;
  }
}

}  // namespace
}  // namespace entente
