#pragma once
/// A folder of an exploration, opened. Whatever reads one opens it here.
#include <entente/explore.h>

#include "explore/origins_json.h"

namespace entente::explore {

/// Where there is such an object, the folder is as it was written: files are those of the list of hashes, and
/// (whoever altered them can make the list anew) `exploration.json` has the shape that this program writes, the
/// tables hold what it says, and what was explored is what lies there.
class StoredExploration {
 public:
  /// Throws ReadError, which says what is wrong.
  explicit StoredExploration(const std::filesystem::path& folder);

  const std::filesystem::path& folder() const { return folder_; }
  /// `exploration.json`
  const nlohmann::ordered_json& document() const { return document_; }
  const Request& request() const { return request_; }
  /// What was explored: a scenario, or points that were given.
  const std::variant<Scenario, GivenTable>& source() const { return source_; }
  /// The scenario; null where points were given.
  const Scenario* scenario() const { return std::get_if<Scenario>(&source_); }

 private:
  void read_source();

  std::filesystem::path folder_;
  nlohmann::ordered_json document_;
  Request request_;
  std::variant<Scenario, GivenTable> source_;
};

}  // namespace entente::explore
