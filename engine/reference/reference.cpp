/// The reference of the format, as Markdown.
#include <entente/scenario.h>
#include <fmt/format.h>

#include <algorithm>

#include "reference/functions.h"
#include "reference/text.h"
#include "scenario/forms.h"
#include "simulation/processes/kinds.h"

namespace entente {
namespace {

using namespace reading;
using reference::escaped;

/// Lower case letters and `-`: the anchor of a heading.
std::string anchor(const std::string& heading) {
  std::string result = heading;
  std::replace(result.begin(), result.end(), ' ', '-');
  return result;
}

std::string link(const Object& object) { return fmt::format("[{}](#{})", object.name, anchor(object.name)); }

std::string links(const std::vector<Describe>& objects) {
  std::vector<std::string> all;
  for (const Describe& describe : objects) all.push_back(link(describe()));
  return fmt::format("{}", fmt::join(all, ", "));
}

/// What a value is, with links to the objects that it is made of.
std::string value_cell(const Value& value) {
  if (value.form == Form::map) return "each: " + value_cell(*value.entry);
  if (value.form == Form::list) return "list of: " + value_cell(*value.entry);
  if (value.objects.empty() || value.form == Form::patch) return escaped(in_words(value));
  const Object& first = value.objects.front()();
  const bool shorthand = !first.shorthand.empty();
  const std::string plain = shorthand ? in_words(find_key(first.keys, first.shorthand)->value) + ", or " : "";
  return plain + (value.objects.size() > 1 ? "one of: " : "") + links(value.objects);
}

std::string default_cell(const Key& key) { return key.required ? "**required**" : escaped(key.fallback); }

std::string row(const Key& key) {
  const std::string unit = key.unit.empty() ? "" : fmt::format(" ({})", key.unit);
  return fmt::format("| `{}` | {}{} | {} | {} |\n", key.name, value_cell(key.value), unit, default_cell(key),
                     escaped(key.help));
}

std::string table(const Object& object) {
  std::string text = "| key | value | default | meaning |\n|---|---|---|---|\n";
  for (const Key& key : object.keys) text += row(key);
  if (object.open) {
    text += fmt::format("| `{}` | {} | | {} |\n", object.open->name, value_cell(object.open->value),
                        object.open->help);
  }
  return text;
}

std::string section(const Object& object) {
  const std::string where = object.stands_at.empty() ? "" : fmt::format("`{}`. ", object.stands_at);
  return fmt::format("### {}\n\n{}{}\n\n{}\n", object.name, where, object.help, table(object));
}

}  // namespace

std::string format_reference(const std::vector<CustomProcess>& process_kinds) {
  const Format format(detail::formats_of(detail::process_kinds(process_kinds)));
  std::string text = reference::beginning + reference::functions() + reference::keys;
  for (const Describe& describe : format.all()) text += section(describe());
  return text + reference::end;
}

}  // namespace entente
