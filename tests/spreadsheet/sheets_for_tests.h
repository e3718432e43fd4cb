#pragma once
/// Spreadsheets as tests write them: tables, and workbooks part by part.
#include <entente/interchange.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <map>

#include "eventdata/library_for_tests.h"
#include "scenario/document.h"

namespace entente::testing_support {

/// Name → text of the parts of a ZIP archive.
using Parts = std::map<std::string, std::string>;

inline void write_archive(const std::filesystem::path& file, const Parts& parts) {
  zip_t* zip = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [name, text] : parts)
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), 0);
  ASSERT_EQ(zip_close(zip), 0);
}

/// The parts of a workbook with these sheets (name, what stands in its `sheetData`).
inline Parts workbook_of(const std::vector<std::pair<std::string, std::string>>& sheets) {
  const std::string links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  Parts parts{{"_rels/.rels", "<Relationships><Relationship Id='a' Type='" + links +
                                  "officeDocument' Target='xl/workbook.xml'/></Relationships>"}};
  std::string list, targets;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string id = "r" + std::to_string(i), part = "worksheets/s" + std::to_string(i) + ".xml";
    list += "<sheet name='" + sheets[i].first + "' r:id='" + id + "'/>";
    targets += "<Relationship Id='" + id + "' Type='" + links + "worksheet' Target='" + part + "'/>";
    parts["xl/" + part] = "<worksheet><sheetData>" + sheets[i].second + "</sheetData></worksheet>";
  }
  parts["xl/workbook.xml"] = "<workbook xmlns:r='r'><workbookPr/><sheets>" + list + "</sheets></workbook>";
  parts["xl/_rels/workbook.xml.rels"] = "<Relationships>" + targets + "</Relationships>";
  return parts;
}

/// A row of texts, with numbers where a cell is one; an empty text is no cell.
inline std::string xml_row(const std::vector<std::string>& cells) {
  std::string row = "<row>";
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const std::string place = std::string("<c r='") + static_cast<char>('A' + k) + "9'";
    const bool number = cells[k].find_first_not_of("0123456789.-") == std::string::npos;
    if (cells[k].starts_with('<'))
      row += place + cells[k].substr(2);  // `<c t='b'>...`
    else if (!cells[k].empty())
      row += number ? place + "><v>" + cells[k] + "</v></c>"
                    : place + " t='inlineStr'><is><t>" + cells[k] + "</t></is></c>";
  }
  return row + "</row>";
}

class SheetsTest : public ::testing::Test {
 protected:
  SheetsTest() { options.library = library.path; }
  /// Of one table.
  Sheets read(const std::string& name, const std::string& text) {
    options.files = {library.write(name, text)};
    return *read_sheets(options);
  }
  /// Of several: name, text, name, text, ...
  Sheets read_all(const std::vector<std::pair<std::string, std::string>>& tables) {
    options.files.clear();
    for (const auto& [name, text] : tables) options.files.push_back(library.write(name, text));
    return *read_sheets(options);
  }
  Sheets read_parts(const Parts& parts) {
    options.files = {library.path / "book.xlsx"};
    write_archive(options.files[0], parts);
    return *read_sheets(options);
  }
  /// What it throws, without the folder.
  template <typename Read>
  std::string error_of(const Read& read) {
    std::string text = data_error_of(read);
    const std::string folder = library.path.string() + "/";
    for (std::size_t at = 0; (at = text.find(folder)) != std::string::npos;) text.erase(at, folder.size());
    return text;
  }
  static std::string ids(const Sheets& sheets) {
    std::string all;
    for (const SheetActor& actor : sheets.actors) all += (all.empty() ? "" : " ") + actor.id;
    return all;
  }
  /// `FRA>DEU 0.5` for each tie.
  static std::string ties(const Sheets& sheets, std::size_t relation = 0) {
    std::string all;
    for (const SheetTie& tie : sheets.relations.at(relation).ties)
      all += (all.empty() ? "" : ", ") + sheets.actors[tie.from].id + ">" + sheets.actors[tie.to].id + " " +
             (tie.low < tie.high ? reading::shortest(tie.low) + ".." + reading::shortest(tie.high) + "=" : "") +
             reading::shortest(tie.value);
    return all;
  }
  const EventLibrary library;
  SheetOptions options;
};

}  // namespace entente::testing_support
