#pragma once
/// Conditions taken apart as they are written.
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace entente::detail {

/// One of the parts that `&&` joins; a comparison with its sides.
struct ConditionPart {
  std::string text;
  /// Empty where it is no comparison that can be near: `left sign right`, with one of < <= > >= ==. A number
  /// that stands on the left is brought to the right.
  std::string left, sign, right;
  bool compares() const { return !sign.empty(); }
  bool upward() const { return sign[0] == '>'; }
  std::vector<ConditionPart> alternatives = {};  ///< where `||` joins something: the comparisons in it
  std::size_t output = 0;                        ///< where those who judge it have its values
};

/// Whether a name stands for an actor. Those are the same or not; nothing is near to that.
using IsActor = std::function<bool(const std::string& name)>;

/// Brackets around parts are taken away. The text must be an expression, or empty: then there are none.
std::vector<ConditionPart> condition_parts(const std::string& condition, const IsActor& is_actor = {});

/// What stands in the place of a name.
using Names = std::map<std::string, std::string>;
/// Names replaced where they stand as words of their own.
std::string renamed(const std::string& text, const Names& names);

/// A number and nothing else: `0.4`, `-1.05`.
bool is_plain_number(const std::string& text);

/// How far `left` is beyond `right`, as the sign has it: above or at 0 where the comparison holds, nearly.
double margin_to_threshold(const ConditionPart& part, double left, double right);

}  // namespace entente::detail
