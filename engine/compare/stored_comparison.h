#pragma once
/// The folder of a comparison, held to the results of its worlds.
#include <array>
#include <nlohmann/json.hpp>

#include "compare/common.h"
#include "results/stored_run.h"

namespace entente {

/// What is compared of the results of one of its worlds.
struct ComparedResults {
  std::string id;
  Catalogue catalogue;
  Manifest manifest;
  std::vector<std::vector<double>> outcomes;  ///< (outcomes x runs)
  std::vector<std::array<double, 4>> series;  ///< (dates x series): mean, p05, p50, p95
};

/// Reads a comparison beside the results that it is of, one after the other: they are whole, and what cannot
/// have been written of them is refused. All of it throws ReadError.
class StoredComparison {
 public:
  /// `described` is its comparison.json, which outlives it.
  StoredComparison(const std::filesystem::path& folder, const nlohmann::ordered_json& described);
  ~StoredComparison();
  StoredComparison(const StoredComparison&) = delete;
  StoredComparison& operator=(const StoredComparison&) = delete;
  /// The baseline, then the variants in their order.
  void take(const std::string& id, const StoredRun& run);
  void end();  ///< After the last.

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente
