#include <array>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/listing.h"
#include "cli/options.h"
#include "cli/reading.h"
#include "cli/terminal.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 1> options{{{"json", "", "print one JSON document in place of the list"}}};
const Usage usage{
    "list", "FILE",
    "Shows what a scenario holds: actors, events, rules and what-ifs, with what is said about them.", options,
    "entente list scenarios/pakistan-afghanistan-2025.json"};

}  // namespace

int run_command_list(const std::vector<std::string>& words) {
  const Arguments arguments(usage, words);
  if (arguments.help()) return to_stdout(help_text(usage));
  const Compiled compiled = read_scenario(arguments.file(), {});
  const Terminal terminal = terminal_of(1);
  return to_stdout(arguments.has("json") ? json_listing(compiled.scenario, terminal)
                                         : text_listing(compiled.scenario, terminal));
}

}  // namespace entente::cli
