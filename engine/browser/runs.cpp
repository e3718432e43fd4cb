/// Runs: blocks of them, made wherever there is a processor, and ensembles, put together of blocks in one
/// place.
#include <entente/ensemble.h>

#include <algorithm>

#include "browser/requests.h"
#include "ensemble/record_bytes.h"
#include "results/records_that_fit.h"

namespace entente::browser {
namespace {

/// What is recorded: relations and their courses as `entente run` does, unless the request says otherwise.
RecordOptions record_in(const Json& json, const World& world) {
  const auto asked = [&](const char* key) {
    const auto found = json.find(key);
    return found == json.end() || found->is_null() ? std::nullopt : std::optional(found->get<bool>());
  };
  return records_that_fit(world.compiled.model, asked("relations"), asked("evolution"));
}

/// Writes blocks one after the other, as they come.
class Writer final : public Sink {
 public:
  explicit Writer(std::string& bytes) : bytes_(bytes) {}
  void receive(const BlockRecord& block) override {
    std::string bytes = bytes_of(block);
    if (bytes_.empty())
      bytes_ = std::move(bytes);  // a request is for one block, as a rule
    else
      bytes_ += bytes;
  }

 private:
  std::string& bytes_;
};

/// A run after the other: outcomes, drawn parameters, and dates times series.
void add_runs(const BlockRecord& block, Answer& answer) {
  std::vector<double> run;
  for (std::size_t lane = 0; lane < block.lanes; ++lane) {
    run.clear();
    for (const auto* values : {&block.outcomes, &block.parameters, &block.series})
      for (std::size_t at = lane; at < values->size(); at += block.lanes) run.push_back((*values)[at]);
    answer.add(run.data(), run.size());
  }
}

/// Adds blocks to an ensemble, and tells the values of their runs.
class Keeper final : public Sink {
 public:
  explicit Keeper(Ensemble& ensemble) : ensemble_(ensemble) {}
  void receive(const BlockRecord& block) override { keep(block); }
  void keep(BlockRecord block) {
    if (count_ == 0) first_ = block.first_run;
    count_ += block.lanes;
    add_runs(block, answer_);
    ensemble_.add(std::move(block));
  }
  Answer answer() {
    answer_.text = Json{{"first", first_}, {"count", count_}}.dump();
    return std::move(answer_);
  }

 private:
  Ensemble& ensemble_;
  Answer answer_;
  std::size_t first_ = 0, count_ = 0;
};

/// The runs of an ensemble that a request is for.
EnsembleOptions asked_of(const Ensemble& ensemble, const Json& json) {
  EnsembleOptions options = ensemble.options();
  options.done = count_in(json, "first", 0);
  options.runs = options.done + count_in(json, "count", 16);
  return options;
}

}  // namespace

/// `block`: makes the runs from `first` on, `count` of them. `first` is a multiple of 16.
Answer make_block(Session& session, const Request& request) {
  const auto world = world_of(session, request.json.at("world"));
  const Ensemble made(world, seed_in(request.json, *world), record_in(request.json, *world));
  Answer answer;
  Writer writer(answer.bytes);
  run_ensemble(world->compiled.model, asked_of(made, request.json), writer);
  return answer;
}

/// `ensemble`: begins an ensemble of a world, by the number that it is given.
Answer open_ensemble(Session& session, const Request& request) {
  const auto world = world_of(session, request.json.at("world"));
  const RecordOptions record = record_in(request.json, *world);
  session.ensembles[request.json.at("ensemble").get<std::size_t>()] =
      std::make_unique<Ensemble>(world, seed_in(request.json, *world), record);
  return Answer(Json{{"lanes", best_lanes(world->compiled.model)},
                     {"relations", record.relations},
                     {"evolution", record.evolution}});
}

/// `gather`: adds what `block` made elsewhere. The answer has the values of each of its runs.
Answer gather_block(Session& session, const Request& request) {
  Keeper keeper(ensemble_of(session, request.json.at("ensemble")));
  for (std::string_view rest = request.bytes; !rest.empty();) keeper.keep(take_record(rest));
  return keeper.answer();
}

/// `grow`: makes a block as `block` does and adds it where it is made, so that nothing is carried over.
Answer grow_ensemble(Session& session, const Request& request) {
  Ensemble& ensemble = ensemble_of(session, request.json.at("ensemble"));
  Keeper keeper(ensemble);
  run_ensemble(ensemble.world().compiled.model, asked_of(ensemble, request.json), keeper);
  return keeper.answer();
}

}  // namespace entente::browser
