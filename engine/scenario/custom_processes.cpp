#include "scenario/custom_processes.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "scenario/format_parts.h"

namespace entente::reading {
namespace {

std::string moved_key(const CustomProcess& kind) {
  return kind.moves == CustomProcess::Moves::relation ? "relation" : "attribute";
}

Key key_of(const ProcessSetting& setting) {
  const bool number = setting.kind == ProcessSetting::Kind::number;
  Value value = number ? between(Form::expression, setting.low, setting.high) : plain(Form::name);
  return {setting.name, std::move(value), "", setting.fallback, setting.help, setting.fallback.empty()};
}

bool is_word(const std::string& name) {
  const auto fits = [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '-'; };
  return !name.empty() && std::all_of(name.begin(), name.end(), fits);
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void require(bool holds, const std::string& otherwise) {
  if (!holds) throw std::invalid_argument(otherwise);
}

void check_settings(const CustomProcess& kind) {
  std::vector<std::string> taken = {"type", "relation", "attribute", "change", "for", "per", "note", "source"};
  for (const ProcessSetting& setting : kind.settings) {
    require(is_word(setting.name) && !contains(taken, setting.name),
            "'" + setting.name + "' cannot be the name of a setting, or is one already");
    require(setting.fallback.empty() || setting.kind == ProcessSetting::Kind::number,
            "'" + setting.name + "' is no number, and has no 'fallback'");
    taken.push_back(setting.name);
  }
}

}  // namespace

Object format_of(const CustomProcess& kind) {
  Object format{kind.type + " process", "dynamics.ID", kind.help, {process_type(kind.type)}, {}, ""};
  format.keys.push_back(
      {moved_key(kind), plain(Form::name), "", "", "the " + moved_key(kind) + " that is moved", true});
  for (const ProcessSetting& setting : kind.settings) format.keys.push_back(key_of(setting));
  format.keys.push_back(per_key());
  return format;
}

void check_kinds(const std::vector<CustomProcess>& kinds, std::vector<std::string> types) {
  for (const CustomProcess& kind : kinds) {
    require(is_word(kind.type), "a kind of process needs a type of letters, digits, '-' and '_'");
    require(!contains(types, kind.type), "there is a kind of process '" + kind.type + "' already");
    require(bool(kind.advance), "the kind of process '" + kind.type + "' has no 'advance'");
    check_settings(kind);
    types.push_back(kind.type);
  }
}

}  // namespace entente::reading
