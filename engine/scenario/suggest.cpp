/// What was probably meant by a word that is not known.
#include <entente/diagnostics.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "scenario/names.h"

namespace entente {
namespace {

/// Letters to insert, remove, replace, or swap with their neighbour to turn `a` into `b`.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, last, row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t shortest = std::string::npos;
  for (const std::string& candidate : candidates) {
    if (candidate == word) continue;
    const std::size_t far =
        reading::in_small_letters(candidate) == reading::in_small_letters(word) ? 0 : distance(word, candidate);
    const std::size_t limit = (std::max(word.size(), candidate.size()) + 1) / 3;
    if (far > limit || far >= shortest) continue;
    shortest = far;
    best = candidate;
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string candidate = nearest(word, candidates);
  return candidate.empty() ? "" : " (did you mean '" + candidate + "'?)";
}

std::string did_you_mean_or_list(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t most_listed = 12;
  const std::string near = did_you_mean(word, candidates);
  if (!near.empty() || candidates.empty() || candidates.size() > most_listed) return near;
  return fmt::format("; there {} {}", candidates.size() == 1 ? "is" : "are", fmt::join(candidates, ", "));
}

}  // namespace entente
