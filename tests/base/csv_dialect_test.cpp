#include "base/csv_dialect.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

TEST(CsvDialect, TheHeaderTellsTheSeparator) {
  EXPECT_EQ(separator_of("from,to,value"), ',');
  EXPECT_EQ(separator_of("from;to;value"), ';');
  EXPECT_EQ(separator_of("from\tto\tvalue"), '\t');
  EXPECT_EQ(separator_of("date,\"a;b\",\"c\td\""), ',') << "but not inside of quotes";
  EXPECT_EQ(separator_of("value"), ',');
  EXPECT_EQ(separator_of("from|to|value"), '|');
  EXPECT_EQ(separator_of("from,to|whom,value"), ',') << "a bar may stand in a name";
  EXPECT_EQ(separator_of("a;b|c"), ';');
}

TEST(CsvDialect, ALineBeforeTheHeaderMayTellTheSeparator) {
  EXPECT_EQ(told_separator("sep=;"), ';');
  EXPECT_EQ(told_separator("SEP=,"), ',');
  EXPECT_EQ(told_separator("\"sep=\t\""), '\t') << "as programs quote it";
  for (const char* other : {"sep=", "sep=ab", "sep=x", "step=;", "sep", ""})
    EXPECT_EQ(told_separator(other), std::nullopt) << other;
}

TEST(CsvDialect, NumbersHaveADecimalCommaWhereCommasDoNotSeparate) {
  EXPECT_EQ(CsvNumbers(';').read("0,5"), 0.5);
  EXPECT_EQ(CsvNumbers(';').read("-1,5e3"), -1500);
  EXPECT_EQ(CsvNumbers('\t').read("0.5"), 0.5);
  EXPECT_EQ(CsvNumbers(',').read("0.5"), 0.5);
  EXPECT_FALSE(CsvNumbers(',').read("0,5"));
  EXPECT_TRUE(std::isnan(*CsvNumbers(';').read("")));
}

TEST(CsvDialect, WhatStandsBetweenThousandsIsRefused) {
  for (const char* written : {"1.000,5", "1,000.5", "1.000.000", "1,000,000", "1 000", "1'000"})
    for (const char separator : {',', ';', '\t'})
      EXPECT_FALSE(CsvNumbers(separator).read(written)) << written << separator;
  EXPECT_EQ(CsvNumbers(',').problem("1,000.5"), "found '1,000.5'; expected a number like 1000.5");
  EXPECT_EQ(CsvNumbers(';').problem("1.000,5"), "found '1.000,5'; expected a number like 1000.5 or 1000,5");
  EXPECT_EQ(CsvNumbers(';').problem("much"), "found 'much'; expected a number");
}

TEST(CsvDialect, NumbersOfATableAreWrittenInOneWay) {
  CsvNumbers commas(';'), points(';');
  EXPECT_EQ(commas.read("7"), 7);
  EXPECT_EQ(commas.read("0,5"), 0.5);
  EXPECT_FALSE(commas.read("1.000")) << "a thousand, perhaps";
  EXPECT_EQ(commas.problem("1.000"), "found '1.000'; expected a number like 1000,5, as above");
  EXPECT_EQ(points.read("0.5"), 0.5);
  EXPECT_FALSE(points.read("1,000"));
  EXPECT_EQ(points.problem("1,000"), "found '1,000'; expected a number like 1000.5, as above");
}

TEST(CsvDialect, ADecimalCommaThatSeparatesIsTold) {
  EXPECT_EQ(decimal_comma_hint(4, 3, ','), "; numbers with a decimal comma need ; or tabs between the fields");
  EXPECT_EQ(decimal_comma_hint(2, 3, ',') + decimal_comma_hint(4, 3, ';'), "");
}

}  // namespace
}  // namespace entente
