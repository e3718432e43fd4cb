/// Loops that feed on themselves die out, with the branching ratio that their sources state.
#include "ensemble.h"

namespace entente::article {
namespace {

/// Ten attacks of the TTP of usual size at once, on the first day, count as one event.
constexpr const char* campaign =
    R"(events.campaign={"date": "2025-05-28", "type": "attack", "attacker": "TTP", "host": "AFG", "target": "PAK", "intensity": 4})";

/// With a branching ratio n, each attack calls forth n / (1 - n) others: 1 where n is 0.5. Two years are long
/// beside a memory of three months, so that hardly any of them is still to come.
TEST(Branching, AttacksCallForthAboutAsManyOthers) {
  LoadOptions with;
  with.overrides = {campaign};
  const Difference more = paired(run({}).at("attacks-in-pakistan"), run(with).at("attacks-in-pakistan"));
  const double others = (more.mean - 1) / 10, half_width = more.half_width / 10;
  EXPECT_GT(others - half_width, 0.4 / 0.6) << "more is " << more.mean;
  EXPECT_LT(others + half_width, 0.6 / 0.4) << "more is " << more.mean;
}

/// Fire calls forth a third of itself, and somewhat more by the distrust that it leaves: without that, half as
/// much again is there as without excitement, n / (1 - n) = 0.5.
TEST(Branching, ClashesAreHalfAsManyAgain) {
  LoadOptions alone, excited;
  alone.overrides = {"rules.airstrikes=null", "relations.tension.ties.PAK.AFG=0",
                     "parameters.clash_excitation=0"};
  excited.overrides = {alone.overrides[0], alone.overrides[1]};
  const Figures without = run(alone), with = run(excited);
  const Difference more = paired(without.at("border-tension@mean"), with.at("border-tension@mean"));
  double mean = 0;
  for (const double x : without.at("border-tension@mean")) mean += x / static_cast<double>(runs);
  EXPECT_GT((more.mean + more.half_width) / mean, 0.35);
  EXPECT_LT((more.mean - more.half_width) / mean, 0.75);
}

}  // namespace
}  // namespace entente::article
