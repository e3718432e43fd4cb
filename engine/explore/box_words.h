#pragma once
/// Boxes in words.
#include <string>
#include <string_view>

#include "explore/factor.h"
#include "explore/futures.h"

namespace entente::explore {

/// `A is at most 755.8`, `A is between 2 and 3.5`, `A is north or south`; empty where nothing is asked. Limits
/// have the digits that tell a thousandth of the factor's range; of a factor that takes some values only they
/// are the last of these inside, and where that is one, `A is 3`.
std::string restriction_text(const Factor& factor, const Limits& limits);

/// `The outcome happens in 77 % of the futures in which A is at most 755.8 and B is at least -0.422, and
/// in 20 % of all; 75 % of those in which it does are there.` `what` is its beginning; where it never
/// happens there, `in none of the futures in which ...`, and of a box of everything `in 10 % of all futures`.
/// `factors` (factors of the box) have their names.
std::string box_sentence(const MeasuredBox& box, std::span<const Factor> factors,
                         std::string_view what = "The outcome happens");

/// `a`, `a or b`, `a, b or c`, where `or` comes before the last.
std::string listed(std::span<const std::string> words, std::string_view last);

}  // namespace entente::explore
