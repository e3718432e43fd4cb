/// What was probably meant by a word that is not known.
#include <entente/diagnostics.h>

#include <algorithm>
#include <utility>

#include "base/ascii.h"

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

std::string nearest(std::string_view word, const std::vector<std::string>& candidates,
                    std::size_t letters_for_one) {
  std::string best;
  std::size_t shortest = std::string::npos;
  for (const std::string& candidate : candidates) {
    if (candidate == word) continue;
    const std::size_t far =
        in_small_letters(candidate) == in_small_letters(word) ? 0 : distance(word, candidate);
    const std::size_t limit = (std::max(word.size(), candidate.size()) + 1) / letters_for_one;
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

std::string there_are(const std::vector<std::string>& candidates) {
  constexpr std::size_t most = 20;
  if (candidates.empty()) return "; there is none";
  std::string text = "; there are: ";
  for (std::size_t k = 0; k < std::min(most, candidates.size()); ++k)
    text += (k > 0 ? ", " : "") + candidates[k];
  return candidates.size() > most ? text + ", ..." : text;
}

std::string is_not_a(std::string_view kind, std::string_view name, const std::vector<std::string>& candidates) {
  const bool vowel = std::string_view("aeiou").find(kind.substr(0, 1)) != std::string_view::npos;
  return "'" + std::string(name) + "' is not " + (vowel ? "an " : "a ") + std::string(kind) +
         did_you_mean(name, candidates) + there_are(candidates);
}

std::string did_you_mean_or(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string hint = did_you_mean(word, candidates);
  return hint.empty() ? there_are(candidates) : hint;
}

}  // namespace entente
