#include "eventdata/matrix_folder.h"

#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/csv_field.h"
#include "base/csv_number.h"
#include "eventdata/code_table.h"
#include "eventdata/npy_matrix.h"

namespace entente::eventdata {
namespace {

namespace fs = std::filesystem;

/// `20180131` or `2018-01-31` somewhere in a name.
std::optional<Date> date_in_name(const std::string& name) {
  std::string digits;
  for (const char c : name) {
    if (is_digit(c)) digits += c;
    if (digits.size() == 8)
      return parse_date(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6));
    if (!is_digit(c) && c != '-') digits.clear();
  }
  return std::nullopt;
}

bool is_matrix_name(const std::string& name) {
  return !name.starts_with('.') &&
         (name.ends_with(".npy") || name.ends_with(".zip") || name.ends_with(".npy.gz"));
}

std::map<Date, fs::path> days_in(const fs::path& folder) {
  std::map<Date, fs::path> days;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!is_matrix_name(name)) continue;
    const auto date = date_in_name(name);
    if (!date) throw DataError(entry.path().string() + ": its name holds no date, as 20180131 or 2018-01-31");
    const auto [day, fresh] = days.emplace(*date, entry.path());
    if (!fresh)
      throw DataError(
          fmt::format("{} and {} are of the same day", day->second.string(), entry.path().string()));
  }
  if (days.empty())
    throw DataError(folder.string() + ": there is no matrix in it (.npy, or these in .zip or .gz)");
  return days;
}

std::vector<std::string> actors_in(const fs::path& file) {
  std::vector<std::string> actors;
  read_code_table(file, {"position", "code"}, 2, [&](const auto& parts) -> std::optional<Wrong> {
    if (csv_number(parts[0]) != static_cast<double>(actors.size()))
      return Wrong{
          0, fmt::format("found position '{}'; expected {}: they are counted from 0", parts[0], actors.size())};
    actors.push_back(parts[1]);
    return std::nullopt;
  });
  return actors;
}

class MatrixFolder : public MadeText {
 public:
  explicit MatrixFolder(const fs::path& folder)
      : MadeText("date,from,to,sign,score,weight\n"),
        days_(days_in(folder)),
        actors_file_(folder / "actors.csv"),
        actors_(actors_in(actors_file_)) {
    next_ = days_.begin();
  }

 private:
  /// A day.
  bool add_piece(std::string& text) override {
    if (next_ == days_.end()) return false;
    NpyFile file(next_->second);
    if (file.size() != actors_.size())
      throw DataError(fmt::format("{}: it has {} rows and columns; {} has {} actors", next_->second.string(),
                                  file.size(), actors_file_.string(), actors_.size()));
    const SquareMatrix matrix = file.read();
    for (std::size_t row = 0; row < matrix.size; ++row)
      for (std::size_t column = 0; column < matrix.size; ++column)
        if (row != column && matrix.at(row, column) != 0) add_pair(text, row, column, matrix.at(row, column));
    ++next_;
    return true;
  }

  void add_pair(std::string& text, std::size_t from, std::size_t to, double value) {
    constexpr double most = 10;
    text += fmt::format("{},{},{},{},{},{}\n", to_string(next_->first), csv_field(actors_[from]),
                        csv_field(actors_[to]), value > 0 ? "positive" : "negative",
                        std::isnan(value) ? value : std::clamp(value, -most, most),
                        std::max(1.0, std::abs(value) / most));
  }

  std::map<Date, fs::path> days_;
  std::map<Date, fs::path>::const_iterator next_;
  fs::path actors_file_;
  std::vector<std::string> actors_;
};

}  // namespace

std::vector<Date> days_of_matrices(const fs::path& folder) {
  std::vector<Date> days;
  for (const auto& [day, file] : days_in(folder)) days.push_back(day);
  return days;
}

std::unique_ptr<PackedFile> open_matrices(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    throw DataError(folder.string() + ": matrices are a folder, not a file");
  return std::make_unique<MatrixFolder>(folder);
}

}  // namespace entente::eventdata
