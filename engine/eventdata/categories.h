#pragma once
/// What the categories of a format become.
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace entente::eventdata {

/// A CAMEO code, and as how many deaths it counts where none are told (0: none); of a tie how strong it is.
struct Category {
  std::string cameo;
  double weight = 0;
};

/// A table column,value,cameo,weight,source. Values are compared without capitals; `*` is any value.
class Categories {
 public:
  Categories() = default;
  /// Throws DataError, FileError.
  explicit Categories(const std::filesystem::path& table);
  /// Of a value in the column that the table calls so; null: it has none.
  const Category* find(std::string_view column, std::string_view value) const;

 private:
  std::map<std::string, Category, std::less<>> found_;  ///< by column, tab, value
};

}  // namespace entente::eventdata
