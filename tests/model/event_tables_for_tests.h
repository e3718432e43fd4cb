#pragma once
/// A world whose events stand in a table.
#include "../scenario/folder.h"
#include "support/compiled.h"

namespace entente::testing_support {

/// With two types of events, one of which has a group role.
inline std::string table_world() {
  return R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-12-31", "step": "1 week"},
  "actors": {"A": {}, "B": {}, "C": {}, "D": {"kind": "group"}}, "groups": {"pact": ["A", "B"]},
  "relations": {"trust": {"range": [-1, 1], "initial": 0.1, "half_life": "1 year"}},
  "event_types": {
    "talk": {"roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "trust[by,on]", "by": "0.1 * intensity"}]},
    "meet": {"roles": {"host": "actor", "guests": "group"},
             "effects": [{"for": "g in guests", "change": "trust[g,host]", "by": 0.05}]}},
  "watch": ["trust[A,B]", "trust[B,C]", "trust[C,A]", "trust[D,A]"])";
}

inline TestScenario with_event_table(const std::string& table) {
  const testing_support::Folder folder;
  folder.write("rows.csv", table);
  return compile_file(folder.write("s.json", table_world() + R"(, "events_csv": "rows.csv"})"));
}

}  // namespace entente::testing_support
