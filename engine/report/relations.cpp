/// Relations over time: the matrices, and who stands with whom.
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/eigenvector.h"
#include "report/parts.h"

namespace entente::report {
namespace {

/// Above so many actors eigenvectors of every date would take too long.
constexpr std::size_t max_actors_in_blocs = 100;

/// Above so many the division with least frustration may take seconds at each date.
constexpr std::size_t max_actors_in_balance = 40;

const EvolutionRelation* relation_in(const Variant& variant, const std::string& name) {
  if (!variant.evolution) return nullptr;
  for (const EvolutionRelation& relation : variant.evolution->relations)
    if (relation.name == name) return &relation;
  return nullptr;
}

/// The symmetric part of the mean at a date, turned so that more is friendlier.
std::vector<double> symmetric_mean(const EvolutionRelation& r, Sense sense, std::size_t n, std::size_t dates,
                                   std::size_t k) {
  const double half = sense == Sense::hostile ? -0.5 : 0.5;
  std::vector<double> x = r.start;
  for (std::size_t i = 0; i < r.cells.size(); ++i) x[r.cells[i]] = static_cast<double>(r.mean[i * dates + k]);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < i; ++j) x[i * n + j] = x[j * n + i] = (x[i * n + j] + x[j * n + i]) * half;
  return x;
}

/// Turned so that it points as the one before, or (the first) so that its first part is positive.
void turn(std::vector<double>& vector, const std::vector<double>& before) {
  double along = 0;
  for (std::size_t k = 0; k < vector.size(); ++k) along += before.empty() ? 0 : vector[k] * before[k];
  if (before.empty())
    for (std::size_t k = 0; k < vector.size() && along == 0; ++k)
      if (std::abs(vector[k]) > 1e-9) along = vector[k];
  if (along < 0)
    for (double& x : vector) x = -x;
}

/// A sign for each actor at each date.
Json blocs_of(const EvolutionRelation& r, Sense sense, std::size_t n, std::size_t dates) {
  Json all = Json::array();
  std::vector<double> before;
  for (std::size_t k = 0; k < dates; ++k) {
    if (k > 0 && r.cells.empty()) {
      all.push_back(all.back());
      continue;
    }
    std::vector<double> vector = leading_eigenvector(symmetric_mean(r, sense, n, dates, k), n);
    turn(vector, before);
    std::string signs;
    for (const double x : vector) signs += std::abs(x) < 1e-9 ? '0' : x > 0 ? '+' : '-';
    all.push_back(signs);
    before = std::move(vector);
  }
  return all;
}

/// A signed number as an unsigned one that is small where it is near zero: 0, -1, 1, -2 are 0, 1, 2, 3.
std::uint16_t folded(int x) { return static_cast<std::uint16_t>(x >= 0 ? 2 * x : -2 * x - 1); }

/// Numbers in `bits` (at most 15) between their extremes, each as the difference to the one before in its row,
/// folded; the low bytes of all first, then the high ones, nearly all zero: what compresses well.
Json quantised(const std::vector<float>& values, std::size_t dates, unsigned bits, std::string& cells) {
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const float x : values) {
    if (!std::isfinite(x)) continue;
    low = std::min(low, static_cast<double>(x));
    high = std::max(high, static_cast<double>(x));
  }
  if (!(low <= high)) low = high = 0;
  const double steps = static_cast<double>((1u << bits) - 1), scale = high > low ? steps / (high - low) : 0;
  const std::size_t offset = cells.size();
  cells.resize(offset + 2 * values.size());
  int before = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double x = std::isfinite(values[i]) ? std::clamp(static_cast<double>(values[i]), low, high) : low;
    const int q = static_cast<int>(std::lround((x - low) * scale));
    const std::uint16_t apart = folded(i % dates == 0 ? q : q - before);
    cells[offset + i] = static_cast<char>(apart & 0xff);
    cells[offset + values.size() + i] = static_cast<char>(apart >> 8);
    before = q;
  }
  return {{"offset", offset}, {"count", values.size()}, {"bits", bits}, {"low", low}, {"high", high}};
}

Json scale_of(const std::vector<ScaleWord>& scale) {
  Json all = Json::array();
  for (const ScaleWord& mark : scale) all.push_back({{"at", mark.at}, {"word", mark.word}});
  return all;
}

}  // namespace

Json relations_of(const Source& source) {
  const Catalogue& c = source.catalogue();
  Json all = Json::array();
  for (const Catalogue::Layer& layer : c.relations) {
    const bool is_signed = layer.range.low < 0;
    Json json{{"name", layer.name},
              {"low", finite_or_null(layer.range.low)},
              {"high", finite_or_null(layer.range.high)},
              {"signed", is_signed},
              {"symmetric", layer.symmetric},
              {"sense", to_string(layer.sense)},
              {"scale", scale_of(layer.scale)},
              {"moves", false},
              {"blocs", Json::array()},
              {"balance", Json::array()}};
    for (const Variant& v : source.variants) {
      const EvolutionRelation* r = relation_in(v, layer.name);
      json["blocs"].push_back(nullptr);
      json["balance"].push_back(nullptr);
      if (!r) continue;
      if (!r->cells.empty()) json["moves"] = true;
      const std::size_t n = v.evolution->actors.size();
      if (is_signed && n > 1 && n <= max_actors_in_blocs)
        json["blocs"].back() = blocs_of(*r, layer.sense, n, v.evolution->dates.size());
      if (is_signed && n > 1 && n <= max_actors_in_balance)
        json["balance"].back() = balance_of(v.evolution->actors, v.evolution->dates.size(), [&](std::size_t k) {
          return symmetric_mean(*r, layer.sense, n, v.evolution->dates.size(), k);
        });
    }
    all.push_back(std::move(json));
  }
  return all;
}

Json evolution_of(const Source& source, std::string& cells) {
  const auto& first = source.baseline().evolution;
  if (!first) return nullptr;
  constexpr unsigned fine = 14, coarse = 9;
  const std::size_t dates = first->dates.size();
  Json json{{"runs", first->runs}, {"band_runs", first->band_runs}, {"variants", Json::array()}};
  for (const Variant& v : source.variants) {
    Json relations = Json::array();
    for (const Catalogue::Layer& layer : source.catalogue().relations) {
      const EvolutionRelation* r = relation_in(v, layer.name);
      relations.push_back(nullptr);
      if (!r || v.evolution->dates != first->dates || v.evolution->actors != first->actors) continue;
      Json& out = relations.back() = {{"start", Json::array()}, {"cells", r->cells}};
      for (const double x : r->start) out["start"].push_back(rounded(x));
      out["mean"] = quantised(r->mean, dates, fine, cells);
      out["p05"] = quantised(r->p05, dates, coarse, cells);
      out["p95"] = quantised(r->p95, dates, coarse, cells);
    }
    json["variants"].push_back(std::move(relations));
  }
  return json;
}

}  // namespace entente::report
