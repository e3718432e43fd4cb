/// Second reading of an import of what lasts: ties at the start, and what changes them.
#include "eventdata/import_work.h"
#include "eventdata/tie_changes.h"

namespace entente::eventdata {
namespace {

TieChanges read_ties(ImportWork& work) {
  TieChanges found;
  EventReader reader = work.reader(work.notes());
  work.take_all(reader, [&](const RawEvent& tie, const auto& sifted) {
    found.add(sifted.from, sifted.to, tie);
    ++work.report.in_window;
  });
  work.report.lines = reader.line();
  work.report.remarks = reader.remarks();
  return found;
}

}  // namespace

void write_ties(ImportWork& work) {
  const ImportOptions& o = work.options;
  ImportReport& report = work.report;
  report.start = o.from.value_or(report.first);
  if (o.to) report.last = std::min(report.last, *o.to);
  const std::vector<std::filesystem::path> files = import_files(o);
  AtomicTextFile changes(files[1]), ties(files.back()), scenario(files[0]);
  report.files = {files[0], files[1], files.back()};
  const TieChanges found = read_ties(work);
  std::tie(report.ties, report.events) = found.write(ties, changes, work.actors, {report.start, report.last});
  scenario.write(ties_document(o, report, name_of_table(ties), name_of_table(changes), work.actors_json()));
  for (AtomicTextFile* file : {&changes, &ties, &scenario}) file->close();
  for (AtomicTextFile* file : {&changes, &ties, &scenario}) file->publish();
}

}  // namespace entente::eventdata
