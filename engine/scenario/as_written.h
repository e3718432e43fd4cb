#pragma once
/// What what-ifs and overrides leave as it is.
#include <map>
#include <set>
#include <string>

#include "scenario/document.h"

namespace entente::reading {

/// The rules and processes of a document, before it is varied.
class AsWritten {
 public:
  explicit AsWritten(const Node& document);
  /// The paths of those that are the same in the document now: `rules.raids`.
  std::set<std::string> same_in(const Node& document) const;

 private:
  std::map<std::string, std::string> texts_;  ///< by path
};

}  // namespace entente::reading
