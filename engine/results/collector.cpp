#include <entente/results.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <new>

#include "base/with_commas.h"
#include "model/available_memory.h"
#include "results/block_shape.h"
#include "results/evolution_samples.h"
#include "results/records_that_fit.h"

namespace entente {
namespace {

std::size_t kept_cells(const Catalogue& c, bool relations) { return relations ? relation_cells(c) : 0; }

std::size_t series_rows(const Catalogue& c) { return c.dates.size() * c.series(); }
std::size_t ledger_rows(const Catalogue& c) { return c.watched.size() * c.causes.size(); }

std::size_t kept_of(const Catalogue& c, std::size_t runs, std::size_t bytes) {
  const std::size_t rows = series_rows(c) + c.outcomes.size() + ledger_rows(c);
  return std::min(runs, std::max<std::size_t>(1, bytes / (sizeof(double) * std::max<std::size_t>(rows, 1))));
}

std::size_t kept_outcomes(const Catalogue& c, std::size_t runs, const CollectorOptions& options) {
  const std::size_t fit =
      options.outcome_bytes / (sizeof(double) * std::max<std::size_t>(c.outcomes.size(), 1));
  return std::min(runs, std::max(kept_of(c, runs, options.sample_bytes), fit));
}

/// Samples, moments and, once it is summarised, seven statistics of each row; the events of every step.
std::size_t bytes_needed(const Catalogue& c, std::size_t runs, const CollectorOptions& options) {
  constexpr std::size_t moments = 2, statistics = 7;
  const std::size_t rows = series_rows(c) + c.outcomes.size() + ledger_rows(c);
  const std::size_t numbers = rows * (kept_of(c, runs, options.sample_bytes) + moments + statistics) +
                              2 * moments * kept_cells(c, options.relations);
  const std::size_t more = kept_outcomes(c, runs, options) - kept_of(c, runs, options.sample_bytes);
  return (numbers + more * c.outcomes.size() + 2 * c.steps() * c.causes.size()) * sizeof(double);
}

/// The catalogue, where what is kept of it fits into memory.
const Catalogue& fitting(const Catalogue& c, std::size_t runs, const CollectorOptions& options) {
  const std::size_t needed = bytes_needed(c, runs, options), available = detail::bytes_available();
  if (needed <= available) return c;
  throw MemoryError(
      fmt::format("the results do not fit into memory: {:.3g} GB of {:.3g} GB that are available, for {} "
                  "dates of {} metrics and tracked values; a longer step or fewer of them may",
                  static_cast<double>(needed) / 1e9, static_cast<double>(available) / 1e9,
                  with_commas(c.dates.size()), with_commas(c.series())));
}

double* zeros(std::size_t count) {
  void* const room = std::calloc(std::max<std::size_t>(count, 1), sizeof(double));
  if (!room) throw std::bad_alloc();
  return static_cast<double*>(room);
}

}  // namespace

LazyZeros::LazyZeros(std::size_t count) : values_(zeros(count)) {}

void LazyZeros::Free::operator()(double* values) const { std::free(values); }

void Samples::receive(std::size_t first_run, std::size_t lanes, const std::vector<double>& block) {
  require_shape(block.size() == rows_ * lanes && first_run + lanes <= runs_);
  if (first_run >= kept_) return;
  const std::size_t count = std::min(lanes, kept_ - first_run);
  for (std::size_t r = 0; r < rows_; ++r)
    std::copy_n(block.data() + r * lanes, count, values_.data() + r * kept_ + first_run);
}

namespace {

/// Cells that are updated side by side: each waits for its value of the run before.
constexpr std::size_t together = 8;

/// Values (cells x lanes) that leave the means where they are, and the squares: cells that never move.
bool all_at(const double* mean, std::size_t cells, std::size_t lanes, const double* x) {
  std::int64_t other = 0;
  for (std::size_t c = 0; c < cells; ++c)
    for (std::size_t lane = 0; lane < lanes; ++lane) other |= x[c * lanes + lane] - mean[c] != 0;
  return other == 0;
}

}  // namespace

void Moments::receive(std::size_t lanes, const std::vector<double>& block) {
  require_shape(block.size() == mean_.size() * lanes);
  share_.resize(lanes);
  for (std::size_t lane = 0; lane < lanes; ++lane) share_[lane] = 1 / static_cast<double>(count_ + lane + 1);
  std::size_t cell = 0;
  for (; cell + together <= mean_.size(); cell += together) add(cell, together, lanes, block.data());
  add(cell, mean_.size() - cell, lanes, block.data());
  count_ += lanes;
}

void Moments::add(std::size_t first_cell, std::size_t cells, std::size_t lanes, const double* block) {
  const double* x = block + first_cell * lanes;
  if (all_at(mean_.data() + first_cell, cells, lanes, x)) return;
  double mean[together], squares[together];
  std::copy_n(mean_.data() + first_cell, cells, mean);
  std::copy_n(squares_.data() + first_cell, cells, squares);
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    for (std::size_t c = 0; c < cells; ++c) {
      const double value = x[c * lanes + lane], apart = value - mean[c];
      mean[c] += apart * share_[lane];
      squares[c] += apart * (value - mean[c]);
    }
  }
  std::copy_n(mean, cells, mean_.data() + first_cell);
  std::copy_n(squares, cells, squares_.data() + first_cell);
}

