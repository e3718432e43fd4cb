#include "results/outputs.h"

#include <gtest/gtest.h>

#include "catalogue_for_tests.h"
#include "support/rows_in_document.h"

namespace entente {
namespace {

TEST(Outputs, EveryFileIsDescribed) {
  EXPECT_EQ(output_files().size(), all_outputs.size() + all_streams.size() + 1) << "and the list of hashes";
  EXPECT_EQ(output_files().front().file, "manifest.json");
  for (const OutputInfo& info : output_files()) EXPECT_FALSE(info.content.empty()) << info.file;
}

TEST(Outputs, StandInTheirDocument) {
  std::string rows;
  for (const OutputInfo& info : output_files())
    rows += "| `" + std::string(info.file) + "` | " + std::string(info.content) + " |\n";
  testing_support::expect_rows_in("engine/results/README.md", "| file | content |\n|---|---|\n", rows);
}

TEST(Outputs, SeriesAreNamedMetricsFirst) {
  const Catalogue c = testing_support::small_catalogue();
  EXPECT_EQ(series_name(c, 0), "heat");
  EXPECT_EQ(series_name(c, 1), "trust[PAK,AFG]");
}

TEST(Outputs, WhatIsTakenOverTimeIsSpeltAsInScenarios) {
  EXPECT_EQ(spelling(TimeAggregate::end), "end");
  EXPECT_EQ(spelling(TimeAggregate::always), "always");
  EXPECT_EQ(spelling(TimeAggregate::first), "first");
}

}  // namespace
}  // namespace entente
