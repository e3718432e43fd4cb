#include "explain/coalitions.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "simulation/memory.h"

namespace entente {
namespace {

/// Small enough that there are some thirty groups, whose spread the intervals rest on.
std::size_t size_of_groups(const Model& model, std::size_t runs) {
  constexpr std::size_t groups_wanted = 32;
  return std::clamp<std::size_t>(runs / groups_wanted, 1, best_lanes(model));
}

std::size_t thread_count(const Model& model, std::size_t asked, std::size_t groups, std::size_t lanes) {
  const std::size_t each =
      std::max<std::size_t>(1, detail::bytes_needed(model.data(), lanes, {.relations = false}));
  const std::size_t fit = detail::bytes_available() / each;
  if (fit == 0)
    throw MemoryError("this world does not fit into memory: " +
                      detail::describe_need(model.data(), lanes, {.relations = false}));
  const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  return std::min({asked ? asked : cores, groups, fit});
}

/// Of an outcome `first` it counts whether it was reached.
double value_of(TimeAggregate over, double outcome) {
  return over == TimeAggregate::first ? (std::isnan(outcome) ? 0.0 : 1.0) : outcome;
}

}  // namespace

Coalitions::Coalitions(const Model& model, const OutcomeQuestion& question, const std::atomic<bool>* stop)
    : model_(model), question_(question), stop_(stop), size_(size_of_groups(model, question.runs)) {
  for (std::size_t first = 0; first < question.runs; first += size_)
    sizes_.push_back(std::min(size_, question.runs - first));
  sums_.resize(sizes_.size());
  const std::size_t threads = thread_count(model, question.threads, sizes_.size(), size_);
  while (simulations_.size() < threads)
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
  if (!failure_ || group < failed_group_) {
    failure_ = std::current_exception();
    failed_group_ = group;
  }
}

/// Takes group after group; groups come in order, so that the lowest that fails is always found.
void Coalitions::labour(const std::function<void(Group&)>& work, std::atomic<std::size_t>& next,
                        Simulation& simulation) {
  for (std::size_t g = next++; g < groups() && !stopped(); g = next++) {
    try {
      Group group(*this, g, simulation);
      work(group);
      const std::lock_guard guard(lock_);
      if (failure_) return;
      if (question_.progress)
        question_.progress(run_, std::max<std::size_t>(run_, question_.ensembles * question_.runs));
    } catch (...) {
      return fail(g);
    }
  }
}

bool Coalitions::each_group(const std::function<void(Group&)>& work) {
  std::atomic<std::size_t> next{0};
  {
    std::vector<std::jthread> helpers;
    for (std::size_t k = 1; k < simulations_.size(); ++k)
      helpers.emplace_back([&, k] { labour(work, next, *simulations_[k]); });
    labour(work, next, *simulations_.front());
  }
  if (failure_) std::rethrow_exception(failure_);
  return !stopped();
}

}  // namespace entente
