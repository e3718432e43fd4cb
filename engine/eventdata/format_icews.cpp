#include "eventdata/event_layout.h"

namespace entente::eventdata {
namespace {

constexpr auto icews_layouts = std::to_array<EventLayout>({
    {.title = "events",
     .columns = column_names({{Part::date, "Event Date"},
                              {Part::source, "Source Name"},
                              {Part::source_country, "Source Country"},
                              {Part::target, "Target Name"},
                              {Part::target_country, "Target Country"},
                              {Part::code, "CAMEO Code"},
                              {Part::score, "Intensity"},
                              {Part::id, "Event ID"}})},
});

}  // namespace

constinit const KnownFormat icews_format{
    .format = EventFormat::icews,
    .name = "icews",
    .title = "Integrated Crisis Early Warning System, weekly or yearly files",
    .source = "Boschee et al. (2015), doi:10.7910/DVN/28075",
    .becomes =
        "Tabs or commas; names of columns also as R writes them (Event.Date, event_date). CAMEO codes are "
        "event "
        "types, Intensity is the score.",
    .layouts = icews_layouts};

}  // namespace entente::eventdata
