/// Kinds of process that a program adds: a row of the format for each.
#include "scenario/custom_processes.h"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <stdexcept>

#include "scenario/format_parts.h"

namespace entente {
namespace reading {
namespace {

std::deque<AddedKind>& registry() {
  static std::deque<AddedKind> kinds;
  return kinds;
}

/// The format is made of the kinds that are there when it is first asked for, perhaps by several threads that
/// read.
std::atomic<bool> format_was_made = false;

std::string moved_key(const CustomProcess& kind) {
  return kind.moves == CustomProcess::Moves::relation ? "relation" : "attribute";
}

Object format_of(const CustomProcess& kind) {
  Object format{kind.type + " process", "dynamics.ID", kind.help, {}, {}, ""};
  format.keys.push_back({"type", choice({kind.type}), "", "", "this process", true});
  format.keys.push_back(
      {moved_key(kind), plain(Form::name), "", "", "the " + moved_key(kind) + " that is moved", true});
  for (const ProcessSetting& setting : kind.settings) {
    const bool number = setting.kind == ProcessSetting::Kind::number;
    format.keys.push_back(
        {setting.name, plain(number ? Form::expression : Form::name), "", "", setting.help, true});
  }
  format.keys.push_back(per_key());
  return format;
}

bool is_word(const std::string& name) {
  const auto fits = [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '-'; };
  return !name.empty() && std::all_of(name.begin(), name.end(), fits);
}

void require(bool holds, const std::string& otherwise) {
  if (!holds) throw std::invalid_argument(otherwise);
}

void check(const CustomProcess& kind) {
  require(is_word(kind.type), "a kind of process needs a type of letters, digits, '-' and '_'");
  for (const Describe& describe : process_formats())
    require(type_of(describe()) != kind.type, "there is a kind of process '" + kind.type + "' already");
  require(bool(kind.advance), "the kind of process '" + kind.type + "' has no 'advance'");
  std::vector<std::string> taken = {"type", "relation", "attribute", "change", "for", "per", "note", "source"};
  for (const ProcessSetting& setting : kind.settings) {
    const bool fresh = std::find(taken.begin(), taken.end(), setting.name) == taken.end();
    require(is_word(setting.name) && fresh,
            "'" + setting.name + "' cannot be the name of a setting, or is one already");
    taken.push_back(setting.name);
  }
}

}  // namespace

const std::deque<AddedKind>& added_kinds() { return registry(); }

std::vector<Describe> added_process_formats() {
  format_was_made = true;
  std::vector<Describe> formats;
  for (const AddedKind& added : registry())
    formats.emplace_back([&added]() -> const Object& { return added.format; });
  return formats;
}

}  // namespace reading

void add_process_kind(CustomProcess kind) {
  using namespace reading;
  if (format_was_made) throw std::logic_error("kinds of process are added before the first scenario is read");
  check(kind);
  Object format = format_of(kind);
  registry().push_back({std::move(kind), std::move(format)});
}

}  // namespace entente
