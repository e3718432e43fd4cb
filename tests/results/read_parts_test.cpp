#include <gtest/gtest.h>

#include "ensembles_for_tests.h"

namespace entente {
namespace {

class ReadPartsTest : public ::testing::Test {
 protected:
  /// Writes a part and returns its folder.
  std::string part(const std::string& name, Shard shard, std::uint64_t seed = 3) const {
    const auto path = folder.path / name;
    testing_support::write_small_part(path, shard, seed);
    return path.string();
  }
  static std::string refusal(const std::vector<std::string>& folders) {
    return testing_support::said_by<DataError>([&] { read_shards(folders); });
  }
  const testing_support::TemporaryFolder folder;
};

TEST_F(ReadPartsTest, AreReadInTheOrderOfTheirRuns) {
  const auto parts = read_shards(std::vector{part("b", {2, 2}), part("a", {1, 2})});
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[0].folder, folder.path / "a");
  EXPECT_EQ(parts[1].manifest.shard.number, 2u);
}

TEST_F(ReadPartsTest, AMissingOneIsNamed) {
  const std::string one = part("1", {1, 3}), two = part("2", {2, 3}), three = part("3", {3, 3});
  EXPECT_EQ(refusal({one, two}), "shard 3 of 3 is missing");
  EXPECT_EQ(refusal({three, one}), "shard 2 of 3 is missing");
  EXPECT_EQ(refusal({two}), "shard 1 of 3 is missing");
  EXPECT_EQ(refusal({three, two, one}), "");
}

TEST_F(ReadPartsTest, OneThatIsThereTwiceIsNamed) {
  const std::string one = part("1", {1, 2}), again = part("again", {1, 2});
  EXPECT_EQ(refusal({one, again}), "shard 1 of 2 is there twice: " + one + " and " + again);
}

TEST_F(ReadPartsTest, OneOfAnotherEnsembleSaysWhatDiffers) {
  const std::string one = part("1", {1, 2}), other = part("other", {2, 2}, 4), third = part("third", {1, 3});
  EXPECT_EQ(refusal({one, other}), other + " does not belong to " + one + ": its seed is 4, not 3");
  EXPECT_EQ(refusal({one, third}), third + " does not belong to " + one + ": its number of shards is 3, not 2");
}

TEST_F(ReadPartsTest, TheOtherOneIsTheOneThatDiffersFromMost) {
  const std::string one = part("1", {1, 3}, 4), two = part("2", {2, 3}), three = part("3", {3, 3});
  EXPECT_EQ(refusal({one, two, three}), one + " does not belong to " + two + ": its seed is 4, not 3");
}

}  // namespace
}  // namespace entente
