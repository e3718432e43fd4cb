#include "eventdata/group_codes.h"

#include "base/ascii.h"
#include "eventdata/name_key.h"

namespace entente::eventdata {
namespace {

constexpr std::size_t longest_code = 40;

std::string letters_of(std::string_view name) {
  std::string code;
  for (const char c : without_accents(name)) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'), digit = is_digit(c);
    if (letter || (digit && !code.empty()))
      code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    else if (!code.empty() && code.back() != '_')
      code += '_';
    if (code.size() == longest_code) break;
  }
  while (!code.empty() && code.back() == '_') code.pop_back();
  return code;
}

std::string digits_of(std::string_view name) {
  std::string digits;
  for (const char c : name)
    if (is_digit(c) && digits.size() < longest_code) digits += c;
  return digits;
}

std::string plain_code(std::string_view name) {
  std::string code = letters_of(name);
  if (const std::string digits = code.empty() ? digits_of(name) : ""; !digits.empty()) return "ACTOR_" + digits;
  return code.size() < 4 ? code + "_GROUP" : code;  // three letters are countries
}

}  // namespace

const std::string& GroupCodes::code_of(std::string_view name,
                                       const std::function<bool(const std::string&)>& taken) {
  const std::string same = folded(name);
  if (const auto made = made_.find(same); made != made_.end()) return made->second;
  const std::string plain = plain_code(name);
  std::string code = plain;
  int& number = numbers_.try_emplace(plain, 2).first->second;
  while (names_.contains(code) || taken(code)) code = plain + "_" + std::to_string(number++);
  names_.emplace(code, name);
  return made_.emplace(same, code).first->second;
}

}  // namespace entente::eventdata
