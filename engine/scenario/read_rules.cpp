#include "scenario/format.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

Rule read_rule(const Entry& entry, Diagnostics& diagnostics) {
  const Item item = entry.value.with_let();
  check_one_of(item, {"rate", "probability"}, true, diagnostics);
  if (item["per"].given() && !item["rate"].given()) {
    diagnostics.error(item["per"].origin(), "'per' is the unit of 'rate', which is not given");
  }
  Rule rule;
  rule.id = entry.key.value;
  rule.origin = entry.key.origin;
  rule.bindings = read_bindings(item["for"], diagnostics);
  rule.where = item["where"].expression();
  rule.when = item["when"].expression();
  rule.rate = item["rate"].expression();
  rule.probability = item["probability"].expression();
  rule.per = item["per"].unit();
  rule.cooldown = item["cooldown"].duration();
  rule.emission = read_emission(item["emit"], names_of(all_keys(emission_format())));
  rule.emission.of_rule = true;
  rule.provenance = item.provenance();
  rule.let = item.own_let();
  return rule;
}

}  // namespace

void read_rules(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  for (const Entry& entry : root["rules"].entries()) scenario.rules.push_back(read_rule(entry, diagnostics));
}

}  // namespace entente::reading
