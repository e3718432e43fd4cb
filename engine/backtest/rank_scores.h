#pragma once
/// Scores by which candidates are ranked: expressions of `from` and `to`, compiled for each event type.
#include <entente/forecast.h>

#include "language/evaluator.h"
#include "model/data.h"

namespace entente::detail {

/// All scores of one event type as one program, its outputs in their order.
struct TypeScores {
  language::Program program;
  std::vector<language::Differ>
      differ;  ///< actors that a score must not find alike: it reads relations of them
};

/// What the scores are made of. Refers to the model.
struct RankScores {
  language::SymbolTable world;
  std::vector<TypeScores> types;  ///< (event types)
  language::FrameLimits needs;
};

/// The scores of every event type, in which names of layers that there are for each event type mean that type's
/// own. Throws RequestError with what is wrong with them.
RankScores compile_scores(const Scenario& scenario, const ModelData& model,
                          std::span<const std::string> scores);

/// Scores candidates, one worker's.
class CandidateScores {
 public:
  explicit CandidateScores(const RankScores& scores);
  /// What was known then, and events of which type are asked about next.
  void begin(const language::Inputs& known, std::size_t type);
  /// (scores x actors) of all who could be the target of `actor`, or (`reversed`) the source: -infinity for
  /// `actor` itself, and where a score would read a relation between an actor and itself. Until the next call.
  const std::vector<double>& of(ActorId actor, bool reversed);

 private:
  void score_strip(std::size_t first, std::size_t count);
  void keep_apart(std::size_t first, std::size_t count);

  const RankScores& scores_;
  const TypeScores* type_ = nullptr;
  language::Evaluator evaluator_;
  std::vector<std::vector<ActorId>> columns_;  ///< (from and to) x actors
  std::vector<ActorId> everybody_;
  std::vector<double> values_;
};

}  // namespace entente::detail
