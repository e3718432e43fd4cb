/// Folders of results, read back: where they come from.
#include <entente/results.h>

#include <fstream>
#include <sstream>

#include "results/outputs.h"

namespace entente {
namespace fs = std::filesystem;

ReadFolder read_folder(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw ReadError("there is no folder " + folder.string());
  for (const char* file : {"manifest.json", "scenario.json"})
    if (!fs::exists(folder / file, error))
      throw ReadError(folder.string() + " is no folder of results (no " + file + ")");
  std::ostringstream text;
  text << std::ifstream(folder / "manifest.json", std::ios::binary).rdbuf();
  try {
    return {folder, folder / "scenario.json", manifest_of(text.str())};
  } catch (const std::exception&) {
    throw ReadError(folder.string() + ": manifest.json is damaged, or of another version");
  }
}

}  // namespace entente
