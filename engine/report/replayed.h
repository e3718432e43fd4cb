#pragma once
/// Some of the runs of a folder, made again for what its files do not hold.
#include "report/source.h"

namespace entente::report {

struct Replayed {
  std::size_t runs = 0;
  std::vector<std::vector<double>> series;  ///< (a handful of runs), each (dates * series)
  std::vector<double> attributes;           ///< (attributes * N): at the start of run 0
  /// Of the cells that moved: what each cause changed. Watched by name, so their numbers are those of runs.csv.
  std::vector<std::string> cells;
  Catalogue catalogue;                       ///< of the scenario that watches `cells`
  std::vector<double> start, end;            ///< (cells x runs)
  std::vector<std::vector<double>> changes;  ///< (cells * causes), each (runs)
};

/// The cells of relations that moved most in some variant, in document order: at most `most`.
std::vector<std::string> moved_cells(const Source& source, std::size_t most);

/// Throws ReadError where the runs are not those of runs.csv.
Replayed replay_runs(const Variant& variant, const std::vector<std::string>& cells, std::size_t runs);

}  // namespace entente::report
