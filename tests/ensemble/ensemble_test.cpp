#include <entente/ensemble.h>

#include <cstring>
#include <numeric>
#include <thread>

#include "support/compiled.h"

namespace entente {
namespace {

using testing_support::compile_file;

Model model_of(const std::string& file) {
  auto made = compile_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/data/" + file);
  EXPECT_TRUE(made.model) << made.messages();
  return *made.model;
}

/// Keeps the outcomes and the order of what it receives.
struct Recorder : Sink {
  void receive(const BlockRecord& block) override {
    const std::size_t rows = block.lanes ? block.outcomes.size() / block.lanes : 0;
    for (std::size_t lane = 0; lane < block.lanes; ++lane) {
      runs.push_back(block.first_run + lane);
      for (std::size_t row = 0; row < rows; ++row) outcomes.push_back(block.outcomes[row * block.lanes + lane]);
    }
    largest_block = std::max(largest_block, block.lanes);
  }
  void progress(std::size_t done, std::size_t of) override {
    EXPECT_EQ(done, runs.size());
    total = of;
  }
  std::vector<std::size_t> runs;
  std::vector<double> outcomes;
  std::size_t largest_block = 0, total = 0;
};

/// Bytes, so that a NaN equals itself.
bool same_bytes(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
}

TEST(Ensemble, DeliversTheSameInOrderForAnyThreadsAndBlocks) {
  const Model model = model_of("small.json");
  Recorder alone;
  ASSERT_TRUE(run_ensemble(model, {70, 7, 1, 1}, alone));
  std::vector<std::size_t> in_order(70);
  std::iota(in_order.begin(), in_order.end(), std::size_t{0});
  EXPECT_EQ(alone.runs, in_order);
  for (const std::size_t threads : std::vector<std::size_t>{1, 2, 3, 8})
    for (const std::size_t lanes : std::vector<std::size_t>{4, 16, 100}) {
      Recorder many;
      ASSERT_TRUE(run_ensemble(model, {70, 7, threads, lanes}, many));
      EXPECT_EQ(many.runs, in_order);
      EXPECT_TRUE(same_bytes(many.outcomes, alone.outcomes)) << threads << " threads, blocks of " << lanes;
      EXPECT_EQ(many.largest_block, std::min<std::size_t>(lanes, 70));
      EXPECT_EQ(many.total, 70u);
    }
}

TEST(Ensemble, TakesAllCoresWhenNotTold) {
  Recorder all;
  EXPECT_TRUE(run_ensemble(model_of("small.json"), {20, 7, 0, 4}, all));
  EXPECT_EQ(all.runs.size(), 20u);
}

TEST(Ensemble, NoRunsAreDoneAtOnce) {
  Recorder nothing;
  EXPECT_TRUE(run_ensemble(model_of("small.json"), {0, 7, 4, 16}, nothing));
  EXPECT_TRUE(nothing.runs.empty());
}

std::string failure_of(const Model& model, std::size_t threads, std::size_t lanes, Recorder& sink) {
  try {
    run_ensemble(model, {400, 1, threads, lanes}, sink);
  } catch (const RunError& error) {
    return error.what();
  }
  return "none";
}

TEST(Ensemble, TheLowestRunThatStopsIsReported) {
  const Model model = model_of("stops.json");
  Recorder alone;
  const std::string expected = failure_of(model, 1, 1, alone);
  EXPECT_NE(expected.find("run " + std::to_string(alone.runs.size()) + " "), std::string::npos) << expected;
  for (const std::size_t threads : std::vector<std::size_t>{1, 2, 3, 8})
    for (const std::size_t lanes : std::vector<std::size_t>{1, 4, 16, 400}) {
      Recorder many;
      EXPECT_EQ(failure_of(model, threads, lanes, many), expected)
          << threads << " threads, blocks of " << lanes;
      EXPECT_LE(many.runs.size(), alone.runs.size()) << "nothing is delivered after the failure";
    }
}

struct Refusing : Recorder {
  void receive(const BlockRecord& block) override {
    Recorder::receive(block);
    if (runs.size() >= 20) throw std::runtime_error("enough");
  }
};

TEST(Ensemble, WhatTheSinkThrowsEndsIt) {
  const Model model = model_of("small.json");
  for (const std::size_t threads : std::vector<std::size_t>{1, 3}) {
    Refusing sink;
    EXPECT_THROW(run_ensemble(model, {1000, 7, threads, 4}, sink), std::runtime_error);
    EXPECT_EQ(sink.runs.size(), 20u);
  }
}

struct Stopping : Recorder {
  explicit Stopping(std::atomic<bool>& flag) : stop(flag) {}
  void receive(const BlockRecord& block) override {
    Recorder::receive(block);
    if (runs.size() >= 20) stop = true;
  }
  std::atomic<bool>& stop;
};

TEST(Ensemble, TheStopFlagEndsItEarly) {
  const Model model = model_of("small.json");
  for (const std::size_t threads : std::vector<std::size_t>{1, 2, 8}) {
    std::atomic<bool> stop = false;
    Stopping sink(stop);
    EXPECT_FALSE(run_ensemble(model, {100000, 7, threads, 4}, sink, &stop));
    EXPECT_GE(sink.runs.size(), 20u);
    EXPECT_LT(sink.runs.size(), 100u) << "only what was under way is still delivered";
  }
}

TEST(Ensemble, AStopDuringABlockIsNoticed) {
  const Model model = model_of("long.json");
  std::atomic<bool> stop = false;
  Recorder sink;
  const std::jthread later([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    stop = true;
  });
  EXPECT_FALSE(run_ensemble(model, {100000, 7, 2, 1024}, sink, &stop));
  EXPECT_LT(sink.runs.size(), 100000u);
}

}  // namespace
}  // namespace entente
