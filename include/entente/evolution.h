#pragma once
/// What relations did over time, over all runs of an ensemble: the file evolution.bin of a result folder.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// One relation of N actors at D dates.
struct EvolutionRelation {
  std::string name;        ///< of the relation
  bool symmetric = false;  ///< both directions are listed all the same
  /// range of the layer; infinite where it has none
  double low = 0, high = 0;
  std::vector<double> start;  ///< (N x N), row = from: mean at t_0 of every cell, 0 on the diagonal
  /// from * N + to of the cells that moved in some run, or whose start is drawn; ascending. The others are at
  /// `start` at every date.
  std::vector<std::uint32_t> cells;
  /// (cells x D); sd is 0 below two runs
  std::vector<float> mean, sd;
  /// (cells x D), quantiles of type 7
  std::vector<float> p05, p95;
};

/// All that the file holds.
struct Evolution {
  std::vector<std::string> actors;           ///< (N) ids
  std::vector<std::string> dates;            ///< (D), ISO 8601
  long long runs = 0;                        ///< those that `mean` and `sd` are of
  long long band_runs = 0;                   ///< the first of them, which `p05` and `p95` are of
  std::vector<EvolutionRelation> relations;  ///< in the scenario's order
};

/// The bytes of the file: engine/results/README.md, "Relations over time".
std::string evolution_bytes(const Evolution& evolution);

/// Nothing where the folder has no such file. Throws ReadError (entente/results.h) where it is damaged or of a
/// newer version.
std::optional<Evolution> read_evolution(const std::filesystem::path& folder);

}  // namespace entente
