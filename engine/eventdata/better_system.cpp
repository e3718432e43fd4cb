#include "eventdata/better_system.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/ordinal.h"

namespace entente::eventdata {
namespace {

/// What the codes of a column are in a system.
struct Fit {
  CodeSystem system;
  std::string_view name;
  std::vector<const std::string*> read = {};  ///< (code) the country, or null
  std::size_t known = 0;                      ///< codes that it has
};

std::vector<Fit> fits_of(const CountryTable& countries, const std::set<std::string, std::less<>>& codes) {
  std::vector<Fit> fits{{CodeSystem::iso, "ISO"},
                        {CodeSystem::cow, "COW"},
                        {CodeSystem::gw, "Gleditsch and Ward"},
                        {CodeSystem::cameo, "CAMEO"},
                        {CodeSystem::fips, "FIPS"}};
  for (const std::string& code : codes)
    for (Fit& fit : fits) {
      fit.read.push_back(countries.by_code(in_capitals(code), fit.system));
      fit.known += fit.read.back() != nullptr ? 1 : 0;
    }
  return fits;
}

std::string_view option(const Fit& fit) { return code_systems[ordinal(fit.system)]; }

/// How many codes are other countries in both.
std::size_t differences(const Fit& a, const Fit& b) {
  std::size_t count = 0;
  for (std::size_t k = 0; k < a.read.size(); ++k)
    count += a.read[k] != nullptr && b.read[k] != nullptr && *a.read[k] != *b.read[k] ? 1 : 0;
  return count;
}

/// `; as many are those of FIPS, by which 3 would be other countries (--codes fips)`.
std::string equal_ones(const std::vector<Fit>& fits, const Fit& best) {
  constexpr std::size_t part = 4;
  std::string text;
  for (const Fit& fit : fits) {
    const std::size_t others = differences(fit, best);
    if (&fit != &best && fit.known == best.known && others > 0 && others * part >= best.known)
      text += fmt::format("; as many are those of {}, by which {} would be other countries (--codes {})",
                          fit.name, others, option(fit));
  }
  return text;
}

}  // namespace

std::string better_system(const CountryTable& countries, const std::set<std::string, std::less<>>& codes) {
  const std::vector<Fit> fits = fits_of(countries, codes);
  const auto best =
      std::max_element(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.known < b.known; });
  if (best->known * 2 < codes.size()) return "";
  const std::string equal = equal_ones(fits, *best);
  if (best->system != CodeSystem::iso)
    return fmt::format(
        "of {} codes {} are those of {} and {} those of ISO, as which they are read; --codes {} reads them as "
        "those of {}{}",
        codes.size(), best->known, best->name, fits.front().known, option(*best), best->name, equal);
  return equal.empty() ? ""
                       : fmt::format("of {} codes {} are those of ISO, as which they are read{}", codes.size(),
                                     best->known, equal);
}

}  // namespace entente::eventdata
