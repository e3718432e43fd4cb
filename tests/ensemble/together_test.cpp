/// Several ensembles at once give what each gives alone.
#include <entente/ensemble.h>

#include <cstring>

#include "support/compiled.h"

namespace entente::together {
namespace {

using testing_support::compile_file;

Model model_of(const std::string& file, const std::vector<std::string>& what_ifs = {}) {
  LoadOptions options;
  options.what_ifs = what_ifs;
  auto made = compile_file(std::string(ENTENTE_SOURCE_DIR) + "/" + file, options);
  EXPECT_TRUE(made.model) << made.messages();
  return *made.model;
}

/// Everything that blocks left, in their order.
struct Keep : Sink {
  void receive(const BlockRecord& block) override {
    for (const auto* part : {&block.parameters, &block.series, &block.outcomes, &block.ledger, &block.end})
      numbers.insert(numbers.end(), part->begin(), part->end());
    events.insert(events.end(), block.events.begin(), block.events.end());
    runs += block.lanes;
  }
  bool operator==(const Keep& other) const {
    return runs == other.runs && events == other.events && numbers.size() == other.numbers.size() &&
           (numbers.empty() ||
            std::memcmp(numbers.data(), other.numbers.data(), numbers.size() * sizeof(double)) == 0);
  }
  std::vector<double> numbers;
  std::vector<std::uint64_t> events;
  std::size_t runs = 0;
};

Keep alone(const Model& model, const EnsembleOptions& options) {
  Keep kept;
  EXPECT_TRUE(run_ensemble(model, options, kept));
  return kept;
}

const std::string article = "scenarios/pakistan-afghanistan-2025.json";

TEST(Together, EachGetsTheBytesThatItGetsAlone) {
  const Model base = model_of(article), variant = model_of(article, {"no-mediation"}),
              other = model_of("tests/data/small.json");
  for (const auto& [lanes, all_threads] :
       {std::pair<std::size_t, std::vector<std::size_t>>{4, {1, 5}}, {16, {2}}}) {
    const EnsembleOptions plain{37, 7, 1, lanes};
    const Keep base_alone = alone(base, plain), variant_alone = alone(variant, plain),
               other_alone = alone(other, plain);
    for (const std::size_t threads : all_threads) {
      Keep a, b, c;
      const std::vector<EnsembleMember> members{{base, a}, {variant, b}, {other, c}};
      ASSERT_TRUE(run_ensembles(members, {37, 7, threads, lanes}));
      EXPECT_EQ(a.runs, 37u);
      EXPECT_TRUE(a == base_alone) << threads << " threads, blocks of " << lanes;
      EXPECT_TRUE(b == variant_alone) << threads << " threads, blocks of " << lanes;
      EXPECT_TRUE(c == other_alone) << threads << " threads, blocks of " << lanes;
      EXPECT_FALSE(a == b);
    }
  }
}

TEST(Together, NoneAndNoRunsAreDoneAtOnce) {
  EXPECT_TRUE(run_ensembles({}, {100, 7}));
  Keep a;
  const Model model = model_of("tests/data/small.json");
  const std::vector<EnsembleMember> members{{model, a}};
  EXPECT_TRUE(run_ensembles(members, {0, 7}));
  EXPECT_EQ(a.runs, 0u);
}

/// What it says when it stops; and how many runs each sink has then.
std::string failure_of(const std::vector<EnsembleMember>& members, std::size_t threads) {
  try {
    run_ensembles(members, {400, 1, threads, 4});
  } catch (const RunError& error) {
    return error.what();
  }
  return "none";
}

TEST(Together, TheFirstMemberThatStopsIsReportedWithItsLowestRun) {
  const Model stops = model_of("tests/data/stops.json"), fine = model_of("tests/data/small.json");
  Keep one;
  const std::string expected = failure_of({{stops, one}}, 1);
  ASSERT_NE(expected, "none");
  for (const std::size_t threads : std::vector<std::size_t>{1, 2, 3, 8}) {
    Keep a, b, c;
    EXPECT_EQ(failure_of({{fine, a}, {stops, b}, {fine, c}}, threads), expected) << threads;
    EXPECT_EQ(a.runs, 400u) << "what comes before it might have failed too: it is run to its end";
    EXPECT_TRUE(b == one) << "nothing is delivered after the failure";
    EXPECT_LT(c.runs, 400u);
  }
}

struct Refusing : Keep {
  void receive(const BlockRecord& block) override {
    Keep::receive(block);
    if (runs >= 20) throw std::runtime_error("enough");
  }
};

TEST(Together, WhatASinkThrowsEndsThem) {
  const Model model = model_of("tests/data/small.json");
  Refusing refusing;
  Keep other;
  const std::vector<EnsembleMember> members{{model, refusing}, {model, other}};
  EXPECT_THROW(run_ensembles(members, {1000, 7, 3, 4}), std::runtime_error);
  EXPECT_EQ(refusing.runs, 20u);
  EXPECT_LT(other.runs, 1000u);
}

struct Stopping : Keep {
  explicit Stopping(std::atomic<bool>& flag) : stop(flag) {}
  void receive(const BlockRecord& block) override {
    Keep::receive(block);
    if (runs >= 20) stop = true;
  }
  std::atomic<bool>& stop;
};

TEST(Together, TheStopFlagEndsThemEarly) {
  const Model model = model_of("tests/data/small.json");
  std::atomic<bool> stop = false;
  Keep first;
  Stopping second(stop);
  const std::vector<EnsembleMember> members{{model, first}, {model, second}};
  EXPECT_FALSE(run_ensembles(members, {100000, 7, 2, 4}, &stop));
  EXPECT_LT(first.runs, 200u);
}

}  // namespace
}  // namespace entente::together
