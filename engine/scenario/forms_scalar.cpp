/// Forms of values that stand for themselves.
#include <entente/scenario.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "scenario/forms.h"
#include "scenario/item.h"
#include "scenario/names.h"

namespace entente::reading {
namespace {

using Kind = Node::Kind;

/// Steps of the calendar count at most this many units.
constexpr double largest_step = 1e6;

/// The check of a form that fits or does not.
template <bool (*fits)(const Value&, const Node&)>
void simple(const Value& value, const Node& node, const std::string& path, const Check& check) {
  if (!fits(value, node)) expected(value, node, path, check);
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }
bool in_limits(const Value& value, double number) { return number >= value.low && number <= value.high; }

bool fits_text(const Value&, const Node& node) { return node.is(Kind::text); }
bool fits_name(const Value&, const Node& node) { return node.is(Kind::text) && is_name(node.text); }
bool fits_boolean(const Value&, const Node& node) { return node.is(Kind::boolean); }
bool fits_written(const Value&, const Node& node) { return node.is(Kind::text) && !is_blank(node.text); }
bool fits_number(const Value& value, const Node& node) {
  return node.is(Kind::number) && in_limits(value, node.number);
}
bool fits_whole(const Value& value, const Node& node) {
  return node.is(Kind::number) && node.whole && in_limits(value, static_cast<double>(*node.whole));
}
bool fits_expression(const Value& value, const Node& node) {
  return fits_written(value, node) || fits_number(value, node);
}
bool fits_date(const Value&, const Node& node) { return node.is(Kind::text) && parse_date(node.text); }
bool fits_duration(const Value&, const Node& node) { return node.is(Kind::text) && parse_duration(node.text); }
bool fits_unit(const Value&, const Node& node) { return node.is(Kind::text) && parse_unit(node.text); }
bool fits_step(const Value&, const Node& node) {
  const auto step = node.is(Kind::text) ? parse_duration(node.text) : std::nullopt;
  return step && step->count == std::floor(step->count) && step->count <= largest_step;
}
bool fits_choice(const Value& value, const Node& node) {
  return node.is(Kind::text) &&
         std::find(value.words.begin(), value.words.end(), node.text) != value.words.end();
}
bool fits_baseline(const Value&, const Node& node) {
  return node.is(Kind::number) || (node.is(Kind::text) && node.text == "initial");
}

Json typed(const char* type) { return {{"type", type}}; }

Json limited(Json schema, const Value& value) {
  if (std::isfinite(value.low)) schema["minimum"] = value.low;
  if (std::isfinite(value.high)) schema["maximum"] = value.high;
  return schema;
}

Json pattern(const std::string& expression) {
  return {{"type", "string"}, {"pattern", "^" + expression + "$"}};
}

Json schema_text(const Value&) { return typed("string"); }
Json schema_written(const Value&) { return {{"type", "string"}, {"pattern", "\\S"}}; }
Json schema_name(const Value&) { return pattern(name_pattern); }
Json schema_boolean(const Value&) { return typed("boolean"); }
Json schema_number(const Value& value) { return limited(typed("number"), value); }
Json schema_whole(const Value& value) { return limited(typed("integer"), value); }
Json schema_date(const Value&) { return pattern(R"(\d{4}-\d{2}-\d{2})"); }
Json schema_duration(const Value&) { return pattern("[0-9.][0-9.eE+-]* +(day|week|month|year)s?"); }
Json schema_step(const Value&) { return pattern("\\d+(\\.0*)? +(day|week|month|year)s?"); }
Json schema_unit(const Value&) { return pattern("(day|week|month|year)s?"); }
Json schema_choice(const Value& value) { return {{"enum", value.words}}; }
Json schema_expression(const Value& value) {
  return {{"anyOf", Json::array({schema_written(value), schema_number(value)})}};
}
Json schema_baseline(const Value&) {
  return {{"anyOf", Json::array({typed("number"), Json{{"enum", {"initial"}}}})}};
}

/// A limit, which is a whole number; the largest is that of 64 bits.
std::string limit(double value) {
  constexpr double beyond = 18446744073709551616.0;
  return value < beyond ? fmt::format("{:.0f}", value)
                        : fmt::format("{}", std::numeric_limits<std::uint64_t>::max());
}

std::string limits(const Value& value) {
  if (std::isfinite(value.low) && std::isfinite(value.high)) {
    return fmt::format(" from {} to {}", limit(value.low), limit(value.high));
  }
  if (std::isfinite(value.low)) return fmt::format(", at least {}", value.low);
  return "";
}

std::string words_text(const Value&) { return "a text"; }
std::string words_name(const Value&) { return "a name (letters, digits and _)"; }
std::string words_boolean(const Value&) { return "true or false"; }
std::string words_number(const Value& value) { return "a number" + limits(value); }
std::string words_whole(const Value& value) {
  return value.low == value.high ? "the number " + limit(value.low) : "a whole number" + limits(value);
}
std::string words_expression(const Value& value) { return "an expression or a number" + limits(value); }
std::string words_date(const Value&) { return "a date of the calendar, \"YYYY-MM-DD\""; }
std::string words_duration(const Value&) {
  return R"(a duration, "N days", "N weeks", "N months" or "N years")";
}
std::string words_step(const Value&) {
  return "a whole number of days, weeks, months or years, like \"2 weeks\"";
}
std::string words_unit(const Value& value) { return fmt::format("a unit: {}", fmt::join(value.words, ", ")); }
std::string words_choice(const Value& value) { return fmt::format("one of: {}", fmt::join(value.words, ", ")); }
std::string words_baseline(const Value&) { return "a number or \"initial\""; }
std::string words_cell(const Value&) { return R"(a cell, "relation[a, b]" or "attribute[a]")"; }

constexpr auto scalar_rows = std::to_array<FormRow>({
    {Form::text, simple<fits_text>, schema_text, words_text},
    {Form::name, simple<fits_name>, schema_name, words_name},
    {Form::number, simple<fits_number>, schema_number, words_number},
    {Form::whole, simple<fits_whole>, schema_whole, words_whole},
    {Form::boolean, simple<fits_boolean>, schema_boolean, words_boolean},
    {Form::expression, simple<fits_expression>, schema_expression, words_expression},
    {Form::date, simple<fits_date>, schema_date, words_date},
    {Form::duration, simple<fits_duration>, schema_duration, words_duration},
    {Form::step, simple<fits_step>, schema_step, words_step},
    {Form::unit, simple<fits_unit>, schema_unit, words_unit},
    {Form::choice, simple<fits_choice>, schema_choice, words_choice},
    {Form::baseline, simple<fits_baseline>, schema_baseline, words_baseline},
    {Form::cell, simple<fits_written>, schema_written, words_cell},
});

}  // namespace

std::span<const FormRow> scalar_forms() { return scalar_rows; }

}  // namespace entente::reading
