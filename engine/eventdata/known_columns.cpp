#include "eventdata/known_columns.h"

#include <fmt/format.h>

#include "eventdata/event_layout.h"
#include "eventdata/event_mapper.h"

namespace entente::eventdata {
namespace {

/// Read as a table of that format; those without a header are known by nothing but how many columns they have.
bool reads_as(EventFormat format, const std::filesystem::path& file, const EventReading& reading,
              const std::filesystem::path& library) try {
  const GoldsteinScale scale(library / "goldstein.csv");
  return EventReader(file, format, scale, nullptr, nullptr, reading_of(format, reading, library)).has_columns();
} catch (const Error&) {
  return false;
}

}  // namespace

std::string known_columns(const std::filesystem::path& file, const EventReading& reading,
                          const std::filesystem::path& library) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return "";
  for (std::size_t k = 0; k < format_names.size(); ++k)
    if (reads_as(static_cast<EventFormat>(k), file, reading, library))
      return fmt::format("these columns are those of {0} (--format {0})", format_names[k]);
  return "";
}

}  // namespace entente::eventdata
