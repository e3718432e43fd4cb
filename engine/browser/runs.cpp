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
  void receive(const BlockRecord& block) override { bytes_ += bytes_of(block); }

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

}  // namespace

/// `block`: makes the runs from `first` on, `count` of them. `first` is a multiple of 16.
Answer make_block(Session& session, const Request& request) {
  const auto world = world_of(session, request.json.at("world"));
  const std::size_t first = count_in(request.json, "first", 0), count = count_in(request.json, "count", 16);
  EnsembleOptions options;
  options.runs = first + count;
  options.done = first;
  options.seed = seed_in(request.json, *world);
  options.threads = 1;
  options.lanes = best_lanes(world->compiled.model);
  options.record = record_in(request.json, *world);
  Answer answer;
  Writer writer(answer.bytes);
  run_ensemble(world->compiled.model, options, writer);
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

/// `gather`: adds what `block` made. The answer has the values of each of its runs.
Answer gather_block(Session& session, const Request& request) {
  Ensemble& ensemble = ensemble_of(session, request.json.at("ensemble"));
  Answer answer;
  std::size_t count = 0;
  for (std::string_view rest = request.bytes; !rest.empty();) {
    ensemble.add(take_record(rest));
    add_runs(ensemble.blocks().back(), answer);
    count += ensemble.blocks().back().lanes;
  }
  answer.text = Json{{"runs", ensemble.runs()}, {"count", count}}.dump();
  return answer;
}

}  // namespace entente::browser
