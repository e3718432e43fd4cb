#include "results/started_manifest.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(StartedManifest, SaysWhatIsKnownBeforeTheFirstRun) {
  Scenario scenario;
  scenario.title = "A title";
  scenario.hash = "00ff";
  EnsembleOptions options;
  options.runs = 40;
  options.seed = 9;
  options.lanes = 8;
  const Manifest m = started_manifest(scenario, options);
  EXPECT_EQ(m.scenario_title, "A title");
  EXPECT_EQ(m.scenario_hash, "00ff");
  EXPECT_EQ(m.runs, 40u);
  EXPECT_EQ(m.seed, 9u);
  EXPECT_EQ(m.block, 8u);
  EXPECT_EQ(m.quantile_runs, 0u) << "known at the end";
  EXPECT_EQ(m.program_version, "") << "of who writes it";
}

TEST(StartedManifest, ItsTimeIsNowInUtc) {
  const std::time_t before = std::time(nullptr);
  const std::string started = started_manifest({}, {}).started;
  std::tm time{};
  const char* end = ::strptime(started.c_str(), "%Y-%m-%dT%H:%M:%SZ", &time);
  ASSERT_TRUE(end && *end == '\0') << started;
  EXPECT_GE(::timegm(&time), before);
  EXPECT_LE(::timegm(&time), std::time(nullptr));
}

}  // namespace
}  // namespace entente
