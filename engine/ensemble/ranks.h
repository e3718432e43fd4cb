#pragma once
/// The processes of one job that run an ensemble together (MPI calls them ranks). Only the file that makes them
/// knows how they talk.
#include <entente/ensemble.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace entente {

class Ranks {
 public:
  virtual ~Ranks() = default;
  virtual std::size_t rank() const = 0;
  virtual std::size_t size() const = 0;
  /// Processes of the job on this machine, this one among them.
  virtual std::size_t on_this_machine() const = 0;
  /// Waits until the message is on its way. Calls from several threads must come one at a time.
  virtual void send(std::size_t to, const std::string& message) = 0;
  /// The next message from that rank; nothing once `stop` is set (it may be null).
  virtual std::optional<std::string> receive(std::size_t from, const StopFlag* stop) = 0;
  /// Ends the whole job when this object goes, without waiting for the others.
  virtual void abandon() = 0;
};

/// Joins the job that started this process; null where it was started alone. Throws RankError where it was
/// started with others, but this build cannot talk to them.
std::unique_ptr<Ranks> join_ranks();

/// `run_ensemble` over the ranks of a job (null: by this process alone). Every process calls this with the same
/// model and options: rank 0 receives all blocks, the others theirs only to pass them on; their sink is never
/// called. Throws RankError where another rank fails.
bool run_ensemble(const Model& model, const EnsembleOptions& options, Sink& sink, const StopFlag* stop,
                  Ranks* ranks);

/// The same, after which all ranks know what the runs came to: the sink of rank 0 receives all blocks as they
/// are made, those of the others at the end one block with the outcomes of all runs and nothing else. Of rank 0
/// it throws RankError where another fails before it has them; of another it returns false where rank 0 wants
/// no more.
bool run_ensemble_for_all(const Model& model, const EnsembleOptions& options, Sink& sink, const StopFlag* stop,
                          Ranks& ranks);

/// Says to rank 0, which waits for what is this rank's, that nothing comes: why, or nothing where it was
/// stopped.
void withdraw(Ranks& ranks, const std::string& why = "");

}  // namespace entente
