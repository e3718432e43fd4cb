#include <algorithm>

#include "ensemble/over_ranks.h"
#include "ensemble/rank_words.h"
#include "ensemble/ranks.h"
#include "ensemble/record_bytes.h"

namespace entente {
namespace {

/// Passes blocks on, and gathers their outcomes as those of one block.
class Gathered final : public Sink {
 public:
  Gathered(Sink& sink, RunRange runs, std::size_t outcomes) : sink_(sink) {
    all.first_run = runs.first;
    all.lanes = runs.size();
    all.outcomes.resize(outcomes * runs.size());
  }
  void receive(const BlockRecord& block) override {
    const std::size_t first = block.first_run - all.first_run;
    for (std::size_t o = 0; o * block.lanes < block.outcomes.size(); ++o)
      std::copy_n(block.outcomes.data() + o * block.lanes, block.lanes,
                  all.outcomes.data() + o * all.lanes + first);
    sink_.receive(block);
  }
  void progress(std::size_t done, std::size_t runs) override { sink_.progress(done, runs); }
  BlockRecord all;

 private:
  Sink& sink_;
};

/// Hands it to a rank, which asks for it when it has made its own. False where this one was stopped.
bool hand_over(const std::string& outcomes, std::size_t to, Ranks& ranks, const StopFlag* stop) {
  const auto message = ranks.receive(to, stop);
  if (!message) return false;
  if (message->front() == was_stopped) throw rank_stopped(to);
  if (message->front() == failure_follows)
    throw RankError("rank " + std::to_string(to) + " failed: " + message->substr(1));
  ranks.send(to, outcomes);
  return true;
}

/// Of rank 0.
bool run_and_hand_over(const Model& model, const EnsembleOptions& options, Sink& sink, const StopFlag* stop,
                       Ranks& ranks) {
  Gathered gathered(sink, runs_of(options), model.catalogue().outcomes.size());
  if (!run_ensemble(model, options, gathered, stop, &ranks)) return false;
  const std::string outcomes = bytes_of(gathered.all);
  for (std::size_t to = 1; to < ranks.size(); ++to)
    if (!hand_over(outcomes, to, ranks, stop)) return false;
  return true;
}

}  // namespace

bool run_ensemble_for_all(const Model& model, const EnsembleOptions& options, Sink& sink, const StopFlag* stop,
                          Ranks& ranks) {
  if (ranks.rank() == 0) return run_and_hand_over(model, options, sink, stop, ranks);
  if (!run_ensemble(model, options, sink, stop, &ranks)) return false;
  ranks.send(0, std::string(1, awaits_outcomes));
  const auto message = ranks.receive(0, stop);
  if (!message || *message == halt) return false;
  std::string_view bytes = *message;
  sink.receive(take_record(bytes));
  return true;
}

}  // namespace entente
