#include "eventdata/event_layout.h"

#include "base/ordinal.h"

namespace entente::eventdata {

const KnownFormat& known_format(EventFormat format) {
  static const std::array<const KnownFormat*, format_names.size()> all{
      &icews_format, &gdelt_format,   &polecat_format, &csv_format,     &acled_format,
      &ucdp_format,  &phoenix_format, &cow_format,     &matrices_format};
  return *all[ordinal(format)];
}

}  // namespace entente::eventdata
