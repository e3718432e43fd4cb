#include "generated.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/functions.h"
#include "simulation/processes/kinds.h"

namespace entente::fuzz {
namespace {

using reading::Form;

/// Every map has its names by its key and these: references then mostly find something.
constexpr std::array<const char*, 3> numbers{"0", "1", "2"};
constexpr std::array<const char*, 6> few{"0", "0", "0", "1", "1", "2"};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const reading::Format& format() {
  static const reading::Format known(detail::formats_of(detail::process_kinds()));
  return known;
}

const reading::Key* top_key_like(const std::string& key) {
  const std::string stem = key.substr(0, key.find_last_not_of('s') + 1);
  for (const reading::Key& top : format().scenario().keys)
    if (top.value.form == Form::map && !stem.empty() && holds(top.name, stem)) return &top;
  return nullptr;
}

/// A map of what fills roles, as an event type has it.
bool tells_roles(const reading::Value& value) {
  return value.form == Form::map && value.entry->form == Form::choice && !value.entry->words.empty() &&
         value.entry->words.front() == "actor";
}

}  // namespace

Json Generator::scenario() {
  for (const reading::Key& key : format().scenario().keys) {
    if (key.required || chance(70)) document_[key.name] = value(key.value, key.name);
  }
  document_.erase("include");  // another program's: there are no files here
  document_["entente"] = 1;
  document_["time"]["start"] = "2025-01-01";
  document_["time"]["end"] = chance(50) ? "2025-03-01" : "2026-02-28";
  return document_;
}

Json Generator::object(const reading::Object& object) {
  const std::size_t outer = scope_.size();
  Json made = Json::object();
  // what brings variables and roles comes first, since the rest uses them
  for (const bool first : {true, false})
    for (const reading::Key& one : reading::all_keys(object)) {
      const bool brings = one.value.form == Form::bindings || tells_roles(one.value);
      if (brings == first && (one.required || chance(40))) key(one, made);
    }
  for (std::size_t k = 1; k < object.exactly_one.size(); ++k)
    if (made.contains(object.exactly_one.front())) made.erase(object.exactly_one[k]);
  if (object.open) open_keys(*object.open, made);
  scope_.resize(outer);
  return made;
}

void Generator::key(const reading::Key& key, Json& made) {
  Json& child = made[key.name] = value(key.value, key.name);
  if (!tells_roles(key.value)) return;
  for (const auto& [role, kind] : child.items())
    if (kind == "actor") scope_.push_back(role);
}

void Generator::open_keys(const reading::OpenKeys& open, Json& made) {
  const std::string stem = open.name.substr(1, open.name.size() - 2);
  if (made.contains("type") && made["type"].is_string()) {
    const Json& types = document_["event_types"];
    const auto type = types.find(made["type"].get<std::string>());
    if (type != types.end() && type->contains("roles"))
      for (const auto& [role, kind] : (*type)["roles"].items())
        made[role] = kind == "group" ? value(open.value, stem) : Json(actor());
  }
  if (!top_key_like(stem) && stem == "role") return;
  for (const char* number : numbers) {
    const std::string name = top_key_like(stem) ? top_key_like(stem)->name + number : actor();
    if (chance(30)) made[name] = value(open.value, stem);
  }
}

Json Generator::value(const reading::Value& v, const std::string& key) {
  constexpr std::array durations{"1 week", "2 weeks", "1 month", "1 year", "3 days", "40 days"};
  constexpr std::array dates{"2025-01-01", "2025-01-20", "2025-02-28", "2024-02-29", "2025-12-31"};
  switch (v.form) {
    case Form::text:
    case Form::name:
      return reference(key);
    case Form::number:
      return number(v);
    case Form::whole:
      return whole(v);
    case Form::boolean:
      return chance(50);
    case Form::expression:
      return chance(30) ? Json(number(v)) : Json(expression(3, chance(30)));
    case Form::date:
      return one_of(dates);
    case Form::duration:
    case Form::step:
      return one_of(durations);
    case Form::unit:
    case Form::choice:
      return one_of(v.words);
    case Form::numbers: {
      std::vector<double> all;
      for (std::size_t k = 0; k < v.words.size(); ++k) all.push_back(std::abs(number({})));
      if (chance(80)) std::sort(all.begin(), all.end());
      return all;
    }
    case Form::range:
      return Json::array({chance(20) ? Json(nullptr) : Json(-1), chance(20) ? Json(nullptr) : Json(1)});
    case Form::baseline:
      return chance(50) ? Json("initial") : Json(number({}));
    case Form::cell:
      return cell();
    case Form::bindings:
      return bindings();
    case Form::filling:
      return filling();
    case Form::list:
      return list(v, key);
    case Form::map:
      return map(v, key);
    case Form::object:
      return object(v.objects.front()());
    case Form::variant:
      return object(one_of(v.objects)());
    case Form::patch:
      return patch();
  }
  return nullptr;
}

Json Generator::map(const reading::Value& v, const std::string& key) {
  Json made = Json::object();
  for (const char* number : numbers)
    if (chance(made.empty() ? 90 : 50)) made[key + number] = value(*v.entry, key);
  return made;
}

Json Generator::list(const reading::Value& v, const std::string& key) {
  Json made = Json::array();
  while (made.size() < 3 && chance(60)) made.push_back(value(*v.entry, key));
  return made;
}

Json Generator::bindings() {
  constexpr std::array variables{"a", "b", "c"};
  Json made = Json::array();
  for (const char* variable : variables) {
    if (!made.empty() && chance(60)) break;
    made.push_back(std::string(variable) + " in " + group());
    scope_.push_back(variable);
  }
  return made.size() == 1 ? made.front() : made;
}

Json Generator::filling() {
  if (chance(40)) return group();
  Json made = Json::array();
  while (made.size() < 3 && chance(70)) made.push_back(actor());
  return made;
}

/// Some keys of the whole, or what there is of them removed.
Json Generator::patch() {
  Json made = Json::object();
  for (const reading::Key& key : format().scenario().keys) {
    if (key.value.form != Form::map || key.name == "what_if" || !chance(20)) continue;
    made[key.name] = chance(30) ? Json{{key.name + "0", nullptr}} : value(key.value, key.name);
  }
  return made;
}

Json Generator::whole(const reading::Value& v) {
  if (chance(5)) return v.high;
  return std::min(std::max(v.low, 0.0) + bytes_.ConsumeIntegralInRange(0, 3), v.high);
}

double Generator::number(const reading::Value& v) {
  constexpr std::array usual{0.5, 0.0, 1.0, -1.0, 0.1, -0.3, 2.0, 0.25, 7.0, 1e-9, 1e9};
  constexpr std::array extreme{1e300, -1e300, 1e-300, -0.0, 5e-324, 1.7976931348623157e308};
  return std::clamp(chance(4) ? one_of(extreme) : one_of(usual), v.low, v.high);
}

std::string Generator::named(const std::string& key) { return key + one_of(few); }

/// The name of something in a map that is called like the key, or else anything.
std::string Generator::reference(const std::string& key) {
  if (key == "kind") return named("kind");
  if (key == "groups") return actor();
  if (const reading::Key* top = top_key_like(key)) return named(top->name);
  constexpr std::array anything{"relations", "attributes", "actors", "groups", "parameters", "metrics"};
  return named(one_of(anything));
}

std::string Generator::cell() {
  return chance(60) ? named("relations") + "[" + actor() + ", " + actor() + "]"
                    : named("attributes") + "[" + actor() + "]";
}

std::string Generator::actor() { return !scope_.empty() && chance(75) ? one_of(scope_) : named("actors"); }

std::string Generator::group() {
  constexpr std::array groups{"actor", "actor", "state", "kind0", "groups0"};
  return one_of(groups);
}

std::string Generator::atom(bool constant) {
  constexpr std::array words{"0.5", "1", "0", "2", "0.1", "1e9"};
  if (constant || chance(40)) return chance(50) ? one_of(words) : named("parameters");
  return chance(10) ? "t" : cell();
}

std::string Generator::expression(int depth, bool constant) {
  if (depth == 0 || chance(30)) return atom(constant);
  if (chance(30)) return call(depth - 1, constant);
  if (!constant && nesting_ < 2 && chance(30)) return aggregate(depth - 1);
  if (!constant && chance(10))
    return std::string(one_of(language::measures()).name) + "(" + named("relations") + ")";
  const std::string op(one_of(language::operators()).name);
  const std::string right = "(" + expression(depth - 1, constant) + ")";
  const bool unary = op.size() == 2 && op[1] == '1';
  return unary ? op.substr(0, 1) + right : "(" + expression(depth - 1, constant) + ") " + op + " " + right;
}

std::string Generator::call(int depth, bool constant) {
  const language::Function& function = one_of(language::functions());
  std::string text = std::string(function.name) + "(";
  for (std::size_t k = 0; k < function.arity; ++k) text += (k > 0 ? ", " : "") + expression(depth, constant);
  return text + ")";
}

std::string Generator::aggregate(int depth) {
  const language::AggregateInfo& kind = one_of(language::aggregates());
  const std::string variable = nesting_++ == 0 ? "k" : "n";
  std::string text = std::string(kind.name) + "(" + variable + " in " + group();
  scope_.push_back(variable);
  if (chance(40)) text += " where " + expression(depth, false);
  if (kind.has_body) text += " : " + expression(depth, false);
  scope_.pop_back();
  --nesting_;
  return text + ")";
}

bool take_out(Json& document, const std::string& path) {
  const std::size_t dot = path.find_first_of(".[");
  const std::string top = path.substr(0, dot);
  if (!document.contains(top) || top == "entente") return false;
  Json& whole = document[top];
  const std::string rest = dot == std::string::npos ? "" : path.substr(dot + 1);
  const std::string member = rest.substr(0, rest.find_first_of(".[]"));
  if (whole.is_object() && whole.contains(member)) return whole.erase(member) > 0;
  if (whole.is_array() && !member.empty() && std::size_t(std::stoul(member)) < whole.size()) {
    whole.erase(std::stoul(member));
    return true;
  }
  return top != "time" && document.erase(top) > 0;
}

}  // namespace entente::fuzz
