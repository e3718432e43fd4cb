#pragma once
/// What a number is to be: `alarm >= 0.6`, or `60 %`.
#include <optional>
#include <string>

namespace entente::explore {

struct Comparison {
  std::string name;
  bool above = true;    ///< else below
  bool strict = false;  ///< `>` or `<`
  double value = 0;

  bool holds(double number) const {
    return above ? (strict ? number > value : number >= value) : (strict ? number < value : number <= value);
  }
};

/// Nothing where a text is not `NAME >= NUMBER`, or with `>`, `<=` or `<`; a number may be in per cent.
std::optional<Comparison> comparison_in(const std::string& text);

}  // namespace entente::explore
