#include "assist/check.h"

#include <algorithm>
#include <array>

#include "scenario/forms.h"
#include "scenario/roles.h"

namespace entente::assist {
namespace {

using reading::Node;

bool has_any(const Node& root, const auto& keys) {
  return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return root.find(key) != nullptr; });
}

/// Keys that a part has no use for.
constexpr auto of_scenarios =
    std::to_array<const char*>({"time", "runs", "seed", "outcomes", "expect"});

bool is_like_a_scenario(const Node& root) {
  const std::vector<std::string> keys = reading::names_of(scenario_format().scenario().keys);
  return std::any_of(root.members.begin(), root.members.end(), [&](const reading::Member& member) {
    return member.key != "$schema" && std::find(keys.begin(), keys.end(), member.key) != keys.end() &&
           !member.value.is(Node::Kind::text);
  });
}

/// Names may be made where it is included, so that only forms are looked at.
Diagnostics said_of_part(const Document& document) {
  Diagnostics said;
  said.sources.add(document.sources().name(0), document.text());
  for (const reading::ParseError& error : reading::parse(document.text(), {0, 0}).errors)
    said.error(error.origin, error.message);
  if (document.whole())
    reading::check_object(scenario_format().scenario(), document.root(), "", {said, false, true});
  return said;
}

}  // namespace

Purpose purpose_of(const Document& document) {
  const Node& root = document.root();
  const bool timed = std::any_of(document.trees().begin(), document.trees().end(),
                                 [](const Tree& tree) { return has_any(tree.root, of_scenarios); });
  if (timed || !document.whole() || !root.is(Node::Kind::object) || root.members.empty())
    return Purpose::scenario;
  if (root.find("entente") && root.members.size() < 3) return Purpose::scenario;  // just begun
  return root.find("entente") || is_like_a_scenario(root) ? Purpose::part : Purpose::other;
}

std::string_view told_of(Purpose purpose) {
  switch (purpose) {
    case Purpose::part:
      return "a part of a scenario, since it has no \"time\": its form is checked here, its names where it is "
             "included";
    case Purpose::other:
      return "not a scenario of entente: one begins with {\"entente\": 1, ...}";
    case Purpose::scenario:
      break;
  }
  return "";
}

Variation variation_of(const Document& document) {
  LoadOptions options;
  options.library = document.home().library;
  options.text = document.text();
  return {document.home().file, std::move(options)};
}

Checked check(const Document& document) {
  Checked checked;
  const Purpose purpose = purpose_of(document);
  if (purpose == Purpose::part) checked.written.said = said_of_part(document);
  if (purpose != Purpose::scenario) return checked;
  const Variation variation = variation_of(document);
  const auto compiled = read_and_compile(variation, checked.written.said);
  if (compiled) checked.variants = variants_of(variation, compiled->scenario);
  return checked;
}

}  // namespace entente::assist
