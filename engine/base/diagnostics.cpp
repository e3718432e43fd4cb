/// Sources, their positions, and what is said about them.
#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/text_places.h"

namespace entente {
int Sources::add(std::string name, std::string text) {
  names_.push_back(std::move(name));
  texts_.push_back(std::move(text));
  return static_cast<int>(names_.size()) - 1;
}

Position Sources::position(Place place) const {
  if (!has(place)) return {};
  return reading::position_in(text(place.source), place.offset);
}

Place Sources::inside(Place string, std::size_t offset) const {
  if (!has(string)) return string;
  const std::string_view all = text(string.source);
  if (string.offset >= all.size() || all[string.offset] != '"') {
    // a text of the command line (which is its own name) needs no quotes
    const bool plain = name(string.source) == all;
    return plain ? Place{string.source, std::min(string.offset + offset, all.size())} : string;
  }
  return {string.source, reading::offset_in_string(all, string.offset, offset)};
}

void Diagnostics::error(const Origin& origin, std::string message) {
  items_.push_back({Severity::error, origin, std::move(message)});
}

void Diagnostics::warning(const Origin& origin, std::string message) {
  items_.push_back({Severity::warning, origin, std::move(message)});
}

void Diagnostics::error_inside(const Origin& origin, std::size_t offset, std::string message) {
  error({sources.inside(origin.place, offset), origin.path}, std::move(message));
}

bool Diagnostics::has_errors() const {
  return std::any_of(items_.begin(), items_.end(), [](const auto& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result;
  std::set<std::tuple<int, std::size_t, std::string>> said;
  for (const Diagnostic& item : items_) {
    const Place at = item.origin.place;
    if (said.emplace(at.source, at.offset, item.message).second) result.push_back(item);
  }
  std::stable_sort(result.begin(), result.end(), [](const Diagnostic& x, const Diagnostic& y) {
    const Place a = x.origin.place, b = y.origin.place;
    return std::tie(a.source, a.offset) < std::tie(b.source, b.offset);
  });
  return result;
}

std::string Diagnostics::errors() const {
  std::string text;
  for (const Diagnostic& said : sorted())
    if (said.severity == Severity::error) text += (text.empty() ? "" : "\n") + format(said);
  return text;
}

namespace {

/// Whether the place is an option that says by its name what it changes, as `--until DATE`: it needs no path.
bool is_own_path(const Sources& sources, Place place) {
  return sources.typed(place) && sources.text(place.source).find('=') == std::string::npos;
}

}  // namespace

std::string Diagnostics::format(const Diagnostic& diagnostic) const {
  const Place at = diagnostic.origin.place;
  const Position where = sources.position(at);
  std::string result =
      sources.has(at) ? fmt::format("{}:{}:{}: ", sources.name(at.source), where.line, where.column) : "";
  result += diagnostic.severity == Severity::error ? "error: " : "warning: ";
  if (!diagnostic.origin.path.empty() && !is_own_path(sources, at)) result += diagnostic.origin.path + ": ";
  return result + diagnostic.message;
}

}  // namespace entente
