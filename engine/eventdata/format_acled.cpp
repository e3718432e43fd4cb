#include "eventdata/event_layout.h"

namespace entente::eventdata {
namespace {

constexpr auto acled_layouts = std::to_array<EventLayout>({
    {.title = "events",
     .columns = column_names({{Part::date, "event_date"},
                              {Part::source, "actor1"},
                              {Part::target, "actor2"},
                              {Part::place, "country"},
                              {Part::code, "sub_event_type|event_type"},
                              {Part::deaths, "fatalities"},
                              {Part::id, "event_id_cnty|data_id"}})},
});

}  // namespace

constinit const KnownFormat acled_format{
    .format = EventFormat::acled,
    .name = "acled",
    .title = "Armed Conflict Location and Event Data, CSV exports",
    .source = "Raleigh et al. (2010, 2023), acleddata.com",
    .becomes =
        "Sub-events, or else event types, become event types by scenarios/library/acled.csv. A violent event "
        "(of a CAMEO code that begins with 18, 19 or 20) counts as often as people died of it, and at least "
        "once; others count once, whoever died: a protest that was met with force is what the protesters did. "
        "Military, police and government of a state are that state, others groups of their own, named with the "
        "country in brackets: Protesters (Nigeria). An event with one actor alone is left out.",
    .layouts = acled_layouts,
    .categories = "acled.csv",
    .names = CodeSystem::names,
    .groups_apart = true};

}  // namespace entente::eventdata
