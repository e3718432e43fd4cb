/// Kinds of process of a program's own: tests/package/consumer/custom_process.cpp runs one. Here what is
/// refused, and what they may say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

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

LoadOptions with(std::vector<CustomProcess> kinds) {
  LoadOptions options;
  options.process_kinds = std::move(kinds);
  return options;
}

std::string refused(std::vector<CustomProcess> kinds) {
  try {
    compile_text("{'entente': 1}", with(std::move(kinds)));
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

TEST(CustomProcess, RefusesWhatCannotBeAKind) {
  EXPECT_EQ(refused({kind("drift")}), "there is a kind of process 'drift' already");
  EXPECT_EQ(refused({kind("one"), kind("one")}), "there is a kind of process 'one' already");
  EXPECT_THAT(refused({kind("two words")}), HasSubstr("needs a type of letters"));
  CustomProcess empty = kind("empty");
  empty.advance = nullptr;
  EXPECT_EQ(refused({empty}), "the kind of process 'empty' has no 'advance'");
  CustomProcess twice = kind("twice");
  twice.settings = {{ProcessSetting::Kind::number, "rate", ""}, {ProcessSetting::Kind::number, "rate", ""}};
  EXPECT_THAT(refused({twice}), HasSubstr("'rate' cannot be the name of a setting"));
  CustomProcess standing_in = kind("standing-in");
  standing_in.settings = {{ProcessSetting::Kind::relation, "through", "", "r"}};
  EXPECT_EQ(refused({standing_in}), "'through' is no number, and has no 'fallback'");
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
  const TestScenario made = compile_text(
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2027-01-01', 'step': '1 year'},
    'actors': {'A': {}, 'B': {}}, 'relations': {'r': {'symmetric': true}, 'k': {'ties': {'A': {'B': 2}}}},
    'dynamics': {'up': {'type': 'rise', 'relation': 'r', 'by': 0.5, 'like': 'k'}},
    'watch': ['r[A,B]'], 'metrics': {'own': 'r[A, B] + r[B, A]'}})",
      with({rise}));
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
  const TestScenario made = compile_text(
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2027-01-01', 'step': '1 year'}, 'attributes': {'x': {}},
    'relations': {'r': {}}, 'dynamics': {'d': {'type': 'reads', 'attribute': 'x', 'through': 'rr'}}})",
      with({reads}));
  EXPECT_THAT(made.messages(), HasSubstr("dynamics.d.through: 'rr' is not a relation (did you mean 'r'?)"));
}

/// `x` grows by `by` a year, which is `fallback` where it is not given and may be from -1 to 1.
CustomProcess growth(const std::string& fallback) {
  CustomProcess made = kind("growth");
  made.moves = CustomProcess::Moves::attribute;
  made.settings = {{ProcessSetting::Kind::number, "by", "", fallback, -1, 1}};
  made.advance = [](const ProcessView& view, std::span<double> change) {
    const auto by = view.number(0);
    for (std::size_t k = 0; k < change.size(); ++k) change[k] = view.span() * by[k % view.lanes()];
  };
  return made;
}

/// Read from memory, so that several threads can.
TestScenario growing(const std::string& given, const CustomProcess& kind) {
  const std::string text =
      R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2027-01-01", "step": "1 year"},
    "actors": {"A": {}}, "attributes": {"x": {}}, "parameters": {"p": {"uniform": [2, 3]}},
    "dynamics": {"d": {"type": "growth", "attribute": "x")" +
      given + R"(}}, "metrics": {"m": "x[A] + 0 * p"}})";
  TestScenario made;
  made.scenario = load_text(text, "growing.json", with({kind}), made.diagnostics);
  made.model = compile(made.scenario, made.diagnostics);
  return made;
}

TEST(CustomProcess, FallsBackWhereANumberIsNotGiven) {
  const TestScenario made = growing("", growth("0.25"));
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_NEAR(recorded(*made.model, run_block(*made.model), "m", 2), 0.5, 0.01);
  EXPECT_THAT(growing("", growth("")).messages(), HasSubstr("dynamics.d: missing key 'by'"));
}

TEST(CustomProcess, HoldsNumbersToTheirRange) {
  EXPECT_THAT(growing(", \"by\": 1.5", growth("")).messages(),
              HasSubstr("dynamics.d.by: found the number 1.5"));
  EXPECT_THAT(growing(", \"by\": \"1 + 1\"", growth("")).messages(), HasSubstr("dynamics.d.by: comes to 2"));
  const TestScenario drawn = growing(", \"by\": \"p\"", growth(""));
  ASSERT_TRUE(drawn.model) << drawn.messages();
  try {
    run_block(*drawn.model);
    ADD_FAILURE() << "it ran";
  } catch (const RunError& error) {
    EXPECT_THAT(error.what(), ::testing::ContainsRegex("'d': its by is 2[.][0-9]+, above 1"));
  }
}

TEST(CustomProcess, DrawsOnlyWhereItSaysSo) {
  CustomProcess quiet = growth("0");
  quiet.advance = [](const ProcessView& view, std::span<double> change) { view.uniforms(0, change); };
  const TestScenario loud = growing("", quiet);
  ASSERT_TRUE(loud.model) << loud.messages();
  EXPECT_NO_THROW(run_block(*loud.model));
  quiet.draws = false;
  const TestScenario made = growing("", quiet);
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_THROW(run_block(*made.model), std::logic_error);
}

TEST(CustomProcess, IsKnownToThoseWhoPassItAlone) {
  EXPECT_THAT(growing("", kind("other")).messages(), HasSubstr("found the text \"growth\""));
  std::string wrong;
  std::thread other([&] {
    for (int k = 0; k < 20; ++k) wrong += growing("", growth("0.1")).messages();
  });
  for (int k = 0; k < 20; ++k) EXPECT_NE(growing("", kind("other")).messages(), "");
  other.join();
  EXPECT_EQ(wrong, "");
}

}  // namespace
}  // namespace entente
