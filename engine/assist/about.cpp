#include "assist/about.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "scenario/forms.h"
#include "scenario/item.h"
#include "scenario/slot.h"

namespace entente::assist {

using reading::Key;
using reading::Member;
using reading::Node;

namespace {

/// What a line tells of a thing: these of its keys, or the value in their place.
struct Gist {
  NameKind kind;
  std::string_view word;
  std::array<std::string_view, 6> keys;
};

constexpr auto gists = std::to_array<Gist>({
    {NameKind::none, "name", {}},
    {NameKind::actor, "actor", {"name", "kind"}},
    {NameKind::group, "group", {}},
    {NameKind::attribute, "attribute", {"range", "initial", "half_life"}},
    {NameKind::relation, "relation", {"range", "half_life", "sense", "symmetric"}},
    {NameKind::parameter, "parameter", {"value", "uniform", "normal", "triangular", "lognormal"}},
    {NameKind::definition, "definition", {"is"}},
    {NameKind::variable, "variable", {}},
    {NameKind::role, "role", {}},
    {NameKind::event_type, "event type", {"headline"}},
    {NameKind::event, "event", {"date", "type"}},
    {NameKind::rule, "rule", {"rate", "probability", "per", "when"}},
    {NameKind::process, "process", {"type"}},
    {NameKind::metric, "metric", {"label", "value"}},
    {NameKind::outcome, "outcome", {"label", "is", "over"}},
    {NameKind::what_if, "what-if", {"describe"}},
    {NameKind::expectation, "expectation", {"outcome", "metric", "what_if"}},
    {NameKind::file, "file", {}},
    {NameKind::setting, "setting", {}},
});

const Gist& gist_of(NameKind kind) {
  return *std::find_if(gists.begin(), gists.end(), [&](const Gist& gist) { return gist.kind == kind; });
}

/// Texts as they are, everything else as JSON, on a line; longer ones are cut.
std::string value_text(const Node& node) {
  if (!node.is(Node::Kind::text)) return reading::on_one_line(node);
  constexpr std::size_t longest = 300;
  if (node.text.size() <= longest) return node.text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(node.text[end]) & 0xC0U) == 0x80U) --end;
  return node.text.substr(0, end) + " ...";
}

bool is_plain(const Node& node) {
  if (node.is(Node::Kind::object)) return false;
  return std::none_of(node.items.begin(), node.items.end(), [](const Node& item) {
    return item.is(Node::Kind::object) || item.is(Node::Kind::list);
  });
}

/// What all places that make a thing say of it, the last of each key.
Node merged(const std::vector<const Occurrence*>& makers) {
  Node whole = reading::empty_object({});
  for (const Occurrence* one : makers) {
    if (!one->node->is(Node::Kind::object)) return *one->node;
    for (const Member& member : one->node->members) {
      if (Node* known = whole.find(member.key))
        *known = member.value;
      else
        whole.members.push_back(member);
    }
  }
  return whole;
}

std::string detail_of(const Thing& thing, const Node& node) {
  const Gist& gist = gist_of(thing.kind);
  std::string text(gist.word);
  if (!node.is(Node::Kind::object)) return is_plain(node) ? text + ", " + value_text(node) : text;
  for (const std::string_view key : gist.keys)
    if (const Node* value = key.empty() ? nullptr : node.find(key); value && is_plain(*value))
      text += fmt::format(", {}{}",
                          key == "name" || key == "label" || key == "describe" ? "" : fmt::format("{} ", key),
                          value_text(*value));
  return text;
}

std::string help_of(const Node& node) {
  std::string text;
  for (const Member& member : node.members)
    if (is_plain(member.value)) text += fmt::format("- `{}`: {}\n", member.key, value_text(member.value));
  return text;
}

/// Who belongs to a group.
std::string members_of(const std::string& group, const Document& document) {
  std::vector<std::string> members;
  for (const std::string& code : document.names().of(NameKind::actor)) {
    const auto makers = document.names().made({NameKind::actor, code});
    const Node whole = makers.empty() ? Node() : merged(makers);
    const Node* kind = whole.find("kind");
    if (group == "actor" || (kind ? kind->text : "state") == group) members.push_back(code);
  }
  constexpr std::size_t shown = 30;
  const bool cut = members.size() > shown;
  if (cut) members.resize(shown);
  return fmt::format("{}{}", fmt::join(members, ", "), cut ? ", ..." : "");
}

About about_local(const Thing& thing, const std::vector<const Occurrence*>& makers) {
  const bool role = thing.kind == NameKind::role;
  const std::string type =
      role ? " of " + thing.within.substr(std::min(thing.within.size(), std::string("event_types.").size()))
           : "";
  const std::string what = role && !makers.empty() ? ", " + makers.front()->node->text : "";
  const bool bound = !role && !makers.empty() && makers.front()->node->is(Node::Kind::text);
  const auto binding = bound ? reading::parse_binding(makers.front()->node->text) : std::nullopt;
  return {std::string(kind_word(thing.kind)) + type + what + (binding ? " in " + binding->group : ""), ""};
}

}  // namespace

std::string_view kind_word(NameKind kind) { return gist_of(kind).word; }

About about(const Thing& thing, const Document& document) {
  const auto makers = document.names().made(thing);
  if (thing.kind == NameKind::variable || thing.kind == NameKind::role) return about_local(thing, makers);
  if (thing.kind == NameKind::group && (makers.empty() || makers.front()->node->is(Node::Kind::text)))
    return {thing.name == "actor" ? "group of all actors" : "group of all actors of this kind",
            members_of(thing.name, document)};
  if (makers.empty()) return {std::string(kind_word(thing.kind)), ""};
  const Node whole = merged(makers);
  return {detail_of(thing, whole), help_of(whole)};
}

About about(const Key& key) {
  std::string detail = reading::in_words(key.value);
  if (!key.unit.empty()) detail += fmt::format(" ({})", key.unit);
  if (key.required) detail += "; required";
  if (!key.fallback.empty()) detail += fmt::format("; default: {}", key.fallback);
  return {std::move(detail), key.help};
}

About about(std::string_view name, const language::Usage& usage) {
  return {fmt::format("{}({})", name, usage.parameters),
          fmt::format("{}; for example `{}`", usage.help, usage.example)};
}

std::string tie_at_start(const std::string& relation, const std::string& from, const std::string& to,
                         const Document& document) {
  const Node* tie = nullptr;
  for (const Tree& tree : document.trees())  // the scenario itself comes first, and counts
    if (!tie) tie = find(tree.root, {"relations", relation, "ties", from, to});
  return tie && is_plain(*tie)
             ? fmt::format("`{}[{}, {}]` is {} at the start", relation, from, to, value_text(*tie))
             : "";
}

}  // namespace entente::assist
