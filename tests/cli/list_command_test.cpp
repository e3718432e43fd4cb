/// What `entente list` answers.
#include "command_line.h"

namespace entente::testing_support {
namespace {

const Line list_command_lines[] = {
    {"list", {"list", "@small.json"}, 0, "What-ifs (2)\n  no-summit", "-"},
    {"list_actors", {"list", "@small.json"}, 0, "Betaland, state\n", "-"},
    {"list_notes", {"list", "@small.json"}, 0, "the colder, the likelier\n", "-"},
    {"list_json", {"list", "@small.json", "--json"}, 0, "\"describe\": \"The summit is called off\"", "-"},
    {"list_broken", {"list", "@broken.json"}, 65, "-", "broken.json: 2 errors\n"},
    {"list_missing", {"list", "nowhere.json"}, 66, "-", "nowhere.json"},
};

INSTANTIATE_TEST_SUITE_P(ListCommand, CommandLine, ::testing::ValuesIn(list_command_lines), row_name);

}  // namespace
}  // namespace entente::testing_support
