#pragma once
/// What a report is made from, read from a folder of results.
#include <entente/interchange.h>
#include <entente/results.h>

#include <nlohmann/json.hpp>

namespace entente::report {

using Json = nlohmann::ordered_json;

struct Variant {
  std::string id;
  std::filesystem::path folder;
  Manifest manifest;
  Scenario scenario;
  Model model;
  Json document;  ///< scenario.json
  std::optional<Evolution> evolution;
};

struct Source {
  std::filesystem::path folder;
  std::vector<Variant> variants;  ///< the baseline first
  Json comparison;                ///< comparison.json; null where it is the folder of a run
  const Variant& baseline() const { return variants.front(); }
  const Catalogue& catalogue() const { return baseline().model.catalogue(); }
  bool compares() const { return variants.size() > 1; }
  bool paired() const;
};

/// Throws ReadError.
Source read_source(const std::filesystem::path& folder);

/// Throws ReadError.
Variant read_variant(const ReportVariant& variant);
/// The variant of that id; the baseline where `id` is empty. Throws ReadError, which names what there is.
Variant read_variant_named(const std::filesystem::path& folder, const std::string& id);

/// Seven significant digits: what a page can show, and short.
double rounded(double value);

/// Number of the relation of a cell's name `trust[A,B]` (or of the attribute, after the relations); nothing
/// where there is none.
std::optional<std::size_t> relation_named(const Catalogue& catalogue, const std::string& cell);

}  // namespace entente::report
