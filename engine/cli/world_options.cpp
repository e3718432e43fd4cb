#include "cli/world_options.h"

#include <fmt/format.h>

#include "base/why_unread.h"
#include "cli/explain_subject.h"
#include "cli/interrupt.h"
#include "cli/reading.h"
#include "results/read_folder.h"

namespace entente::cli {
namespace {

using Run = std::optional<std::size_t>;

WorldChoice choice_of(const Arguments& arguments, Run usual) {
  constexpr std::uint64_t max_run = 0xffffffff;
  const Run run = arguments.number("run", 0, max_run);
  return {arguments.date("date"), run ? run : usual, arguments.seed()};
}

WorldAt of_scenario(const Arguments& arguments, const std::string& path) {
  LoadOptions load;
  load.what_ifs = split(arguments.texts("what-if"), '+');
  load.overrides = arguments.texts("set");
  const Compiled compiled = read_scenario(path, load, warnings_of(arguments));
  return world_at(compiled.scenario, compiled.model, choice_of(arguments, {}));
}

WorldAt of_folder(const Arguments& arguments, const std::string& path, Run usual) {
  for (const char* option : {"what-if", "set", "seed"})
    if (arguments.has(option))
      arguments.wrong(fmt::format("--{} is for scenarios; a folder of results has run", option));
  auto world = world_at(std::filesystem::path(path), choice_of(arguments, usual), &interrupted());
  leave_if_interrupted();
  return std::move(*world);
}

}  // namespace

void require_world(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    manifest_in(path);
  else if (!std::filesystem::is_regular_file(path, error))
    throw FileError(why_unread(path));
}

WorldAt chosen_world(const Arguments& arguments, const std::string& path, Run usual) {
  return std::filesystem::is_directory(path) ? of_folder(arguments, path, usual) : of_scenario(arguments, path);
}

}  // namespace entente::cli
