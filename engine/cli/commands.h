#pragma once
/// The commands of the program, as a table. A new one is a row there and a file of its own.
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line
  /// Gets the words after the command's name; returns an exit code.
  int (*run)(const std::vector<std::string>& words);
  bool ends_at_once = false;  ///< when interrupted: there is nothing to tidy up
};
std::span<const Command> commands();

int run_command_run(const std::vector<std::string>& words);
int run_command_compare(const std::vector<std::string>& words);
int run_command_explain(const std::vector<std::string>& words);
int run_command_check(const std::vector<std::string>& words);
int run_command_list(const std::vector<std::string>& words);
int run_command_merge(const std::vector<std::string>& words);
int run_command_export(const std::vector<std::string>& words);
int run_command_verify(const std::vector<std::string>& words);
int run_command_report(const std::vector<std::string>& words);
int run_command_story(const std::vector<std::string>& words);
int run_command_blocs(const std::vector<std::string>& words);
int run_command_landscape(const std::vector<std::string>& words);
int run_command_import(const std::vector<std::string>& words);
int run_command_fit(const std::vector<std::string>& words);
int run_command_backtest(const std::vector<std::string>& words);
int run_command_schema(const std::vector<std::string>& words);

}  // namespace entente::cli
