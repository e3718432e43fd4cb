/// Second reading of an import of events: a first window into what relations are at the start, the rest into a
/// table.
#include <fmt/format.h>

#include "eventdata/import_document.h"
#include "eventdata/import_work.h"

namespace entente::eventdata {
namespace {

using std::chrono::days;

/// A quarter of the days, and whole years where rows are years.
Date after_window(const ImportOptions& options, const ImportReport& report) {
  constexpr int part = 4;
  const auto span = static_cast<int>((report.last - report.first).count());
  if (options.window || !report.yearly)
    return report.first + days(options.window.value_or(std::max(1, span / part)));
  return advance(report.first, {1, Unit::year}, std::max(1, static_cast<int>(span / (part * days_of_year))));
}

void copy_events(ImportWork& work, FirstWindow& window, AtomicTextFile& table) {
  ImportReport& report = work.report;
  table.write("date,type,from,to,intensity\n");
  EventReader reader = work.reader(work.notes());
  work.take_all(reader, [&](const RawEvent& event, const auto& sifted) {
    if (event.date < report.start) return window.add(sifted);
    ++report.events;
    table.write(fmt::format("{},{},{},{},{}\n", to_string(event.date), work.types.names[sifted.type],
                            work.actors[sifted.from], work.actors[sifted.to], sifted.score));
  });
  report.lines = reader.line();
  report.remarks = reader.remarks();
  report.further_pairs = reader.further_pairs();
  if (report.yearly) report.remarks.push_back(remark_on_years());
}

}  // namespace

void write_events(ImportWork& work) {
  ImportReport& report = work.report;
  report.start = std::min(after_window(work.options, report), report.last);
  FirstWindow window;
  window.start(work.actors, static_cast<double>((report.start - report.first).count()));
  const std::vector<std::filesystem::path> files = import_files(work.options);
  AtomicTextFile events(files[1]), score(files[2]), activity(files[3]), scenario(files[0]);
  report.files.assign(files.begin(), files.begin() + 4);
  copy_events(work, window, events);
  window.write_ties(score, activity);
  report.in_window = window.events();
  report.ties = window.dyads();
  scenario.write(import_document(work.options, report, window,
                                 {name_of_table(events), name_of_table(score), name_of_table(activity)},
                                 work.actors_json()));
  for (AtomicTextFile* file : {&events, &score, &activity, &scenario}) file->close();
  for (AtomicTextFile* file : {&events, &score, &activity, &scenario}) file->publish();
}

}  // namespace entente::eventdata
