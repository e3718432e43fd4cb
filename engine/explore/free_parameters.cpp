#include <fmt/format.h>

#include "explore/luck_alone.h"
#include "explore/question.h"
#include "explore/table_design.h"

namespace entente::explore {

CountedRange range_of(const std::string& text) {
  const std::size_t first = text.find(':');
  const std::size_t second = first == std::string::npos ? first : text.find(':', first + 1);
  if (second == std::string::npos) return {text, 0};
  const std::string count = text.substr(second + 1);
  if (count.empty() || count.size() > 7 || count.find_first_not_of("0123456789") != std::string::npos ||
      std::stoul(count) < 2)
    throw RequestError(
        fmt::format("a sweep is NAME=LOW:HIGH:COUNT with a COUNT of 2 to 9,999,999, not '{}'", text));
  return {text.substr(0, second), std::stoul(count)};
}

namespace {

std::vector<std::string> names_of(const std::vector<Factor>& factors) {
  std::vector<std::string> names;
  for (const Factor& factor : factors) names.push_back(factor.name);
  return names;
}

}  // namespace

std::vector<std::string> free_parameters_of(const Scenario& scenario, const Request& request) {
  if (request.question == "reach") return {};  // it varies nothing
  if (request.table) return parameters_in(scenario, *request.table);
  if (kind_named(request.question).of_luck_alone) return names_of(factors_beside_luck(scenario, request));
  std::vector<std::string> ranges;
  for (const std::string& text : request.varied) ranges.push_back(range_of(text).range);
  return names_of(varied_parameters(scenario, ranges));
}

}  // namespace entente::explore
