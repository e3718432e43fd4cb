#include "cli/fit_options.h"

#include <charconv>
#include <cmath>

#include "cli/exit_codes.h"
#include "cli/explain_subject.h"

namespace entente::cli {
namespace {

bool read(std::string_view text, double& value) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
}

FreeParameter free_parameter(const Arguments& arguments, const std::string& text) {
  FreeParameter free;
  const std::size_t equals = text.find('='), colon = text.find(':', equals == std::string::npos ? 0 : equals);
  const bool whole = equals != std::string::npos && colon != std::string::npos;
  free.name = text.substr(0, equals);
  const bool fine = whole && read(std::string_view(text).substr(equals + 1, colon - equals - 1), free.low) &&
                    read(std::string_view(text).substr(colon + 1), free.high) && free.low < free.high;
  if (!fine) arguments.wrong("--free takes NAME=LOW:HIGH, several with commas, not '" + text + "'");
  return free;
}

}  // namespace

std::vector<FreeParameter> free_parameters(const Arguments& arguments, const Scenario& scenario) {
  std::vector<FreeParameter> all;
  const auto given = arguments.text("free");
  if (given)
    for (const std::string& text : split({*given}, ',')) all.push_back(free_parameter(arguments, text));
  for (const Parameter& parameter : scenario.parameters)
    if (!given && parameter.distribution.kind == Distribution::Kind::uniform)
      all.push_back({parameter.name, parameter.distribution.a, parameter.distribution.b});
  if (all.empty()) arguments.wrong("--free must name a parameter: the scenario draws none uniformly");
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (all[k].name == all[i].name) arguments.wrong("--free names '" + all[i].name + "' twice");
  return all;
}

}  // namespace entente::cli
