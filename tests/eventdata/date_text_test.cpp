#include "eventdata/date_text.h"

#include <gtest/gtest.h>

namespace entente::eventdata {
namespace {

std::string read(const char* text, DateOrder order = DateOrder::ymd) {
  const auto date = date_in(text, order);
  return date ? to_string(*date) : "";
}

TEST(DateText, ReadsYearMonthDay) {
  for (const char* text :
       {"2020-01-05", "20200105", "2020/1/5", "2020.01.05", "2020-01-05 12:30:00", "2020-01-05T12:30:00Z",
        "5 January 2020", "05-Jan-2020", "Jan 5, 2020", "2020 jan 5", "2020 1 5", "5. Jan. 2020", "05JAN2020"})
    EXPECT_EQ(read(text), "2020-01-05") << text;
}

TEST(DateText, ReadsOtherOrdersWhereTheyAreAskedFor) {
  EXPECT_EQ(read("1/2/2020", DateOrder::dmy), "2020-02-01");
  EXPECT_EQ(read("1/2/2020", DateOrder::mdy), "2020-01-02");
  EXPECT_EQ(read("01.02.2020 10:00", DateOrder::dmy), "2020-02-01");
  EXPECT_EQ(read("2020-02-01", DateOrder::mdy), "2020-02-01") << "there is one way to read it";
  EXPECT_EQ(read("1/2/2020"), "");
}

TEST(DateText, ADayThatIsNotThereIsNone) {
  for (const char* text :
       {"", "2020", "2020-13-01", "2020-02-30", "30 February 2020", "1/2/20", "x2020-01-05", "2020-01-05x",
        "2020-01-05 x", "12345678901", "0/0/2020", "Jan Feb 2020", "2020|01|05", "2020--01--05", "2020-01/05",
        "2020:01:05", "2020,01,05", "5;January;2020", "1_2_2020"})
    for (const DateOrder order : {DateOrder::ymd, DateOrder::dmy}) EXPECT_EQ(read(text, order), "") << text;
  EXPECT_EQ(read("13/13/2020", DateOrder::mdy), "");
}

TEST(DateText, KnowsWhatHasAnotherOrder) {
  EXPECT_TRUE(has_other_order("1/31/2020"));
  EXPECT_TRUE(has_other_order("31.1.2020"));
  EXPECT_FALSE(has_other_order("2020-01-31"));
  EXPECT_FALSE(has_other_order("yesterday"));
}

}  // namespace
}  // namespace entente::eventdata
