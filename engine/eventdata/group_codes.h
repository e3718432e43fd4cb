#pragma once
/// Codes of actors that are no countries, made from their names.
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace entente::eventdata {

class GroupCodes {
 public:
  /// Letters and digits of the name in capitals, without accents; no two names get the same, unless they differ
  /// in capitals, accents or blanks only. `taken`: whether a code is that of somebody else.
  const std::string& code_of(std::string_view name, const std::function<bool(const std::string&)>& taken);
  /// Whether a code has letters of the name, and not a number alone, as where none of them is a Latin one.
  static bool is_readable(std::string_view code) { return !code.starts_with('_'); }
  /// The name from which a code was made.
  const std::string& name_of(const std::string& code) const { return names_.find(code)->second; }

 private:
  std::map<std::string, std::string, std::less<>> made_;   ///< folded name → code
  std::map<std::string, std::string, std::less<>> names_;  ///< code → name
  std::map<std::string, int, std::less<>> numbers_;        ///< code → number that the next like it may get
};

}  // namespace entente::eventdata
