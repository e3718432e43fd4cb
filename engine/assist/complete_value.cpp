/// Values that are no expressions.
#include <entente/scenario.h>

#include <algorithm>
#include <array>

#include "assist/complete.h"
#include "scenario/slot.h"

namespace entente::assist {

using reading::Form;
using reading::Node;
using reading::Value;

namespace {

Candidate word(std::string text, std::string_view kind = "word", bool quoted = true) {
  return {std::move(text), kind, {}, {}, quoted};
}

void add_words(const std::vector<std::string>& words, std::vector<Candidate>& all) {
  for (const std::string& one : words) all.push_back(word(one));
}

void add_groups(const Path& path, const Document& document, std::vector<Candidate>& all) {
  for (const Local& local : document.names().seen_at(path))
    if (local.is_group()) add_name(local.thing, document, all);
  add_names(NameKind::group, document, all);
}

/// Dates that the scenario has: its own, and of events.
void add_dates(const Document& document, std::vector<Candidate>& all) {
  std::vector<std::string> dates;
  for (const Tree& tree : document.trees())
    walk(tree.root, [&](const Path& path) {
      const Step& here = path.back();
      if (here.value && here.value->form == Form::date && here.node->is(Node::Kind::text) &&
          parse_date(here.node->text))
        dates.push_back(here.node->text);
    });
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  for (std::string& date : dates) all.push_back(word(std::move(date), "value"));
}

/// Actors, variables and roles; of a role that is a group groups, too.
void add_fillings(const Site& site, const Document& document, std::vector<Candidate>& all) {
  auto owner = site.path.end() - 1;
  while (owner != site.path.begin() && !(owner - 1)->object) --owner;
  const Path event(site.path.begin(), owner);
  const std::string role = owner->member ? owner->member->key : "";
  const auto roles = document.names().roles_of(event.empty() ? "" : document.names().type_at(event));
  const bool group = std::any_of(roles.begin(), roles.end(),
                                 [&](const Local& one) { return one.thing.name == role && one.is_group(); });
  if (group) add_groups(site.path, document, all);
  for (const Local& local : document.names().seen_at(site.path))
    if (local.thing.kind == NameKind::variable) add_name(local.thing, document, all);
  add_names(NameKind::actor, document, all);
}

/// `k in GROUP`, of which the group is known.
Candidates bindings(const Site& site, const Document& document) {
  Candidates found;
  const std::string before = site.text.substr(0, site.inside);
  const std::size_t in = before.find(" in ");
  if (in == std::string::npos) {
    for (const std::string& group : document.names().of(NameKind::group))
      found.all.push_back({"i in " + group, "variable", about({NameKind::group, group}, document)});
    return found;
  }
  found.from = std::min(before.find_first_not_of(' ', in + 4), before.size());
  add_groups(site.path, document, found.all);
  return found;
}

void add_files(const Document& document, std::vector<Candidate>& all) {
  if (!document.home().includable) return;
  for (std::string& file : document.home().includable()) all.push_back(word(std::move(file), "file"));
}

/// `rules.raids=null`: what stands at the path so far.
Candidates settings(const Site& site, const Document& document) {
  Candidates found;
  const std::string before = site.text.substr(0, site.inside);
  if (before.find('=') != std::string::npos) return found;
  const Value* value = &scenario_format().document();
  for (std::size_t stop = before.find('.'); stop != std::string::npos && value;
       stop = before.find('.', found.from)) {
    value = reading::slot_of(*value, before.substr(found.from, stop - found.from)).value;
    found.from = stop + 1;
  }
  if (!value) return found;
  if (value->form == Form::map) add_names(value->names, document, found.all);
  for (const reading::Describe& describe : value->objects)
    for (const reading::Key& key : describe().keys) found.all.push_back({key.name, "key", about(key)});
  return found;
}

/// Of texts that are names.
Candidates names(const Site& site, const Document& document) {
  const NameKind kind = site.path.back().value->names;
  Candidates found;
  if (kind == NameKind::setting) return settings(site, document);
  if (kind == NameKind::file)
    add_files(document, found.all);
  else if (kind != NameKind::none)
    add_names(kind, document, found.all);
  if (kind == NameKind::what_if) {
    const std::size_t plus = site.inside == 0 ? std::string::npos : site.text.rfind('+', site.inside - 1);
    if (plus != std::string::npos) found.from = plus + 1;
    if (plus == std::string::npos) found.all.insert(found.all.begin(), word("baseline"));
  }
  if (kind == NameKind::metric)
    if (const Node* watch = document.root().find("watch"))
      for (const Node& cell : watch->items) found.all.push_back(word(cell.text, "value"));
  return found;
}

/// Of one form whatever stands elsewhere.
void add_usual(const Value& value, const Document& document, std::vector<Candidate>& all) {
  switch (value.form) {
    case Form::boolean:
      for (const char* one : {"true", "false"}) all.push_back(word(one, "word", false));
      break;
    case Form::unit:
    case Form::choice:
      add_words(value.words, all);
      break;
    case Form::baseline:
      add_words({"initial"}, all);
      break;
    case Form::date:
      add_dates(document, all);
      break;
    case Form::duration:
    case Form::step:
      for (const char* one : {"1 day", "1 week", "1 month", "3 months", "6 months", "1 year", "2 years"})
        all.push_back(word(one, "value"));
      break;
    case Form::object:
    case Form::map:
    case Form::variant:
    case Form::patch:
      all.push_back(word("{}", "value", false));
      break;
    case Form::list:
    case Form::numbers:
    case Form::range:
      all.push_back(word("[]", "value", false));
      break;
    default:
      break;
  }
  if (value.or_null) all.push_back(word("null", "word", false));
}

/// The types of processes, while none is chosen.
void add_types(const Site& site, std::vector<Candidate>& all) {
  const Step& parent = site.path[site.path.size() - 2];
  if (!parent.value || parent.value->form != Form::variant || site.path.back().member->key != "type") return;
  all.clear();
  for (const reading::Describe& describe : parent.value->objects)
    all.push_back({reading::type_of(describe()), "word", {describe().name, describe().help}});
}

}  // namespace

Candidates candidates_for_value(const Site& site, const Document& document) {
  const Value& value = *site.path.back().value;
  if (value.form == Form::bindings) return bindings(site, document);
  if (value.form == Form::text || value.form == Form::name) return names(site, document);
  Candidates found;
  if (value.form == Form::filling) add_fillings(site, document, found.all);
  add_usual(value, document, found.all);
  if (site.path.size() > 1 && site.path.back().member) add_types(site, found.all);
  return found;
}

}  // namespace entente::assist
