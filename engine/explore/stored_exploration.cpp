#include "explore/stored_exploration.h"

#include "base/sha256.h"
#include "explore/document_shape.h"
#include "explore/explored_scenario.h"
#include "explore/request_json.h"
#include "results/csv.h"
#include "results/csv_table.h"
#include "results/hashes.h"
#include "results/read_folder.h"
#include "results/stored_scenario.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// Empty where it is of this program's format, or says none.
std::string other_format(const Json& json) {
  const Json& format = json.at("format");
  return format.is_number_unsigned() ? other_format_text(format.get<std::size_t>()) : "";
}

/// What the folder says of itself, as far as it is of this version. Throws ReadError.
Json document_in(const fs::path& folder) {
  require_own_folder(folder);
  const fs::path file = folder / exploration_file;
  if (!is_exploration(folder))
    throw ReadError(folder.string() + " is not a folder of an exploration (no exploration.json)");
  const std::string text = text_of(file);
  Json json;
  std::string other;
  try {
    json = Json::parse(text);
    other = other_format(json);
    if (other.empty()) require_shape(json);
  } catch (const std::exception&) {
    throw ReadError(folder.string() + ": exploration.json is damaged, or of another version");
  }
  if (!other.empty()) throw ReadError(folder.string() + other);
  return json;
}

/// As JSON shows it: bytes that are no text are replaced.
std::string shown(const Json& text) { return text.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Whether a cell of a file is that of the document, which has nothing for numbers that are not finite.
bool same_cell(const std::string& text, const Json& cell) {
  if (cell.is_null()) return text.empty() || text == "inf" || text == "-inf";
  return cell.is_number() ? text == number(cell.get<double>()) : shown(text) == shown(cell);
}

bool same_rows(const CsvTable& stored, const Json& table) {
  const Json &columns = table.at("columns"), &rows = table.at("rows");
  if (stored.columns() != columns.size() || stored.rows() != rows.size()) return false;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (shown(stored.name(c)) != shown(columns[c])) return false;
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (!same_cell(stored.text(row, c), rows[row][c])) return false;
  }
  return true;
}

void check_tables(const fs::path& folder, const Json& document) {
  for (const Json& table : document.at("answer").at("tables")) {
    const fs::path file = folder / table.at("file").get<std::string>();
    if (!same_rows(CsvTable(file), table)) throw_damaged(file, "it does not hold what exploration.json says");
  }
}

GivenTable points_in(const fs::path& folder, const std::string& hash) {
  require_files(folder, {"points.csv"});
  const fs::path file = folder / "points.csv";
  GivenTable given{file.string(), file.filename().string(), text_of(file)};
  if (sha256_of_text(given.text) != hash) throw ReadError(given.name + " is not the table that was explored");
  return given;
}

}  // namespace

bool is_exploration(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / exploration_file, error);
}

StoredExploration::StoredExploration(const fs::path& folder) : folder_(folder), document_(document_in(folder)) {
  require_unchanged(folder);
  request_ = request_in(document_.at("request"), folder);
  read_source();
  check_tables(folder, document_);
}

void StoredExploration::read_source() {
  const auto hash = document_.at("hash").get<std::string>();
  if (document_.contains("table")) {
    source_ = points_in(folder_, hash);
    return;
  }
  require_files(folder_, {"scenario.json"});
  source_ = explored_scenario(folder_, hash);
}

}  // namespace entente::explore
