/// The files of an exploration.
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "base/text_file.h"
#include "explore/explored_scenario.h"
#include "explore/origins_json.h"
#include "results/csv.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json cell_json(const Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell))
    return std::isfinite(*number) ? Json(*number) : Json(nullptr);
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return nullptr;
}

Json table_json(const AnswerTable& table) {
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    Json cells = Json::array();
    for (const Cell& cell : row) cells.push_back(cell_json(cell));
    rows.push_back(std::move(cells));
  }
  return {{"file", table.file}, {"title", table.title}, {"columns", table.columns}, {"rows", std::move(rows)}};
}

Json outcomes_json(const Answer& answer) {
  Json outcomes = Json::array();
  for (const AnswerOutcome& outcome : answer.outcomes)
    outcomes.push_back({{"id", outcome.id}, {"kind", outcome.kind}});
  return outcomes;
}

Json answer_object(const Answer& answer) {
  Json tables = Json::array();
  for (const AnswerTable& table : answer.tables) tables.push_back(table_json(table));
  Json json{{"question", answer.question},
            {"title", answer.title},
            {"sentences", answer.sentences},
            {"remarks", answer.remarks},
            {"outcomes", outcomes_json(answer)}};
  if (const auto& target = answer.target)
    json["target"] = {{"outcome", target->outcome}, {"at_least", target->at_least}, {"value", target->value}};
  json["tables"] = std::move(tables);
  return json;
}

void write_cell(const Cell& cell, CsvFile& csv) {
  if (const auto* number = std::get_if<double>(&cell))
    csv.field(*number);
  else if (const auto* text = std::get_if<std::string>(&cell))
    csv.field(*text);
  else
    csv.field("");
}

void write_table(const AnswerTable& table, const fs::path& folder) {
  CsvFile csv(folder / table.file);
  for (const std::string& column : table.columns) csv.field(column);
  csv.end_row();
  for (const auto& row : table.rows) {
    for (const Cell& cell : row) write_cell(cell, csv);
    csv.end_row();
  }
  csv.close();
}

void write_answer(const Origins& origins, const Answer& answer, const fs::path& folder) {
  for (const AnswerTable& table : answer.tables) write_table(table, folder);
  write_text(folder / exploration_file, exploration_json(origins, answer) + "\n");
}

}  // namespace

std::string answer_json(const Answer& answer) { return dumped(answer_object(answer)); }

std::string exploration_json(const Origins& origins, const Answer& answer) {
  Json json = origins_json(origins);
  json["answer"] = answer_object(answer);
  return dumped(json);
}

Origins origins_of(const GivenTable& given, const Request& request) {
  Origins o;
  o.scenario_title = given.title;
  o.scenario_file = given.name;
  o.table_hash = sha256_of_text(given.text);
  o.request = request;
  return o;
}

void write_exploration(const Origins& origins, const Scenario& scenario, const Answer& answer,
                       const fs::path& folder) {
  write_answer(origins, answer, folder);
  write_explored_scenario(scenario, folder);
  write_design(origins.request, folder);
}

void write_exploration(const Origins& origins, const GivenTable& given, const Answer& answer,
                       const fs::path& folder) {
  write_answer(origins, answer, folder);
  write_text(folder / "points.csv", given.text);
}

}  // namespace entente::explore
