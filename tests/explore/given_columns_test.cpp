#include "explore/given_columns.h"

#include <gmock/gmock.h>

#include <cmath>

#include "support/data_error.h"

namespace entente::explore {
namespace {

using ::testing::HasSubstr;
using testing_support::data_error_of;

GivenColumns columns_in(const std::string& text) { return columns_of({"t.csv", "T", text}); }
std::string wrong_with(const std::string& text) {
  return data_error_of([&] { columns_in(text); });
}

TEST(GivenColumns, AreReadByName) {
  const GivenColumns given = columns_in("a,\"b, c\"\n1,x\n-2.5e3,7\n");
  EXPECT_EQ(given.rows, 2u);
  EXPECT_EQ(given.drawn, 0u);
  ASSERT_EQ(given.columns.size(), 2u);
  EXPECT_EQ(column_named(given, "b, c"), 1u);
  EXPECT_THAT(numbers_of(given.columns[0]), ::testing::ElementsAre(1, -2500));
  EXPECT_TRUE(given.columns[1].numeric) << "one of its values is a number";
  EXPECT_TRUE(std::isnan(given.columns[1].values[0]));
}

TEST(GivenColumns, RowsThatRepeatOthersAreNotMore) {
  const GivenTable table{"t.csv", "T", "a,b\n1,x\n1,y\n1,x\n2,x\n"};
  const GivenColumns given = columns_of(table);
  EXPECT_EQ(rows_that_differ(given, 10), 3u);
  EXPECT_EQ(rows_that_differ(given, 2), 2u) << "it counts no further";
}

TEST(GivenColumns, AreReadAsSpreadsheetsOfAnyCountryWriteThem) {
  const GivenTable table{"t.csv", "T", "a;b\n0,5;x, y\n1.000,5;z\n"};
  const GivenColumns given = columns_of(table);
  EXPECT_EQ(given.columns[0].values[0], 0.5);
  EXPECT_EQ(data_error_of([&] { numbers_of(given.columns[0]); }),
            "t.csv:3:1: '1.000,5' is no finite number in column 'a'");
  EXPECT_THAT(texts_in(given, 1), ::testing::ElementsAre("x, y", "z"));
  EXPECT_EQ(place_of(given, 0, 1), "t.csv:2:5: ");
}

TEST(GivenColumns, OfRunsLoseTheMarkOfParameters) {
  const GivenColumns runs = columns_in("run,parameter:p,o\n0,0.5,1\n");
  EXPECT_EQ(runs.drawn, 1u);
  EXPECT_EQ(runs.columns[1].name, "p");
  EXPECT_EQ(columns_in("point,parameter:p\n0,1\n").columns[1].name, "parameter:p") << "another table";
}

TEST(GivenColumns, SayTheFirstValueThatIsNone) {
  const auto said = [](const std::string& text) {
    return data_error_of([&] { numbers_of(columns_in(text).columns[1]); });
  };
  EXPECT_EQ(said("a,b\n1,2\n1,x\n1,y\n"), "t.csv:3:3: 'x' is no finite number in column 'b'");
  EXPECT_EQ(said("a,b\n1,\n"), "t.csv:2:3: there is no value in column 'b'");
  EXPECT_EQ(said("a,b\n1,inf\n"), "t.csv:2:3: 'inf' is no finite number in column 'b'");
  EXPECT_EQ(said("a,b\n1,2\n"), "");
}

TEST(GivenColumns, TablesThatAreNoneAreRefusedAtTheirPlace) {
  EXPECT_EQ(wrong_with(""), "t.csv is empty: a table has names of columns, then rows");
  EXPECT_EQ(wrong_with("a,b\n"), "t.csv has no row but the names of columns");
  EXPECT_EQ(wrong_with("a,b,a\n1,2,3\n"), "t.csv:1:5: there is a column 'a' already");
  EXPECT_EQ(wrong_with("a,,c\n1,2,3\n"), "t.csv:1:3: a column has no name");
  EXPECT_EQ(wrong_with("a,b\n1,2\n3\n"), "t.csv:3: 1 fields, where the table has 2 columns");
  EXPECT_EQ(wrong_with("a,b\n1,2,3\n"), "t.csv:2: 3 fields, where the table has 2 columns");
}

TEST(GivenColumns, TellTheirTextsAndPlaces) {
  const GivenTable table{"t.csv", "T", "a,b\n1,\"x\ny\"\n2,z\n"};
  const GivenColumns given = columns_of(table);
  EXPECT_THAT(texts_in(given, 1), ::testing::ElementsAre("x\ny", "z"));
  EXPECT_EQ(place_of_name(given, 1), "t.csv:1:3: ");
  EXPECT_EQ(place_of(given, 0, 1), "t.csv:2:3: ");
  EXPECT_EQ(place_of(given, 1, 0), "t.csv:4:1: ") << "a text of two lines stands before it";
}

TEST(GivenColumns, ThatAreNotThereAreNamed) {
  const GivenColumns given = columns_in("pressure,o\n1,2\n");
  const std::string said = testing_support::error_of<UnknownNameError>([&] { column_named(given, "presure"); });
  EXPECT_THAT(said, ::testing::StartsWith("t.csv has no column 'presure'"));
  EXPECT_THAT(said, HasSubstr("'pressure'"));
}

}  // namespace
}  // namespace entente::explore
