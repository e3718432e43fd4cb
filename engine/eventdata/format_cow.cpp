#include "eventdata/event_layout.h"

namespace entente::eventdata {
namespace {

constexpr auto cow_layouts = std::to_array<EventLayout>({
    {.title = "militarized interstate disputes by dyad (dyadic_mid)",
     .columns = column_names({{Part::date, "strtyr|strtyear"},
                              {Part::month, "strtmnth"},
                              {Part::day, "strtday"},
                              {Part::source, "namea|statea"},
                              {Part::source_country, "statea"},
                              {Part::target, "nameb|stateb"},
                              {Part::target_country, "stateb"},
                              {Part::code, "hihost"},
                              {Part::id, "disno"},
                              {Part::turned, "sideaa"}}),
     .id_of_pair = true},
    {.title = "inter-state wars by dyad (directed_dyadic_war)",
     .columns = column_names({{Part::date, "warstrtyr"},
                              {Part::month, "warstrtmnth"},
                              {Part::day, "warstrtday"},
                              {Part::source, "statea"},
                              {Part::target, "stateb"},
                              {Part::code, "warnum"},
                              {Part::id, "warnum"}}),
     .id_of_pair = true},
    {.title = "formal alliances by dyad (alliance_by_dyad)",
     .columns = column_names({{Part::date, "dyad_st_year"},
                              {Part::month, "dyad_st_month"},
                              {Part::day, "dyad_st_day"},
                              {Part::until, "dyad_end_year"},
                              {Part::until_month, "dyad_end_month"},
                              {Part::until_day, "dyad_end_day"},
                              {Part::source, "state_name1|ccode1"},
                              {Part::source_country, "ccode1"},
                              {Part::target, "state_name2|ccode2"},
                              {Part::target_country, "ccode2"},
                              {Part::code, "defense|neutrality|nonaggression|entente"}})},
});

}  // namespace

constinit const KnownFormat cow_format{
    .format = EventFormat::cow,
    .name = "cow",
    .title = "Correlates of War: disputes, wars and formal alliances by dyad",
    .source =
        "Maoz et al. (2019), doi:10.1177/0022002718784158 (disputes, wars); Gibler (2009) (alliances); "
        "correlatesofwar.org",
    .becomes =
        "A dispute is one event of each pair, on its first day, from the side that began it (sideaa) to the "
        "other; a war is one of each state on the other. The highest level of hostility becomes an event type "
        "by "
        "scenarios/library/cow.csv. Of a day or month that is not known (-9) the first is taken. States are "
        "read by "
        "their numbers.",
    .layouts = cow_layouts,
    .categories = "cow.csv",
    .names = CodeSystem::cow,
    .countries = CodeSystem::cow};

}  // namespace entente::eventdata
