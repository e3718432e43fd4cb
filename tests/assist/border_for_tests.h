#pragma once
/// A small scenario as an editor has it, and questions about places of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assist/document.h"

namespace entente::assist {

inline const std::string border = R"scenario({
  "entente": 1,
  "time": {"start": "2026-01-01", "end": "2027-01-01", "step": "1 week"},
  "actors": {"NOR": {"name": "Norland"}, "SUR": {"name": "Surland", "unrest": 0.2}},
  "attributes": {"unrest": {"range": [0, 1]}},
  "relations": {"trust": {"range": [-1, 1], "half_life": "1 year", "ties": {"NOR": {"SUR": -0.2}}}},
  "parameters": {"anger": {"value": 0.5, "source": "judgement"}},
  "let": {"threat(a, b)": "max(0, -trust[a, b])"},
  "event_types": {
    "raid": {"roles": {"by": "actor", "on": "actor"}, "headline": "{by} raids {on}",
      "effects": [{"change": "trust[on, by]", "by": "-0.3 * intensity"}]}
  },
  "rules": {
    "raids": {"for": ["i in actor", "j in actor"], "when": "threat(i, j) > 0", "rate": "8 * anger * threat(i, j)",
      "emit": {"type": "raid", "by": "i", "on": "j"}}
  },
  "outcomes": {"war": {"is": "count(k in actor where trust[k, NOR] < -0.6) > 0", "over": "ever"}},
  "what_if": {"calm": {"patch": {"rules": {"raids": {"rate": "anger"}}, "parameters": {"anger": 0.1}}}}
}
)scenario";

/// With the first `old` made `fresh`.
inline std::string replaced(std::string text, const std::string& old, const std::string& fresh) {
  const std::size_t at = text.find(old);
  return at == std::string::npos ? text : text.replace(at, old.size(), fresh);
}

/// The byte at the `|` of a piece of the text.
inline std::size_t byte_at(const std::string& text, const std::string& place) {
  const std::size_t bar = place.find('|');
  const std::size_t at = text.find(place.substr(0, bar) + place.substr(bar + 1));
  EXPECT_NE(at, std::string::npos) << place;
  return at + bar;
}

inline Document document_of(const std::string& text) { return Document(text, {"border.json", {}}); }

}  // namespace entente::assist
