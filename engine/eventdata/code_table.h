#pragma once
/// The library's tables of codes, and those of one's own.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace entente::eventdata {

/// What is wrong with a line, and in which column.
struct Wrong {
  std::size_t column = 0;
  std::string why;
};

/// Reads a table with commas, semicolons or tabs. `take` gets the texts of each line in the order of `columns`,
/// empty where the table does not have one, and says what is wrong with it. Throws DataError, which names the
/// place, where the table lacks one of the first `needed` columns or has others; FileError.
void read_code_table(const std::filesystem::path& file, const std::vector<std::string>& columns,
                     std::size_t needed,
                     const std::function<std::optional<Wrong>(const std::vector<std::string>&)>& take);

/// `the name 'x' stands here already`.
std::string stands_here(const std::string& what, const std::string& text);

}  // namespace entente::eventdata
