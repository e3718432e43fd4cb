/// What a journal keeps is handed over again; what is torn, altered or of another ensemble is not.
#include "results/journal.h"

#include <gmock/gmock.h>

#include <fstream>

#include "catalogue_for_tests.h"
#include "results/read_folder.h"
#include "support/compiled.h"

namespace entente {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct Seen : Sink {
  void receive(const BlockRecord& block) override { first_runs.push_back(block.first_run); }
  std::vector<std::size_t> first_runs;
};

class JournalTest : public ::testing::Test {
 protected:
  JournalTest() {
    manifest.scenario_hash = "00ff";
    options.runs = 40;
    options.lanes = 8;
    auto made = testing_support::compile_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/data/small.json");
    model.emplace(*made.model);
  }
  /// Runs into the journal, as far as `runs`.
  void run(std::size_t runs) {
    Journal journal(folder.path / "r", manifest, options);
    Seen seen;
    EXPECT_EQ(journal.hand_over(model->catalogue(), seen), 0u);
    EnsembleOptions part = options;
    part.runs = runs;
    ASSERT_TRUE(run_ensemble(*model, part, journal));
  }
  std::vector<std::size_t> kept(bool replace = false) {
    Journal journal(folder.path / "r", manifest, options, replace);
    Seen seen;
    const std::size_t runs = journal.hand_over(model->catalogue(), seen);
    EXPECT_EQ(runs, 8 * seen.first_runs.size());
    return seen.first_runs;
  }
  fs::path file() const { return folder.path / ".r.journal"; }
  void alter(std::size_t at) {
    std::fstream out(file(), std::ios::in | std::ios::out | std::ios::binary);
    out.seekg(static_cast<std::streamoff>(at));
    const char old = static_cast<char>(out.get());
    out.seekp(static_cast<std::streamoff>(at));
    out.put(static_cast<char>(old ^ 1));
  }

  const testing_support::TemporaryFolder folder;
  Manifest manifest;
  EnsembleOptions options;
  std::optional<Model> model;
};

TEST_F(JournalTest, HandsOverWhatItHas) {
  run(24);
  EXPECT_THAT(kept(), ElementsAre(0, 8, 16));
  EXPECT_THAT(kept(), ElementsAre(0, 8, 16)) << "handing over takes nothing away";
}

TEST_F(JournalTest, ATornRecordIsMadeAgain) {
  run(24);
  const std::size_t size = fs::file_size(file());
  fs::resize_file(file(), size - 1);
  EXPECT_THAT(kept(), ElementsAre(0, 8));
  EXPECT_LT(fs::file_size(file()), size - 1) << "the torn rest is gone";
}

TEST_F(JournalTest, ARecordThatDoesNotFitTheScenarioIsMadeAgain) {
  run(8);
  {
    Journal journal(folder.path / "r", manifest, options);
    Seen seen;
    ASSERT_EQ(journal.hand_over(model->catalogue(), seen), 8u);
    BlockRecord foreign;
    foreign.first_run = 8;
    foreign.lanes = 8;
    journal.receive(foreign);  // its checksum is right
  }
  EXPECT_THAT(kept(), ElementsAre(0));
}

TEST_F(JournalTest, AnAlteredRecordIsNeverTrusted) {
  run(24);
  const std::size_t size = fs::file_size(file()), head = size % 3 + 200;
  alter(head + (size - head) / 2);
  EXPECT_THAT(kept(), ElementsAre(0));
}

TEST_F(JournalTest, OfAnotherEnsembleIsReplacedOnlyWhereThatIsAsked) {
  run(24);
  options.seed = 2;
  try {
    kept();
    FAIL();
  } catch (const WriteError& error) {
    EXPECT_THAT(error.what(), HasSubstr(".r.journal: it is the journal of another ensemble"));
  }
  options.seed = 1;
  EXPECT_THAT(kept(), ElementsAre(0, 8, 16)) << "it is as it was";
  options.seed = 2;
  EXPECT_THAT(kept(true), ElementsAre());
  EXPECT_THAT(kept(), ElementsAre()) << "now it is of this one";
}

TEST_F(JournalTest, ThatDoesNotYetTellItsEnsembleIsBegunAnew) {
  run(8);
  fs::resize_file(file(), 50);
  EXPECT_THAT(kept(), ElementsAre());
}

TEST_F(JournalTest, IsHeldByOneProcessAtATime) {
  const Journal journal(folder.path / "r", manifest, options);
  try {
    const Journal second(folder.path / "r", manifest, options);
    FAIL();
  } catch (const WriteError& error) {
    EXPECT_THAT(error.what(), HasSubstr("another process is at work"));
  }
}

TEST_F(JournalTest, IsGoneWhenItIsRemoved) {
  run(8);
  Journal(folder.path / "r", manifest, options).remove();
  EXPECT_FALSE(fs::exists(file()));
}

}  // namespace
}  // namespace entente
