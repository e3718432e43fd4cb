#include "results/evolution_samples.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "base/parallel_for.h"
#include "numeric/cells.h"
#include "numeric/finite_float.h"
#include "results/band.h"
#include "results/block_shape.h"

namespace entente {
namespace {

constexpr std::size_t strands = EvolutionSamples::strands;

using Floats [[gnu::vector_size(strands * sizeof(float))]] = float;
using Strands [[gnu::vector_size(strands * sizeof(double))]] = double;

double total(const double (&strand)[strands]) { return (strand[0] + strand[2]) + (strand[1] + strand[3]); }

/// Of a symmetric relation's two cells the one that is followed.
std::size_t canonical(std::size_t cell, bool symmetric, std::size_t n) {
  return symmetric ? std::min(cell, numeric::mirrored(cell, n)) : cell;
}

}  // namespace

EvolutionSamples::EvolutionSamples(const Catalogue& c, std::size_t runs, const CollectorOptions& options)
    : catalogue_(c),
      runs_(runs),
      bytes_(options.evolution_bytes),
      kept_runs_(std::min(runs, options.max_band_runs)),
      threads_(options.threads),
      row_of_(c.relations.size() * c.actors.size() * c.actors.size()),
      sums_(c.dates.size()) {}

std::size_t EvolutionSamples::row_of(const BlockRecord& block, std::size_t slot) {
  const std::uint32_t cell = block.moved[slot];
  require_shape(cell < row_of_.size());
  if (!row_of_[cell]) {
    row_of_[cell] = RowId(rows_.size());
    rows_.push_back({cell, numeric::finite_float(block.start[cell * block.lanes])});
  }
  return row_of_[cell];
}

/// Each strand in the order of its runs; all strands at once where the block begins with the first of them.
void EvolutionSamples::add(Sums& sums, double start, std::size_t first_run, std::span<const float> values) {
  std::size_t lane = 0;
  if (first_run % strands == 0) {
    Strands sum, squares;
    std::memcpy(&sum, sums.sum, sizeof sum);
    std::memcpy(&squares, sums.squares, sizeof squares);
    for (; lane + strands <= values.size(); lane += strands) {
      Floats four;
      std::memcpy(&four, &values[lane], sizeof four);
      const Strands apart = __builtin_convertvector(four, Strands) - start;
      sum += apart;
      squares += apart * apart;
    }
    std::memcpy(sums.sum, &sum, sizeof sum);
    std::memcpy(sums.squares, &squares, sizeof squares);
  }
  for (; lane < values.size(); ++lane) {
    const double apart = static_cast<double>(values[lane]) - start;
    sums.sum[(first_run + lane) % strands] += apart;
    sums.squares[(first_run + lane) % strands] += apart * apart;
  }
}

void EvolutionSamples::receive(const BlockRecord& block) {
  require_shape(block.moved_by.size() == sums_.size() && block.start.size() == row_of_.size() * block.lanes);
  block_rows_.clear();
  for (std::size_t slot = 0; slot < block.moved.size(); ++slot) block_rows_.push_back(row_of(block, slot));
  std::size_t at = 0;
  for (std::size_t k = 0; k < sums_.size(); ++k) {
    const std::size_t moved = block.moved_by[k];
    require_shape(moved <= block.moved.size() && at + moved * block.lanes <= block.moved_values.size());
    sums_[k].resize(rows_.size());
    for (std::size_t slot = 0; slot < moved; ++slot, at += block.lanes) {
      // runs in which the cell has not moved add nothing: they are at its start
      const std::size_t row = block_rows_[slot];
      add(sums_[k][row], rows_[row].start, block.first_run, {&block.moved_values[at], block.lanes});
    }
  }
  require_shape(at == block.moved_values.size());
  if (block.first_run < kept_runs_) keep(block);
}

void EvolutionSamples::keep(const BlockRecord& block) {
  make_room();
  if (block.first_run >= kept_runs_) return;
  Kept& kept =
      kept_.emplace_back(Kept{block.first_run, block.lanes, {}, block.moved_by, {}, block.moved_values});
  kept.slots.resize(rows_.size());
  for (std::size_t slot = 0; slot < block_rows_.size(); ++slot) kept.slots[block_rows_[slot]] = SlotId(slot);
  std::size_t at = 0;
  for (const std::uint32_t moved : block.moved_by) {
    kept.first.push_back(at);
    at += moved * block.lanes;
  }
}

/// How many runs fit depends on how many cells move; as more come to move, fewer fit.
void EvolutionSamples::make_room() {
  const std::size_t run = std::max<std::size_t>(1, rows_.size() * sums_.size() * sizeof(float));
  kept_runs_ = std::min(kept_runs_, std::max<std::size_t>(1, bytes_ / run));
  while (!kept_.empty() && kept_.back().first_run >= kept_runs_) kept_.pop_back();
}

bool EvolutionSamples::moves(std::size_t row) const {
  return std::any_of(sums_.begin(), sums_.end(), [&](const auto& at) { return total(at[row].squares) != 0; });
}

void EvolutionSamples::describe(EvolutionRelation& r, std::size_t number, const Moments& start) const {
  const std::size_t n = catalogue_.actors.size(), first = number * n * n;
  const auto& layer = catalogue_.relations[number];
  r.name = layer.name;
  r.symmetric = layer.symmetric;
  r.low = layer.range.low;
  r.high = layer.range.high;
  for (std::size_t cell = 0; cell < n * n; ++cell) {
    r.start.push_back(start.mean(first + cell));
    const RowId row = row_of_[first + canonical(cell, layer.symmetric, n)];
    if (row && moves(row)) r.cells.push_back(static_cast<std::uint32_t>(cell));
  }
  for (auto* values : {&r.mean, &r.sd, &r.p05, &r.p95}) values->resize(r.cells.size() * sums_.size());
}

/// Of symmetric relations both directions.
std::vector<EvolutionSamples::Job> EvolutionSamples::jobs(const Evolution& e) const {
  const std::size_t n = catalogue_.actors.size();
  std::vector<Job> jobs;
  for (std::size_t r = 0; r < e.relations.size(); ++r)
    for (std::size_t k = 0; k < e.relations[r].cells.size(); ++k) {
      const std::size_t cell = canonical(e.relations[r].cells[k], e.relations[r].symmetric, n);
      jobs.push_back({row_of_[r * n * n + cell], r, k});
    }
  return jobs;
}

void EvolutionSamples::gather(std::size_t row, std::size_t date, float* sample) const {
  for (const Kept& block : kept_) {
    const SlotId slot = row < block.slots.size() ? block.slots[row] : SlotId();
    const std::size_t count = std::min(block.lanes, kept_runs_ - block.first_run);
    if (!slot || slot >= block.moved_by[date])
      std::fill_n(sample + block.first_run, count, rows_[row].start);
    else
      std::copy_n(&block.values[block.first[date] + slot * block.lanes], count, sample + block.first_run);
  }
}

void EvolutionSamples::summarise(std::size_t date, const std::vector<Job>& jobs, Evolution& e) const {
  std::vector<float> sample(kept_runs_);
  const auto n = static_cast<double>(runs_);
  for (const Job& job : jobs) {
    const Sums& sums = sums_[date][job.row];
    const double sum = total(sums.sum), squares = total(sums.squares), spread = squares - sum * sum / n;
    // below what the sums can tell apart it is none
    const double noise = (n + 64) * std::numeric_limits<double>::epsilon() * squares;
    const double mean = rows_[job.row].start + sum / n;
    const double sd = runs_ < 2 || spread <= noise ? 0 : std::sqrt(spread / (n - 1));
    gather(job.row, date, sample.data());
    const Band band = band_of(sample, mean, sd);
    EvolutionRelation& r = e.relations[job.relation];
    const std::size_t at = job.index * sums_.size() + date;
    r.mean[at] = numeric::finite_float(mean);
    r.sd[at] = numeric::finite_float(sd);
    r.p05[at] = band.p05;
    r.p95[at] = band.p95;
  }
}

Evolution EvolutionSamples::evolution(const Moments& start) const {
  Evolution e;
  e.actors = catalogue_.actors;
  for (const Date date : catalogue_.dates) e.dates.push_back(to_string(date));
  e.runs = static_cast<long long>(runs_);
  e.band_runs = static_cast<long long>(kept_runs_);
  e.relations.resize(catalogue_.relations.size());
  for (std::size_t r = 0; r < e.relations.size(); ++r) describe(e.relations[r], r, start);
  const std::vector<Job> all = jobs(e);
  constexpr std::size_t worth_a_thread = 1 << 13;
  const bool many = all.size() * sums_.size() > worth_a_thread;
  parallel_for(sums_.size(), many ? threads_ : 1, [&](std::size_t date) { summarise(date, all, e); });
  return e;
}

}  // namespace entente
