#include "converge/course.h"

#include <algorithm>
#include <cmath>

#include "model/model_access.h"
#include "simulation/fold.h"

namespace entente {
namespace {

using Kind = ConvergingNumber::Kind;

}  // namespace

Course::Course(Model model, std::size_t parts, const std::vector<Asked>& asked)
    : model_(std::move(model)),
      parts_(parts),
      asked_(asked),
      values_(asked.size()),
      at_all_dates_(asked.size()),
      start_(asked.size()),
      max_means_(model_.catalogue().causes.size()),
      events_(max_means_.size()) {}

std::vector<std::size_t> Course::own_dates() const {
  std::vector<std::size_t> dates;
  for (std::size_t k = 0; k < model_.catalogue().dates.size(); k += parts_) dates.push_back(k);
  return dates;
}

void Course::receive(const BlockRecord& block) {
  for (std::size_t number = 0; number < asked_.size(); ++number) take(block, number);
  for (std::size_t cause = 0; cause < max_means_.size(); ++cause)
    max_means_[cause] = std::max(max_means_[cause], block.max_means[cause]);
  for (std::size_t k = 0; k < block.events.size(); ++k) events_[k % events_.size()] += block.events[k];
}

void Course::take(const BlockRecord& block, std::size_t number) {
  const Asked& asked = asked_[number];
  const Catalogue& c = model_.catalogue();
  const std::vector<double>& years = detail::ModelAccess::data(model_).times;
  const auto dates = static_cast<double>(c.steps() / parts_ + 1);
  std::vector<double> folded(block.lanes);
  for (std::size_t k = 0; k <= c.steps(); k += parts_) {
    const double* values = block.series.data() + (k * c.series() + asked.series) * block.lanes;
    detail::fold(asked.over, {k == 0, k == c.steps(), years[k], dates}, values, block.lanes, folded.data());
  }
  for (std::size_t lane = 0; lane < block.lanes; ++lane) {
    values_[number].push_back(told(asked, folded[lane]));
    if (asked.kind == Kind::series)
      start_[number].add(block.series[asked.series * block.lanes + lane]);
    else
      at_all_dates_[number].push_back(told(asked, block.outcomes[asked.outcome * block.lanes + lane]));
  }
}

/// What is compared of what an outcome came to.
double Course::told(const Asked& asked, double value) const {
  if (asked.kind == Kind::reached) return std::isnan(value) ? 0 : 1;
  if (asked.kind == Kind::years)
    return std::isnan(value) ? detail::ModelAccess::data(model_).times.back() : value;
  return value;
}

}  // namespace entente
