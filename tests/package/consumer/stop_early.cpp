/// Embeds the engine: a scenario made in memory, a sink of one's own, and a stop as soon as enough is known.
/// Two states arm against each other (Richardson 1960); how likely is it that tension ends above 0.5? Runs are
/// made until the 95 % interval is narrower than 0.08, or there are 20,000.
#include <entente/results.h>

#include <atomic>
#include <iostream>

namespace {

constexpr const char* scenario_text = R"scenario({
  "entente": 1,
  "time": {"start": "2025-01-01", "end": "2026-01-01", "step": "1 month"},
  "actors": {"A": {}, "B": {}},
  "attributes": {"arms": {"range": [0, 1], "initial": 0.2}},
  "relations": {"tension": {"range": [-1, 1], "symmetric": true}},
  "parameters": {"reaction": {"uniform": [0, 1.2]}},
  "dynamics": {
    "race": {"type": "drift", "for": ["i in actor"], "change": "arms[i]", "by": "reaction * (1 - arms[i])"},
    "fear": {"type": "drift", "for": ["i in actor", "j in actor"], "change": "tension[i, j]", "by": "arms[i]"}
  },
  "outcomes": {"hostile": {"is": "tension[A, B] > 0.5", "over": "end"}}
})scenario";

/// Counts the runs in which the first outcome holds, and says when that is enough.
class MinimumEvents final : public entente::Sink {
 public:
  void receive(const entente::BlockRecord& block) override {
    for (std::size_t lane = 0; lane < block.lanes; ++lane) hits_ += block.outcomes[lane] != 0;
    runs_ += block.lanes;
    const entente::Interval interval = entente::wilson_interval(hits_, runs_);
    if (interval.high - interval.low < 0.08) stop = true;
  }
  void print() const {
    const entente::Interval interval = entente::wilson_interval(hits_, runs_);
    std::cout << "hostile in " << hits_ << " of " << runs_ << " runs: between " << interval.low << " and "
              << interval.high << '\n';
  }
  std::atomic<bool> stop = false;

 private:
  std::size_t hits_ = 0, runs_ = 0;
};

}  // namespace

int main() {
  entente::Diagnostics diagnostics;
  const entente::Scenario scenario = entente::load_text(scenario_text, "race.json", {}, diagnostics);
  const auto model = entente::compile(scenario, diagnostics);
  for (const auto& said : diagnostics.sorted()) std::cerr << diagnostics.format(said) << '\n';
  if (!model) return 1;

  entente::EnsembleOptions options;
  options.runs = 20000;
  options.record.relations = false;
  MinimumEvents enough;
  const bool all = entente::run_ensemble(*model, options, enough, &enough.stop);
  enough.print();
  std::cout << (all ? "all runs were needed" : "stopped early") << '\n';
}
