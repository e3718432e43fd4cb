#pragma once
/// Countries, those that are no more among them: their names and their codes in each system.
#include <entente/interchange.h>

#include <array>
#include <set>

namespace entente::eventdata {

/// How many systems of codes there are besides `automatic`, and their names on the command line, `auto` first.
inline constexpr auto code_systems =
    std::to_array<std::string_view>({"auto", "iso", "cow", "gw", "cameo", "fips", "names"});

/// Digits alone, perhaps as `365.0`, which programs make of a column of numbers with a gap.
bool is_number_code(std::string_view text);

/// Numbers as they are compared, other texts as they are: tables that were written by other programs have lost
/// the zeros before a number, or have it as `365.0`.
std::string_view without_zeros(std::string_view number);

class CountryTable {
 public:
  /// Which rows: those of countries, whose codes have three letters, or those of states that few recognise and
  /// that are not in ISO, whose codes are longer.
  enum class Rows { countries, unrecognised };
  /// Columns: iso3, names (separated by |), and perhaps iso2, iso_number, former (ISO codes of earlier names),
  /// cow, cow_number, gw, gw_number, cameo, fips; several codes of one system are separated by | too. Throws
  /// DataError, FileError.
  explicit CountryTable(const std::filesystem::path& file, Rows rows = Rows::countries);

  /// The code of the country that is called so, however it is written; null: none.
  const std::string* by_name(std::string_view text) const;
  /// The code of the country with this code (capitals) or number in a system; null: none. ISO's are those of
  /// two and of three letters; CAMEO's may be followed by codes of roles (`PAKMIL`).
  const std::string* by_code(std::string_view text, CodeSystem system) const;
  bool has(const std::string& code) const { return countries_.contains(code); }
  /// Whether it is a state of its own, one of the Correlates of War; else a territory, as Macau is.
  bool is_state(const std::string& code) const { return states_.contains(code); }
  /// Whether it has codes of the Correlates of War or of Gleditsch and Ward alone, as states that were gone
  /// before ISO's codes were made; its code is none of ISO's then.
  bool is_of_history(std::string_view code) const { return of_history_.contains(code); }
  /// The first of a country's names.
  const std::string& name_of(const std::string& code) const { return countries_.find(code)->second; }
  /// All names as `name_key` has them, with the codes.
  const std::map<std::string, std::string, std::less<>>& keys() const { return keys_; }

 private:
  using Codes = std::map<std::string, std::string, std::less<>>;
  void add(const std::vector<std::string>& parts);

  Codes countries_;                                 ///< code → name
  std::set<std::string, std::less<>> states_;       ///< codes
  std::set<std::string, std::less<>> of_history_;   ///< codes
  Codes keys_;                                      ///< key of a name → code
  std::array<Codes, code_systems.size()> systems_;  ///< by CodeSystem: code or number → code
};

}  // namespace entente::eventdata
