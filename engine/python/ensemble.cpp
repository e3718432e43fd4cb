/// Ensembles: run, and what they leave.
#include <pybind11/stl.h>

#include <chrono>

#include "python/ran.h"
#include "results/records_that_fit.h"
#include "results/started_manifest.h"

namespace entente::python {
namespace {

/// Keeps the parameters that were drawn.
class Draws final : public Sink {
 public:
  explicit Draws(Samples& samples) : samples_(samples) {}
  void receive(const BlockRecord& block) override {
    samples_.receive(block.first_run, block.lanes, block.parameters);
  }

 private:
  Samples& samples_;
};

RecordOptions record_of(const World& world, const Keep& keep) {
  RecordOptions record = records_that_fit(world.model);
  record.relations = keep.relations.value_or(record.relations || keep.evolution.value_or(false));
  record.evolution = record.relations && keep.evolution.value_or(record.evolution);
  return record;
}

Samples draws_of(const Catalogue& catalogue, std::size_t runs, std::size_t bytes) {
  const std::size_t drawn = catalogue.drawn_parameters.size();
  return {drawn, runs, drawn == 0 ? runs : std::min(runs, bytes / (drawn * sizeof(double)))};
}

/// Runs it into what is there for it.
void fill(Ran& ran, const std::atomic<bool>& stop) {
  const auto begin = std::chrono::steady_clock::now();
  ran.started = started_manifest(ran.world->scenario, ran.options);
  Draws draws(ran.parameters);
  Broadcast both({&ran.collector, &draws});
  if (!run_ensemble(ran.world->model, ran.options, both, &stop)) return;
  ran.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  ran.summary = summarise(ran.collector);
}

std::shared_ptr<Ran> run_world(std::shared_ptr<World> world, const Luck& luck, const Keep& keep) {
  EnsembleOptions options = ensemble_of(*world, luck);
  options.record = record_of(*world, keep);
  CollectorOptions collect = collector_options(options.record, options.threads);
  collect.sample_bytes = collect.outcome_bytes = keep.bytes;
  const Catalogue& c = world->catalogue();
  auto ran = std::make_shared<Ran>(
      Ran{world, options, Collector(c, luck.runs, collect), draws_of(c, luck.runs, keep.bytes), {}, {}, 0, {}});
  interruptibly([&](const std::atomic<bool>& stop) { return fill(*ran, stop), true; });
  return ran;
}

std::vector<double> block_of(const Samples& samples, std::size_t first, std::size_t lanes) {
  std::vector<double> block;
  for (std::size_t row = 0; row < samples.rows(); ++row)
    for (const double value : samples.row(row).subspan(first, lanes)) block.push_back(value);
  return block;
}

}  // namespace

bool Ran::keeps_all() const { return collector.keeps_all() && parameters.kept() == collector.runs(); }

bool Ran::hand_over(Sink& sink, const std::atomic<bool>& stop) const {
  if (!keeps_all()) {
    EnsembleOptions again = options;
    again.record.relations = again.record.evolution = false;
    return run_ensemble(world->model, again, sink, &stop);
  }
  constexpr std::size_t at_once = 64;
  for (std::size_t first = 0; first < collector.runs() && !stop; first += at_once) {
    BlockRecord block;
    block.first_run = first;
    block.lanes = std::min(at_once, collector.runs() - first);
    block.parameters = block_of(parameters, first, block.lanes);
    block.outcomes = block_of(collector.outcomes(), first, block.lanes);
    block.series = block_of(collector.series(), first, block.lanes);
    block.ledger = block_of(collector.ledger(), first, block.lanes);
    sink.receive(block);
  }
  return !stop;
}

void add_ensemble(py::module_& module) {
  py::class_<Luck>(module, "Luck")
      .def(py::init<std::size_t, std::uint64_t, std::size_t>())
      .def_readonly("runs", &Luck::runs)
      .def_readonly("seed", &Luck::seed)
      .def_readonly("threads", &Luck::threads);
  py::class_<Keep>(module, "Keep").def(py::init<std::size_t, std::optional<bool>, std::optional<bool>>());
  module.def("run", run_world);
}

}  // namespace entente::python
