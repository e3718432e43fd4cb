#include "cli/explored.h"

#include <chrono>

#include "base/version.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/explore_options.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "results/started_manifest.h"

namespace entente::cli {
namespace {

std::string place_of(const Arguments& arguments, const std::string& name) {
  return arguments.text("out").value_or((std::filesystem::path("results") / name).string());
}

}  // namespace

ExplorationFolder::ExplorationFolder(const Arguments& arguments, const std::string& name,
                                     const std::vector<std::filesystem::path>& read)
    : destination(place_of(arguments, name), !arguments.has("out"), arguments.has("force"), read) {}

void ExplorationFolder::publish() {
  folder().publish();
  if (journal) journal->remove();
}

explore::Origins begun(const Arguments& arguments, explore::Origins origins) {
  origins.program_version = program_version();
  origins.command = explore_command_line(arguments);
  origins.started = time_now();
  return origins;
}

std::optional<explore::Answer> answer_of(explore::Origins& origins,
                                         const std::function<std::optional<explore::Answer>()>& asked) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  auto answer = asked();
  leave_if_interrupted();
  origins.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  return answer;
}

int tell_answer(const Arguments& arguments, const explore::Origins& origins, const explore::Answer& answer,
                ExploredOutcomes outcomes, const std::string& place) {
  if (arguments.has("quiet")) return exit_code::success;
  const Terminal terminal = terminal_of(1);
  const std::string html = arguments.has("report") ? (std::filesystem::path(place) / report_file).string() : "";
  if (!arguments.has("json"))
    return to_stdout(explore_report(origins, answer, outcomes, place, html, terminal));
  return to_stdout(json_text(Json::parse(explore::exploration_json(origins, answer)), terminal));
}

}  // namespace entente::cli
