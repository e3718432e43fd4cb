#include "eventdata/event_layout.h"

namespace entente::eventdata {
namespace {

constexpr auto matrices_layouts = std::to_array<EventLayout>({
    {.title = "pairs, day by day, as they are read of the matrices",
     .columns = column_names({{Part::date, "date"},
                              {Part::source, "from"},
                              {Part::target, "to"},
                              {Part::code, "sign"},
                              {Part::score, "score"},
                              {Part::weight, "weight"}})},
});

}  // namespace

constinit const KnownFormat matrices_format{
    .format = EventFormat::matrices,
    .name = "matrices",
    .title = "A folder of signed matrices of countries, one for each day",
    .source = "as github.com/gzemo/gdelt-graph-data has them",
    .becomes =
        "Files are .npy, or these in .zip or .gz, with the date in their names (20180131 or 2018-01-31); "
        "actors.csv (position,code) says whose the rows and columns are. What is not 0 is an event from the "
        "row's "
        "country to the column's on that day, with the number as intensity, positive or negative by "
        "scenarios/library/matrices.csv. With -o NAME.csv it becomes a table date,from,to,value of daily "
        "series, "
        "for entente backtest --series.",
    .layouts = matrices_layouts,
    .categories = "matrices.csv"};

}  // namespace entente::eventdata
