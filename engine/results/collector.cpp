#include <entente/results.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace entente {
namespace {

std::size_t relation_cells(const Catalogue& c) {
  return c.relations.size() * c.actors.size() * c.actors.size();
}

/// The rows of the first array of samples. Asks for the memory of all of them first, untouched: too many runs
/// fail here, at once, not after filling what memory there is.
std::size_t parameter_rows(const Catalogue& c, std::size_t runs) {
  const std::size_t parameters = c.drawn_parameters.size();
  const std::size_t rows =
      parameters + c.dates.size() * c.series() + c.outcomes.size() + c.watched.size() * c.causes.size();
  std::vector<double>().reserve(rows * runs);
  return parameters;
}

void require_shape(bool fits) {
  if (!fits) throw std::invalid_argument("a block of another shape than the catalogue says");
}

}  // namespace

void Samples::receive(std::size_t first_run, std::size_t lanes, const std::vector<double>& block) {
  require_shape(block.size() == rows_ * lanes && first_run + lanes <= runs_);
  for (std::size_t r = 0; r < rows_; ++r)
    std::copy_n(block.data() + r * lanes, lanes, values_.data() + r * runs_ + first_run);
}

void Moments::receive(std::size_t lanes, const std::vector<double>& block) {
  require_shape(block.size() == mean_.size() * lanes);
  for (std::size_t cell = 0; cell < mean_.size(); ++cell)
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const double apart = block[cell * lanes + lane] - mean_[cell];
      mean_[cell] += apart / static_cast<double>(count_ + lane + 1);
      squares_[cell] += apart * (block[cell * lanes + lane] - mean_[cell]);
    }
  count_ += lanes;
}

double Moments::sd(std::size_t cell) const {
  if (count_ < 2) return std::numeric_limits<double>::quiet_NaN();
  return std::sqrt(squares_[cell] / static_cast<double>(count_ - 1));
}

Collector::Collector(const Catalogue& c, std::size_t runs)
    : catalogue_(c),
      parameters_(parameter_rows(c, runs), runs),
      series_(c.dates.size() * c.series(), runs),
      outcomes_(c.outcomes.size(), runs),
      ledger_(c.watched.size() * c.causes.size(), runs),
      start_(relation_cells(c)),
      end_(relation_cells(c)),
      events_(c.steps() * c.causes.size()) {}

void Collector::receive(const BlockRecord& block) {
  parameters_.receive(block.first_run, block.lanes, block.parameters);
  series_.receive(block.first_run, block.lanes, block.series);
  outcomes_.receive(block.first_run, block.lanes, block.outcomes);
  ledger_.receive(block.first_run, block.lanes, block.ledger);
  start_.receive(block.lanes, block.start);
  end_.receive(block.lanes, block.end);
  require_shape(block.events.size() == events_.size());
  for (std::size_t k = 0; k < events_.size(); ++k) events_[k] += block.events[k];
}

void Broadcast::receive(const BlockRecord& block) {
  for (Sink* sink : sinks_) sink->receive(block);
}

void Broadcast::progress(std::size_t done, std::size_t runs) {
  for (Sink* sink : sinks_) sink->progress(done, runs);
}

}  // namespace entente
