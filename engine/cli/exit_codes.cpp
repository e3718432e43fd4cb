#include "cli/exit_codes.h"

#include <array>
#include <csignal>

namespace entente::cli {
namespace {

constexpr std::array<ExitCode, 8> codes{{
    {exit_code::success, "all went well"},
    {exit_code::not_met,
     "a check did not pass: an expectation of a scenario, its convergence, the files of a folder"},
    {exit_code::usage,
     "the command line is wrong, or names what is not there: a what-if, an outcome, a key of --set"},
    {exit_code::bad_scenario, "the scenario, or the data, is wrong; the standard error says what and where"},
    {exit_code::no_file, "a file cannot be read, or a folder of results is not there or not as it was written"},
    {exit_code::run_stopped, "a run stopped, since something grew without end, or memory ran out"},
    {exit_code::cannot_write, "a file, a folder or the standard output cannot be written"},
    {exit_code::interrupted + SIGINT, "interrupted by Ctrl-C; by another signal, 128 and its number"},
}};

}  // namespace

std::span<const ExitCode> exit_codes() { return codes; }

}  // namespace entente::cli
