/// Relations at the end, cell by cell.
#include "compare/relations.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "results/student.h"

namespace entente {
namespace {

std::size_t relation_cells(const Catalogue& c) {
  return c.relations.size() * c.actors.size() * c.actors.size();
}

double standardised(double mean, double sd_first, double sd_second) {
  if (mean == 0) return 0;
  const double spread = std::sqrt((sd_first * sd_first + sd_second * sd_second) / 2);
  return mean / spread;  // infinite where no run differs from another
}

RelationDifference difference_of(const Ensemble& first, const Ensemble& second,
                                 const ComparisonOptions& options, std::size_t cell) {
  const Moments &a = first.collector.end(), &b = second.collector.end();
  RelationDifference d;
  d.first = a.mean(cell);
  d.second = b.mean(cell);
  if (options.relations) {
    const Moments& change = options.relations->moments();
    const bool all = options.relations->runs() == first.collector.runs();
    d.mean = all ? change.mean(cell) : d.second - d.first;
    d.se = change.sd(cell) / std::sqrt(static_cast<double>(options.relations->runs()));
  } else {
    d.mean = d.second - d.first;
    d.se = std::sqrt(a.sd(cell) * a.sd(cell) / static_cast<double>(first.collector.runs()) +
                     b.sd(cell) * b.sd(cell) / static_cast<double>(second.collector.runs()));
  }
  d.effect = standardised(d.mean, a.sd(cell), b.sd(cell));
  return d;
}

}  // namespace

FinalRelations::FinalRelations(const Catalogue& catalogue, std::size_t runs, std::size_t bytes)
    : cells_(relation_cells(catalogue)),
      kept_(std::min(runs, bytes / (sizeof(double) * std::max<std::size_t>(1, cells_)))),
      values_(kept_ * cells_) {}

void FinalRelations::receive(const BlockRecord& block) {
  if (block.end.empty() || block.first_run >= kept_) return;
  if (block.first_run == 0) width_ = block.lanes;
  const std::size_t lanes = lanes_from(block.first_run);
  double* to = values_.data() + block.first_run * cells_;
  for (std::size_t cell = 0; cell < cells_; ++cell, to += lanes)
    std::copy_n(block.end.data() + cell * block.lanes, lanes, to);
}

double FinalRelations::at(std::size_t run, std::size_t cell) const {
  const std::size_t first = run / width_ * width_;
  return values_.data()[first * cells_ + cell * lanes_from(first) + (run - first)];
}

const double* FinalRelations::block(std::size_t first_run, std::size_t lanes) const {
  const bool same = first_run % width_ == 0 && first_run < kept_ && lanes_from(first_run) == lanes;
  return same ? values_.data() + first_run * cells_ : nullptr;
}

void PairedRelations::receive(const BlockRecord& block) {
  if (block.end.size() != from_.cells() * block.lanes || block.first_run >= from_.kept()) return;
  const std::size_t lanes = std::min(block.lanes, from_.kept() - block.first_run);
  change_.resize(from_.cells() * lanes);
  if (const double* before = from_.block(block.first_run, block.lanes))
    for (std::size_t e = 0; e < change_.size(); ++e) change_[e] = block.end[e] - before[e];
  else
    for (std::size_t e = 0; e < change_.size(); ++e) {
      const std::size_t cell = e / lanes, lane = e % lanes;
      change_[e] = block.end[cell * block.lanes + lane] - from_.at(block.first_run + lane, cell);
    }
  moments_.receive(lanes, change_);
  runs_ += lanes;
}

bool same_world(const Catalogue& a, const Catalogue& b) {
  const auto names = [](const std::vector<Catalogue::Layer>& layers) {
    std::vector<std::pair<std::string, bool>> all;
    for (const auto& layer : layers) all.emplace_back(layer.name, layer.symmetric);
    return all;
  };
  return a.actors == b.actors && names(a.relations) == names(b.relations) &&
         names(a.attributes) == names(b.attributes);
}

std::vector<RelationDifference> relation_differences(const Ensemble& first, const Ensemble& second,
                                                     const ComparisonOptions& options) {
  std::vector<RelationDifference> all;
  const Catalogue& c = first.collector.catalogue();
  if (!same_world(c, second.collector.catalogue())) return all;
  if (!first.collector.has_relations() || !second.collector.has_relations()) return all;
  if (options.relations && options.relations->runs() == 0) return all;
  const std::size_t n = c.actors.size();
  for (std::size_t r = 0; r < c.relations.size(); ++r)
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = c.relations[r].symmetric ? i + 1 : 0; j < n; ++j) {
        if (i == j) continue;
        RelationDifference d = difference_of(first, second, options, (r * n + i) * n + j);
        d.relation = r;
        d.from = i;
        d.to = j;
        all.push_back(d);
      }
  return all;
}

bool is_decided(const RelationDifference& d) {
  return d.mean != 0 && std::abs(d.mean) > normal_quantile_975 * d.se;
}

}  // namespace entente
