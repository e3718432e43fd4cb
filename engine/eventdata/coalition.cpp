#include "eventdata/coalition.h"

#include <algorithm>

#include "base/ascii.h"
#include "eventdata/name_key.h"

namespace entente::eventdata {
namespace {

std::vector<std::string_view> parts_between_commas(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(','); end != std::string_view::npos; end = text.find(',')) {
    parts.push_back(without_outer_blanks(text.substr(0, end)));
    text.remove_prefix(end + 1);
  }
  parts.push_back(without_outer_blanks(text));
  return parts;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

/// The side as it is where it is not several numbers; of states whose names cannot be told apart, the number is
/// the name.
std::vector<Coalition::Side> Coalition::states_of(std::string_view names, std::string_view countries) {
  const std::vector<std::string_view> numbers = parts_between_commas(countries);
  if (numbers.size() < 2 || !std::all_of(numbers.begin(), numbers.end(), is_number))
    return {{names, countries}};
  const std::vector<std::string_view> called = parts_between_commas(names);
  std::vector<Side> states;
  for (std::size_t k = 0; k < numbers.size(); ++k)
    states.push_back({called.size() == numbers.size() ? called[k] : numbers[k], numbers[k]});
  return states;
}

void Coalition::begin(const RawEvent& event) {
  whole_ = event;
  sources_ = states_of(event.source, event.source_country);
  targets_ = states_of(event.target, event.target_country);
  at_ = 0;
  const std::size_t count = sources_.size() * targets_.size();
  whole_.weight /= static_cast<double>(count);
  if (count > 1) ++rows_, pairs_ += count;
}

bool Coalition::next(RawEvent& event) {
  if (at_ >= sources_.size() * targets_.size()) return false;
  event = whole_;
  const Side &source = sources_[at_ / targets_.size()], &target = targets_[at_ % targets_.size()];
  event.source = source.name, event.source_country = source.country;
  event.target = target.name, event.target_country = target.country;
  ++at_;
  return true;
}

}  // namespace entente::eventdata
