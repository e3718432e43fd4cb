#pragma once
/// Pictures that are rows: a name, a number, and something drawn beside them.
#include <functional>

#include "cli/page.h"

namespace entente::cli {

struct PictureRow {
  std::string name;
  std::string value;                                   ///< stands before what is drawn
  std::string beside = {};                             ///< its interval; where it is too narrow left out
  std::string after = {};                              ///< stands after what is drawn
  std::function<std::string(std::size_t width)> draw;  ///< fills so many columns
};

/// Rows that belong together.
struct PictureGroup {
  std::string title = {};  ///< empty: none
  std::vector<PictureRow> rows = {};
  std::string remark = {};  ///< about what is not shown; empty: none
};

/// All groups in the same columns, as wide as the page.
void add_picture_rows(const std::vector<PictureGroup>& groups, Page& page);

}  // namespace entente::cli
