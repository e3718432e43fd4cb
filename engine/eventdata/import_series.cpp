/// Second reading of an import of matrices as series: which pairs there are, then their values.
#include "base/csv_reader.h"
#include "eventdata/import_work.h"
#include "eventdata/matrix_folder.h"
#include "eventdata/series_table.h"

namespace entente::eventdata {
namespace {

template <typename Series>
void read_series(ImportWork& work, Series& series, const EventReader::Problem& problem) {
  EventReader reader = work.reader(problem);
  work.report.in_window = 0;
  work.take_all(reader, [&](const RawEvent& event, const auto& sifted) {
    series.add(event.date, {sifted.from, sifted.to}, sifted.score);
    ++work.report.in_window;
  });
  series.finish();
  work.report.lines = reader.line();
}

/// Of a line whose number cannot be read.
void miss_value(ImportWork& work, SeriesTable& table, std::string_view line) {
  const ImportOptions& o = work.options;
  CsvReader fields(line, {});
  if (!fields.next() || fields.fields().size() < 3) return;
  const auto day = parse_date(fields.fields()[0].text);
  const auto from = work.mapper.number_of(fields.fields()[1].text),
             to = work.mapper.number_of(fields.fields()[2].text);
  if (day && from && to && (!o.from || *day >= *o.from) && (!o.to || *day <= *o.to))
    table.miss(*day, {*from, *to});
}

std::vector<Date> days_asked_for(const ImportOptions& o) {
  std::vector<Date> days = days_of_matrices(o.file);
  std::erase_if(days, [&](Date day) { return (o.from && day < *o.from) || (o.to && day > *o.to); });
  return days;
}

}  // namespace

void write_series(ImportWork& work) {
  ImportReport& report = work.report;
  SeriesLook look;
  read_series(work, look, nullptr);
  std::vector<Date> days = days_asked_for(work.options);
  report.first = report.start = days.front();
  report.last = days.back();
  AtomicTextFile file(work.options.out);
  SeriesTable table(file, work.actors, look, std::move(days));
  const EventReader::Problem note = work.notes();
  read_series(work, table, [&](std::size_t line, LineProblem what, std::string_view text) {
    if (what == LineProblem::number) miss_value(work, table, text);
    note(line, what, text);
  });
  report.events = table.rows();
  report.files = {work.options.out};
  file.close();
  file.publish();
}

}  // namespace entente::eventdata
