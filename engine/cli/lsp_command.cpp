/// `entente lsp`: what editors ask while a scenario is written.
#include <array>
#include <cstdlib>
#include <thread>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/lsp_messages.h"
#include "cli/lsp_server.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 1> options_of_lsp{{
    {"stdio", "", "speak over stdin and stdout, as it does anyway; some editors say so"},
}};

}  // namespace

const Usage usage_of_lsp{
    .command = "lsp",
    .summary =
        "Speaks the Language Server Protocol over stdin and stdout, until the editor that started it ends it: "
        "what is wrong with a scenario while it is typed, completion of keys, names and functions, what they "
        "mean, where they are made, renaming, an outline. It writes no files. engine/assist/README.md says how "
        "to "
        "set up editors.",
    .options = options_of_lsp,
    .example = "entente lsp",
    .not_met = "it was ended without being shut down before"};

int run_command_lsp(const Arguments& arguments) {
  arguments.none();
  LspInbox inbox;
  std::string problem;
  std::thread reader([&] { read_into(inbox, stdin); });
  LspServer server(inbox, [](const Json& message) { to_stdout(framed_lsp_message(message)); });
  const bool shut = server.run();
  const int code = shut ? exit_code::success : exit_code::not_met;
  if (server.busy()) std::_Exit(code);  // nothing is written that could be lost
  reader.join();
  return code;
}

}  // namespace entente::cli
