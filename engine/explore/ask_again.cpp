/// A folder of an exploration, asked again.
#include "explore/explored_scenario.h"
#include "explore/stored_exploration.h"
#include "results/csv.h"
#include "results/csv_table.h"
#include "results/read_folder.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string cell_text(const Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return entente::number(*number);
  const auto* text = std::get_if<std::string>(&cell);
  return text ? *text : "";
}

bool same_table(const AnswerTable& table, const fs::path& folder) {
  const CsvTable stored(folder / table.file);
  if (stored.rows() != table.rows.size()) return false;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const std::size_t column = stored.column(table.columns[c]);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      if (stored.text(row, column) != cell_text(table.rows[row][c])) return false;
  }
  return true;
}

/// What there is of an answer, in a folder that says otherwise.
AskedAgain held_against(const Answer& answer, const StoredExploration& stored, std::size_t runs) {
  AskedAgain again{runs, {}};
  for (const AnswerTable& table : answer.tables)
    if (!same_table(table, stored.folder())) again.differing.push_back(table.file);
  if (Json::parse(answer_json(answer)) != stored.document().at("answer"))
    again.differing.emplace_back(exploration_file);
  else if (stored.document().at("runs") != runs)
    again.differing.emplace_back(exploration_file);
  return again;
}

std::optional<AskedAgain> ask_again_of(const GivenTable& given, const StoredExploration& stored,
                                       const StopFlag* stop) {
  const auto answer = ask(given, stored.request(), stop);
  if (!answer) return std::nullopt;
  return held_against(*answer, stored, 0);
}

std::optional<AskedAgain> ask_again_of(const Scenario& scenario, const StoredExploration& stored,
                                       const StopFlag* stop) {
  ExplorerOptions options;
  options.seed = stored.request().seed;
  options.stop = stop;
  Explorer explorer(
      world_source(explored_variation(stored.folder()), free_parameters_of(scenario, stored.request())),
      options);
  const auto answer = ask(explorer, stored.request());
  if (!answer) return std::nullopt;
  return held_against(*answer, stored, explorer.done());
}

}  // namespace

std::optional<AskedAgain> ask_again(const fs::path& folder, const StopFlag* stop) {
  const StoredExploration stored(folder);
  try {
    return std::visit([&](const auto& source) { return ask_again_of(source, stored, stop); }, stored.source());
  } catch (const RequestError& error) {
    throw_damaged(folder / exploration_file, std::string("what was asked cannot be asked: ") + error.what());
  }
}

}  // namespace entente::explore
