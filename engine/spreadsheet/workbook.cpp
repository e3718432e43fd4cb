#include "spreadsheet/workbook.h"

#include <fmt/format.h>

#include <fstream>
#include <map>

#include "base/why_unread.h"
#include "base/with_commas.h"
#include "spreadsheet/archive.h"
#include "spreadsheet/sheet_xml.h"
#include "spreadsheet/xml_part.h"

namespace entente::spreadsheet {
namespace {

namespace fs = std::filesystem;

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

/// Another part of the workbook, as one names it: `worksheets/sheet1.xml`, `../media/x`, `/xl/styles.xml`.
std::string part_named(const std::string& folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return fs::path(folder + std::string(target)).lexically_normal().generic_string();
}

struct Relationship {
  std::string type, target;  ///< the last word of its type; a part
};

class Opened {
 public:
  explicit Opened(const fs::path& file) : file_(file), archive_(file) {}

  Workbook read() {
    const std::string main = main_part();
    pugi::xml_document document;
    const pugi::xml_node root = parse_part(document, needed(main), called(main));
    const auto links = relationships_of(main);
    parts_.since_1904 = is_true(attribute_of(child_of(root, "workbookPr"), "date1904"));
    read_shared(links);
    for_children(child_of(root, "sheets"), "sheet",
                 [&](const pugi::xml_node& sheet) { read_sheet(sheet, links); });
    for (const std::string& part : archive_.parts())
      if (part.ends_with("vbaProject.bin")) tell("its macros are not looked at");
    return std::move(made_);
  }

 private:
  using Relationships = std::map<std::string, Relationship>;

  static bool is_true(std::string_view text) { return text == "1" || text == "true"; }

  std::string called(const std::string& part) const { return file_.string() + ": " + part; }
  void tell(const std::string& what) { made_.remarks.push_back(file_.filename().string() + ": " + what); }

  std::string needed(const std::string& part) {
    auto text = archive_.read(part);
    if (!text) throw DataError(file_.string() + ": it is no workbook: there is no " + part + " in it");
    return std::move(*text);
  }

  /// What it links to within itself; nothing outside is ever opened.
  Relationships relationships_of(const std::string& part) {
    const std::string folder = folder_of(part), file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    Relationships links;
    pugi::xml_document document;
    const pugi::xml_node root = parse_part(document, needed(file), called(file));
    for_children(root, "Relationship", [&](const pugi::xml_node& link) {
      if (attribute_of(link, "TargetMode") == "External") return;
      const std::string type(attribute_of(link, "Type"));
      links[std::string(attribute_of(link, "Id"))] = {type.substr(type.rfind('/') + 1),
                                                      part_named(folder, attribute_of(link, "Target"))};
    });
    return links;
  }

  std::string main_part() {
    for (const auto& [id, link] : relationships_of(""))
      if (link.type == "officeDocument") return link.target;
    throw DataError(file_.string() + ": it is no workbook; save it as .xlsx or .csv in a spreadsheet program");
  }

  void read_shared(const Relationships& links) {
    for (const auto& [id, link] : links) {
      if (link.type != "sharedStrings" && link.type != "styles") continue;
      pugi::xml_document document;
      const pugi::xml_node root = parse_part(document, needed(link.target), called(link.target));
      if (link.type == "styles") parts_.formats = CellFormats(root);
      if (link.type == "sharedStrings")
        for_children(root, "si",
                     [&](const pugi::xml_node& text) { parts_.texts.push_back(text_of_runs(text)); });
    }
  }

  void read_sheet(const pugi::xml_node& node, const Relationships& links) {
    const std::string name(attribute_of(node, "name"));
    const std::string_view state = attribute_of(node, "state");
    const auto link = links.find(relationship_id(node));
    if (!state.empty() && state != "visible") return tell("the hidden sheet " + name + " is left out");
    if (link == links.end() || link->second.type != "worksheet")
      return tell("the sheet " + name + ", which holds no cells, is left out");
    Sheet& sheet = made_.sheets.emplace_back();
    sheet.file = file_.string();
    sheet.name = name;
    sheet.in_workbook = true;
    pugi::xml_document document;
    read_cells(parse_part(document, needed(link->second.target), called(link->second.target)), parts_, sheet);
  }

  /// `r:id`, beside which stands `sheetId`.
  static std::string relationship_id(const pugi::xml_node& sheet) {
    return std::string(attribute_of(sheet, "id"));
  }

  fs::path file_;
  Archive archive_;
  WorkbookParts parts_;
  Workbook made_;
};

/// The file's first bytes.
std::string head_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw FileError(why_unread(file));
  std::string head(100, '\0');
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(stream.gcount()));
  return head;
}

}  // namespace

bool is_workbook(const fs::path& file) {
  const std::string head = head_of(file);
  const auto refuse = [&](const char* what, const char* how) {
    throw DataError(fmt::format("{}: it is {}; open it in a spreadsheet program and save it as .xlsx or .csv{}",
                                file.string(), what, how));
  };
  if (head.starts_with("\xD0\xCF\x11\xE0"))
    refuse("an old workbook (XLS), or an encrypted one", ", without a password");
  if (head.find("application/vnd.oasis.opendocument") != std::string::npos)
    refuse("an OpenDocument file (ODS)", "");
  return head.starts_with("PK\x03\x04");
}

Workbook read_workbook(const fs::path& file) { return Opened(file).read(); }

}  // namespace entente::spreadsheet
