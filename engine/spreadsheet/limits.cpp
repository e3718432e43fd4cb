#include "spreadsheet/limits.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include "base/read_text.h"
#include "base/with_commas.h"

namespace entente::spreadsheet {

void refuse_large(const std::filesystem::path& file) {
  refuse_pipe(file);
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (!error && size > largest_file)
    throw DataError(fmt::format("{}: it has {} bytes; a spreadsheet may have {}", file.string(),
                                with_commas(size), with_commas(largest_file)));
}

void refuse_many_cells(std::size_t cells, const std::string& file) {
  if (cells > most_cells)
    throw DataError(fmt::format("{}: more than {} cells in a sheet", file, with_commas(most_cells)));
}

void refuse_many_marks(std::string_view text, const std::string& part) {
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    marks += text[at] == '=' || (text[at] == '<' && !text.substr(at + 1).starts_with('/')) ? 1 : 0;
  if (marks > most_marks)
    throw DataError(fmt::format("{} has more than {} tags and attributes", part, with_commas(most_marks)));
}

}  // namespace entente::spreadsheet
