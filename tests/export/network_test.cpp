#include <gmock/gmock.h>

#include "small_network.h"

namespace entente {
namespace {

using testing_support::small_network;

std::string date_refused(const std::string& date) {
  try {
    date_number(small_network().evolution, date);
  } catch (const UnknownNameError& error) {
    return error.what();
  }
  return "known";
}

TEST(Network, KnowsItsDatesByNumber) {
  EXPECT_EQ(date_number(small_network().evolution, "2025-01-01"), 0u);
  EXPECT_EQ(date_number(small_network().evolution, "2025-03-01"), 2u);
}

TEST(Network, NamesTheDatesNearestToOneThatItDoesNotHave) {
  EXPECT_THAT(date_refused("2025-01-15"), ::testing::EndsWith("nearest are: 2025-01-01, 2025-02-01"));
  EXPECT_THAT(date_refused("2024-12-31"), ::testing::EndsWith("nearest is: 2025-01-01"));
  EXPECT_THAT(date_refused("2026-01-01"), ::testing::EndsWith("nearest is: 2025-03-01"));
  EXPECT_THAT(date_refused("2025-01-15"), ::testing::StartsWith("2025-01-15 is "));
}

TEST(Network, IsOfAFolderOfResultsOnly) {
  EXPECT_THROW(read_network(std::filesystem::path(::testing::TempDir()) / "nowhere", "trust", ""), ReadError);
}

}  // namespace
}  // namespace entente