double Moments::sd(std::size_t cell) const {
  if (count_ < 2) return std::numeric_limits<double>::quiet_NaN();
  return std::sqrt(squares_[cell] / static_cast<double>(count_ - 1));
}

void Strays::add(double value) {
  infinite += std::isinf(value);
  no_number += std::isnan(value);
}

void Tally::add(double value) {
  if (std::isnan(value)) return;
  ++count;
  other_than_zero += value != 0;
  ones += value == 1;
  infinite += std::isinf(value);
  const double apart = value - mean;
  mean += apart / static_cast<double>(count);
  squares += apart * (value - mean);
}

double Tally::sd() const {
  if (count < 2) return std::numeric_limits<double>::quiet_NaN();
  return std::sqrt(squares / static_cast<double>(count - 1));
}

void AllRuns::receive(const BlockRecord& block) {
  const auto add = [&](std::vector<Tally>& tallies, const std::vector<double>& values) {
    for (std::size_t r = 0; r < tallies.size(); ++r)
      for (std::size_t lane = 0; lane < block.lanes; ++lane) tallies[r].add(values[r * block.lanes + lane]);
  };
  series.receive(block.lanes, block.series);
  add(outcomes, block.outcomes);
  add(ledger, block.ledger);
}

Collector::Collector(const Catalogue& c, std::size_t runs, CollectorOptions options)
    : catalogue_(fitting(c, runs, options)),
      runs_(runs),
      threads_(options.threads),
      relations_(options.relations),
      series_(series_rows(c), runs, kept_of(c, runs, options.sample_bytes)),
      outcomes_(c.outcomes.size(), runs, kept_outcomes(c, runs, options)),
      ledger_(ledger_rows(c), runs, series_.kept()),
      all_runs_{Moments(keeps_all() ? 0 : series_rows(c)), std::vector<Tally>(c.outcomes.size()),
                std::vector<Tally>(ledger_rows(c))},
      start_(kept_cells(c, relations_)),
      end_(kept_cells(c, relations_)),
      evolution_(options.evolution ? std::make_shared<EvolutionSamples>(c, runs, options) : nullptr),
      events_(c.steps() * c.causes.size()),
      max_means_(c.causes.size(), 0.0) {}

std::size_t Collector::evolution_runs() const { return evolution_ ? evolution_->kept_runs() : 0; }
Evolution Collector::evolution() const { return evolution_->evolution(start_); }

void Collector::receive(const BlockRecord& block) {
  series_.receive(block.first_run, block.lanes, block.series);
  outcomes_.receive(block.first_run, block.lanes, block.outcomes);
  ledger_.receive(block.first_run, block.lanes, block.ledger);
  if (relations_) {
    start_.receive(block.lanes, block.start);
    end_.receive(block.lanes, block.end);
  }
  if (evolution_) evolution_->receive(block);
  require_shape(block.events.size() == events_.size() && block.max_means.size() == max_means_.size());
  for (std::size_t cause = 0; cause < max_means_.size(); ++cause)
    max_means_[cause] = std::max(max_means_[cause], block.max_means[cause]);
  for (std::size_t k = 0; k < events_.size(); ++k) events_[k] += block.events[k];
  if (!keeps_all()) all_runs_.receive(block);
}

void Broadcast::receive(const BlockRecord& block) {
  for (Sink* sink : sinks_) sink->receive(block);
}

void Broadcast::progress(std::size_t done, std::size_t runs) {
  for (Sink* sink : sinks_) sink->progress(done, runs);
}

}  // namespace entente
