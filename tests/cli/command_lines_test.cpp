/// A table of command lines: what each answers, and with which exit code.
#include <gmock/gmock.h>

#include "process.h"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

struct Line {
  std::string name;
  std::vector<std::string> arguments;  ///< `@x` is a scenario of tests/data
  int code;
  std::string out, err;  ///< what is somewhere in them; `-`: they are empty
};

void PrintTo(const Line& line, std::ostream* out) { *out << line.name; }

std::vector<std::string> with_data(std::vector<std::string> arguments) {
  for (std::string& argument : arguments)
    if (argument.starts_with('@')) argument = data(argument.substr(1));
  return arguments;
}

void expect(const std::string& text, const std::string& part) {
  if (part == "-")
    EXPECT_EQ(text, "");
  else
    EXPECT_THAT(text, HasSubstr(part));
}

class CommandLine : public ::testing::TestWithParam<Line> {};

TEST_P(CommandLine, AnswersWithCode) {
  const Workplace workplace;
  const Ended ended = workplace.entente(with_data(GetParam().arguments));
  EXPECT_EQ(ended.code, GetParam().code);
  expect(ended.out, GetParam().out);
  expect(ended.err, GetParam().err);
}

const Line lines[] = {
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
    {"version", {"--version"}, 0, "entente 0.1.0\n", "-"},
    {"nothing", {}, 64, "-", "usage: entente COMMAND"},
    {"unknown_command", {"chekc"}, 64, "-", "unknown command 'chekc' (did you mean 'check'?)"},
    {"unknown_first_option", {"--versoin"}, 64, "-", "(did you mean '--version'?)"},
    {"run_help", {"run", "--help"}, 0, "example:\n  entente run", "-"},
    {"check_help", {"check", "--help"}, 0, "example:\n  entente check", "-"},
    {"list_help", {"list", "--help"}, 0, "example:\n  entente list", "-"},
    {"schema_help", {"schema", "-h"}, 0, "example:\n  entente schema", "-"},

    {"run", {"run", "@small.json"}, 0, "Results: results/small\n", "-"},
    {"run_two_files", {"run", "@small.json", "b.json"}, 64, "-", "'b.json' is one too many"},
    {"run_no_file", {"run"}, 64, "-", "no scenario file is named; see 'entente run --help'"},
    {"run_unknown_option",
     {"run", "@small.json", "--thread", "2"},
     64,
     "-",
     "'--thread' (did you mean '--threads'?)"},
    {"run_missing_value", {"run", "@small.json", "--runs"}, 64, "-", "--runs"},
    {"run_twice", {"run", "@small.json", "--seed", "1", "--seed", "2"}, 64, "-", "--seed"},
    {"runs_negative", {"run", "@small.json", "--runs", "-3"}, 64, "-", "--runs must be a whole number from 1"},
    {"runs_zero", {"run", "@small.json", "--runs", "0"}, 64, "-", "not '0'"},
    {"runs_fraction", {"run", "@small.json", "--runs", "1e3"}, 64, "-", "not '1e3'"},
    {"seed_text", {"run", "@small.json", "--seed", "x"}, 64, "-", "--seed must be a whole number"},
    {"threads_zero", {"run", "@small.json", "--threads", "0"}, 64, "-", "--threads must be"},
    {"block_zero", {"run", "@small.json", "--block", "0"}, 64, "-", "--block must be"},
    {"set_without_value",
     {"run", "@small.json", "--set", "seed"},
     64,
     "-",
     "--set takes PATH=VALUE, not 'seed'"},
    {"until_no_date", {"run", "@small.json", "--until", "2025-02-30"}, 64, "-", "not '2025-02-30'"},
    {"when",
     {"run", "@small.json", "--relations", "nevr"},
     64,
     "-",
     "--relations takes always, never or auto, not 'nevr' (did you mean 'never'?)"},
    {"when_empty", {"run", "@small.json", "--evolution", ""}, 64, "-", "not ''"},
    {"merge_when", {"merge", "a", "--out", "b", "--relations", "x"}, 64, "-", "--relations takes always"},
    {"json_and_quiet", {"run", "@small.json", "--json", "--quiet"}, 64, "-", "exclude each other"},
    {"out_empty", {"run", "@small.json", "--out", ""}, 64, "-", "--out"},

    {"run_title",
     {"run", "@small.json"},
     0,
     "Two neighbours and a mediator\n2025-01-01 to 2025-12-31 in 12 steps; 64 runs, seed 7\n",
     "-"},
    {"what_if",
     {"run", "@small.json", "--what-if", "no-summit"},
     0,
     "What if: The summit is called off\n",
     "-"},
    {"what_ifs_name_the_folder",
     {"run", "@small.json", "--what-if", "no-summit", "--what-if", "zealots"},
     0,
     "results/small+no-summit+zealots\n",
     "-"},
    {"what_if_unknown", {"run", "@small.json", "--what-if", "no-sumit"}, 65, "-", "did you mean 'no-summit'?"},
    {"set", {"run", "@small.json", "--set", "parameters.zeal=0.5"}, 0, "Set: parameters.zeal=0.5\n", "-"},
    {"set_value_of_a_drawn_one",
     {"run", "@small.json", "--set", "parameters.start.value=20"},
     65,
     "-",
     "'uniform' stays; write parameters.start=20"},
    {"set_a_new_parameter",
     {"run", "@small.json", "--set", "parameters.zeel=3"},
     65,
     "-",
     "--set parameters.zeel=3:1:18: error: parameters.zeel: unknown parameter 'zeel' (did you mean 'zeal'?)"},
    {"set_of_no_actor",
     {"run", "@small.json", "--set", "actors.AAB.incidents=3"},
     65,
     "-",
     "unknown actor 'AAB' (did you mean 'AAA'?); a new one needs 'name' or 'kind'"},
    {"set_removes_nothing",
     {"compare", "@small.json", "--what-if", "zealots", "--set", "events.sumit=null"},
     65,
     "-",
     "there is no 'sumit' to remove (did you mean 'summit'?)"},
    {"set_null_for_a_value",
     {"run", "@small.json", "--set", "dynamics.rumours.volatility=null"},
     65,
     "-",
     "dynamics.rumours.volatility: found null; expected an expression or a number"},
    {"set_a_new_event",
     {"run", "@small.json", "--set",
      R"(events.again={"date": "2025-09-01", "type": "talks", "one": "AAA", "other": "BBB"})"},
     0,
     "Results: results/small\n",
     "-"},
    {"what_if_misspelt", {"check", "@what_if_misspelt.json"}, 65, "-", "(did you mean 'pressure'?)"},
    {"set_unknown", {"run", "@small.json", "--set", "runz=3"}, 65, "-", "(did you mean 'runs'?)"},
    {"runs_and_seed",
     {"run", "@small.json", "--runs", "3", "--seed", "18446744073709551615"},
     0,
     "3 runs, seed 18446744073709551615\n",
     "-"},
    {"one_run", {"run", "@small.json", "--runs", "1"}, 0, "1 run, seed 7\n", "-"},
    {"until", {"run", "@small.json", "--until", "2025-09-01"}, 0, "2025-01-01 to 2025-09-01 in 8 steps", "-"},
    {"until_before_start", {"run", "@small.json", "--until", "2024-03-01"}, 65, "-", "error"},
    {"quiet", {"run", "@small.json", "--quiet"}, 0, "-", "-"},
    {"out", {"run", "@small.json", "--out", "mine"}, 0, "Results: mine\n", "-"},
    {"run_broken", {"run", "@broken.json"}, 65, "-", "broken.json:6:3: error: "},
    {"run_broken_count", {"run", "@broken.json"}, 65, "-", "broken.json: 2 errors\n"},
    {"run_missing_file", {"run", "nowhere.json"}, 66, "-", "nowhere.json"},
    {"run_a_folder", {"run", "."}, 66, "-", "entente: "},
    {"run_stops", {"run", "@stops.json"}, 70, "-", "run 2 stopped on 2025-04-01: 'pressure'"},
    {"out_no_parent", {"run", "@small.json", "--out", "no/such/folder"}, 73, "-", "there is no folder"},
    {"out_unwritable", {"run", "@small.json", "--out", "/proc/entente"}, 73, "-", "cannot write /proc/entente"},
    {"out_exists", {"run", "@small.json", "--out", "/"}, 73, "-", "--force"},
    {"out_is_no_results",
     {"run", "@small.json", "--out", "/usr", "--force"},
     73,
     "-",
     "not a folder of results"},
    {"warning_is_no_failure", {"run", "@warned.json"}, 0, "Calm", "warning: parameters.unused"},

    {"check", {"check", "@small.json"}, 0, "small.json: ok (3 actors, 1 event, 2 rules, 2 what-ifs)\n", "-"},
    {"check_two", {"check", "@small.json", "@broken.json"}, 65, "small.json: ok", "broken.json: 2 errors\n"},
    {"check_missing", {"check", "nowhere.json", "@broken.json"}, 66, "-", "broken.json: 2 errors\n"},
    {"check_warned",
     {"check", "@warned.json"},
     0,
     "warned.json: ok, 1 warning (",
     "warning: parameters.unused"},
    {"check_nothing", {"check"}, 64, "-", "no scenario file is named"},
    {"check_option", {"check", "--force", "@small.json"}, 64, "-", "unknown option '--force'"},
    {"check_what_ifs", {"check", "@what_if_broken.json"}, 65, "-", "(with --what-if no-neighbour)"},

    {"list", {"list", "@small.json"}, 0, "What-ifs (2)\n  no-summit", "-"},
    {"list_actors", {"list", "@small.json"}, 0, "Betaland, state\n", "-"},
    {"list_notes", {"list", "@small.json"}, 0, "the colder, the likelier\n", "-"},
    {"list_json", {"list", "@small.json", "--json"}, 0, "\"describe\": \"The summit is called off\"", "-"},
    {"list_broken", {"list", "@broken.json"}, 65, "-", "broken.json: 2 errors\n"},
    {"list_missing", {"list", "nowhere.json"}, 66, "-", "nowhere.json"},

    {"schema", {"schema"}, 0, "draft-07", "-"},
    {"schema_argument", {"schema", "x"}, 64, "-", "'x' is not expected"},
};

INSTANTIATE_TEST_SUITE_P(Table, CommandLine, ::testing::ValuesIn(lines),
                         [](const auto& line) { return line.param.name; });

}  // namespace
}  // namespace entente::testing
