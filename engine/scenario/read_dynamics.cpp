/// Processes: their settings are read by the form that the format gives them.
#include <algorithm>

#include "scenario/format.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

void read_setting(const Key& key, const Item& item, Process& process) {
  if (!item.given()) return;
  if (key.value.form == Form::expression) {
    process.expressions.emplace_back(key.name, item.expression());
  } else {
    process.texts.emplace_back(key.name, item.placed_text());
  }
}

void read_settings(const Object& format, const Item& item, Process& process) {
  for (const Key& key : format.keys) {
    const bool common = key.name == "type" || key.name == "per" || key.value.form == Form::bindings ||
                        key.value.form == Form::map;
    if (!common) read_setting(key, item[key.name], process);
  }
}

Process read_process(const Entry& entry, const Format& format, Diagnostics& diagnostics) {
  const Item item = entry.value.with_let();
  Process process;
  process.id = entry.key.value;
  process.origin = entry.key.origin;
  process.type = item["type"].placed_text();
  process.bindings = read_bindings(item["for"], diagnostics);
  process.per = item["per"].unit();
  process.provenance = item.provenance();
  process.let = item.own_let();
  for (const Describe& describe : format.processes()) {
    if (type_of(describe()) != process.type.value) continue;
    read_settings(describe(), item, process);
    if (!describe().exactly_one.empty()) check_one_of(item, describe().exactly_one, false, diagnostics);
  }
  return process;
}

template <class Value>
Value setting(const std::vector<std::pair<std::string, Value>>& settings, const std::string& key) {
  const auto it =
      std::find_if(settings.begin(), settings.end(), [&](const auto& setting) { return setting.first == key; });
  return it == settings.end() ? Value{} : it->second;
}

}  // namespace

void read_dynamics(const Item& root, const Format& format, Scenario& scenario, Diagnostics& diagnostics) {
  for (const Entry& entry : root["dynamics"].entries())
    scenario.dynamics.push_back(read_process(entry, format, diagnostics));
}

}  // namespace entente::reading

namespace entente {

Text Process::text(const std::string& key) const { return reading::setting(texts, key); }
Expression Process::expression(const std::string& key) const { return reading::setting(expressions, key); }

}  // namespace entente
