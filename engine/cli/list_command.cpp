#include <array>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/listing.h"
#include "cli/options.h"
#include "cli/reading.h"
#include "cli/terminal.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 1> options_of_list{{{"json", "", "print one JSON document in place of the list"}}};

}  // namespace

const Usage usage_of_list{.command = "list",
                          .arguments = "FILE",
                          .summary =
                              "Shows what a scenario holds: actors, events, rules, parameters, outcomes and "
                              "what-ifs, with what is said "
                              "about them.",
                          .options = options_of_list,
                          .example = "entente list scenarios/pakistan-afghanistan-2025.json"};

int run_command_list(const Arguments& arguments) {
  const Compiled compiled = read_scenario(arguments.file(), {});
  const Terminal terminal = terminal_of(1);
  return to_stdout(arguments.has("json") ? json_listing(compiled.scenario, terminal)
                                         : text_listing(compiled.scenario, terminal));
}

}  // namespace entente::cli
