/// What a variant changes, on common random numbers.
#include <entente/compare.h>

#include "browser/requests.h"

namespace entente::browser {
namespace {

/// Of the first runs; relations run by run from the ends that the baseline left.
Comparison compared(Ensemble& first, Ensemble& second, std::size_t runs) {
  const Gathered &base = first.gathered(runs), &variant = second.gathered(runs);
  std::optional<FinalRelations> ends;
  std::optional<PairedRelations> changes;
  if (base.collector.has_relations() && variant.collector.has_relations()) {
    first.feed(ends.emplace(first.world().catalogue(), runs), runs);
    second.feed(changes.emplace(*ends), runs);
  }
  return compare({base.collector, base.summary}, {variant.collector, variant.summary},
                 {first.seed() == second.seed(), first.seed(), changes ? &*changes : nullptr});
}

/// An empty list would say that nothing is changed.
std::string without_scenario(const std::string& document) {
  Json json = Json::parse(document);
  for (Json& variant : json.at("variants")) variant.erase("scenario");
  return json.dump();
}

}  // namespace

/// `compare`: the document of comparison.json, of the first `runs`, at which blocks of both end. `scenario` false:
/// without what the variant changes in the scenario's text, for which both are read again.
Answer compare_ensembles(Session& session, const Request& request) {
  Ensemble &first = ensemble_of(session, request.json.at("first")),
           &second = ensemble_of(session, request.json.at("second"));
  const std::size_t runs = count_in(request.json, "runs", 0);
  const Comparison made = compared(first, second, runs);
  const bool told = request.json.value("scenario", true);
  const auto changes =
      told ? differences(first.world().variation, second.world().variation) : std::vector<ScenarioDifference>();
  const std::vector<ComparedVariant> variants{{request.json.value("id", "variant"), first.world().catalogue(),
                                               second.world().catalogue(), first.gathered(runs).summary,
                                               second.gathered(runs).summary, made, changes}};
  std::string document = comparison_json(request.json.value("baseline", "baseline"), variants);
  return Answer(told ? std::move(document) : without_scenario(document));
}

}  // namespace entente::browser
