#include <gtest/gtest.h>

#include "compare/divergence_replay.h"
#include "support/compiled.h"

namespace entente::divergence_test {
namespace {

constexpr const char* world =
    R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 week'}, 'actors': {'A': {}, 'B': {}},
  'attributes': {'power': {'initial': 1}}, 'relations': {'trust': {'range': [-1, 1], 'initial': 0.2}},
  'event_types': {'blow': {'effects': [{'change': 'power[B]', 'by': '-0.5'}]}},
  'what_if': {'blow': {'patch': {'events': {'blow': {'date': '2025-02-01', 'type': 'blow'}}}}}})";

TEST(DivergenceReplay, NamesTheFirstCellsAndTheDate) {
  const auto first = testing_support::compile_text(world);
  const auto second = testing_support::compile_text(world, {{"blow"}, {}, {}});
  ASSERT_TRUE(first.model && second.model) << first.messages() << second.messages();
  const DivergenceReplay replay(*first.model, 1, 8);
  const CellDivergence p = replay.against(*second.model, 8);
  EXPECT_EQ(p.runs, 8U);
  EXPECT_EQ(p.diverged, 8U);
  EXPECT_EQ(p.diverged_by_date[5], 8U);  // the step from 29 January on ends on 5 February
  ASSERT_EQ(p.cells.size(), 1U);
  EXPECT_EQ(p.cells[0].cell, "power[B]");
  EXPECT_EQ(replay.against(*first.model, 8).diverged, 0U);
  EXPECT_EQ(DivergenceReplay(*first.model, 1, 8, 100).against(*second.model, 8).runs, 0U);
}

}  // namespace
}  // namespace entente::divergence_test
