#include "assist/rename.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "assist/about.h"
#include "assist/check.h"
#include "base/position_of.h"
#include "scenario/names.h"

namespace entente::assist {
namespace {

/// Events, rules and processes of one id are one cause.
constexpr std::array causes{NameKind::event, NameKind::rule, NameKind::process};

/// Names that no expression uses may have a `-`.
bool is_id_kind(NameKind kind) {
  constexpr std::array ids{NameKind::event_type, NameKind::event,   NameKind::rule,    NameKind::process,
                           NameKind::metric,     NameKind::outcome, NameKind::what_if, NameKind::expectation};
  return position_of(ids, kind).has_value();
}

const Occurrence& name_at(const Document& document, std::size_t byte) {
  if (!document.whole()) throw RequestError("the file is not whole: mend what is wrong with its form first");
  const Occurrence* name = document.names().at(0, byte);
  if (!name) throw RequestError("no name stands here");
  const Thing& thing = name->thing;
  const bool own = thing.kind == NameKind::group && (thing.name == "actor" || thing.name == "state");
  if (own) throw RequestError(fmt::format("'{}' is a group that there is in every scenario", thing.name));
  for (const Occurrence* one : document.names().uses(thing)) {
    if (one->source == 0) continue;
    const Position place = document.sources().position({one->source, one->from});
    throw RequestError(fmt::format("'{}' also stands in {}, line {}, which this file includes", thing.name,
                                   document.sources().name(one->source), place.line));
  }
  if (document.names().made(thing).empty())
    throw RequestError(fmt::format("'{}' is made nowhere in this file", thing.name));
  return *name;
}

void check_form(const Thing& thing, const std::string& name) {
  const bool id = is_id_kind(thing.kind);
  if (id ? reading::is_id(name) : reading::is_name(name)) return;
  throw RequestError(fmt::format("'{}' is not a name; it is made of letters, digits{} and begins with no digit",
                                 name, id ? ", _ and -," : " and _,"));
}

/// What the engine itself would not tell of, since ids may meet.
void check_free(const Thing& thing, const std::string& name, const Document& document) {
  const bool cause = position_of(causes, thing.kind).has_value();
  for (const NameKind kind :
       cause ? std::vector<NameKind>(causes.begin(), causes.end()) : std::vector{thing.kind})
    if (is_id_kind(kind) && position_of(document.names().of(kind), name))
      throw RequestError(fmt::format("'{}' is already the name of another {}", name, kind_word(kind)));
}

void add_errors(const Diagnostics& said, std::vector<std::string>& errors) {
  for (const Diagnostic& one : said.sorted())
    if (one.severity == Severity::error) errors.push_back(one.message);
}

/// Of the document with another text, and of those of its variants that have to do with the names.
std::vector<std::string> errors_in(const Document& document, std::string text,
                                   const std::array<std::string, 2>& names) {
  const Document changed(std::move(text), document.home());
  const Checked checked = check(changed);
  std::vector<std::string> errors;
  add_errors(checked.written.said, errors);
  for (const Variant& variant : checked.variants) {
    const bool what_if = !variant.what_if.empty();
    const reading::Node* node =
        find(changed.root(), {what_if ? "what_if" : "expect", what_if ? variant.what_if : variant.expectation});
    const std::string written = node ? reading::on_one_line(*node) : "";
    const auto named = [&](const std::string& name) { return written.find(name) != std::string::npos; };
    if (!node || std::any_of(names.begin(), names.end(), named)) add_errors(said_of(variant).said, errors);
  }
  return errors;
}

/// The engine looks at the text as it would be: what it finds only there speaks against it.
void check_meaning(const Document& document, std::string text, const std::array<std::string, 2>& names) {
  const std::vector<std::string> after = errors_in(document, std::move(text), names);
  if (after.empty()) return;
  const std::vector<std::string> before = errors_in(document, document.text(), names);
  if (after.size() <= before.size()) return;
  const auto fresh = std::find_if(after.begin(), after.end(),
                                  [&](const std::string& one) { return !position_of(before, one); });
  throw RequestError(fresh == after.end() ? after.front() : *fresh);
}

}  // namespace

Span renamable_at(const Document& document, std::size_t byte) {
  const Occurrence& name = name_at(document, byte);
  return {0, name.from, name.to};
}

std::vector<Edit> rename_edits(const Document& document, std::size_t byte, const std::string& name) {
  const Thing& thing = name_at(document, byte).thing;
  if (name == thing.name) return {};
  check_form(thing, name);
  check_free(thing, name, document);
  std::vector<Edit> edits;
  for (const Occurrence* one : document.names().uses(thing)) edits.push_back({one->from, one->to, name});
  check_meaning(document, edited(document.text(), edits), {thing.name, name});
  return edits;
}

std::string edited(const std::string& text, const std::vector<Edit>& edits) {
  std::string result;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    result += text.substr(at, edit.from - at) + edit.insert;
    at = edit.to;
  }
  return result + text.substr(at);
}

}  // namespace entente::assist
