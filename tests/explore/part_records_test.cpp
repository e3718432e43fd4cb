#include "explore/part_records.h"

#include "../results/catalogue_for_tests.h"
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// A journal that has two numbers, and counts what it is given.
class TwoInStore final : public ExploredStore {
 public:
  std::size_t recall(const ExploredWorld&, std::span<double> into) override {
    into[0] = 8;
    into[1] = 9;
    return 2;
  }
  void keep(const ExploredWorld&, std::span<const double> found) override { kept += found.size(); }
  std::size_t kept = 0;
};

class PartRecordsTest : public ::testing::Test {
 protected:
  /// Numbers 1, 2 and 3, and before them those of a journal.
  void write(ExploredStore* journal) const {
    PartRecords records(folder.path, journal);
    std::vector<double> some(5);
    EXPECT_EQ(records.recall(world, some), journal ? 2u : 0u);
    records.keep(world, std::vector<double>{1, 2});
    records.keep(world, std::vector<double>{3});
    records.close();
  }
  /// What is said where `count` numbers are wanted, and nothing after them.
  std::string wrong_with(std::size_t count) const {
    return testing_support::error_of<ReadError>([&] {
      PartReader reader(folder.path);
      std::vector<double> into(count);
      reader.take(world, into);
      reader.require_end();
    });
  }
  fs::path file() const { return folder.path / part_records_file; }

  const entente::testing_support::TemporaryFolder folder;
  const ExploredWorld world = source_of(small_world("'p': 1", "'o': {'is': 'p'}"), {})({});
};

TEST_F(PartRecordsTest, ComeBackInTheirOrder) {
  write(nullptr);
  PartReader reader(folder.path);
  std::vector<double> one(1), two(2);
  reader.take(world, one);
  reader.take(world, two);
  EXPECT_EQ(one[0], 1);
  EXPECT_EQ(two, (std::vector<double>{2, 3}));
  EXPECT_NO_THROW(reader.require_end());
}

TEST_F(PartRecordsTest, HoldWhatAJournalHandedOver) {
  TwoInStore journal;
  write(&journal);
  EXPECT_EQ(journal.kept, 3u) << "what was found, not what it had";
  std::vector<double> all(5);
  PartReader(folder.path).take(world, all);
  EXPECT_EQ(all, (std::vector<double>{8, 9, 1, 2, 3}));
}

TEST_F(PartRecordsTest, AreAsManyAsThePartHas) {
  write(nullptr);
  EXPECT_EQ(wrong_with(3), "");
  EXPECT_EQ(wrong_with(4), file().string() + ": it holds fewer runs than its part of the exploration has");
  EXPECT_EQ(wrong_with(2), file().string() + ": it holds more runs than its part of the exploration has");
}

TEST_F(PartRecordsTest, ThatAreDamagedOrOfAnotherWorldAreRefused) {
  write(nullptr);
  PartReader reader(folder.path);
  std::vector<double> one(1);
  const ExploredWorld other = source_of(small_world("'p': 2", "'o': {'is': 'p'}"), {})({});
  EXPECT_THAT(testing_support::error_of<ReadError>([&] { reader.take(other, one); }),
              HasSubstr("its records do not fit the scenario"));
  fs::resize_file(file(), fs::file_size(file()) - 1);
  EXPECT_THAT(wrong_with(3), HasSubstr("a record of runs is cut off or damaged"));
  fs::remove(file());
  EXPECT_EQ(wrong_with(3), "cannot read " + file().string());
}

}  // namespace
}  // namespace entente::explore
