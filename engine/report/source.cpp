#include "report/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "results/csv_table.h"
#include "results/hashes.h"
#include "results/stored_run.h"

namespace entente {
namespace fs = std::filesystem;
using report::Json;

namespace {

Json json_in(const fs::path& file) {
  try {
    return Json::parse(text_of(file));
  } catch (const Json::exception&) {
    throw ReadError(file.string() + " is damaged");
  }
}

/// The columns of a table are numbers, or empty.
void check_numbers(const fs::path& file, std::initializer_list<const char*> columns) {
  const CsvTable table(file);
  for (const char* name : columns)
    for (std::size_t row = 0, column = table.column(name); row < table.rows(); ++row) table.number(row, column);
}

void check_comparison(const fs::path& folder) {
  check_numbers(folder / "outcomes.csv",
                {"difference", "low", "high", "up", "down", "se", "unpaired_se", "runs_to_settle"});
  check_numbers(folder / "differences.csv", {"mean", "p05", "p50", "p95"});
  require_unchanged(folder);
}

/// Its folder lies in that of the comparison.
ReportVariant variant_of(const fs::path& folder, const Json& described) {
  const auto id = described.at("id").get<std::string>();
  if (id.empty() || id == "." || id == ".." || id.find('/') != std::string::npos)
    throw_damaged(folder / "comparison.json", "'" + id + "' is not a variant");
  return {id, folder / "variants" / id};
}

std::vector<ReportVariant> variants_in(const fs::path& folder) {
  const Json comparison = json_in(folder / "comparison.json");
  try {
    std::vector<ReportVariant> variants{{comparison.at("baseline").get<std::string>(), folder / "baseline"}};
    for (const Json& described : comparison.at("variants").get_ref<const Json::array_t&>()) {
      variants.push_back(variant_of(folder, described));
      static_cast<void>(described.at("scenario").get_ref<const Json::array_t&>());
    }
    if (variants.size() < 2) throw_damaged(folder / "comparison.json", "it has no variants");
    check_comparison(folder);
    return variants;
  } catch (const Json::exception&) {
    throw ReadError((folder / "comparison.json").string() + " is damaged, or of another version");
  }
}

}  // namespace

void check_results(const fs::path& folder) {
  for (const ReportVariant& variant : report_variants(folder)) const StoredRun opened(variant.folder);
}

std::vector<ReportVariant> report_variants(const fs::path& folder) {
  std::error_code error;
  require_own_files(folder);
  if (fs::exists(folder / "comparison.json", error)) return variants_in(folder);
  manifest_in(folder);  // no folder of results: said before all else
  return {{"baseline", folder}};
}

namespace report {

Variant read_variant(const ReportVariant& variant) {
  const StoredRun run(variant.folder);
  return {variant.id,     variant.folder, run.manifest(),
          run.scenario(), run.model(),    json_in(run.scenario_file()),
          run.evolution()};
}

bool Source::paired() const {
  return std::all_of(variants.begin(), variants.end(),
                     [&](const Variant& v) { return v.manifest.seed == baseline().manifest.seed; });
}

Source read_source(const fs::path& folder) {
  Source source{folder, {}, nullptr};
  for (const ReportVariant& variant : report_variants(folder)) source.variants.push_back(read_variant(variant));
  if (source.compares()) source.comparison = json_in(folder / "comparison.json");
  return source;
}

double rounded(double value) {
  char text[32];
  auto* const end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 7).ptr;
  std::from_chars(text, end, value);
  return value;
}

std::optional<std::size_t> relation_named(const Catalogue& c, const std::string& cell) {
  const std::string layer = cell.substr(0, cell.find('['));
  for (std::size_t r = 0; r < c.relations.size(); ++r)
    if (c.relations[r].name == layer) return r;
  return std::nullopt;
}

}  // namespace report
}  // namespace entente
