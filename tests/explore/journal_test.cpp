/// What a journal keeps is handed over again; what is torn, altered or of another exploration is not.
#include "explore/journal.h"

#include <fstream>

#include "../results/catalogue_for_tests.h"
#include "questions.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;

const std::string journal_world = small_world("'p': 0.5, 'u': {'value': 0.5, 'uniform': [0, 1]}",
                                              "'o': {'is': 'p >= u'}, 'n': {'is': 'p + u'}",
                                              ", 'what_if': {'half': {'patch': {'parameters': {'u': 0.5}}}}");

class ExplorationJournalTest : public ::testing::Test {
 protected:
  ExplorationJournalTest() {
    origins.scenario_hash = "00ff";
    origins.request.question = "sweep";
    origins.request.varied = {"p=0:1:5"};
    origins.request.options = {"half"};
    origins.request.runs = 40;
  }
  /// The answer; of it so many runs were made, not recalled.
  std::string asked(bool replace = false) {
    ExplorationJournal journal(folder.path / "r", origins, replace);
    ExplorerOptions options;
    options.threads = 1;
    options.store = &journal;
    made = 0;
    options.progress = [&, before = journal.numbers() / 2](std::size_t done, std::size_t all) {
      made = done - before;
      EXPECT_EQ(all, 400u);
    };
    Explorer explorer(source_of(journal_world, {"p"}), options);
    return answer_json(ask(explorer, origins.request).value());
  }
  fs::path file() const { return folder.path / ".r.journal"; }
  std::size_t size() const { return fs::file_size(file()); }

  const entente::testing_support::TemporaryFolder folder;
  Origins origins;
  std::size_t made = 0;
};

TEST_F(ExplorationJournalTest, HandsOverWhatItHas) {
  const std::string whole = asked();
  EXPECT_EQ(made, 400u);
  EXPECT_EQ(asked(), whole);
  EXPECT_EQ(made, 0u);
}

TEST_F(ExplorationJournalTest, ATornOrAlteredRecordIsMadeAgainWithAllAfterIt) {
  const std::string whole = asked();
  const std::size_t all = size();
  fs::resize_file(file(), all - 1);
  EXPECT_EQ(asked(), whole);
  EXPECT_GT(made, 0u);
  EXPECT_LT(made, 100u);
  EXPECT_EQ(size(), all);
  std::fstream out(file(), std::ios::in | std::ios::out | std::ios::binary);
  out.seekp(static_cast<std::streamoff>(all / 2));
  out.put('?').put('!').put('?');
  out.close();
  EXPECT_EQ(asked(), whole);
  EXPECT_GT(made, 100u);
  EXPECT_LT(made, 300u);
}

TEST_F(ExplorationJournalTest, OfAnotherExplorationIsReplacedOnlyWhereThatIsAsked) {
  asked();
  const std::size_t all = size();
  origins.request.seed = 2;
  EXPECT_THROW(asked(), WriteError);
  origins.request.seed = 1;
  origins.what_ifs = {"half"};
  EXPECT_THROW(asked(), WriteError);
  EXPECT_EQ(size(), all) << "it is as it was";
  asked(true);
  EXPECT_EQ(made, 400u);
}

TEST_F(ExplorationJournalTest, OfAWorldThatHasChangedIsRefused) {
  asked();
  ExplorationJournal journal(folder.path / "r", origins, false);
  ExploredWorld world = source_of(journal_world, {"p"})({});
  std::vector<double> some(4);
  EXPECT_EQ(journal.recall(world, some), 4u);
  world.scenario.hash += "0";
  EXPECT_THROW(journal.recall(world, some), WriteError);
}

TEST_F(ExplorationJournalTest, InWhichNothingIsGoesAgain) {
  { const ExplorationJournal journal(folder.path / "r", origins, false); }
  EXPECT_FALSE(fs::exists(file()));
}

}  // namespace
}  // namespace entente::explore
