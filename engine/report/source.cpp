#include "report/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "compare/stored_comparison.h"
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

/// Its folder lies in that of the comparison.
ReportVariant variant_in(const fs::path& folder, const Json& described) {
  const auto id = described.at("id").get<std::string>();
  if (id.empty() || id == "." || id == ".." || id.find('/') != std::string::npos)
    throw_damaged(folder / "comparison.json", "'" + id + "' is not a variant");
  return {id, folder / "variants" / id};
}

/// It tells of every variant that is there, and of no other.
void check_listed(const fs::path& folder, const std::vector<ReportVariant>& listed) {
  const fs::path file = folder / "comparison.json";
  std::error_code error;
  for (const ReportVariant& variant : listed)
    if (!fs::is_directory(variant.folder, error))
      throw_damaged(file, "it tells of '" + variant.id + "', whose folder is missing");
  for (const auto& entry : fs::directory_iterator(folder / "variants", error))
    if (std::none_of(listed.begin(), listed.end(),
                     [&](const ReportVariant& variant) { return variant.folder == entry.path(); }))
      throw_damaged(file, "it does not tell of " + entry.path().string());
}

std::vector<ReportVariant> variants_in(const fs::path& folder) {
  const Json comparison = json_in(folder / "comparison.json");
  try {
    std::vector<ReportVariant> variants{{comparison.at("baseline").get<std::string>(), folder / "baseline"}};
    for (const Json& described : comparison.at("variants").get_ref<const Json::array_t&>()) {
      variants.push_back(variant_in(folder, described));
      static_cast<void>(described.at("scenario").get_ref<const Json::array_t&>());
    }
    if (variants.size() < 2) throw_damaged(folder / "comparison.json", "it has no variants");
    check_listed(folder, variants);
    require_unchanged(folder);
    return variants;
  } catch (const Json::exception&) {
    throw ReadError((folder / "comparison.json").string() + " is damaged, or of another version");
  }
}

}  // namespace

namespace {

/// Opens all runs of a folder; those of a comparison are held beside it.
template <typename See>
void open_all(const fs::path& folder, const See& see) {
  const std::vector<ReportVariant> variants = report_variants(folder);
  if (variants.size() == 1) return see(variants.front(), StoredRun(variants.front().folder));
  const Json described = json_in(folder / "comparison.json");
  StoredComparison comparison(folder, described);
  for (const ReportVariant& variant : variants) {
    const StoredRun run(variant.folder);
    comparison.take(variant.id, run);
    see(variant, run);
  }
  comparison.end();
}

}  // namespace

void check_results(const fs::path& folder) {
  open_all(folder, [](const ReportVariant&, const StoredRun&) {});
}

std::vector<ReportVariant> report_variants(const fs::path& folder) {
  std::error_code error;
  require_own_files(folder);
  if (fs::exists(folder / "comparison.json", error)) return variants_in(folder);
  manifest_in(folder);  // no folder of results: said before all else
  return {{"baseline", folder}};
}

namespace report {

namespace {

Variant variant_of(const ReportVariant& variant, const StoredRun& run) {
  return {variant.id,     variant.folder, run.manifest(),
          run.scenario(), run.model(),    json_in(run.scenario_file()),
          run.evolution()};
}

}  // namespace

Variant read_variant(const ReportVariant& variant) { return variant_of(variant, StoredRun(variant.folder)); }

bool Source::paired() const {
  return std::all_of(variants.begin(), variants.end(),
                     [&](const Variant& v) { return v.manifest.seed == baseline().manifest.seed; });
}

Source read_source(const fs::path& folder) {
  Source source{folder, {}, nullptr};
  open_all(folder, [&](const ReportVariant& variant, const StoredRun& run) {
    source.variants.push_back(variant_of(variant, run));
  });
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
