#include "cli/import_options.h"

#include "base/utf8.h"

namespace entente::cli {

std::filesystem::path scenario_to_write(const Arguments& arguments) {
  const auto out = arguments.text("out");
  if (!out) arguments.wrong("-o must name the scenario to write");
  if (std::filesystem::path(*out).extension() != ".json")
    arguments.wrong("the scenario's name must end with .json, not '" + *out + "'");
  // its tables are named after it, inside it
  if (!is_utf8(*out)) arguments.wrong("the scenario's name must be in UTF-8, not '" + *out + "'");
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

std::optional<SheetScale> scale_of(const Arguments& arguments) {
  const auto text = arguments.text("scale");
  if (!text) return std::nullopt;
  const auto scale = parse_sheet_scale(*text);
  if (!scale)
    arguments.wrong("--scale takes what the numbers go from and to, and what they become, as -3:3=-1:1, not '" +
                    *text + "'");
  return scale;
}

}  // namespace entente::cli
