/// Tables of codes, and who stands behind a name.
#include <entente/interchange.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/csv_dialect.h"
#include "base/csv_reader.h"
#include "base/read_file.h"
#include "base/why_unread.h"

namespace entente {
namespace {

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.pop_back();
  return text;
}

/// What is wrong with a line, and in which column.
struct Wrong {
  std::size_t column = 0;
  std::string why;
};

/// Lines of a table with this header; `take` says what is wrong with one.
template <typename Take>
void read_table(const std::filesystem::path& file, const std::string& header, const Take& take) {
  const auto text = read_file(file);
  if (!text) throw FileError(why_unread(file));
  CsvReader records(*text, {.separator = CsvFormat::of_header, .trimmed = true}), wanted(header);
  wanted.next();
  const std::size_t columns = wanted.fields().size();
  std::vector<std::string> parts;
  const auto fail = [&](const Wrong& wrong) {
    const auto& fields = records.fields();
    const auto [line, column] = records.position(fields[std::min(wrong.column, fields.size() - 1)]);
    throw DataError(file.string() + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " +
                    wrong.why);
  };
  const auto next = [&] {
    if (!records.next()) return false;
    parts = texts_of(records.fields());
    for (std::string& part : parts) part = trimmed(std::move(part));
    return true;
  };
  if (!next()) throw DataError(file.string() + ": it is empty; expected the header " + header);
  if (in_small_letters(parts) != texts_of(wanted.fields()))
    fail({0, "found the header \"" + std::string(records.text()) + "\"; expected " + header});
  while (next()) {
    if (parts.size() != columns) fail({0, "expected " + header});
    if (const std::optional<Wrong> wrong = take(parts)) fail(*wrong);
  }
}

bool is_code(std::string_view text) {
  const auto word = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || is_digit(c);
  };
  return !text.empty() && !is_digit(text.front()) && std::all_of(text.begin(), text.end(), word);
}

std::string no_code(const std::string& text) {
  return "found '" + text + "'; expected a code: letters, digits and _, and no digit first";
}

std::string stands_here(const std::string& what, const std::string& text) {
  return "the " + what + " '" + text + "' stands here already";
}

bool is_nobody(std::string_view name) {
  return name.empty() || name == "NA" || name == "None" || name == "NULL" || name == "---" ||
         name == "Unspecified Actor";
}

}  // namespace

GoldsteinScale::GoldsteinScale(const std::filesystem::path& table) {
  CsvNumbers scores;
  read_table(table, "code,goldstein", [&](const auto& parts) -> std::optional<Wrong> {
    const auto score = scores.read_finite(parts[1]);
    if (!score) return Wrong{1, scores.problem(parts[1])};
    if (!scores_.emplace(parts[0], *score).second) return Wrong{0, stands_here("code", parts[0])};
    return std::nullopt;
  });
}

const double* GoldsteinScale::find(std::string_view code) const {
  if (!std::all_of(code.begin(), code.end(), is_digit)) return nullptr;
  for (; code.size() >= 2; code.remove_suffix(1))
    if (const auto it = scores_.find(code); it != scores_.end()) return &it->second;
  return nullptr;
}

ActorNames::ActorNames(const std::filesystem::path& countries, const std::filesystem::path& own) {
  read_table(countries, "iso3,iso2,cow,names", [&](const auto& parts) -> std::optional<Wrong> {
    const std::string& code = parts[0];
    if (!is_code(code)) return Wrong{0, no_code(code)};
    countries_.emplace(code, true);
    known_.emplace(in_small_letters(code), code);
    for (std::string_view names = parts[3]; !names.empty();) {
      const std::size_t end = std::min(names.find('|'), names.size());
      names_.emplace(code, names.substr(0, end));
      known_.insert_or_assign(in_small_letters(names.substr(0, end)), code);
      names.remove_prefix(std::min(end + 1, names.size()));
    }
    return std::nullopt;
  });
  // what is an ISO code of three letters goes before another country's COW code (NIR: Nicaragua is NIC)
  read_table(countries, "iso3,iso2,cow,names", [&](const auto& parts) -> std::optional<Wrong> {
    for (const std::size_t column : {std::size_t{2}, std::size_t{1}})
      if (!parts[column].empty()) known_.emplace(in_small_letters(parts[column]), parts[0]);
    return std::nullopt;
  });
  if (own.empty()) return;
  read_table(own, "name,code", [&](const auto& parts) -> std::optional<Wrong> {
    if (parts[0].empty()) return Wrong{0, "the name is empty, as that of everybody without a country is"};
    if (!is_code(parts[1])) return Wrong{1, no_code(parts[1])};
    const auto [row, fresh] = own_.emplace(parts[0], parts[1]);
    if (!fresh && row->second != parts[1])
      return Wrong{0, stands_here("name", parts[0]) + ", with the code " + row->second};
    names_.emplace(parts[1], parts[0]);
    return std::nullopt;
  });
}

const std::string& ActorNames::code_of(std::string_view name, std::string_view country) {
  key_.assign(name);
  key_ += '\t';
  key_ += country;
  const auto known = asked_.find(key_);
  return known != asked_.end() ? known->second : asked_.emplace(key_, resolved(name, country)).first->second;
}

std::string ActorNames::resolved(std::string_view name, std::string_view country) {
  if (const auto it = own_.find(name); it != own_.end()) return it->second;
  if (const auto it = own_.find(country); it != own_.end()) return it->second;
  const auto find = [&](std::string_view text) {
    const auto it = is_nobody(text) ? known_.end() : known_.find(in_small_letters(text));
    return it == known_.end() ? std::string() : it->second;
  };
  if (std::string code = find(country); !code.empty()) return code;
  if (is_nobody(name)) return is_nobody(country) ? std::string() : made_from(country);
  if (std::string code = find(name); !code.empty()) return code;
  const std::size_t open = name.rfind('(');
  if (open == std::string_view::npos || name.back() != ')') return made_from(name);
  const std::string_view inside = name.substr(open + 1, name.size() - open - 2);
  if (std::string code = find(inside); !code.empty()) return code;
  return inside.empty() ? made_from(name) : made_from(inside);  // the Army (Taliban) is the Taliban
}

std::string ActorNames::known_code(std::string_view name) const {
  if (const auto it = own_.find(name); it != own_.end()) return it->second;
  const auto it = known_.find(in_small_letters(name));
  return it == known_.end() ? std::string() : it->second;
}

/// Letters and digits of the name in capitals; no two names get the same.
std::string ActorNames::made_from(std::string_view name) {
  if (const auto made = made_.find(name); made != made_.end()) return made->second;
  constexpr std::size_t longest = 40;
  std::string code;
  for (const char c : name) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'), digit = is_digit(c);
    if (letter || (digit && !code.empty()))
      code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    else if (!code.empty() && code.back() != '_')
      code += '_';
    if (code.size() == longest) break;
  }
  while (!code.empty() && code.back() == '_') code.pop_back();
  if (code.size() < 4) code += "_GROUP";  // three letters are countries
  const std::string plain = code;
  int& number = numbers_.try_emplace(plain, 2).first->second;
  while (names_.contains(code) && names_.find(code)->second != name)
    code = plain + "_" + std::to_string(number++);
  names_.emplace(code, name);
  made_.emplace(name, code);
  return code;
}

const std::string& ActorNames::name_of(const std::string& code) const { return names_.find(code)->second; }
bool ActorNames::is_country(const std::string& code) const { return countries_.contains(code); }

}  // namespace entente
