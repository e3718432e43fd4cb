#include "report/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "results/read_folder.h"

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

}  // namespace

std::vector<ReportVariant> report_variants(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder / "comparison.json", error)) return {{"baseline", read_folder(folder).folder}};
  const Json comparison = json_in(folder / "comparison.json");
  try {
    std::vector<ReportVariant> variants{{comparison.at("baseline").get<std::string>(), folder / "baseline"}};
    for (const Json& variant : comparison.at("variants")) {
      const auto id = variant.at("id").get<std::string>();
      variants.push_back({id, folder / "variants" / id});
    }
    for (const ReportVariant& variant : variants) read_folder(variant.folder);
    return variants;
  } catch (const Json::exception&) {
    throw ReadError((folder / "comparison.json").string() + " is damaged, or of another version");
  }
}

namespace report {

Variant read_variant(const ReportVariant& variant) {
  const RunFolder folder = read_folder(variant.folder);
  Diagnostics said;
  Scenario scenario = load(folder.scenario(), {}, said);
  auto model = compile(scenario, said);
  if (!model) throw ReadError(folder.scenario().string() + " is damaged, or of another version of entente");
  if (scenario.hash != folder.manifest.scenario_hash)
    throw ReadError(folder.scenario().string() + " is not the scenario that was run");
  return {variant.id,
          variant.folder,
          folder.manifest,
          std::move(scenario),
          std::move(*model),
          json_in(folder.scenario()),
          read_evolution(variant.folder)};
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
