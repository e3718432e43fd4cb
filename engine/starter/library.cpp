#include "starter/library.h"

#include <entente/diagnostics.h>

#include "base/read_file.h"
#include "base/why_unread.h"

namespace entente::starter {

Json read_library(const std::filesystem::path& file) {
  const auto text = read_file(file);
  if (!text) throw FileError(why_unread(file));
  try {
    return Json::parse(*text, nullptr, true, true);
  } catch (const Json::parse_error& error) {
    throw DataError(file.string() + ": " + error.what());
  }
}

Json read_moves(const std::filesystem::path& library) { return read_library(library / "moves.json"); }

}  // namespace entente::starter
