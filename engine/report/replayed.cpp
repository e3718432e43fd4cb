#include "report/replayed.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "results/read_folder.h"

namespace entente::report {
namespace {

constexpr std::size_t max_single_runs = 8;

/// What a block of the scenario itself leaves.
class Plain final : public Sink {
 public:
  Plain(const Catalogue& catalogue, Replayed& replayed) : c_(catalogue), replayed_(replayed) {}
  void receive(const BlockRecord& block) override {
    const std::size_t rows = c_.dates.size() * c_.series();
    if (block.first_run == 0)
      for (std::size_t cell = 0; cell < c_.attributes.size() * c_.actors.size(); ++cell)
        replayed_.attributes.push_back(block.states[cell * block.lanes]);
    for (std::size_t lane = 0; lane < block.lanes && replayed_.series.size() < max_single_runs; ++lane) {
      auto& run = replayed_.series.emplace_back();
      for (std::size_t r = 0; r < rows; ++r) run.push_back(block.series[r * block.lanes + lane]);
    }
  }

 private:
  const Catalogue& c_;
  Replayed& replayed_;
};

/// The same scenario with other cells watched, and nothing else recorded: names decide on draws, so its numbers
/// are the same.
std::optional<Model> watching(const Scenario& scenario, const std::vector<std::string>& cells) {
  Scenario changed = scenario;
  changed.metrics.clear();
  changed.outcomes.clear();
  changed.watch.clear();
  Diagnostics said;
  for (const std::string& cell : cells)
    changed.watch.push_back({cell, {{static_cast<int>(said.sources.add("cell", cell)), 0}, "watch"}});
  return compile(changed, said);
}

void add_causes(const Variant& variant, const std::vector<std::string>& cells, std::size_t runs,
                Replayed& replayed) {
  const auto model = watching(variant.scenario, cells);
  if (!model) return;
  const Catalogue& c = replayed.catalogue = model->catalogue();
  Collector collector(c, runs, {false});
  run_ensemble(*model, {runs, variant.manifest.seed, 0, best_lanes(*model), {false}, {}}, collector);
  replayed.cells = cells;
  const auto append = [](std::vector<double>& to, std::span<const double> row) {
    to.insert(to.end(), row.begin(), row.end());
  };
  for (std::size_t w = 0; w < c.watched.size(); ++w) {
    append(replayed.start, collector.series().row(w));
    append(replayed.end, collector.series().row(c.steps() * c.watched.size() + w));
    for (std::size_t k = 0; k < c.causes.size(); ++k) {
      const auto row = collector.ledger().row(w * c.causes.size() + k);
      replayed.changes.emplace_back(row.begin(), row.end());
    }
  }
}

/// How far the mean of a cell goes from its start, in shares of what the relation's cells go at most.
double relative_travel(const Evolution& evolution, const EvolutionRelation& relation, std::size_t index) {
  const std::size_t dates = evolution.dates.size();
  const auto* const first = relation.mean.data() + index * dates;
  const auto [least, most] = std::minmax_element(first, first + dates);
  const double width = relation.high - relation.low;
  return (*most - *least) / (std::isfinite(width) && width > 0 ? width : 1.0);
}

/// Of a mutual relation as the scenario tracks it, which may be the other way round.
std::string name_of(const Catalogue& c, const Catalogue::Layer& layer, std::size_t cell) {
  const std::size_t from = cell / c.actors.size(), to = cell % c.actors.size();
  const auto named = [&](std::size_t one, std::size_t other) {
    return fmt::format("{}[{},{}]", layer.name, c.actors[one], c.actors[other]);
  };
  const std::string turned = named(to, from);
  const bool is_tracked = std::any_of(c.watched.begin(), c.watched.end(),
                                      [&](const auto& watched) { return watched.name == turned; });
  return layer.symmetric && is_tracked ? turned : named(from, to);
}

}  // namespace

std::vector<std::string> moved_cells(const Source& source, std::size_t most) {
  std::map<std::pair<std::size_t, std::size_t>, double> ways;  // by relation and cell of the baseline
  const Catalogue& c = source.catalogue();
  const std::size_t n = c.actors.size();
  for (const Variant& variant : source.variants) {
    if (!variant.evolution || variant.evolution->actors != c.actors) continue;
    for (const EvolutionRelation& relation : variant.evolution->relations) {
      const auto number = relation_named(c, relation.name);
      for (std::size_t k = 0; number && k < relation.cells.size(); ++k) {
        const std::size_t cell = relation.cells[k];
        if (relation.symmetric && cell / n > cell % n) continue;
        double& way = ways[{*number, cell}];
        way = std::max(way, relative_travel(*variant.evolution, relation, k));
      }
    }
  }
  std::vector<double> order;
  for (const auto& [cell, way] : ways) order.push_back(way);
  std::sort(order.rbegin(), order.rend());
  const double least = order.size() > most ? order[most] : -1;
  std::vector<std::string> names;
  for (const auto& [cell, way] : ways)
    if (way > least) names.push_back(name_of(c, c.relations[cell.first], cell.second));
  return names;
}

Replayed replay_runs(const Variant& variant, const std::vector<std::string>& cells, std::size_t max_runs) {
  const Catalogue& c = variant.model.catalogue();
  Replayed replayed;
  replayed.runs = std::min(max_runs, variant.manifest.runs);
  Plain plain(c, replayed);
  KnownRuns known(variant.folder, c, variant.manifest.runs);
  Broadcast sinks({&known, &plain});
  const RecordOptions record = c.attributes.empty() ? record_series_only() : record_states();
  const std::size_t runs = std::min(max_single_runs, replayed.runs);
  run_ensemble(variant.model, {runs, variant.manifest.seed, 0, runs, record, {}}, sinks);
  if (!cells.empty()) add_causes(variant, cells, replayed.runs, replayed);
  return replayed;
}

}  // namespace entente::report
