/// Which stretch of a cell is explained, and what is said where there is none.
#include "services/history_between.h"

#include <gmock/gmock.h>

#include "results/ensembles_for_tests.h"

namespace entente {
namespace {

using std::chrono::year_month_day;
using testing_support::said_by;

Date date_of(int year, unsigned month, unsigned number) {
  return year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(number));
}

class HistoryBetween : public ::testing::Test {
 protected:
  CellHistory of(const Stretch& stretch, std::size_t runs = 8,
                 const std::string& cell = "trust[AAA,BBB]") const {
    EnsembleOptions options;
    options.runs = runs;
    return history_between({made.scenario, *made.model, options}, cell, stretch, nullptr).value();
  }
  const testing_support::TestScenario made = testing_support::small_scenario();
};

TEST_F(HistoryBetween, GoesFromTheFirstRecordInItToTheLast) {
  const std::vector<Date>& dates = made.model->catalogue().dates;
  EXPECT_EQ(of({}).dates.front(), dates.front());
  EXPECT_EQ(of({}).dates.back(), dates.back());
  const CellHistory within = of({dates[2] - std::chrono::days(3), dates[5] + std::chrono::days(3)});
  EXPECT_EQ(within.dates.front(), dates[2]);
  EXPECT_EQ(within.dates.back(), dates[5]);
}

TEST_F(HistoryBetween, SaysWhatCannotBe) {
  EXPECT_EQ(said_by<RequestError>([&] {
              of({date_of(2025, 6, 2), date_of(2025, 6, 20)});
            }),
            "no step lies between 2025-06-02 and 2025-06-20; the run goes from 2025-01-01 to 2025-12-31");
  EXPECT_THAT(said_by<UnknownNameError>([&] { of({}, 8, "trust[AAA,BBX]"); }),
              ::testing::HasSubstr("did you mean 'BBB'"));
  EXPECT_THAT(said_by<MemoryError>([&] { of({}, 100'000'000); }),
              ::testing::HasSubstr("take more than 1 GB; at most "));
}

TEST_F(HistoryBetween, OfTwoWorldsNeedsTheSameDates) {
  const Catalogue& c = made.model->catalogue();
  EXPECT_NO_THROW(require_same_dates(c, c));
  Catalogue shorter = c;
  shorter.dates.pop_back();
  EXPECT_EQ(said_by<RequestError>([&] { require_same_dates(c, shorter); }),
            "the two worlds have other dates: they can be explained one by one only");
}

}  // namespace
}  // namespace entente
