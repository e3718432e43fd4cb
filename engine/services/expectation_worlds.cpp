#include "services/expectation_worlds.h"

#include <algorithm>
#include <cmath>

namespace entente::detail {
namespace {

std::ptrdiff_t at(std::size_t k) { return static_cast<std::ptrdiff_t>(k); }

}  // namespace

Numbers::Numbers(const Catalogue& catalogue) : c_(catalogue) {
  for (std::size_t o = 0; o < c_.outcomes.size(); ++o) outcome_[c_.outcomes[o].id] = o;
  outcomes_.resize(c_.outcomes.size());
  series_.resize(c_.series());
}

void Numbers::receive(const BlockRecord& block) {
  for (std::size_t o = 0; o < outcomes_.size(); ++o)
    outcomes_[o].insert(outcomes_[o].end(), block.outcomes.begin() + at(o * block.lanes),
                        block.outcomes.begin() + at((o + 1) * block.lanes));
  for (std::size_t s = 0; s < series_.size(); ++s)
    for (std::size_t lane = 0; lane < block.lanes; ++lane) take(block, s, lane);
}

void Numbers::take(const BlockRecord& block, std::size_t s, std::size_t lane) {
  double sum = 0, last = 0, high = -HUGE_VAL, low = HUGE_VAL;
  for (std::size_t k = 0; k < c_.dates.size(); ++k) {
    last = block.series[(k * c_.series() + s) * block.lanes + lane];
    sum += last;
    high = std::max(high, last);
    low = std::min(low, last);
  }
  Folded& f = series_[s];
  f.end.push_back(last);
  f.mean.push_back(sum / static_cast<double>(c_.dates.size()));
  f.max.push_back(high);
  f.min.push_back(low);
}

const std::vector<double>* Numbers::outcome(const std::string& id) const {
  const auto it = outcome_.find(id);
  return it == outcome_.end() ? nullptr : &outcomes_[it->second];
}

const std::vector<double>& Numbers::of(const Folded& f, TimeAggregate over) {
  return over == TimeAggregate::mean  ? f.mean
         : over == TimeAggregate::max ? f.max
         : over == TimeAggregate::min ? f.min
                                      : f.end;
}

const std::vector<double>* Numbers::series(const std::string& name, TimeAggregate over) const {
  for (std::size_t s = 0; s < series_.size(); ++s)
    if ((s < c_.metrics.size() ? c_.metrics[s].name : c_.watched[s - c_.metrics.size()].name) == name)
      return &of(series_[s], over);
  return nullptr;
}

const Numbers* Worlds::numbers(const Variation& world, std::size_t runs) {
  const Key key(world.options.what_ifs, world.options.overrides, runs);
  if (const auto it = ran_.find(key); it != ran_.end()) return &it->second->numbers;
  auto made = std::make_unique<Ran>(read_and_compile(world));
  const Model& model = made->compiled.model;
  EnsembleOptions options;
  options.runs = runs;
  options.seed = seed_;
  options.threads = threads_;
  options.lanes = best_lanes(model);
  options.record = record_series_only();
  if (!run_ensemble(model, options, made->numbers, stop_)) return nullptr;
  return &ran_.emplace(key, std::move(made)).first->second->numbers;
}

}  // namespace entente::detail
