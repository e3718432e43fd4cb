#include "eventdata/event_layout.h"

namespace entente::eventdata {
namespace {

constexpr auto polecat_layouts = std::to_array<EventLayout>({
    {.title = "events",
     .columns = column_names({{Part::date, "Event Date"},
                              {Part::source, "Actor Name"},
                              {Part::source_country, "Actor Country"},
                              {Part::target, "Recipient Name"},
                              {Part::target_country, "Recipient Country"},
                              {Part::code, "Event Type"},
                              {Part::score, "Intensity|Event Intensity"},
                              {Part::id, "Event ID"}})},
});

}  // namespace

constinit const KnownFormat polecat_format{
    .format = EventFormat::polecat,
    .name = "polecat",
    .title = "POLECAT, weekly or yearly files",
    .source = "Halterman et al. (2023), doi:10.7910/DVN/AJGVIT",
    .becomes =
        "Tabs or commas. Types of PLOVER become the roots of CAMEO that they were made from, Intensity is the "
        "score.",
    .layouts = polecat_layouts,
    .categories = "polecat.csv"};

}  // namespace entente::eventdata
