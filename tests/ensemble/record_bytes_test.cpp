#include "ensemble/record_bytes.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

BlockRecord sample() {
  BlockRecord record;
  record.first_run = 48;
  record.lanes = 3;
  record.parameters = {1, 2, 3};
  record.series = {0.5, -0.0, 1e300, 4, 5, 6};
  record.outcomes = {};
  record.ledger = {7, 8, 9};
  record.events = {1, 5'000'000'000};  // more than 2^32
  record.max_means = {2.5, 0};
  record.start = {0.25, 0.5, 0.75};
  record.end = {1, 1, 1};
  record.ledger_at = {0, 0, 0, 7, 8, 9};
  return record;
}

TEST(RecordBytes, ComeBackAsTheyWere) {
  const std::string bytes = bytes_of(sample()) + bytes_of(sample());
  std::string_view rest = bytes;
  for (int k = 0; k < 2; ++k) {
    const BlockRecord record = take_record(rest);
    EXPECT_EQ(record.first_run, 48u);
    EXPECT_EQ(record.lanes, 3u);
    EXPECT_EQ(record.series, sample().series);
    EXPECT_EQ(record.events, sample().events);
    EXPECT_EQ(record.max_means, sample().max_means);
    EXPECT_EQ(record.end, sample().end);
    EXPECT_EQ(record.ledger_at, sample().ledger_at);
    EXPECT_TRUE(record.outcomes.empty());
  }
  EXPECT_TRUE(rest.empty());
}

TEST(RecordBytes, TellTheirSizeByTheirHead) {
  const std::string bytes = bytes_of(sample());
  EXPECT_EQ(record_size(std::string_view(bytes).substr(0, record_head)), bytes.size());
  EXPECT_EQ(record_size("no record at all"), 0u);
}

TEST(RecordBytes, ACutIsNoticed) {
  const std::string bytes = bytes_of(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    std::string_view rest = std::string_view(bytes).substr(0, size);
    EXPECT_THROW(take_record(rest), std::runtime_error) << size;
  }
}

TEST(RecordBytes, EveryFlippedBitIsNoticed) {
  const std::string bytes = bytes_of(sample());
  for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
    std::string altered = bytes;
    altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ (1 << bit % 8));
    std::string_view rest = altered;
    EXPECT_THROW(take_record(rest), std::runtime_error) << bit;
  }
}

}  // namespace
}  // namespace entente
