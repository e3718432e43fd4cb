#pragma once
/// Actors by the names that tables call them by.
#include <entente/scenario.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente::reading {

class ActorCodes {
 public:
  explicit ActorCodes(const std::vector<Actor>& actors);
  /// The code of the one actor with that code or name; else the text itself.
  std::string_view of(std::string_view text) const;

 private:
  std::map<std::string_view, std::string_view> codes_;  ///< by name; of a name that two have, the name itself
};

}  // namespace entente::reading
