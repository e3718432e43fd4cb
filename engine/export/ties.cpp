#include "export/ties.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/steering.h"
#include "results/csv.h"

namespace entente {
namespace {

/// Bytes of the UTF-8 character that begins at `at`; 0 where none does.
std::size_t length_at(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u; };
  const unsigned first = byte(at);
  const std::size_t length = first < 0x80                    ? 1
                             : first >= 0xc2 && first < 0xe0 ? 2
                             : first >= 0xe0 && first < 0xf0 ? 3
                             : first >= 0xf0 && first < 0xf5 ? 4
                                                             : 0;
  for (std::size_t k = 1; k < length; ++k)
    if ((byte(at + k) & 0xc0) != 0x80) return 0;
  return length;
}

}  // namespace

std::vector<NetworkTie> ties_at(const Network& network, std::size_t date) {
  const EvolutionRelation& r = network.evolution.relations[network.relation];
  const std::size_t n = network.evolution.actors.size(), dates = network.evolution.dates.size();
  std::vector<NetworkTie> ties;
  for (std::size_t cell = 0, at = 0; cell < n * n; ++cell) {
    const bool moved = at < r.cells.size() && r.cells[at] == cell;
    const std::size_t place = moved ? at++ * dates + date : 0, from = cell / n, to = cell % n;
    if (from == to || (r.symmetric && from > to)) continue;
    const double start = r.start[cell];
    const NetworkTie tie = moved ? NetworkTie{from, to, r.mean[place], r.sd[place], r.p05[place], r.p95[place]}
                                 : NetworkTie{from, to, start, 0, start, start};
    if (tie.mean != 0) ties.push_back(tie);
  }
  return ties;
}

std::string xml_text(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_at(text, at);
    const auto first = static_cast<unsigned char>(text[at]);
    const bool control =
        length == 1 && (first < 0x20 || first == 0x7f) && first != '\t' && first != '\n' && first != '\r';
    const bool no_character =
        length == 3 && (text.compare(at, 3, "\xEF\xBF\xBE") == 0 || text.compare(at, 3, "\xEF\xBF\xBF") == 0);
    out += length == 0 || control || no_character ? "\uFFFD" : text.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

std::string with_references(const std::string& document) {
  return with_steering_escaped(document, [](std::uint32_t c) { return fmt::format("&#x{:x};", c); });
}

namespace {

std::string no_number(double value) { return std::isnan(value) ? "NaN" : value > 0 ? "INF" : "-INF"; }

}  // namespace

std::string xml_number(double value) { return std::isfinite(value) ? number(value) : no_number(value); }

std::string tie_number(double value) {
  return std::isfinite(value) ? fmt::format("{}", static_cast<float>(value)) : no_number(value);
}

}  // namespace entente
