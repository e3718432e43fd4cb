#include "eventdata/opponents.h"

#include <algorithm>

namespace entente::eventdata {

void Opponents::see(std::string_view what, const RawEvent& row) {
  auto found = all_.find(what);
  if (found == all_.end()) found = all_.emplace(what, std::vector<Part>()).first;
  found->second.push_back(
      {std::string(row.source), std::string(row.source_country), std::string(row.target), row.date, row.until});
}

void Opponents::begin(std::string_view what, const RawEvent& row) {
  const auto found = all_.find(what);
  others_ = found == all_.end() ? nullptr : &found->second;
  row_ = row;
  at_ = 0;
  any_ = false;
}

bool Opponents::is_opponent(const Part& other) const {
  const bool before = other.until && *other.until < row_.date, after = row_.until && *row_.until < other.first;
  return other.side != row_.target && !before && !after;
}

bool Opponents::next(RawEvent& event) {
  while (others_ && at_ < others_->size()) {
    const Part& other = (*others_)[at_++];
    if (!is_opponent(other)) continue;
    event = row_;
    event.date = std::max(row_.date, other.first);
    event.until.reset();
    event.target = other.name;
    event.target_country = other.country;
    if (!any_) ++rows_;
    any_ = true;
    ++pairs_;
    return true;
  }
  return false;
}

}  // namespace entente::eventdata
