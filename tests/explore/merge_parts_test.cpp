/// Parts of an exploration come to what it comes to as a whole.
#include "made_parts.h"

namespace entente::explore {
namespace {

class MergedParts : public ExplorationParts {};

TEST_F(MergedParts, ComeToWhatTheWholeComesTo) {
  const std::string whole = answer_json(asked(options()).value());
  ASSERT_EQ(made, 410u);
  for (const std::size_t of : {1U, 2U, 3U, 7U}) {
    auto folders = parts(of);
    std::reverse(folders.begin(), folders.end());
    const auto merged = merge_parts(read_parts(folders)).value();
    EXPECT_EQ(answer_json(merged.answer), whole) << of;
    EXPECT_EQ(merged.origins.runs, 410u);
    EXPECT_EQ(merged.origins.shard.of, 1u);
    EXPECT_EQ(merged.scenario.hash, scenario().hash);
  }
}

TEST_F(MergedParts, EachMakesAboutAsManyRuns) {
  std::size_t all = 0;
  for (std::size_t k = 1; k <= 4; ++k) {
    part(k, 4);
    EXPECT_NEAR(static_cast<double>(made), 102.5, 2);
    all += made;
  }
  EXPECT_EQ(all, 410u);
}

}  // namespace
}  // namespace entente::explore
