#pragma once
/// Names that are no country's and might have been meant for one.
#include <string>
#include <string_view>
#include <vector>

#include "eventdata/country_table.h"

namespace entente::eventdata {

class NearCountry {
 public:
  explicit NearCountry(const CountryTable& countries);
  /// `Iraq?` of a name that looks like it, `India is in it`, `code of South Korea`; empty: nothing like that.
  std::string of(std::string_view name) const;

 private:
  std::string code_of(std::string_view name) const;

  const CountryTable& countries_;
  std::vector<std::string> keys_;  ///< names of countries that are long enough to be misspelt
};

}  // namespace entente::eventdata
