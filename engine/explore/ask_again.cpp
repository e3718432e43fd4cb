/// A folder of an exploration, asked again.
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "explore/explored_scenario.h"
#include "explore/request_json.h"
#include "results/csv.h"
#include "results/csv_table.h"
#include "results/hashes.h"
#include "results/read_folder.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// What `exploration.json` says.
struct Stored {
  Request request;
  std::string hash;  ///< of the scenario, or of the table of given points
  Json answer;
  bool given = false;  ///< it was asked of given points
};

Stored stored_in(const fs::path& folder) {
  require_unchanged(folder);
  const fs::path file = folder / exploration_file;
  try {
    const Json json = Json::parse(text_of(file));
    return {request_in(json.at("request"), folder), json.at("hash").get<std::string>(), json.at("answer"),
            json.contains("table")};
  } catch (const Json::exception& error) {
    throw_damaged(file, "it is not what entente writes");
  }
}

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
AskedAgain held_against(const Answer& answer, const Stored& stored, const fs::path& folder, std::size_t runs) {
  AskedAgain again{runs, {}};
  for (const AnswerTable& table : answer.tables)
    if (!same_table(table, folder)) again.differing.push_back(table.file);
  if (Json::parse(answer_json(answer)) != stored.answer) again.differing.emplace_back(exploration_file);
  return again;
}

std::optional<AskedAgain> ask_points_again(const Stored& stored, const fs::path& folder, const StopFlag* stop) {
  const GivenTable given = given_table(folder / "points.csv");
  if (sha256_of_text(given.text) != stored.hash)
    throw ReadError(given.name + " is not the table that was explored");
  const auto answer = ask(given, stored.request, stop);
  if (!answer) return std::nullopt;
  return held_against(*answer, stored, folder, 0);
}

std::optional<AskedAgain> ask_scenario_again(const Stored& stored, const fs::path& folder,
                                             const StopFlag* stop) {
  const Scenario scenario = explored_scenario(folder, stored.hash);
  ExplorerOptions options;
  options.seed = stored.request.seed;
  options.stop = stop;
  Explorer explorer(world_source(explored_variation(folder), free_parameters_of(scenario, stored.request)),
                    options);
  const auto answer = ask(explorer, stored.request);
  if (!answer) return std::nullopt;
  return held_against(*answer, stored, folder, explorer.done());
}

}  // namespace

bool is_exploration(const fs::path& folder) { return fs::is_regular_file(folder / exploration_file); }

std::optional<AskedAgain> ask_again(const fs::path& folder, const StopFlag* stop) {
  const Stored stored = stored_in(folder);
  return stored.given ? ask_points_again(stored, folder, stop) : ask_scenario_again(stored, folder, stop);
}

}  // namespace entente::explore
