#pragma once
/// Names that are no country's and might have been meant for one.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "eventdata/country_table.h"

namespace entente::eventdata {

class NearCountry {
 public:
  explicit NearCountry(const CountryTable& countries);
  /// `Iraq?` of a name that looks like it, `India is in it`, `North Korea or South Korea?` of a part of both
  /// their names, `code of South Korea`; empty: nothing like that, or it tells that it is people of a country.
  std::string of(std::string_view name) const;

 private:
  std::string code_of(std::string_view name) const;
  const std::string& called(std::string_view key) const;
  bool is_apart(std::string_view name, std::string_view key) const;
  std::string like(const std::string& key) const;
  std::vector<std::string> of_like_length(std::string_view key) const;
  std::string whose_part(std::string_view key) const;

  const CountryTable& countries_;
  std::vector<std::string> keys_;  ///< names of countries that are long enough to be misspelt
};

}  // namespace entente::eventdata
