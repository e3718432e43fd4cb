#include "cli/import_options.h"

namespace entente::cli {

std::filesystem::path scenario_to_write(const Arguments& arguments) {
  const auto out = arguments.text("out");
  if (!out) arguments.wrong("-o must name the scenario to write");
  if (std::filesystem::path(*out).extension() != ".json")
    arguments.wrong("the scenario's name must end with .json, not '" + *out + "'");
  return *out;
}

std::optional<Duration> step_of(const Arguments& arguments) {
  const auto step = arguments.text("step");
  if (!step) return std::nullopt;
  const auto duration = parse_duration(*step);
  if (!duration || duration->count != static_cast<double>(static_cast<long>(duration->count)))
    arguments.wrong("--step takes whole days, weeks, months or years, e.g. '1 week', not '" + *step + "'");
  return duration;
}

}  // namespace entente::cli
