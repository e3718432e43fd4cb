#include "eventdata/event_layout.h"

namespace entente::eventdata {
namespace {

/// 1.0 without and with SOURCEURL, 2.0.
constexpr auto gdelt_widths = std::to_array<std::size_t>({57, 58, 61});

constexpr auto gdelt_layouts = std::to_array<EventLayout>({
    {.title = "events",
     .columns = column_names({{Part::date, "SQLDATE|Day"},
                              {Part::source, "Actor1Name"},
                              {Part::source_country, "Actor1CountryCode"},
                              {Part::target, "Actor2Name"},
                              {Part::target_country, "Actor2CountryCode"},
                              {Part::code, "EventCode"},
                              {Part::score, "GoldsteinScale"},
                              {Part::id, "GLOBALEVENTID"}}),
     .widths = gdelt_widths,
     .all_columns =
         "GLOBALEVENTID|SQLDATE|MonthYear|Year|FractionDate|Actor1Code|Actor1Name|Actor1CountryCode|"
         "Actor1KnownGroupCode|Actor1EthnicCode|Actor1Religion1Code|Actor1Religion2Code|Actor1Type1Code|"
         "Actor1Type2Code|Actor1Type3Code|Actor2Code|Actor2Name|Actor2CountryCode|Actor2KnownGroupCode|"
         "Actor2EthnicCode|Actor2Religion1Code|Actor2Religion2Code|Actor2Type1Code|Actor2Type2Code|"
         "Actor2Type3Code|IsRootEvent|EventCode|EventBaseCode|EventRootCode|QuadClass|GoldsteinScale"},
});

}  // namespace

constinit const KnownFormat gdelt_format{
    .format = EventFormat::gdelt,
    .name = "gdelt",
    .title = "GDELT 1.0 and 2.0 event exports, and tables of its events from BigQuery",
    .source = "Leetaru and Schrodt (2013), gdeltproject.org",
    .becomes =
        "Exports have tabs and no header, 57, 58 or 61 columns; tables of BigQuery have commas and a header. "
        "Names are names, such as POLICE; countries are read by the codes of CAMEO, CAMEO codes are event "
        "types, GoldsteinScale is the score.",
    .layouts = gdelt_layouts,
    .names = CodeSystem::names,
    .countries = CodeSystem::cameo};

}  // namespace entente::eventdata
