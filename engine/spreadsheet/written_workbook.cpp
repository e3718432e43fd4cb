#include "spreadsheet/written_workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "scenario/document.h"
#include "spreadsheet/new_archive.h"
#include "spreadsheet/sheet.h"
#include "spreadsheet/xml_part.h"

namespace entente::spreadsheet {
namespace {

constexpr const char* main_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* package = "http://schemas.openxmlformats.org/package/2006/";
constexpr const char* types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

enum Style { plain, bold, day };  // as `styles_part` lists them

pugi::xml_node added(pugi::xml_node node, const char* name,
                     const std::vector<std::pair<const char*, std::string>>& attributes = {}) {
  pugi::xml_node child = node.append_child(name);
  for (const auto& [key, value] : attributes) child.append_attribute(key).set_value(value.c_str());
  return child;
}

std::string text_of(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

/// As XML 1.0 can hold it: other control characters go.
std::string printable_text(std::string text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n'; });
  return text;
}

/// Days from 1899-12-30; nothing for those of which Excel's calendar knows none, or another.
std::optional<long> serial_of(Date date) {
  if (date < *parse_date("1900-03-01")) return std::nullopt;
  return (date - *parse_date("1899-12-30")).count();
}

void add_text(pugi::xml_node cell, const std::string& text) {
  cell.append_attribute("t").set_value("inlineStr");
  pugi::xml_node node = added(added(cell, "is"), "t");
  if (text.starts_with(' ') || text.ends_with(' ')) node.append_attribute("xml:space").set_value("preserve");
  node.text().set(printable_text(text).c_str());
}

void add_cell(pugi::xml_node row, const WrittenCell& cell, std::uint64_t at, bool is_name) {
  if (std::holds_alternative<std::monostate>(cell)) return;
  const auto* date = std::get_if<Date>(&cell);
  const auto serial = date ? serial_of(*date) : std::nullopt;
  const Style style = is_name ? bold : serial ? day : plain;
  pugi::xml_node node = added(row, "c", {{"r", cell_name(at)}});
  if (style != plain) node.append_attribute("s").set_value(static_cast<int>(style));
  if (const auto* number = std::get_if<double>(&cell))
    added(node, "v").text().set(reading::shortest(*number).c_str());
  else if (serial)
    added(node, "v").text().set(std::to_string(*serial).c_str());
  else
    add_text(node, date ? to_string(*date) : std::get<std::string>(cell));
}

/// The header stays in view, and names before the rows do.
void add_view(pugi::xml_node root, const WrittenSheet& sheet) {
  pugi::xml_node view = added(added(root, "sheetViews"), "sheetView", {{"workbookViewId", "0"}});
  pugi::xml_node pane = added(view, "pane");
  if (sheet.names_before) pane.append_attribute("xSplit").set_value("1");
  pane.append_attribute("ySplit").set_value("1");
  pane.append_attribute("topLeftCell").set_value(sheet.names_before ? "B2" : "A2");
  pane.append_attribute("activePane").set_value(sheet.names_before ? "bottomRight" : "bottomLeft");
  pane.append_attribute("state").set_value("frozen");
}

std::string sheet_part(const WrittenSheet& sheet) {
  pugi::xml_document document;
  pugi::xml_node root = added(document, "worksheet", {{"xmlns", main_namespace}});
  add_view(root, sheet);
  pugi::xml_node data = added(root, "sheetData");
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    pugi::xml_node row = added(data, "row", {{"r", std::to_string(i + 1)}});
    for (std::size_t k = 0; k < sheet.rows[i].size(); ++k)
      add_cell(row, sheet.rows[i][k], cell_at(i, k), i == 0 || (k == 0 && sheet.names_before));
  }
  return text_of(document);
}

std::string styles_part() {
  return fmt::format(
      R"(<?xml version="1.0"?><styleSheet xmlns="{}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>)"
      R"(</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/>)"
      R"(<name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>)"
      R"(<patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">)"
      R"(<xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/>)"
      R"(<xf numFmtId="164" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>)",
      main_namespace);
}

std::string sheet_file(std::size_t number) { return fmt::format("worksheets/sheet{}.xml", number + 1); }

std::string workbook_part(const std::vector<WrittenSheet>& sheets) {
  pugi::xml_document document;
  pugi::xml_node root = added(document, "workbook", {{"xmlns", main_namespace}, {"xmlns:r", office}});
  pugi::xml_node list = added(root, "sheets");
  for (std::size_t i = 0; i < sheets.size(); ++i)
    added(
        list, "sheet",
        {{"name", sheets[i].name}, {"sheetId", std::to_string(i + 1)}, {"r:id", fmt::format("rId{}", i + 1)}});
  return text_of(document);
}

std::string workbook_links(std::size_t sheets) {
  pugi::xml_document document;
  pugi::xml_node root = added(document, "Relationships", {{"xmlns", fmt::format("{}relationships", package)}});
  const auto link = [&](std::size_t number, const char* type, const std::string& target) {
    added(root, "Relationship",
          {{"Id", fmt::format("rId{}", number)},
           {"Type", fmt::format("{}/{}", office, type)},
           {"Target", target}});
  };
  for (std::size_t i = 0; i < sheets; ++i) link(i + 1, "worksheet", sheet_file(i));
  link(sheets + 1, "styles", "styles.xml");
  return text_of(document);
}

std::string package_links() {
  return fmt::format(
      R"(<?xml version="1.0"?><Relationships xmlns="{}relationships"><Relationship Id="rId1" Type="{}/officeDocument" )"
      R"(Target="xl/workbook.xml"/></Relationships>)",
      package, office);
}

std::string content_types(std::size_t sheets) {
  pugi::xml_document document;
  pugi::xml_node root = added(document, "Types", {{"xmlns", fmt::format("{}content-types", package)}});
  added(root, "Default",
        {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  added(root, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  const auto part = [&](const std::string& name, const char* type) {
    added(root, "Override",
          {{"PartName", "/xl/" + name}, {"ContentType", fmt::format("{}{}+xml", types, type)}});
  };
  part("workbook.xml", "sheet.main");
  part("styles.xml", "styles");
  for (std::size_t i = 0; i < sheets; ++i) part(sheet_file(i), "worksheet");
  return text_of(document);
}

}  // namespace

void write_sheets(const std::vector<WrittenSheet>& sheets, const std::filesystem::path& file) {
  std::vector<std::pair<std::string, std::string>> parts{
      {"[Content_Types].xml", content_types(sheets.size())},
      {"_rels/.rels", package_links()},
      {"xl/workbook.xml", workbook_part(sheets)},
      {"xl/_rels/workbook.xml.rels", workbook_links(sheets.size())},
      {"xl/styles.xml", styles_part()}};
  for (std::size_t i = 0; i < sheets.size(); ++i)
    parts.emplace_back("xl/" + sheet_file(i), sheet_part(sheets[i]));
  write_new_archive(parts, file);
}

}  // namespace entente::spreadsheet
