/// What did nothing, and why.
#include <entente/explain.h>
#include <fmt/format.h>

#include <algorithm>

#include "silences/telling.h"
#include "silences/work.h"

namespace entente {

using namespace detail;

std::optional<Silences> find_silences(const Scenario& scenario, const Model& model, const Summary& summary,
                                      const SilenceOptions& options, const StopFlag* stop) {
  const Silent all = silent_in(model, summary);
  Silent looked_into = all;
  const std::size_t left_out = leave_out(looked_into);
  Silences silences{{}, summary.runs, 0, left_out};
  for (const std::size_t rule : all.switched_off) silences.switched_off.push_back(scenario.rules[rule].id);
  if (looked_into.count() > 0) silences.looked_at = runs_worth(scenario, model, summary.runs, options);
  std::optional<Probe> probe;
  if (silences.looked_at > 0) {
    probe.emplace(scenario, model, summary, looked_into);
    silences.looked_at = std::min(silences.looked_at, probe->runs_worth_judging());
  }
  if (silences.looked_at == 0) {
    silences.not_looked_into = all.count();
    silences.found = Telling(scenario, model, summary, nullptr).tell(all);
    return silences;
  }
  silences.not_looked_into += probe->left_out();
  const auto tallies = probe->run(silences.looked_at, options, stop);
  if (!tallies) return std::nullopt;
  const Findings findings{*probe, *tallies, silences.looked_at};
  silences.found = Telling(scenario, model, summary, &findings).tell(all);
  return silences;
}

std::string Silences::switches() const {
  if (switched_off.empty()) return "";
  return fmt::format("{} switched off (rate 0): {}",
                     switched_off.size() == 1 ? "1 rule is" : fmt::format("{} rules are", switched_off.size()),
                     fmt::join(switched_off, ", "));
}

std::string Silences::caveat() const {
  if (found.empty()) return "";
  std::string text;
  if (looked_at > 0 && looked_at < runs)
    text = fmt::format("What kept them so is told of the first {}. ",
                       looked_at == 1 ? "run" : fmt::format("{} runs", looked_at));
  if (not_looked_into > 0)
    text += fmt::format("What kept {} of them so was not looked into: {}. ", not_looked_into,
                        looked_at == 0 ? "the world is too large" : "they, or their bindings, are too many");
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace entente
