#include "eventdata/code_table.h"

#include <entente/diagnostics.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/csv_reader.h"
#include "base/position_of.h"
#include "base/read_text.h"
#include "eventdata/name_key.h"

namespace entente::eventdata {
namespace {

class CodeTable {
 public:
  CodeTable(const std::filesystem::path& file, const std::string& text) : file_(file), records_(text, format) {}

  /// The number in the table of each of `columns`.
  std::vector<std::size_t> header(const std::vector<std::string>& columns, std::size_t needed) {
    const std::vector<std::string> must(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(needed));
    if (!next()) throw DataError(file_.string() + ": it is empty; expected the header " + joined(must));
    const std::vector<std::string> found = in_small_letters(parts_);
    std::vector<std::size_t> places;
    for (const std::string& column : columns)
      places.push_back(index_of(found, std::find(found.begin(), found.end(), column)));
    const bool complete = std::all_of(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(needed),
                                      [&](std::size_t place) { return place < found.size(); });
    const bool known = std::all_of(found.begin(), found.end(), [&](const std::string& name) {
      return std::find(columns.begin(), columns.end(), name) != columns.end();
    });
    if (!complete || !known)
      fail({0, "found the header \"" + std::string(records_.text()) + "\"; expected " + joined(columns)});
    width_ = found.size();
    wanted_ = joined(found);
    return places;
  }

  bool next() {
    if (!records_.next()) return false;
    parts_.clear();
    for (const CsvField& field : records_.fields()) parts_.emplace_back(without_outer_blanks(field.text));
    if (width_ > 0 && parts_.size() != width_) fail({0, "expected " + wanted_});
    return true;
  }

  [[noreturn]] void fail(const Wrong& wrong) const {
    const auto& fields = records_.fields();
    const auto [line, column] = records_.position(fields[std::min(wrong.column, fields.size() - 1)]);
    throw DataError(file_.string() + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " +
                    wrong.why);
  }

  const std::vector<std::string>& parts() const { return parts_; }

 private:
  static constexpr CsvFormat format{.separator = CsvFormat::of_header, .trimmed = true};
  static std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ",") + name;
    return text;
  }

  const std::filesystem::path& file_;
  CsvReader records_;
  std::vector<std::string> parts_;
  std::size_t width_ = 0;
  std::string wanted_;
};

}  // namespace

void read_code_table(const std::filesystem::path& file, const std::vector<std::string>& columns,
                     std::size_t needed,
                     const std::function<std::optional<Wrong>(const std::vector<std::string>&)>& take) {
  const std::string text = read_text(file);
  CodeTable table(file, text);
  const std::vector<std::size_t> places = table.header(columns, needed);
  std::vector<std::string> parts(columns.size());
  while (table.next()) {
    for (std::size_t k = 0; k < places.size(); ++k)
      parts[k] = places[k] < table.parts().size() ? table.parts()[places[k]] : "";
    if (auto wrong = take(parts)) {
      wrong->column = places[wrong->column];
      table.fail(*wrong);
    }
  }
}

std::string stands_here(const std::string& what, const std::string& text) {
  return "the " + what + " '" + text + "' stands here already";
}

}  // namespace entente::eventdata
