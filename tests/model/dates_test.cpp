#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Dates, ClampToTheMonthsLastDayAndEndAtTheEnd) {
  const Compiled made = compile_world("");
  std::vector<std::string> dates;
  for (const Date date : made.model->catalogue().dates) dates.push_back(to_string(date));
  EXPECT_EQ(dates, (std::vector<std::string>{"2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30",
                                             "2025-05-31", "2025-06-15"}));
  EXPECT_DOUBLE_EQ(data_of(made).times[1], 28 / 365.25);
  EXPECT_EQ(data_of(made).days.back(), 135);
}

TEST(Dates, TooManyStepsAreAnError) {
  const Compiled made = compile_text(
      "{'entente': 1, 'time': {'start': '0001-01-01', 'end': '9999-01-01', 'step': '1 day'}, 'actors': {'A': "
      "{}}}");
  EXPECT_TRUE(made.model) << "3.6 million steps are many, but not too many: " << made.messages();
}

}  // namespace
}  // namespace entente
