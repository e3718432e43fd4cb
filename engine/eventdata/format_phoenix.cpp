#include "eventdata/event_layout.h"

namespace entente::eventdata {
namespace {

constexpr auto phoenix_widths = std::to_array<std::size_t>({26});

constexpr auto phoenix_layouts = std::to_array<EventLayout>({
    {.title = "daily files of the Open Event Data Alliance",
     .columns = column_names({{Part::date, "Date"},
                              {Part::source, "SourceActorFull"},
                              {Part::source_country, "SourceActorEntity"},
                              {Part::target, "TargetActorFull"},
                              {Part::target_country, "TargetActorEntity"},
                              {Part::code, "EventCode"},
                              {Part::score, "GoldsteinScore|GoldsteinScale"},
                              {Part::id, "EventID"}}),
     .widths = phoenix_widths,
     .all_columns =
         "EventID|Date|Year|Month|Day|SourceActorFull|SourceActorEntity|SourceActorRole|SourceActorAttribute|"
         "TargetActorFull|TargetActorEntity|TargetActorRole|TargetActorAttribute|EventCode|EventRootCode|"
         "QuadClass|GoldsteinScore|Issues|Lat|Lon|LocationName|StateName|CountryCode|SentenceID|URLs|"
         "NewsSources"},
    {.title = "historical files of the Cline Center",
     .columns = column_names({{Part::date, "story_date"},
                              {Part::source, "source"},
                              {Part::source_country, "source_root"},
                              {Part::target, "target"},
                              {Part::target_country, "target_root"},
                              {Part::code, "code"},
                              {Part::score, "goldstein"},
                              {Part::id, "eid"}}),
     .dates = DateOrder::mdy},
});

}  // namespace

constinit const KnownFormat phoenix_format{
    .format = EventFormat::phoenix,
    .name = "phoenix",
    .title = "Phoenix, real-time (Open Event Data Alliance) and historical (Cline Center)",
    .source = "phoenixdata.org; Althaus et al. (2017), doi:10.13012/B2IDB-0647142_V3",
    .becomes =
        "Daily files have tabs, 26 columns and no header, or one; historical ones commas, a header and dates "
        "like "
        "12/31/1999 (--dates dmy: 31/12/1999). Actors "
        "are read by the codes of CAMEO, with roles (USAGOV); CAMEO codes are event types, the Goldstein score "
        "is "
        "the score.",
    .layouts = phoenix_layouts,
    .names = CodeSystem::cameo,
    .countries = CodeSystem::cameo};

}  // namespace entente::eventdata
