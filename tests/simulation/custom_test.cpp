/// Kinds of process that a program adds: tests/package/consumer/custom_process.cpp runs one. Here what is
/// refused.
#include <entente/model.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

CustomProcess kind(const std::string& type) {
  CustomProcess made;
  made.type = type;
  made.help = "for a test";
  made.advance = [](const ProcessView&, std::span<double>) {};
  return made;
}

std::string refused(CustomProcess made) {
  try {
    add_process_kind(std::move(made));
  } catch (const std::invalid_argument& error) {
    return error.what();
  } catch (const std::logic_error& error) {
    return std::string("too late: ") + error.what();
  }
  return "";
}

/// Each test is a program run of its own under CTest; run together, the format may be made already.
TEST(CustomProcess, RefusesWhatCannotBeAKind) {
  const std::string first = refused(kind("drift"));
  if (first.rfind("too late", 0) == 0)
    GTEST_SKIP() << "SKIPPED: another test of this program has read a scenario";
  EXPECT_EQ(first, "there is a kind of process 'drift' already");
  EXPECT_THAT(refused(kind("two words")), HasSubstr("needs a type of letters"));
  CustomProcess empty = kind("empty");
  empty.advance = nullptr;
  EXPECT_EQ(refused(std::move(empty)), "the kind of process 'empty' has no 'advance'");
  CustomProcess twice = kind("twice");
  twice.settings = {{ProcessSetting::Kind::number, "rate", ""}, {ProcessSetting::Kind::number, "rate", ""}};
  EXPECT_THAT(refused(std::move(twice)), HasSubstr("'rate' cannot be the name of a setting"));
}

TEST(CustomProcess, IsRefusedOnceAScenarioWasRead) {
  compile_text("{'entente': 1, 'dynamics': {'d': {'type': 'drift'}}}");
  EXPECT_THAT(refused(kind("late")),
              HasSubstr("too late: kinds of process are added before the first scenario"));
}

/// A process that adds the same everywhere: to every actor, or to every pair but the diagonal, once where
/// symmetric.
TEST(CustomProcess, MovesWhatItNames) {
  CustomProcess rise = kind("rise");
  rise.settings = {{ProcessSetting::Kind::number, "by", ""}, {ProcessSetting::Kind::relation, "like", ""}};
  rise.advance = [](const ProcessView& view, std::span<double> change) {
    const auto by = view.number(0);
    const auto like = view.cells(1);
    EXPECT_THROW(view.cells(0), std::invalid_argument);
    EXPECT_THROW(view.number(1), std::invalid_argument);
    for (std::size_t k = 0; k < change.size(); ++k) change[k] = view.span() * (by[k % view.lanes()] + like[k]);
  };
  const std::string late = refused(rise);
  if (!late.empty()) GTEST_SKIP() << "SKIPPED: " << late;
  const TestScenario made = compile_text(
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2027-01-01', 'step': '1 year'},
    'actors': {'A': {}, 'B': {}}, 'relations': {'r': {'symmetric': true}, 'k': {'ties': {'A': {'B': 2}}}},
    'dynamics': {'up': {'type': 'rise', 'relation': 'r', 'by': 0.5, 'like': 'k'}},
    'watch': ['r[A,B]'], 'metrics': {'own': 'r[A, B] + r[B, A]'}})");
  ASSERT_TRUE(made.model) << made.messages();
  Simulation simulation(*made.model, 1, 2);
  const BlockRecord& block = simulation.run(0, 2);
  const std::size_t last = block.series.size() - 2 * block.lanes;  // the metric at the end
  EXPECT_NEAR(block.series[last], 2 * 2 * 2.5, 0.01);
  EXPECT_EQ(block.series[last], block.series[last + 1]);
}

TEST(CustomProcess, SaysWhatASettingMustBe) {
  CustomProcess reads = kind("reads");
  reads.moves = CustomProcess::Moves::attribute;
  reads.settings = {{ProcessSetting::Kind::relation, "through", ""}};
  const std::string late = refused(reads);
  if (!late.empty()) GTEST_SKIP() << "SKIPPED: " << late;
  const TestScenario made = compile_text(
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2027-01-01', 'step': '1 year'}, 'attributes': {'x': {}},
    'relations': {'r': {}}, 'dynamics': {'d': {'type': 'reads', 'attribute': 'x', 'through': 'rr'}}})");
  EXPECT_THAT(made.messages(), HasSubstr("dynamics.d.through: 'rr' is not a relation (did you mean 'r'?)"));
}

}  // namespace
}  // namespace entente
