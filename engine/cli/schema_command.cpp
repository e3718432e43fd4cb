#include <entente/scenario.h>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/options.h"

namespace entente::cli {

const Usage usage_of_schema{
    .command = "schema",
    .summary = "Prints the JSON Schema (draft-07) of scenario files: editors complete and check with it.",
    .example = "entente schema > entente.schema.json"};

int run_command_schema(const Arguments& arguments) {
  arguments.none();
  const std::string schema = json_schema();
  return to_stdout(schema.ends_with('\n') ? schema : schema + "\n");
}

}  // namespace entente::cli
