#include "converge/ensembles.h"

#include <algorithm>
#include <cmath>

#include "model/model_access.h"
#include "simulation/layers_touched.h"

namespace entente {
namespace {

/// The largest number that a layer can hold at its start or is to stay within; of what is drawn nothing.
double size_of(const detail::LayerModel& layer) {
  double size = 0;
  const auto take = [&](double value) {
    if (std::isfinite(value)) size = std::max(size, std::abs(value));
  };
  const auto take_start = [&](const detail::InitialValue& value) {
    if (!value.program) take(value.number);
  };
  take(layer.range.low);
  take(layer.range.high);
  take_start(layer.fill);
  for (const detail::InitialCell& tie : layer.ties) take_start(tie.value);
  std::for_each(layer.tie_values.begin(), layer.tie_values.end(), take_start);
  return size;
}

/// How much finer than the scenario's own.
struct Fineness {
  std::size_t parts, substeps;
};
/// See `by_step` and `by_substeps`.
constexpr std::array<Fineness, 5> all_finenesses{{{1, 1}, {2, 1}, {4, 1}, {1, 2}, {1, 4}}};

/// Hands on the progress of one ensemble after another.
class OverallProgress final : public Sink {
 public:
  OverallProgress(Sink* watcher, std::size_t before, std::size_t all)
      : watcher_(watcher), before_(before), all_(all) {}
  void receive(const BlockRecord&) override {}
  void progress(std::size_t done, std::size_t) override {
    if (watcher_) watcher_->progress(before_ + done, all_);
  }

 private:
  Sink* watcher_;
  std::size_t before_, all_;
};

Model compiled(const Scenario& scenario) {
  Diagnostics diagnostics;
  auto model = compile(scenario, diagnostics);
  if (!model) throw std::invalid_argument(diagnostics.sorted().front().message);
  return *model;
}

}  // namespace

Ensembles::Ensembles(const Scenario& scenario, const ConvergenceOptions& options) : options_(options) {
  for (const auto [parts, substeps] : all_finenesses) {
    if (substeps > 1 && scenario.dynamics.empty()) continue;  // they would change nothing
    const Scenario finer = refined(scenario, parts, substeps);
    Model model = compiled(finer);
    if (asked_.empty()) asked_ = numbers_asked(finer, model.catalogue());
    courses_.push_back(std::make_unique<Course>(std::move(model), parts, asked_));
    told_.push_back({parts, static_cast<std::size_t>(scenario.time.substeps) * substeps, 0, {}, false, {}, {}});
  }
  lanes_ = best_lanes(courses_.front()->model());
}

bool Ensembles::run(std::size_t runs, const StopFlag* stop) {
  const std::size_t more = runs - runs_;
  for (std::size_t k = 0; k < courses_.size() && told_.front().stopped.empty(); ++k) {
    if (!told_[k].stopped.empty()) continue;
    OverallProgress watcher(options_.watcher, k * more, courses_.size() * more);
    if (!run_one(k, runs, watcher, stop)) return false;
  }
  runs_ = runs;
  return true;
}

bool Ensembles::run_one(std::size_t k, std::size_t runs, Sink& watcher, const StopFlag* stop) {
  Course& course = *courses_[k];
  EnsembleOptions how;
  how.runs = runs;
  how.done = runs_;
  how.seed = options_.seed;
  how.threads = options_.threads;
  how.lanes = lanes_;
  how.record = record_series_only();
  how.record.metrics_at = course.own_dates();
  told_[k].runs = runs;
  Broadcast sinks({&course, &watcher});
  try {
    return run_ensemble(course.model(), how, sinks, stop);
  } catch (const RunError& error) {
    told_[k].ran_away = dynamic_cast<const RunawayError*>(&error) != nullptr;
    told_[k].stopped = error.what();
    return true;
  }
}

bool Ensembles::stopped() const {
  return std::any_of(told_.begin(), told_.end(), [](const auto& e) { return !e.stopped.empty(); });
}

bool Ensembles::complete(const Trio& which) const {
  return std::all_of(which.begin(), which.end(),
                     [&](std::size_t k) { return k < told_.size() && told_[k].stopped.empty(); });
}

Three Ensembles::samples(std::size_t number, const Trio& which) const {
  Three three;
  for (std::size_t j = 0; j < three.size(); ++j) three[j] = courses_[which[j]]->values()[number];
  return three;
}

std::vector<RefinedEnsemble> Ensembles::told() const {
  std::vector<RefinedEnsemble> all = told_;
  for (std::size_t k = 0; k < all.size(); ++k) all[k].max_means = courses_[k]->max_means();
  for (std::size_t k = 0; k < all.size(); ++k) all[k].events = courses_[k]->events();
  for (std::size_t k = 0; k < all.size(); ++k)
    if (all[k].stopped.empty() && all[k].runs > 0)
      for (const detail::TooLong& one : too_long(k)) all[k].too_long.push_back(one.text());
  return all;
}

std::vector<detail::TooLong> Ensembles::too_long(std::size_t k) const {
  return detail::too_long(detail::ModelAccess::data(courses_[k]->model()), courses_[k]->max_means(),
                          options_.seed, runs_);
}

bool Ensembles::shortest_is_too_long(const Trio& which) const {
  if (!complete(which)) return false;
  const std::vector<detail::TooLong> found = too_long(which.back());
  return std::any_of(found.begin(), found.end(),
                     [&](const detail::TooLong& one) { return which == by_step || one.parts; });
}

detail::Layers Ensembles::layers_read(std::size_t number) const {
  const detail::ModelData& model = detail::ModelAccess::data(courses_.front()->model());
  const std::size_t series = asked_[number].series, metrics = model.metrics.size();
  if (series < metrics) return detail::layers_read(model, model.metrics[series]);
  detail::Layers own(model.layers.size());
  own[model.watched[series - metrics].layer] = true;
  return own;
}

double Ensembles::size_read(std::size_t number) const {
  const detail::Layers read = layers_read(number);
  const auto& layers = detail::ModelAccess::data(courses_.front()->model()).layers;
  double size = 0;
  for (std::size_t layer = 0; layer < read.size(); ++layer)
    if (read[layer]) size = std::max(size, size_of(layers[layer]));
  return size;
}

bool Ensembles::reads_what_moves(std::size_t number) const {
  const detail::Layers read = layers_read(number);
  const auto& layers = detail::ModelAccess::data(courses_.front()->model()).layers;
  for (std::size_t layer = 0; layer < read.size(); ++layer)
    if (read[layer] && !layers[layer].constant) return true;
  return false;
}

std::vector<std::string> Ensembles::never_seen(const Trio& which) const {
  std::vector<std::string> ids;
  const auto& causes = courses_.front()->model().catalogue().causes;
  for (std::size_t cause = 0; cause < causes.size(); ++cause) {
    if (causes[cause].kind != CauseKind::event && causes[cause].kind != CauseKind::rule) continue;
    const auto may = [&](std::size_t k) { return courses_[k]->max_means()[cause] > 0; };
    const auto did = [&](std::size_t k) { return courses_[k]->events()[cause] > 0; };
    if (std::any_of(which.begin(), which.end(), may) && std::none_of(which.begin(), which.end(), did))
      ids.push_back(causes[cause].id);
  }
  return ids;
}

}  // namespace entente
