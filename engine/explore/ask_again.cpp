/// A folder of an exploration, asked again.
#include <nlohmann/json.hpp>

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
  std::string scenario_hash;
  Json answer;
};

Stored stored_in(const fs::path& folder) {
  require_unchanged(folder);
  const fs::path file = folder / exploration_file;
  try {
    const Json json = Json::parse(text_of(file));
    return {request_of(json.at("request")), json.at("hash").get<std::string>(), json.at("answer")};
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

}  // namespace

bool is_exploration(const fs::path& folder) { return fs::is_regular_file(folder / exploration_file); }

std::optional<AskedAgain> ask_again(const fs::path& folder, const StopFlag* stop) {
  const Stored stored = stored_in(folder);
  const Variation variation{folder / "scenario.json", {}};
  Diagnostics said;
  const Scenario scenario = load(variation.file, {}, said);
  if (scenario.hash != stored.scenario_hash)
    throw ReadError(variation.file.string() + " is not the scenario that was explored");
  ExplorerOptions options;
  options.seed = stored.request.seed;
  options.stop = stop;
  Explorer explorer(world_source(variation, free_parameters_of(scenario, stored.request)), options);
  const auto answer = ask(explorer, stored.request);
  if (!answer) return std::nullopt;
  AskedAgain again{explorer.done(), {}};
  for (const AnswerTable& table : answer->tables)
    if (!same_table(table, folder)) again.differing.push_back(table.file);
  if (Json::parse(answer_json(*answer)) != stored.answer) again.differing.emplace_back(exploration_file);
  return again;
}

}  // namespace entente::explore
