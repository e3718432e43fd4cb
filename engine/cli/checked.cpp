#include "cli/checked.h"

#include <entente/compare.h>
#include <fmt/format.h>

#include "cli/interrupt.h"
#include "cli/listing.h"
#include "cli/text.h"
#include "services/check_scenario.h"

namespace entente::cli {

Checked check_file(const std::string& file) {
  const NothingWrittenYet checking;
  CheckedScenario found = check_scenario({file, {{}, {}, library_folders()}});
  Checked checked{std::move(found.scenario), {}, std::move(found.unjudged), std::move(found.untried)};
  for (const SaidOfVariant& variant : found.said) checked.remarks.add(variant.said, label_of(variant));
  return checked;
}

std::vector<TestedExpectation> tested_expectations(const std::string& file, const Scenario& scenario,
                                                   std::size_t threads) {
  auto tested = test_expectations({file, {{}, {}, library_folders()}}, scenario, threads, &interrupted());
  leave_if_interrupted();
  return std::move(tested).value();
}

std::string summary_of(const Scenario& scenario) {
  const std::string text =
      counted(actor_count(scenario), "actor") + ", " + counted(event_count(scenario), "event") + ", " +
      counted(scenario.rules.size(), "rule") + ", " + counted(scenario.what_ifs.size(), "what-if");
  const std::size_t expectations = scenario.expectations.size();
  return text + (expectations > 0 ? ", " + counted(expectations, "expectation") : "");
}

std::string untried_in_words(const Checked& checked) {
  std::string text;
  if (!checked.unjudged.empty())
    text = printable("  not known whether events and rules change anything: " + checked.unjudged) + "\n";
  for (const auto& [reason, ids] : checked.untried)
    text += printable(fmt::format("  not known whether {} {} anything: {}", fmt::join(ids, ", "),
                                  ids.size() == 1 ? "changes" : "change", reason)) +
            "\n";
  return text;
}

}  // namespace entente::cli
