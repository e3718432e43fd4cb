#include "explore/outcome_records.h"

#include <limits>

#include "questions.h"

namespace entente::explore {
namespace {

ExploredWorld world_of_records(const std::string& value) {
  return source_of(small_world("'p': " + value, "'o': {'is': 'p'}"), {})({});
}

/// Reads the records of a text, one after the other.
struct RecordsIn {
  std::string bytes;
  std::size_t at = 0;
  std::optional<OutcomeRecord> next() {
    return read_record(bytes.size() - at, [this](std::size_t count) {
      std::string some = bytes.substr(at, count);
      at += some.size();
      return some;
    });
  }
};

TEST(OutcomeRecords, ComeBackToTheBit) {
  const ExploredWorld world = world_of_records("1");
  const std::vector<double> numbers{0.1, -0.0, std::numeric_limits<double>::infinity(),
                                    std::numeric_limits<double>::quiet_NaN(), 5e-324};
  RecordsIn records{bytes_of(world, numbers) + bytes_of(world, std::vector<double>{2})};
  EXPECT_EQ(records.bytes.size(), 16 + 5 * 8 + 8 + 16 + 8 + 8u);
  const auto first = records.next();
  ASSERT_TRUE(first);
  EXPECT_TRUE(testing_support::same_bits(first->numbers, numbers));
  EXPECT_EQ(first->world, mark_of(world));
  EXPECT_EQ(records.next()->numbers, std::vector<double>{2});
  EXPECT_FALSE(records.next()) << "there is none left";
}

TEST(OutcomeRecords, ThatAreTornOrAlteredAreNone) {
  const std::string whole = bytes_of(world_of_records("1"), std::vector<double>{1, 2, 3});
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_FALSE(RecordsIn{whole.substr(0, size)}.next()) << size << " bytes";
  for (std::size_t byte = 0; byte < whole.size(); ++byte) {
    std::string altered = whole;
    altered[byte] = static_cast<char>(altered[byte] ^ 1);
    EXPECT_FALSE(RecordsIn{altered}.next()) << "byte " << byte;
  }
}

/// 2^61 + 3 numbers of 8 bytes are as many bytes as 3 of them, in 64 bits.
TEST(OutcomeRecords, ThatClaimMoreThanThereIsTakeNoMemory) {
  std::string claims = bytes_of(world_of_records("1"), std::vector<double>{1, 2, 3});
  claims[7] = static_cast<char>(0x20);
  EXPECT_FALSE(RecordsIn{claims}.next());
}

TEST(OutcomeRecords, AreHandedOverWhereverTheyEnd) {
  const ExploredWorld world = world_of_records("1");
  RecordsIn records;
  for (const std::vector<double>& some : {std::vector<double>{1, 2, 3}, {}, {4, 5}})
    records.bytes += bytes_of(world, some);
  OutcomeReader reader([&] { return records.next(); }, [] { FAIL() << "it is of this world"; });
  std::vector<double> two(2), four(4);
  EXPECT_FALSE(reader.at_end());
  EXPECT_EQ(reader.take(world, two), 2u);
  EXPECT_EQ(two, (std::vector<double>{1, 2}));
  EXPECT_EQ(reader.take(world, four), 3u) << "no more are there";
  EXPECT_EQ(four, (std::vector<double>{3, 4, 5, 0}));
  EXPECT_TRUE(reader.at_end());
}

TEST(OutcomeRecords, OfAnotherWorldAreRefused) {
  RecordsIn records{bytes_of(world_of_records("1"), std::vector<double>{1})};
  OutcomeReader reader([&] { return records.next(); }, [] { throw ReadError("of another world"); });
  std::vector<double> one(1);
  EXPECT_THROW(reader.take(world_of_records("2"), one), ReadError);
}

}  // namespace
}  // namespace entente::explore
