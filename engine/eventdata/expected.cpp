/// What is to be expected of dyads.
#include <entente/interchange.h>

#include <algorithm>
#include <cctype>

namespace entente {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// What is known of a pair in the relations `what` and `usual_what`, weighed: all of it by its days, what is
/// lately by `recency`.
std::string weighed(const std::string& what) {
  const std::string usual = "usual_" + what;
  return "((days_before + 365.25 * t) * (" + usual + "[from, to] + mirror * " + usual +
         "[to, from] + company * sum(k in actor : " + usual + "[from, k] + " + usual + "[k, from] + " + usual +
         "[to, k] + " + usual + "[k, to])) + recency * (" + what + "[from, to] + mirror * " + what +
         "[to, from]) / memory)";
}

}  // namespace

std::string expected_score() { return weighed("score") + " / " + weighed("activity"); }

// One more late event, `memory` a day, keeps a pair of which there was none from silence.
std::string expected_activity() {
  const std::string usual = "max(usual_activity[from, to], 0.001)";
  return "level * " + usual + " * (typical / " + usual + ") ^ regression * ((activity[from, to] + memory) / (" +
         usual + " + memory)) ^ momentum";
}

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
