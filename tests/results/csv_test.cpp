#include "results/csv.h"

#include <entente/results.h>
#include <gtest/gtest.h>

#include <cmath>

#include "catalogue_for_tests.h"

namespace entente {
namespace {

TEST(Number, ReadsBackAsTheSameDouble) {
  EXPECT_EQ(number(0.1), "0.1");
  EXPECT_EQ(number(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(number(-3), "-3");
  EXPECT_EQ(std::stod(number(1.0 / 3)), 1.0 / 3);
  EXPECT_EQ(number(NAN), "nan");
  EXPECT_EQ(number(-INFINITY), "-inf");
  EXPECT_EQ(number(INFINITY), "inf");
}

TEST(CsvFile, QuotesWhatNeedsIt) {
  const testing_support::TemporaryFolder folder;
  CsvFile csv(folder.path / "a.csv");
  csv.row("plain", "trust[PAK,AFG]", "a \"quoted\" word", "two\nlines", "");
  csv.row(std::uint64_t{7}, 0.25, NAN);
  csv.close();
  EXPECT_EQ(testing_support::kept_text(folder.path / "a.csv"),
            "plain,\"trust[PAK,AFG]\",\"a \"\"quoted\"\" word\",\"two\nlines\",\n7,0.25,nan\n");
}

TEST(CsvFile, SurvivesItsOwnBuffer) {
  const testing_support::TemporaryFolder folder;
  CsvFile csv(folder.path / "a.csv");
  for (std::uint64_t k = 0; k < 30000; ++k) csv.row(k);
  csv.close();
  EXPECT_EQ(testing_support::kept_text(folder.path / "a.csv").size(),
            10 * 2 + 90 * 3 + 900 * 4 + 9000 * 5 + 20000 * 6u);
}

TEST(TextFile, SaysWhatItCannotWrite) {
  EXPECT_THROW(TextFile("/nonexistent/manifest.json"), WriteError);
  TextFile full("/dev/full");
  full.write("text");
  EXPECT_THROW(full.close(), WriteError);
}

}  // namespace
}  // namespace entente
