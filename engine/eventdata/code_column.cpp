#include "eventdata/code_column.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "eventdata/better_system.h"
#include "eventdata/name_key.h"

namespace entente::eventdata {
namespace {

/// Three letters that are ISO's of a country, and a group of UCDP's or ACLED's: Bougainville Revolutionary
/// Army, Jaysh al-Mahdi, Kuki National Army, Somali Patriotic Movement, and parties.
constexpr auto also_groups = std::to_array<std::string_view>({"BRA", "JAM", "KNA", "PAN", "PRI", "SPM"});

/// As long as codes of countries are.
bool looks_like_code(std::string_view text) {
  return is_number_code(text) ||
         (text.size() >= 2 && text.size() <= 3 && (is_abbreviation(text) || is_of_small_letters(text)));
}

std::set<std::string, std::less<>> codes_among(const std::set<std::string, std::less<>>& texts) {
  std::set<std::string, std::less<>> codes;
  std::copy_if(texts.begin(), texts.end(), std::inserter(codes, codes.end()), looks_like_code);
  return codes;
}

}  // namespace

/// Of the different texts of a column.
struct CodeColumn::Counts {
  std::size_t two = 0, three = 0, numbers = 0;  ///< codes of the system
  std::size_t abbreviations = 0;                ///< which are neither codes nor names of countries
  std::size_t names = 0;                        ///< of countries
  std::size_t others = 0;
  std::size_t codes() const { return two + three + numbers; }
};

CodeColumn::CodeColumn(const CountryTable& countries, CodeSystem system)
    : countries_(&countries),
      asked_(system),
      system_(system == CodeSystem::automatic ? CodeSystem::iso : system) {}

const std::string* CodeColumn::code_of(std::string_view text) const {
  return small_ && is_of_small_letters(text) ? countries_->by_code(in_capitals(text), system_)
                                             : countries_->by_code(text, system_);
}

CodeColumn::Counts CodeColumn::count(const std::set<std::string, std::less<>>& texts) const {
  Counts c;
  for (const std::string& text : texts) {
    const std::string* code = code_of(text);
    const bool named = countries_->by_name(text) != nullptr;
    if (code != nullptr)
      ++(is_number_code(text) ? c.numbers : text.size() == 2 ? c.two : c.three);
    else if (named)
      c.names += is_abbreviation(text) ? 0 : 1;
    else
      ++(is_abbreviation(text) && text.size() <= 6 ? c.abbreviations : c.others);
  }
  return c;
}

void CodeColumn::learn(const std::set<std::string, std::less<>>& texts, bool countries_only) {
  learned_ = true;
  small_ = std::all_of(texts.begin(), texts.end(), [](const std::string& text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  });
  const Counts c = count(texts);
  namibia_ = c.two > c.three;
  named_.clear();
  for (const std::string& text : texts)
    if (const std::string* code = countries_->by_name(text); code && !is_abbreviation(text))
      named_.insert(*code);
  if (asked_ != CodeSystem::automatic) return;
  const bool few_names = c.names * 4 <= c.codes();
  const bool of_codes = few_names && (countries_only || c.codes() >= c.abbreviations + c.others);
  of_names_ = !countries_only && !few_names;
  three_ = countries_only || few_names || c.three >= c.abbreviations + c.two;
  two_ = of_codes && c.two >= c.three;
  numbers_ = of_codes && c.numbers * 2 >= c.codes();
  if (few_names) better_ = better_system(*countries_, codes_among(texts));
}

const std::string* CodeColumn::find(std::string_view text) const {
  if (asked_ == CodeSystem::names || !looks_like_code(text)) {
    // CAMEO's codes of actors are longer
    return system_ == CodeSystem::cameo && is_abbreviation(text) ? code_of(text) : nullptr;
  }
  if (is_of_small_letters(text) && !small_) return nullptr;
  const std::string* code = code_of(text);
  if (code == nullptr || asked_ != CodeSystem::automatic || !learned_) return code;
  if (is_number_code(text)) return numbers_ ? code : nullptr;
  if (text.size() == 2) return two_ ? code : nullptr;
  if (!of_names_) return three_ ? code : nullptr;
  const bool group = std::find(also_groups.begin(), also_groups.end(), text) != also_groups.end();
  return named_.contains(*code) || (three_ && !group) ? code : nullptr;
}

}  // namespace entente::eventdata
