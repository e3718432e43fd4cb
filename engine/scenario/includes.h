#pragma once
/// A scenario with the files it includes, as one document.
#include <set>
#include <string>

#include "scenario/document.h"
#include "scenario/files.h"
#include "scenario/format.h"

namespace entente::reading {

/// No scenario may open more files than this, counting a file once for each time it is included.
inline constexpr std::size_t max_includes = 1000;

struct Included {
  Node document;
  bool complete = true;  ///< false: a file is missing, so that what is missing in the document may stand there
  bool found = true;     ///< false: a file is missing that would have been included, and what it names
  bool fine = true;      ///< false: a patch is wrong, so that what is missing follows from it
  std::set<std::string> named_elsewhere = {};  ///< see Scenario
  bool varied = false;                         ///< what-ifs or overrides were applied,
  std::set<std::string> as_written = {};  ///< ... which left these rules and processes as they were, by path
};

/// The document of source 0 merged onto what it includes (without `include` itself). Errors are said.
Included read_with_includes(Files& files, const Format& format, Diagnostics& diagnostics);

}  // namespace entente::reading
