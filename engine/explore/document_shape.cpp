#include "explore/document_shape.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <regex>
#include <set>
#include <stdexcept>

#include "explore/ask_given.h"
#include "explore/request_json.h"

namespace entente::explore {
namespace {

using Json = nlohmann::ordered_json;
using Texts = std::vector<std::string>;

constexpr std::uint64_t most_counted = 100'000'000;  ///< as options of the program take it

void require(bool holds) {
  if (!holds) throw std::invalid_argument("it is not what entente writes");
}

void require_text(const Json& json, const char* key) { require(json.at(key).is_string()); }

/// A whole number, at most `most`.
void require_count(const Json& json, const char* key, std::uint64_t most) {
  const Json& count = json.at(key);
  require(count.is_number_unsigned() && count.get<std::uint64_t>() <= most);
}

void require_request(const Json& json) {
  require_count(json, "seed", std::numeric_limits<std::uint64_t>::max());
  for (const char* key : {"points", "runs", "most"})
    if (json.contains(key)) require_count(json, key, most_counted);
  for (const auto& [option, cost] : request_of(json).costs) require(!option.empty() && cost > 0);
}

/// Of given points only some questions can be asked.
bool is_question(const std::string& name, bool given) {
  if (given) return asks_given(name);
  const auto all = questions();
  return std::any_of(all.begin(), all.end(), [&](const Question& question) { return question.name == name; });
}

void require_source(const Json& json) {
  const bool given = json.contains("table");
  require_text(json, "hash");
  require_text(json, given ? "table" : "scenario");
  for (const char* key : {"what_ifs", "overrides"})
    if (!given) json.at(key).get<Texts>();
  require(is_question(json.at("request").at("question").get<std::string>(), given));
}

/// `1.2.3`, and what may stand behind it
bool is_version(const std::string& text) {
  static const std::regex version("[0-9]+\\.[0-9]+\\.[0-9]+([-+.][0-9A-Za-z.+-]+)?");
  return text.size() < 100 && std::regex_match(text, version);
}

void require_origins(const Json& json) {
  require(json.at("program") == "entente");
  require_count(json, "format", most_counted);
  for (const char* key : {"version", "title", "started", "command"}) require_text(json, key);
  require(is_version(json.at("version").get<std::string>()));
  require(json.at("seconds").get<double>() >= 0);
  require_count(json, "runs", std::numeric_limits<std::uint64_t>::max());
  require_source(json);
  require_request(json.at("request"));
}

/// A table lies in the folder itself, under a name of its own.
void require_file(const std::string& file, std::set<std::string>& files) {
  require(std::filesystem::path(file).filename() == file && file.ends_with(".csv"));
  require(files.insert(file).second);
}

void require_column(const Json& rows, std::size_t column) {
  bool numbers = false, texts = false;
  for (const Json& row : rows) {
    const Json& cell = row[column];
    require(cell.is_null() || cell.is_number() || cell.is_string());
    numbers |= cell.is_number();
    texts |= cell.is_string();
  }
  require(!(numbers && texts));
}

void require_table(const Json& table, std::set<std::string>& files) {
  require_file(table.at("file").get<std::string>(), files);
  require_text(table, "title");
  const auto columns = table.at("columns").get<Texts>();
  for (const Json& row : table.at("rows").get_ref<const Json::array_t&>())
    require(row.is_array() && row.size() == columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) require_column(table.at("rows"), c);
}

void require_outcomes(const Json& outcomes) {
  for (const Json& outcome : outcomes.get_ref<const Json::array_t&>()) {
    require_text(outcome, "id");
    const Json& kind = outcome.at("kind");
    require(kind == "chance" || kind == "number" || kind == "date");
  }
}

void require_target(const Json& target) {
  require_text(target, "outcome");
  require(target.at("at_least").is_boolean() && target.at("value").is_number());
}

void require_answer(const Json& answer) {
  for (const char* key : {"question", "title"}) require_text(answer, key);
  for (const char* key : {"sentences", "remarks"}) answer.at(key).get<Texts>();
  require_outcomes(answer.at("outcomes"));
  if (answer.contains("target")) require_target(answer.at("target"));
  std::set<std::string> files;
  for (const Json& table : answer.at("tables").get_ref<const Json::array_t&>()) require_table(table, files);
}

}  // namespace

void require_shape(const Json& document) {
  require_origins(document);
  require_answer(document.at("answer"));
  require(document.at("answer").at("question") == document.at("request").at("question"));
}

}  // namespace entente::explore
