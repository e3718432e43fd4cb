#include "results/stored_evolution.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/finite.h"
#include "results/read_folder.h"

namespace entente {
namespace {

/// What is wrong, in words; empty where nothing is.
std::string wrong_runs(const Evolution& e, const Manifest& m) {
  if (e.runs != static_cast<long long>(m.runs))
    return fmt::format("it is of {} runs, and manifest.json says {}", e.runs, m.runs);
  if (e.band_runs < 1 || e.band_runs > e.runs || e.band_runs != static_cast<long long>(m.evolution_runs))
    return fmt::format("its bands are of {} runs, and manifest.json says {}", e.band_runs, m.evolution_runs);
  return "";
}

std::string wrong_dates(const Evolution& e, const Catalogue& c) {
  const auto same = [](const std::string& written, Date date) { return written == to_string(date); };
  const bool all = std::equal(e.dates.begin(), e.dates.end(), c.dates.begin(), c.dates.end(), same);
  return all ? "" : "its dates are not those of the scenario";
}

bool describes(const EvolutionRelation& r, const Catalogue::Layer& layer) {
  return r.name == layer.name && r.symmetric == layer.symmetric && r.low == layer.range.low &&
         r.high == layer.range.high;
}

std::string wrong_relations(const Evolution& e, const Catalogue& c) {
  const bool all =
      std::equal(e.relations.begin(), e.relations.end(), c.relations.begin(), c.relations.end(), describes);
  return all ? "" : "its relations are not those of the scenario";
}

std::string wrong_numbers(const Evolution& e) {
  for (const EvolutionRelation& r : e.relations)
    if (!all_finite(r.start) || !all_finite(r.mean) || !all_finite(r.sd) || !all_finite(r.p05) ||
        !all_finite(r.p95))
      return "a number of '" + r.name + "' is not finite";
  return "";
}

}  // namespace

std::optional<Evolution> open_evolution(const std::filesystem::path& folder, const Catalogue& c,
                                        const Manifest& m) {
  auto e = read_evolution(folder);
  if (!e && m.evolution_runs > 0) throw ReadError((folder / "evolution.bin").string() + " is missing");
  if (!e) return e;
  std::string wrong = e->actors != c.actors ? "its actors are not those of the scenario" : "";
  for (const std::string& found :
       {wrong_dates(*e, c), wrong_relations(*e, c), wrong_runs(*e, m), wrong_numbers(*e)})
    if (wrong.empty()) wrong = found;
  if (!wrong.empty()) throw_damaged(folder / "evolution.bin", wrong);
  return e;
}

}  // namespace entente
