/// Reading, with the kinds of processes that there are.
#include <entente/scenario.h>

#include "scenario/read.h"
#include "simulation/processes/kinds.h"

namespace entente {
namespace {

reading::Format format_for(const LoadOptions& options) {
  return reading::Format(detail::formats_of(detail::process_kinds(options.process_kinds)));
}

}  // namespace

Scenario load(const std::filesystem::path& file, const LoadOptions& options, Diagnostics& diagnostics) {
  return reading::read(file, options, format_for(options), diagnostics);
}

Scenario load_text(std::string text, const std::filesystem::path& file, const LoadOptions& options,
                   Diagnostics& diagnostics) {
  return reading::read_text(std::move(text), file, options, format_for(options), diagnostics);
}

std::vector<ScenarioDifference> differences(const Variation& from, const Variation& to) {
  return reading::differences(from, format_for(from.options), to, format_for(to.options));
}

}  // namespace entente
