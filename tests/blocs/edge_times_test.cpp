#include "blocs/edge_times.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

const std::vector<std::string> columns{"a", "b", "begin", "end"};

/// Looked at for a time.
EdgeTimes times_at(const std::string& at) { return {columns, 2, 3, at}; }

TEST(EdgeTimes, HoldFromBeginToBeforeEnd) {
  EXPECT_TRUE(times_at("1914").hold({"A", "B", "1914", "1918"}));
  EXPECT_FALSE(times_at("1918").hold({"A", "B", "1914", "1918"}));
  EXPECT_FALSE(times_at("900").hold({"A", "B", "1914", "1918"})) << "years are numbers";
  EXPECT_TRUE(times_at("2026-03-01").hold({"A", "B", "2026-01-31", ""}));
  EXPECT_TRUE(times_at("1914").hold({"A", "B", "", ""}));
}

TEST(EdgeTimes, MustBeOfTheFormThatIsAskedFor) {
  EXPECT_FALSE(times_at("1914").wrong({"A", "B", "1910", ""}));
  EXPECT_EQ(times_at("1914").wrong({"A", "B", "1910", "soon"})->first, 3U);
  EXPECT_EQ(times_at("1914").wrong({"A", "B", "1910-01-01", ""})->second,
            "found '1910-01-01', its begin; the time that is asked for is a year, '1914'");
}

TEST(EdgeTimes, MustBeAskedForByATime) {
  EXPECT_EQ(times_at("1914").wrong_choice(), "");
  EXPECT_EQ(times_at("").wrong_choice(), "say at which time they are wanted (--date, in Python `at`)");
  EXPECT_EQ(times_at("soon").wrong_choice(), "a time is a year, or a date like 2026-01-31, not 'soon'");
  EXPECT_EQ(EdgeTimes().wrong_choice(), "");
  EXPECT_FALSE(EdgeTimes().given());
}

}  // namespace
}  // namespace entente::detail
