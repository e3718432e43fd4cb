#include "scenario/other_formats.h"

#include <cctype>

namespace entente::reading {
namespace {

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

/// Every second byte of plain text is 0 there.
bool is_utf16(std::string_view text) {
  const bool marked = begins(text, "\xFF\xFE") || begins(text, "\xFE\xFF");
  return marked || (text.size() > 3 && ((text[0] == '\0') != (text[1] == '\0')) &&
                    ((text[2] == '\0') != (text[3] == '\0')));
}

/// `key:` at the beginning of the first line that is no comment.
bool is_yaml(std::string_view text) {
  if (begins(text, "---") || begins(text, "%YAML")) return true;
  while (begins(text, "#")) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  std::size_t end = 0;
  while (end < text.size() &&
         (std::isalnum(static_cast<unsigned char>(text[end])) != 0 || text[end] == '_' || text[end] == '-'))
    ++end;
  return end > 0 && end < text.size() && text[end] == ':' &&
         std::isalpha(static_cast<unsigned char>(text[0])) != 0;
}

std::string_view rest_behind(std::string_view text, std::size_t at) {
  return text.substr(std::min(at, text.size()));
}

/// Lines of `#` and blank ones, as prose, tables and files of settings begin with.
std::string_view without_head(std::string_view text) {
  while (true) {
    text = rest_behind(text, text.find_first_not_of(" \t\r\n"));
    if (!begins(text, "#")) return text;
    text = rest_behind(text, text.find('\n'));
  }
}

/// A word without quotes, and more behind it: no value of JSON begins so.
bool is_prose(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0) ++end;
  return end > 0 && text.find_first_not_of(" \t\r\n", end) != std::string_view::npos;
}

/// A line of words, with separators and no blanks between them.
bool is_table(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  const std::size_t separator = line.find_first_of(",;\t");
  return separator != std::string_view::npos && separator + 1 < line.size() &&
         line.find_first_of("{}()=") == std::string_view::npos && line[separator + 1] != ' ';
}

}  // namespace

std::string other_format(std::string_view text) {
  if (is_utf16(text)) return "this looks like UTF-16; save the file as UTF-8";
  if (begins(text, "PK\x03\x04"))
    return "this looks like a zip archive, such as a spreadsheet (XLSX); a scenario is JSON text (`entente "
           "import` makes one of a workbook)";
  if (begins(text, "\x1F\x8B") || begins(text, "BZh"))
    return "this is compressed (gzip or bzip2); unpack it first";
  if (begins(text, "%PDF") || begins(text, "{\\rtf") || begins(text, "\xD0\xCF\x11\xE0"))
    return "this looks like a document of a word processor; a scenario is JSON, saved as plain text";
  if (begins(text, "<")) return "this looks like XML or HTML; a scenario is JSON";
  if (is_yaml(text)) return "this looks like YAML; a scenario is JSON, which begins with {";
  const std::string_view body = without_head(text);
  if (is_prose(body) && is_table(body))
    return "this looks like a table; a scenario is JSON, which begins with { (\"ties_csv\" and \"events_csv\" "
           "name tables, and `entente import` makes a scenario of tables)";
  if (is_prose(body)) return "this is not JSON; a scenario begins with {";
  return "";
}

}  // namespace entente::reading
