#pragma once
/// Documents from text, and what is said about them.
#include <entente/diagnostics.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenario/item.h"

namespace entente::reading {

inline Node node_of(const std::string& text) { return *parse(text, {0, 0}).root; }

/// `PATH: MESSAGE`, in the order of places; warnings begin with `warning: `.
inline std::vector<std::string> said_in(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& item : diagnostics.sorted())
    lines.push_back((item.severity == Severity::warning ? "warning: " : "") + item.origin.path + ": " +
                    item.message);
  return lines;
}

}  // namespace entente::reading
