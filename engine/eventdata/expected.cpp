/// What is to be expected of dyads.
#include <entente/event_data.h>

#include <algorithm>
#include <cctype>

namespace entente {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

}  // namespace

// Sums of scores over sums of events; all that is known weighs by its days, what is lately by `recency`.
constinit const std::string_view expected_score =
    "((days_before + 365.25 * t) * (usual_score[from, to] + mirror * usual_score[to, from] "
    "+ company * sum(k in actor : usual_score[from, k] + usual_score[k, from] + usual_score[to, k] + "
    "usual_score[k, to])) "
    "+ recency * (score[from, to] + mirror * score[to, from]) / memory) "
    "/ ((days_before + 365.25 * t) * (usual_activity[from, to] + mirror * usual_activity[to, from] "
    "+ company * sum(k in actor : usual_activity[from, k] + usual_activity[k, from] + usual_activity[to, k] + "
    "usual_activity[k, to])) "
    "+ recency * (activity[from, to] + mirror * activity[to, from]) / memory)";

// One more late event, `memory` a day, keeps a pair of which there was none from silence.
constinit const std::string_view expected_activity =
    "level * max(usual_activity[from, to], 0.001) * (typical / max(usual_activity[from, to], 0.001)) ^ "
    "regression "
    "* ((activity[from, to] + memory) / (max(usual_activity[from, to], 0.001) + memory)) ^ momentum";

std::string with_actors(std::string_view expression, std::string_view from, std::string_view to) {
  std::string made;
  for (std::size_t at = 0; at < expression.size();) {
    std::size_t end = at;
    while (end < expression.size() && is_word(expression[end])) ++end;
    const std::string_view word = expression.substr(at, std::max<std::size_t>(1, end - at));
    made += word == "from" ? from : word == "to" ? to : word;
    at += word.size();
  }
  return made;
}

}  // namespace entente
