/// What `entente help` answers.
#include "command_line.h"

namespace entente::testing_support {
namespace {

const Line help_command_lines[] = {
    {"help", {"--help"}, 0, "usage: entente COMMAND", "-"},
    {"help_columns", {"--help"}, 0, "\n  landscape  find ", "-"},
    {"help_command", {"help"}, 0, "usage: entente COMMAND", "-"},
    {"help_of_a_command", {"help", "run"}, 0, "usage: entente run FILE", "-"},
    {"help_exit_codes", {"help", "exit-codes"}, 0, "\n  66    a file cannot be read", "-"},
    {"help_unknown", {"help", "rum"}, 64, "-", "unknown command 'rum' (did you mean 'run'?)"},
    {"help_two", {"help", "run", "fit"}, 64, "-", "'fit' is one too many"},
    {"help_two_forms", {"help", "--man", "--zsh"}, 64, "-", "--man and --zsh exclude each other"},
    {"help_form_of_a_command", {"help", "--man", "run"}, 64, "-", "'run' is not expected"},
    {"short_help", {"-h"}, 0, "example:\n  entente run", "-"},
    {"run_help", {"run", "--help"}, 0, "example:\n  entente run", "-"},
    {"check_help", {"check", "--help"}, 0, "example:\n  entente check", "-"},
    {"list_help", {"list", "--help"}, 0, "example:\n  entente list", "-"},
    {"schema_help", {"schema", "-h"}, 0, "example:\n  entente schema", "-"},
};

INSTANTIATE_TEST_SUITE_P(HelpCommand, CommandLine, ::testing::ValuesIn(help_command_lines), row_name);

}  // namespace
}  // namespace entente::testing_support
