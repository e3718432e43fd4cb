#include "eventdata/event_layout.h"

#include "base/ordinal.h"

namespace entente::eventdata {

const KnownFormat& known_format(EventFormat format) {
  static const std::array<const KnownFormat*, format_names.size()> all{
      &icews_format, &gdelt_format,   &polecat_format, &csv_format,     &acled_format,
      &ucdp_format,  &phoenix_format, &cow_format,     &matrices_format};
  return *all[ordinal(format)];
}

std::vector<std::string_view> alternatives(std::string_view names) {
  std::vector<std::string_view> made;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('|'), names.size());
    made.push_back(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return made;
}

}  // namespace entente::eventdata
