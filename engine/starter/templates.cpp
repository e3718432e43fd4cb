/// Whole scenarios of the library, to begin with.
#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/read_file.h"
#include "base/why_unread.h"
#include "starter/library.h"

namespace entente {
namespace fs = std::filesystem;

std::vector<StarterEntry> scenario_moves(const fs::path& library) {
  std::vector<StarterEntry> entries;
  const starter::Json moves = starter::read_moves(library);
  for (const auto& [name, type] : moves["event_types"].items())
    entries.push_back({name, type.value("note", "")});
  return entries;
}

std::vector<StarterEntry> scenario_templates(const fs::path& library) {
  std::vector<StarterEntry> entries;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(library / "templates", none))
    if (entry.path().extension() == ".json")
      entries.push_back({entry.path().stem().string(), starter::read_library(entry.path()).value("title", "")});
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

std::string scenario_template(const fs::path& library, const std::string& name) {
  std::vector<std::string> names;
  for (const StarterEntry& entry : scenario_templates(library)) names.push_back(entry.name);
  if (std::find(names.begin(), names.end(), name) == names.end())
    throw RequestError(fmt::format("there is no template '{}'{}; there are {}", name, did_you_mean(name, names),
                                   names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "))));
  const fs::path file = library / "templates" / (name + ".json");
  auto text = read_file(file);
  if (!text) throw FileError(why_unread(file));
  return std::move(*text);
}

}  // namespace entente
