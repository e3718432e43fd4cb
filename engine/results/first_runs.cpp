#include "results/first_runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/version.h"
#include "results/read_folder.h"
#include "results/stored_rows.h"

namespace entente {
namespace {

bool can_be_made_again(const StoredScenario& stored) {
  constexpr std::size_t small = 200;  // actors: a few runs take less than opening the folder
  return stored.manifest.program_version == program_version() &&
         stored.model.catalogue().actors.size() <= small;
}

/// Holds runs that are made again to a record of them.
class SameRuns final : public Sink {
 public:
  SameRuns(const BlockRecord& known, std::uint64_t seed) : known_(known), seed_(seed) {}
  void receive(const BlockRecord& made) override {
    hold(made.lanes, made.parameters, known_.parameters);
    hold(made.lanes, made.outcomes, known_.outcomes);
  }

 private:
  void hold(std::size_t lanes, const std::vector<double>& made, const std::vector<double>& known) const {
    for (std::size_t k = 0; k < made.size(); ++k)
      if (!agree(made[k], known[k / lanes * known_.lanes + k % lanes]))
        throw std::runtime_error(
            fmt::format("its runs are not what scenario.json beside it gives with the seed {}", seed_));
  }
  const BlockRecord& known_;
  std::uint64_t seed_;
};

}  // namespace

void make_first_runs(const StoredScenario& stored, std::size_t first, std::size_t most, Sink& sink,
                     const StopFlag* stop) {
  constexpr std::size_t enough = 8;
  const std::size_t lanes = std::min({best_lanes(stored.model), enough, most});
  Simulation simulation(stored.model, stored.manifest.seed, lanes, record_series_only());
  const BlockRecord& made = simulation.run(first, lanes, stop);
  if (!stop || !stop->load()) sink.receive(made);
}

bool check_runs_made_again(const StoredScenario& stored, std::size_t first, std::size_t most, Sink& sink) {
  if (!can_be_made_again(stored)) return false;
  try {
    make_first_runs(stored, first, most, sink);
  } catch (const RunError& error) {
    throw_damaged(stored.folder, error.what());
  }
  return true;
}

void check_record_made_again(const StoredScenario& stored, const BlockRecord& record) {
  SameRuns same(record, stored.manifest.seed);
  check_runs_made_again(stored, record.first_run, record.lanes, same);
}

}  // namespace entente
