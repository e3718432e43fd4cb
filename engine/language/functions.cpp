#include "language/functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "language/measures.h"
#include "numeric/functions.h"

namespace entente::language {
namespace {

template <auto F>
void unary(double* out, const double* a, const double*, const double*, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] = F(a[i]);
}

template <auto F>
void binary(double* out, const double* a, const double* b, const double*, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] = F(a[i], b[i]);
}

template <auto F>
void ternary(double* out, const double* a, const double* b, const double* c, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out[i] = F(a[i], b[i], c[i]);
}

// What is no number stays no number through comparisons and conditions, so that it ends a run where it would
// decide something; but false && anything is false, and true || anything is true.
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double truth(bool value) { return value ? 1.0 : 0.0; }
// without branches, so that many are computed at once
bool known(double a) { return a == a; }
double compared(double a, double b, bool value) { return known(a) & known(b) ? truth(value) : no_number; }
double both(double a, double b) {
  const double held = known(a) & known(b) ? 1.0 : no_number;
  return (a == 0) | (b == 0) ? 0.0 : held;
}
double either(double a, double b) {
  const double failed = known(a) & known(b) ? 0.0 : no_number;
  return ((a != 0) & known(a)) | ((b != 0) & known(b)) ? 1.0 : failed;
}
double smaller(double a, double b) { return (b < a) | !known(b) ? b : a; }
double larger(double a, double b) { return (a < b) | !known(b) ? b : a; }
double sign_of(double a) { return compared(a, a, a > 0) - truth(a < 0); }
double chosen(double c, double a, double b) {
  const double taken = c != 0 ? a : b;
  return known(c) ? taken : c;
}
double clamped(double x, double low, double high) { return smaller(high, larger(low, x)); }
double power(double a, double b) { return b == 2.0 ? a * a : std::pow(a, b); }

void exp_kernel(double* out, const double* a, const double*, const double*, std::size_t count) {
  numeric::exponentials(a, out, count);
}

/// 1 / (1 + e^-x), without overflow: e^-|x| is at most 1.
void sigmoid_kernel(double* out, const double* a, const double*, const double*, std::size_t count) {
  constexpr std::size_t part = 64;
  double e[part];
  for (std::size_t from = 0; from < count; from += part) {
    const std::size_t size = std::min(part, count - from);
    for (std::size_t i = 0; i < size; ++i) e[i] = -std::fabs(a[from + i]);
    numeric::exponentials(e, e, size);
    for (std::size_t i = 0; i < size; ++i) out[from + i] = (a[from + i] < 0 ? e[i] : 1.0) / (1.0 + e[i]);
  }
}

constexpr std::array<Function, 14> operator_table = {{
    {"+", 2, false, false, true, binary<[](double a, double b) { return a + b; }>, ""},
    {"-", 2, false, false, true, binary<[](double a, double b) { return a - b; }>, ""},
    {"*", 2, false, false, true, binary<[](double a, double b) { return a * b; }>, ""},
    {"/", 2, false, false, false, binary<[](double a, double b) { return a / b; }>, ""},
    {"^", 2, false, false, false, binary<power>, ""},
    {"<", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a < b); }>, ""},
    {"<=", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a <= b); }>, ""},
    {">", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a > b); }>, ""},
    {">=", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a >= b); }>, ""},
    {"==", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a == b); }>, ""},
    {"!=", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a != b); }>, ""},
    {"&&", 2, false, true, true, binary<both>, ""},
    {"||", 2, false, true, true, binary<either>, ""},
    {"-1", 1, false, false, true, unary<[](double a) { return -a; }>, ""},
}};

constexpr Function not_operator = {
    "!1", 1, false, true, true, unary<[](double a) { return compared(a, a, a == 0); }>, ""};

constexpr std::array<Function, 12> function_table = {{
    {"abs", 1, false, false, true, unary<[](double a) { return std::fabs(a); }>, "absolute value"},
    {"sign", 1, false, false, true, unary<sign_of>, "-1, 0 or 1"},
    {"floor", 1, false, false, true, unary<[](double a) { return std::floor(a); }>,
     "largest whole number not above"},
    {"exp", 1, false, false, false, exp_kernel, "e to the power"},
    {"log", 1, false, false, false, unary<[](double a) { return std::log(a); }>, "natural logarithm"},
    {"sqrt", 1, false, false, false, unary<[](double a) { return std::sqrt(a); }>, "square root"},
    {"tanh", 1, false, false, true, unary<[](double a) { return std::tanh(a); }>, "hyperbolic tangent"},
    {"sigmoid", 1, false, false, true, sigmoid_kernel, "1 / (1 + exp(-x))"},
    {"min", 2, true, false, true, binary<smaller>, "the smallest of its arguments"},
    {"max", 2, true, false, true, binary<larger>, "the largest of its arguments"},
    {"clamp", 3, false, false, true, ternary<clamped>, "clamp(x, lo, hi): x kept between lo and hi"},
    {"if", 3, false, false, true, ternary<chosen>, "if(c, a, b): a where c holds, else b"},
}};

constexpr std::array<AggregateInfo, 7> aggregate_table = {{
    {"sum", AggregateKind::sum, true, false, "sum of the body; 0 over nothing"},
    {"mean", AggregateKind::mean, true, false, "mean of the body; 0 over nothing"},
    {"min", AggregateKind::min, true, false, "smallest body; 0 over nothing"},
    {"max", AggregateKind::max, true, false, "largest body; 0 over nothing"},
    {"any", AggregateKind::any, true, true, "1 where the body holds for one; 0 over nothing"},
    {"all", AggregateKind::all, true, true, "1 where the body holds for every one; 1 over nothing"},
    {"count", AggregateKind::count, false, false, "how many; no body"},
}};

constexpr std::array<Measure, 2> measure_table = {{
    {"balance", measure_balance,
     "signed share of balanced triads by weight, tr(s^3) / tr(|s|^3), s = (x + x') / 2"},
    {"frustration", measure_frustration,
     "share of the weight on pairs that the leading eigenvector's two camps leave frustrated"},
}};

template <typename Table>
const typename Table::value_type* find_in(const Table& table, std::string_view name) {
  const auto it = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name; });
  return it == table.end() ? nullptr : &*it;
}

}  // namespace

std::span<const Function> functions() { return function_table; }
std::span<const Function> operators() { return operator_table; }
std::span<const AggregateInfo> aggregates() { return aggregate_table; }
std::span<const Measure> measures() { return measure_table; }

const Function* find_function(std::string_view name) { return find_in(function_table, name); }
const Function* find_operator(std::string_view name) {
  return name == not_operator.name ? &not_operator : find_in(operator_table, name);
}
const AggregateInfo* find_aggregate(std::string_view name) { return find_in(aggregate_table, name); }
const Measure* find_measure(std::string_view name) { return find_in(measure_table, name); }

std::vector<std::string> callable_names() {
  std::vector<std::string> names;
  for (const auto& row : function_table) names.emplace_back(row.name);
  for (const auto& row : aggregate_table) names.emplace_back(row.name);
  for (const auto& row : measure_table) names.emplace_back(row.name);
  return names;
}

}  // namespace entente::language
