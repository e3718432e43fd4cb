/// A folder of an exploration that is asked again comes out the same, or says where it does not.
#include "../results/catalogue_for_tests.h"
#include "questions.h"
#include "results/hashes.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;

class AskAgain : public ::testing::Test {
 protected:
  AskAgain() {
    const std::string text = small_world("'p': 0.5, 'u': {'value': 0.5, 'uniform': [0, 1]}",
                                         "'o': {'is': 'p >= u'}, 'n': {'is': 'p + u'}");
    origins.program_version = "0.1.0";
    origins.request.question = "sweep";
    origins.request.varied = {"p=0:1:5"};
    origins.request.runs = 40;
    origins.runs = 200;
    origins.request.seed = 7;  // that of `answered`
    const Scenario scenario = source_of(text, {})({}).scenario;
    origins.scenario_hash = scenario.hash;
    write_exploration(origins, scenario, answered(text, origins.request), folder.path);
    write_hashes(folder.path);
  }
  /// Alters the first such text of a file, and signs the folder again.
  void alter(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = entente::testing_support::kept_text(folder.path / file);
    ASSERT_NE(text.find(from), std::string::npos) << text;
    std::ofstream(folder.path / file, std::ios::binary) << text.replace(text.find(from), from.size(), to);
    write_hashes(folder.path);
  }
  const entente::testing_support::TemporaryFolder folder;
  Origins origins;
};

TEST_F(AskAgain, ComesOutTheSame) {
  const AskedAgain again = ask_again(folder.path).value();
  EXPECT_EQ(again.runs, 200u);
  EXPECT_TRUE(again.differing.empty());
}

TEST_F(AskAgain, SaysWhichFilesComeOutOtherwise) {
  alter(exploration_file, "Outcomes along p", "Outcomes along q");
  EXPECT_THAT(ask_again(folder.path).value().differing, ::testing::ElementsAre(exploration_file));
  alter("points.csv", "0.25", "0.26");
  alter(exploration_file, "0.25", "0.26");
  EXPECT_THAT(ask_again(folder.path).value().differing, ::testing::ElementsAre("points.csv", exploration_file));
}

TEST_F(AskAgain, IsNothingWhereItIsStopped) {
  const StopFlag stop{true};
  EXPECT_FALSE(ask_again(folder.path, &stop));
}

TEST_F(AskAgain, OfWhatHasChangedIsRefused) {
  std::ofstream(folder.path / "points.csv", std::ios::app) << "more\n";
  EXPECT_THROW(ask_again(folder.path), ReadError);
  write_hashes(folder.path);
  EXPECT_THROW(ask_again(folder.path), ReadError) << "a table is what exploration.json says";
}

TEST_F(AskAgain, TellsOfRunsThatWereNotMade) {
  alter(exploration_file, "\"runs\": 200", "\"runs\": 91000");
  EXPECT_THAT(ask_again(folder.path).value().differing, ::testing::ElementsAre(exploration_file));
}

/// What cannot be asked was not asked: the folder is altered, and nobody typed it.
TEST_F(AskAgain, OfWhatCannotBeAskedIsDamaged) {
  alter(exploration_file, "\"p=0:1:5\"", "\"p=0:1:1\"");
  EXPECT_THROW(ask_again(folder.path), ReadError);
}

}  // namespace
}  // namespace entente::explore
