#pragma once
/// All that the blocks of an ensemble hold, run after run: what must be the same however runs are shared out.
#include <entente/ensemble.h>

#include <algorithm>
#include <map>

#include "support/compiled.h"

namespace entente::testing_support {

struct Everything : Sink {
  void receive(const BlockRecord& block) override {
    for (const auto* part : {&block.parameters, &block.series, &block.outcomes, &block.ledger, &block.end})
      for (std::size_t lane = 0; lane < block.lanes; ++lane)
        for (std::size_t at = lane; at < part->size(); at += block.lanes)
          by_run[block.first_run + lane].push_back((*part)[at]);
    events.resize(block.events.size());
    for (std::size_t i = 0; i < events.size(); ++i) events[i] += block.events[i];
    max_means.resize(block.max_means.size());
    for (std::size_t i = 0; i < max_means.size(); ++i)
      max_means[i] = std::max(max_means[i], block.max_means[i]);
  }
  /// The other may hold more runs.
  void expect_same_runs(const Everything& other) const {
    EXPECT_FALSE(by_run.empty());
    for (const auto& [run, numbers] : by_run) EXPECT_TRUE(same_bits(numbers, other.by_run.at(run))) << run;
  }
  void expect_same(const Everything& other) const {
    expect_same_runs(other);
    EXPECT_EQ(by_run.size(), other.by_run.size());
    EXPECT_EQ(events, other.events);
    EXPECT_TRUE(same_bits(max_means, other.max_means));
  }
  std::map<std::size_t, std::vector<double>> by_run;
  std::vector<double> max_means;
  std::vector<std::uint64_t> events;
};

}  // namespace entente::testing_support
