#pragma once
/// Which texts of a column are codes of countries.
#include <set>

#include "eventdata/country_table.h"

namespace entente::eventdata {

/// A column that holds codes has them for every country; one that holds names has an abbreviation for a group
/// too, and that may look like a code: BRA is the Bougainville Revolutionary Army where Papua New Guinea is
/// written out.
class CodeColumn {
 public:
  /// Before anything is known of a column: what looks like a code is one. With `automatic` codes are ISO's.
  CodeColumn(const CountryTable& countries, CodeSystem system);

  /// Looks at all different texts of a column, or of two that hold the same. `countries_only`: no groups are in
  /// it.
  void learn(const std::set<std::string, std::less<>>& texts, bool countries_only);
  /// The country with this code; null: it is none here.
  const std::string* find(std::string_view text) const;
  /// Whether `NA` is Namibia, since codes of two letters stand here.
  bool has_namibia() const { return asked_ != CodeSystem::names && two_ && learned_ && namibia_; }
  /// Which other system fits better than ISO's or as well, in words; else empty.
  const std::string& better() const { return better_; }

 private:
  struct Counts;
  Counts count(const std::set<std::string, std::less<>>& texts) const;
  const std::string* code_of(std::string_view text) const;

  const CountryTable* countries_;
  CodeSystem asked_, system_;
  bool two_ = true, three_ = true, numbers_ = true, small_ = false, learned_ = false, namibia_ = false;
  std::set<std::string, std::less<>> named_;  ///< codes of countries that are there by name
  bool of_names_ = false;
  std::string better_;
};

}  // namespace entente::eventdata
