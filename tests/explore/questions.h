#pragma once
/// Questions asked of small scenarios whose answers are known.
#include <entente/explore.h>
#include <gmock/gmock.h>

#include <algorithm>

#include "explore/set_parameters.h"
#include "support/compiled.h"

namespace entente::explore {

/// A text with ' in place of " as JSON.
inline std::string as_json(std::string text) {
  std::replace(text.begin(), text.end(), '\'', '"');
  return text;
}

/// Worlds of a scenario in memory, written with ' in place of ".
inline WorldSource source_of(const std::string& text, std::vector<std::string> free) {
  return [text, free](const std::vector<std::string>& changes) -> ExploredWorld {
    LoadOptions options;
    for (const std::string& change : changes)
      (change.find('=') == std::string::npos ? options.what_ifs : options.overrides).push_back(change);
    Diagnostics said;
    Scenario scenario = load_text(as_json(text), "test.json", options, said);
    Diagnostics of_itself;
    const Scenario itself = load_text(as_json(text), "test.json", {}, of_itself);
    auto model = compile(scenario, said, left_alone(free, itself, scenario));
    if (!model) throw ScenarioError(said.errors());
    return {changes, std::move(scenario), std::move(*model)};
  };
}

/// An answer to a request; the test ends where there is none.
inline Answer answered(const std::string& text, Request request, std::size_t threads = 1) {
  const Scenario scenario = source_of(text, {})({}).scenario;
  ExplorerOptions options;
  options.seed = 7;
  options.threads = threads;
  Explorer explorer(source_of(text, free_parameters_of(scenario, request)), options);
  return ask(explorer, request).value();
}

/// The table of an answer with that file.
inline const AnswerTable& table_of(const Answer& answer, const std::string& file) {
  for (const AnswerTable& table : answer.tables)
    if (table.file == file) return table;
  throw std::logic_error("there is no " + file);
}

inline std::size_t column_of(const AnswerTable& table, const std::string& name) {
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (table.columns[c] == name) return c;
  throw std::logic_error(table.file + " has no column " + name);
}

/// A number of a row.
inline double number_in(const AnswerTable& table, std::size_t row, const std::string& column) {
  return std::get<double>(table.rows.at(row).at(column_of(table, column)));
}
inline std::string text_in(const AnswerTable& table, std::size_t row, const std::string& column) {
  return std::get<std::string>(table.rows.at(row).at(column_of(table, column)));
}

/// One year of one step, one actor; parameters, outcomes and more in the format's words.
inline std::string small_world(const std::string& parameters, const std::string& outcomes,
                               const std::string& more = "") {
  return "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 year'}, 'actors': "
         "{'A': {}}, "
         "'attributes': {'y': {}}, 'parameters': {" +
         parameters + "}, 'outcomes': {" + outcomes + "}" + more + "}";
}

}  // namespace entente::explore
