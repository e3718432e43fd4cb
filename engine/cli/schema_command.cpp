#include <entente/scenario.h>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/options.h"

namespace entente::cli {
namespace {

const Usage usage{"schema",
                  "",
                  "Prints the JSON Schema (draft-07) of scenario files: editors complete and check with it.",
                  {},
                  "entente schema > entente.schema.json"};

}  // namespace

int run_command_schema(const std::vector<std::string>& words) {
  const Arguments arguments(usage, words);
  if (arguments.help()) return to_stdout(help_text(usage));
  arguments.none();
  const std::string schema = json_schema();
  return to_stdout(schema.ends_with('\n') ? schema : schema + "\n");
}

}  // namespace entente::cli
