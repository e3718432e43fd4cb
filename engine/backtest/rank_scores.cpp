#include "backtest/rank_scores.h"

#include <algorithm>
#include <limits>

#include "language/builder.h"

namespace entente::detail {
namespace {

constexpr double never = -std::numeric_limits<double>::infinity();

language::Scope scope_of_scores(const language::SymbolTable& world) {
  language::Scope scope;
  scope.open();
  for (const char* name : {"from", "to"}) {
    const std::string problem = language::clash(name, world, scope);
    if (!problem.empty()) throw RequestError("scores are of 'from' and 'to', but " + problem);
    scope.add_variable(name);
  }
  return scope;
}

/// Every candidate of every actor.
language::Bindings bindings_of_scores() {
  language::Bindings all;
  all.domains.resize(2, {false, language::everybody_group});
  return all;
}

class ScoreCompiler {
 public:
  ScoreCompiler(const Scenario& scenario, RankScores& made, std::span<const std::string> scores)
      : scenario_(scenario), made_(made), scope_(scope_of_scores(made.world)), scores_(scores) {
    for (const std::string& score : scores) sources_.push_back(said_.sources.add("--score", score));
  }

  void compile(const EventType& type) {
    const language::OwnLayers own(made_.world, type.name);
    language::ProgramBuilder builder(made_.world, scope_, said_);
    builder.shared_by(bindings_of_scores());
    for (std::size_t s = 0; s < scores_.size(); ++s) {
      const Expression score = language::outside_expression(scores_[s], {{sources_[s], 0}, ""}, scenario_.let);
      const language::AstPtr tree = language::parse(score, said_);
      const std::size_t before = builder.differ().size();
      if (tree && builder.add_output(*tree, score.origin))
        refuse_diagonal(std::span(builder.differ()).subspan(before), score.origin);
    }
    if (said_.has_errors()) throw RequestError(said_.errors());
    made_.types.push_back({builder.finish(), builder.differ()});
    made_.needs.include(made_.types.back().program);
  }

 private:
  /// `pair[from, from]`: it would be nobody's value, whoever `from` is.
  void refuse_diagonal(std::span<const language::Differ> pairs, const Origin& origin) {
    if (std::any_of(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.first == pair.second; }))
      said_.error(origin, "reads a relation between an actor and itself, which there is not");
  }

  const Scenario& scenario_;
  RankScores& made_;
  language::Scope scope_;
  std::span<const std::string> scores_;
  Diagnostics said_;
  std::vector<int> sources_;
};

}  // namespace

RankScores compile_scores(const Scenario& scenario, const ModelData& model,
                          std::span<const std::string> scores) {
  RankScores made{model.world, {}, {}};
  ScoreCompiler compiler(scenario, made, scores);
  for (const EventType& type : scenario.event_types) compiler.compile(type);
  made.needs.include_columns(1, 2);
  return made;
}

CandidateScores::CandidateScores(const RankScores& scores)
    : scores_(scores), evaluator_(scores.world, scores.needs, 1), columns_(2) {
  for (std::size_t a = 0; a < scores.world.actors.size(); ++a) everybody_.emplace_back(a);
}

void CandidateScores::begin(const language::Inputs& known, std::size_t type) {
  type_ = &scores_.types[type];
  values_.resize(type_->program.outputs.size() * everybody_.size());
  evaluator_.run_root(type_->program, known);
}

const std::vector<double>& CandidateScores::of(ActorId actor, bool reversed) {
  columns_[reversed ? 1 : 0].assign(everybody_.size(), actor);
  columns_[reversed ? 0 : 1] = everybody_;
  const std::size_t room = evaluator_.frame(1).registers.capacity();
  for (std::size_t first = 0; first < everybody_.size(); first += room)
    score_strip(first, std::min(room, everybody_.size() - first));
  for (std::size_t s = 0; s < type_->program.outputs.size(); ++s)
    values_[s * everybody_.size() + actor] = never;
  return values_;
}

void CandidateScores::score_strip(std::size_t first, std::size_t count) {
  language::start_dense(evaluator_.frame(1), evaluator_.frame(0), columns_, first, count);
  for (std::size_t s = 0; s < type_->program.outputs.size(); ++s) {
    evaluator_.run_to(type_->program, s);
    std::copy_n(evaluator_.output(type_->program, s), count, values_.data() + s * everybody_.size() + first);
  }
  if (!type_->differ.empty()) keep_apart(first, count);
}

void CandidateScores::keep_apart(std::size_t first, std::size_t count) {
  const language::Frame& frame = evaluator_.frame(1);
  for (const auto& [one, other] : type_->differ)
    for (std::size_t b = 0; b < count; ++b)
      if (frame.actor(one, b) == frame.actor(other, b))
        for (std::size_t s = 0; s < type_->program.outputs.size(); ++s)
          values_[s * everybody_.size() + first + b] = never;
}

}  // namespace entente::detail
