#include "eventdata/event_layout.h"

namespace entente::eventdata {
namespace {

constexpr auto ucdp_layouts = std::to_array<EventLayout>({
    {.title = "georeferenced events (GED)",
     .columns = column_names({{Part::date, "date_start"},
                              {Part::source, "side_a"},
                              {Part::source_country, "gwnoa"},
                              {Part::target, "side_b"},
                              {Part::target_country, "gwnob"},
                              {Part::place, "country"},
                              {Part::code, "type_of_violence"},
                              {Part::deaths, "best|best_est"},
                              {Part::id, "id"}}),
     .coalitions = true},
    {.title = "dyads by year",
     .columns = column_names({{Part::date, "year"},
                              {Part::source, "side_a"},
                              {Part::source_country, "gwno_a|gwnoa"},
                              {Part::target, "side_b"},
                              {Part::target_country, "gwno_b|gwnob"},
                              {Part::code, "intensity_level|type_of_conflict"},
                              {Part::deaths, "bd_best|bdbest"}}),
     .yearly = true,
     .coalitions = true},
});

}  // namespace

constinit const KnownFormat ucdp_format{
    .format = EventFormat::ucdp,
    .name = "ucdp",
    .title = "Uppsala Conflict Data Program: georeferenced events (GED), dyads by year, battle-related deaths",
    .source = "Sundberg and Melander (2013), Davies et al. (2024), ucdp.uu.se",
    .becomes =
        "Types of violence, or intensity levels, become event types by scenarios/library/ucdp.csv. An event "
        "counts as often as people died of it by the best estimate, and at least once; a dyad without deaths "
        "by "
        "the least that its level means. A side of several states is one event of each pair, which share the "
        "deaths. Years are told on the first of July, and what is lately is then the last year. Civilians are "
        "those of the country in which it happened; governments are found by their numbers of Gleditsch and "
        "Ward.",
    .layouts = ucdp_layouts,
    .categories = "ucdp.csv",
    .names = CodeSystem::names,
    .countries = CodeSystem::gw};

}  // namespace entente::eventdata
