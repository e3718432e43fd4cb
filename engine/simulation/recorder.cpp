#include "simulation/recorder.h"

#include <algorithm>
#include <cassert>

#include "simulation/fold.h"

namespace entente::detail {

Recorder::Recorder(const ModelData& model, std::size_t max_lanes, RecordOptions options, BlockRecord& record)
    : model_(model), options_(std::move(options)), record_(record) {
  const Catalogue& names = model.catalogue;
  const std::size_t n = model.actors();
  record.parameters.reserve(names.drawn_parameters.size() * max_lanes);
  record.series.reserve(names.dates.size() * names.series() * max_lanes);
  record.outcomes.reserve(names.outcomes.size() * max_lanes);
  record.ledger.reserve(names.watched.size() * names.causes.size() * max_lanes);
  record.ledger_at.reserve(options_.ledger_at.size() * record.ledger.capacity());
  record.events.reserve(names.steps() * names.causes.size());
  if (options_.states) {
    const std::size_t cells = names.attributes.size() * n + names.relations.size() * n * n;
    record.states.reserve(names.dates.size() * cells * max_lanes);
  }
  if (!options_.relations) return;
  record.start.reserve(names.relations.size() * n * n * max_lanes);
  record.end.reserve(names.relations.size() * n * n * max_lanes);
  if (options_.evolution) evolution_.emplace(model, max_lanes, record);
}

void Recorder::start(const State& state) {
  const Catalogue& names = model_.catalogue;
  lanes_ = state.lanes;
  record_.lanes = lanes_;
  record_.series.assign(names.dates.size() * names.series() * lanes_, 0.0);
  record_.outcomes.assign(names.outcomes.size() * lanes_, 0.0);
  record_.ledger_at.clear();
  record_.events.assign(names.steps() * names.causes.size(), 0);
  record_.states.clear();
  copy_parameters(state);
  copy_relations(state, record_.start);
  if (evolution_) evolution_->start(lanes_);
}

void Recorder::copy_parameters(const State& state) {
  record_.parameters.clear();
  for (std::size_t p = 0; p < model_.parameters.size(); ++p) {
    if (model_.parameters[p].distribution.kind == Distribution::Kind::fixed) continue;
    const double* values = state.parameters.data() + p * lanes_;
    record_.parameters.insert(record_.parameters.end(), values, values + lanes_);
  }
}

void Recorder::copy_relations(const State& state, std::vector<double>& into) const {
  into.clear();
  if (!options_.relations) return;
  for (std::size_t l = 0; l < model_.layers.size(); ++l) {
    if (model_.layers[l].relation) copy_layer(l, state, into);
  }
}

void Recorder::copy_layer(std::size_t layer, const State& state, std::vector<double>& into) const {
  const double* values = state.inputs.layers[layer];
  if (state.layers[layer].ties)
    copy_ties(*state.layers[layer].ties, values, into);
  else
    into.insert(into.end(), values, values + model_.layers[layer].cells * lanes_);
}

/// Attributes first, then relations, each in document order.
void Recorder::record_states(const State& state) {
  for (const bool relations : {false, true}) {
    for (std::size_t l = 0; l < model_.layers.size(); ++l)
      if (model_.layers[l].relation == relations) copy_layer(l, state, record_.states);
  }
}

/// Of a sparse relation all pairs, like of any other.
void Recorder::copy_ties(const language::Ties& ties, const double* values, std::vector<double>& into) const {
  const std::size_t n = model_.actors(), begin = into.size();
  into.resize(begin + n * n * lanes_, 0.0);
  for (std::size_t x = 0; x < n; ++x) {
    for (std::size_t slot = ties.first[x]; slot < ties.first[x + 1]; ++slot) {
      const std::size_t cell = x * n + ties.to[slot];
      std::copy_n(values + slot * lanes_, lanes_, &into[begin + cell * lanes_]);
    }
  }
}

void Recorder::record(std::size_t k, const State& state, language::Evaluator& evaluator) {
  assert(k < model_.catalogue.dates.size() && state.lanes == lanes_);
  record_series(k, state, evaluator);
  if (options_.states) record_states(state);
  for (std::size_t o = 0; o < model_.outcomes.size(); ++o) {
    evaluator.run_root(model_.outcomes[o].program, state.inputs);
    record_outcome(o, k, evaluator.output(model_.outcomes[o].program, 0));
  }
}

void Recorder::record_outcome(std::size_t o, std::size_t k, const double* values) {
  const OutcomeModel& outcome = model_.outcomes[o];
  const std::size_t dates = model_.catalogue.dates.size();
  const FoldedDate date{k == 0, k + 1 == dates, model_.times[k], static_cast<double>(dates)};
  double* outcomes = record_.outcomes.data() + o * lanes_;
  if (outcome.condition) {
    const std::size_t lane = first_unknown(outcome.over, date, values, lanes_, outcomes);
    if (lane < lanes_) throw UnknownOutcome{o, lane};
  }
  fold(outcome.over, date, values, lanes_, outcomes);
}

void Recorder::record_series(std::size_t k, const State& state, language::Evaluator& evaluator) {
  double* out = record_.series.data() + k * model_.catalogue.series() * lanes_;
  if (const auto& at = options_.metrics_at; at.empty() || std::binary_search(at.begin(), at.end(), k)) {
    for (std::size_t m = 0; m < model_.metrics.size(); ++m) {
      evaluator.run_root(model_.metrics[m], state.inputs);
      std::copy_n(evaluator.output(model_.metrics[m], 0), lanes_, out + m * lanes_);
    }
  }
  out += model_.metrics.size() * lanes_;
  for (const WatchedCell& watched : model_.watched) {
    const LayerState& layer = state.layers[watched.layer];
    const std::size_t place = layer.place(watched.cell, model_.actors());
    out = place == LayerState::nowhere
              ? std::fill_n(out, lanes_, 0.0)
              : std::copy_n(state.inputs.layers[watched.layer] + place * lanes_, lanes_, out);
  }
}

void Recorder::record_changes(std::size_t k, const State& state, const Changes& changes) {
  assert(changes.ledger().size() >= model_.watched.size() * model_.catalogue.causes.size() * lanes_);
  if (evolution_) evolution_->record(state, changes);
  if (!std::binary_search(options_.ledger_at.begin(), options_.ledger_at.end(), k)) return;
  const std::size_t size = model_.watched.size() * model_.catalogue.causes.size() * lanes_;
  const double* ledger = changes.ledger().data();
  record_.ledger_at.insert(record_.ledger_at.end(), ledger, ledger + size);
}

void Recorder::finish(const State& state, const Changes& changes) {
  const std::size_t size = model_.watched.size() * model_.catalogue.causes.size() * lanes_;
  record_.ledger.assign(changes.ledger().data(), changes.ledger().data() + size);
  copy_relations(state, record_.end);
  if (evolution_) evolution_->finish();
}

}  // namespace entente::detail
