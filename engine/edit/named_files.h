#pragma once
/// What a scenario's text says of other files. It is looked for in the words alone, so that a text that cannot
/// be read as JSON yet names them too.
#include <string>
#include <string_view>
#include <vector>

namespace entente::edit {

struct NamedFile {
  std::string name;        ///< as it is written
  std::size_t offset = 0;  ///< byte at which its text begins
};
/// What `include`, `ties_csv` and `events_csv` name, in the order of the text. Comments are left out.
std::vector<NamedFile> named_files(std::string_view text);

}  // namespace entente::edit
