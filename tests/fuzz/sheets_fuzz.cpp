/// Spreadsheets: parts of the input are tables beside a matrix, `events.csv`, `actors.csv`, `relations.csv` and
/// another matrix or list, or, where the first byte is `<`, all of it is the XML of a workbook's sheet.
#include <entente/interchange.h>

#include <array>

#include "spreadsheet/new_archive.h"
#include "workshop.h"

using namespace entente;

namespace {

const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::filesystem::path workbook_with(const std::string& sheet, const fuzz::Workshop& workshop) {
  const auto links = [](const std::string& type, const std::string& target) {
    return "<Relationships><Relationship Id='a' Type='" + office + type + "' Target='" + target +
           "'/></Relationships>";
  };
  const std::filesystem::path file = workshop.path() / "book.xlsx";
  spreadsheet::write_new_archive(
      {{"_rels/.rels", links("officeDocument", "xl/workbook.xml")},
       {"xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='r' r:id='a'/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", links("worksheet", "sheet.xml")},
       {"xl/sheet.xml", sheet}},
      file);
  return file;
}

std::vector<std::filesystem::path> files_of(const std::string& input, const fuzz::Workshop& workshop) {
  if (input.starts_with('<')) return {workbook_with(input, workshop)};
  std::vector<std::filesystem::path> files{
      workshop.write("trust.csv", ",Aland,B,FRA\nAland,,0.5,-1\nB,0.25,,\nFRA,,,\n")};
  std::size_t number = 0;
  for (const std::string_view part : fuzz::parts_of(input)) {
    constexpr std::array names{"events.csv", "actors.csv", "relations.csv", "r.csv", "r (B).csv"};
    if (number < names.size()) files.push_back(workshop.write(names[number++], part));
  }
  return files;
}

/// A scenario without an error.
void check(const Sheets& sheets) {
  Diagnostics diagnostics;
  const Scenario scenario = load_text(scenario_text(sheets, {"T", ""}), "s.json", {}, diagnostics);
  compile(scenario, diagnostics);
  fuzz::require(!diagnostics.has_errors());
}

bool same(const Sheets& a, const Sheets& b) {
  if (a.actors.size() != b.actors.size() || a.relations.size() != b.relations.size() ||
      a.events.size() != b.events.size())
    return false;
  for (std::size_t k = 0; k < a.relations.size(); ++k) {
    if (a.relations[k].id != b.relations[k].id || a.relations[k].ties.size() < b.relations[k].ties.size())
      return false;
  }
  return true;
}

/// Of a workbook that is written of it the same can be read.
void write_and_read(const Sheets& sheets, SheetOptions options, const fuzz::Workshop& workshop) {
  options.files = {workshop.path() / "again.xlsx"};
  try {
    write_workbook(sheets, options.files[0]);
  } catch (const RequestError&) {
    return;  // a relation with a name that no sheet can have
  }
  fuzz::require(same(sheets, *read_sheets(options)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Workshop workshop;
  const std::string input(fuzz::text_of(data, size));
  SheetOptions options;
  options.library = ENTENTE_SOURCE_DIR "/scenarios/library";
  options.files = files_of(input, workshop);
  try {
    const Sheets sheets = *read_sheets(options);
    check(sheets);
    write_and_read(sheets, options, workshop);
  } catch (const DataError&) {
  } catch (const RequestError&) {
  }
  return 0;
}
