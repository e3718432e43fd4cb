#pragma once
/// Event data as the module names it.
#include <entente/interchange.h>

#include <filesystem>

#include "python/bindings.h"

namespace entente::python {

/// A file of events, how it is read, and the tables that it is read by.
struct EventFile {
  std::filesystem::path file, map, library;
  EventFormat format = EventFormat::csv;
  EventReading reading = {};
};

/// Whole days, weeks, months or years. Throws std::invalid_argument.
Duration step_of(const std::string& text);

/// How many lines were left out, by reason in words.
py::dict problems_of(const std::array<std::size_t, line_problems>& problems);

}  // namespace entente::python
