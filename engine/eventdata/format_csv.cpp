#include "eventdata/event_layout.h"

namespace entente::eventdata {
namespace {

constexpr auto csv_layouts = std::to_array<EventLayout>({
    {.title = "events",
     .columns = column_names({{Part::date, "date"},
                              {Part::source, "source"},
                              {Part::source_country, "source_country"},
                              {Part::target, "target"},
                              {Part::target_country, "target_country"},
                              {Part::code, "cameo"},
                              {Part::score, "goldstein"},
                              {Part::weight, "weight"},
                              {Part::id, "event_id"}})},
});

}  // namespace

constinit const KnownFormat csv_format{
    .format = EventFormat::csv,
    .name = "csv",
    .title = "A table of one's own",
    .source = "",
    .becomes =
        "Commas, semicolons or tabs, columns in any order. CAMEO codes are event types; without goldstein the "
        "score is that of the Goldstein scale.",
    .layouts = csv_layouts};

}  // namespace entente::eventdata
