#include "explain/coalitions.h"

#include <algorithm>
#include <cmath>

#include "base/parallel_for.h"
#include "model/model_access.h"
#include "simulation/memory.h"

namespace entente {
namespace {

/// Small enough that there are some thirty groups, whose spread the intervals rest on.
std::size_t size_of_groups(const Model& model, std::size_t runs) {
  constexpr std::size_t groups_wanted = 32;
  return std::clamp<std::size_t>(runs / groups_wanted, 1, best_lanes(model));
}

std::vector<std::size_t> sizes_of_groups(std::size_t runs, std::size_t size) {
  std::vector<std::size_t> sizes;
  for (std::size_t first = 0; first < runs; first += size) sizes.push_back(std::min(size, runs - first));
  return sizes;
}

std::size_t threads_that_fit(const Model& model, std::size_t asked, std::size_t groups, std::size_t lanes) {
  const std::size_t each = std::max<std::size_t>(
      1, detail::bytes_needed(detail::ModelAccess::data(model), lanes, {.relations = false}));
  const std::size_t fit = detail::bytes_available() / each;
  if (fit == 0)
    throw MemoryError("this world does not fit into memory: " +
                      detail::describe_need(detail::ModelAccess::data(model), lanes, {.relations = false}));
  return std::min({thread_count(asked), groups, fit});
}

/// Of an outcome `first` it counts whether it was reached.
double value_of(TimeAggregate over, double outcome) {
  return over == TimeAggregate::first ? (std::isnan(outcome) ? 0.0 : 1.0) : outcome;
}

}  // namespace

Coalitions::Coalitions(const Model& model, const OutcomeQuestion& question, const StopFlag* stop)
    : model_(model),
      question_(question),
      stop_(stop),
      size_(size_of_groups(model, question.runs)),
      sizes_(sizes_of_groups(question.runs, size_)),
      sums_(sizes_.size()),
      pool_(threads_that_fit(model, question.threads, sizes_.size(), size_)),
      failed_(sizes_.size()) {
  while (simulations_.size() < pool_.size())
    simulations_.push_back(std::make_unique<Simulation>(model, question.seed, size_, RecordOptions{false}));
}

std::size_t Coalitions::fewest_made() const {
  const auto fewer = [](const auto& a, const auto& b) { return a.size() < b.size(); };
  return std::min_element(sums_.begin(), sums_.end(), fewer)->size();
}

std::vector<bool> Coalitions::switched_off(const Coalition& coalition) const {
  std::vector<bool> off(model_.catalogue().causes.size(), false);
  for (std::size_t k = 0; k < coalition.size(); ++k) off[question_.causes[k]] = !coalition[k];
  return off;
}

double Coalitions::Group::values(const Coalition& coalition, double* out) {
  simulation_.switch_off(all_.switched_off(coalition));
  const BlockRecord& record = simulation_.run(number_ * all_.size_, all_.sizes_[number_], all_.stop_);
  if (all_.stopped()) return 0;  // the record is not complete, and nobody will ask
  double sum = 0;
  for (std::size_t lane = 0; lane < record.lanes; ++lane) {
    out[lane] = value_of(all_.model_.catalogue().outcomes.front().over, record.outcomes[lane]);
    sum += out[lane];
  }
  all_.run_ += record.lanes;
  all_.sums_[number_].emplace(coalition, sum);
  return sum;
}

double Coalitions::Group::sum(const Coalition& coalition) {
  const auto& known = all_.sums_[number_];
  const auto found = known.find(coalition);
  if (found != known.end()) return found->second;
  std::vector<double> values(all_.sizes_[number_]);
  return this->values(coalition, values.data());
}

void Coalitions::fail(std::size_t group) {
  const std::lock_guard guard(lock_);
  failed_ = std::min<std::size_t>(failed_, group);
}

void Coalitions::tell_progress() {
  const std::lock_guard guard(lock_);
  if (question_.progress && failed_ == groups())
    question_.progress(run_, std::max<std::size_t>(run_, question_.ensembles * question_.runs));
}

/// Groups behind one that failed are left out: the lowest that fails is always found.
bool Coalitions::each_group(const std::function<void(Group&)>& work) {
  pool_.run(groups(), [&](std::size_t g, std::size_t worker) {
    if (stopped() || g > failed_) return;
    try {
      Group group(*this, g, *simulations_[worker]);
      work(group);
      tell_progress();
    } catch (...) {
      fail(g);
      throw;
    }
  });
  return !stopped();
}

}  // namespace entente
