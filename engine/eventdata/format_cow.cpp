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
    {.title = "those who took part in disputes (MIDB)",
     .columns = column_names({{Part::date, "styear"},
                              {Part::month, "stmon"},
                              {Part::day, "stday"},
                              {Part::until, "endyear"},
                              {Part::until_month, "endmon"},
                              {Part::until_day, "endday"},
                              {Part::source, "ccode"},
                              {Part::target, "sidea"},
                              {Part::code, "hostlev"},
                              {Part::id, "dispnum|dispnum3"}}),
     .opponents = true,
     .id_of_pair = true},
    {.title = "those who took part in inter-state wars (Inter-StateWarData)",
     .columns = column_names({{Part::date, "StartYear1"},
                              {Part::month, "StartMonth1"},
                              {Part::day, "StartDay1"},
                              {Part::until, "EndYear1"},
                              {Part::until_month, "EndMonth1"},
                              {Part::until_day, "EndDay1"},
                              {Part::source, "StateName|ccode"},
                              {Part::source_country, "ccode"},
                              {Part::target, "Side"},
                              {Part::code, "WarNum"},
                              {Part::id, "WarNum"}}),
     .opponents = true,
     .id_of_pair = true},
    {.title = "intra-state and extra-state wars by pairs of sides (Intra-StateWarData, Extra-StateWarData)",
     .columns = column_names({{Part::date, "StartYear1|StartYr1"},
                              {Part::month, "StartMonth1|StartMo1"},
                              {Part::day, "StartDay1|StartDy1"},
                              {Part::source, "SideA"},
                              {Part::source_country, "CcodeA|ccode1"},
                              {Part::target, "SideB"},
                              {Part::target_country, "CcodeB|ccode2"},
                              {Part::code, "WarNum"},
                              {Part::id, "WarNum"}}),
     .gaps = "-7|-8|-9",
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

constexpr auto cow_others = std::to_array<OtherTable>({
    {"dispnum|numa|numb|hostlev",
     "these are disputes as wholes (MIDA), without those who took part; take dyadic_mid (disputes by dyad), or "
     "MIDB"},
    {"incidnum|numa|numb",
     "these are incidents as wholes (MIDI), without those who took part; take dyadic_mid (disputes by dyad), "
     "or MIDB"},
    {"dispnum|incidnum|ccode",
     "these are those who took part in incidents (MIDIP); take dyadic_mid (disputes by dyad), or MIDB"},
    {"WarNum|SideA1|SideB1",
     "these are wars between groups that are no states (Non-StateWarData), of several on a side, which cannot "
     "be read"},
    {"version4id|ccode|mem_st_year", "these are alliances by member; take alliance_v4.1_by_dyad"},
});

}  // namespace

constinit const KnownFormat cow_format{
    .format = EventFormat::cow,
    .name = "cow",
    .title = "Correlates of War: disputes, wars and formal alliances",
    .source =
        "Maoz et al. (2019), doi:10.1177/0022002718784158 (disputes, wars); Gibler (2009) (alliances); "
        "correlatesofwar.org",
    .becomes =
        "A dispute is one event of each pair, on its first day, from the side that began it (sideaa) to the "
        "other; a war is one of each state on the other. Of tables of those who took part (MIDB, "
        "Inter-StateWarData) each is on each of the other side who took part at the same time, from the first "
        "day "
        "of both. The highest level of hostility becomes an event type by "
        "scenarios/library/cow.csv. Of a day or month that is not known (-9) the first is taken. States are "
        "read by "
        "their numbers.",
    .layouts = cow_layouts,
    .others = cow_others,
    .categories = "cow.csv",
    .names = CodeSystem::cow,
    .countries = CodeSystem::cow};

}  // namespace entente::eventdata
