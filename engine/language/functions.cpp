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

constexpr auto operator_table = std::to_array<Function>({
    {"+", 2, false, false, true, binary<[](double a, double b) { return a + b; }>},
    {"-", 2, false, false, true, binary<[](double a, double b) { return a - b; }>},
    {"*", 2, false, false, true, binary<[](double a, double b) { return a * b; }>},
    {"/", 2, false, false, false, binary<[](double a, double b) { return a / b; }>},
    {"^", 2, false, false, false, binary<power>},
    {"<", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a < b); }>},
    {"<=", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a <= b); }>},
    {">", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a > b); }>},
    {">=", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a >= b); }>},
    {"==", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a == b); }>},
    {"!=", 2, false, true, true, binary<[](double a, double b) { return compared(a, b, a != b); }>},
    {"&&", 2, false, true, true, binary<both>},
    {"||", 2, false, true, true, binary<either>},
    {"-1", 1, false, false, true, unary<[](double a) { return -a; }>},
});

constexpr Function not_operator = {"!1", 1,    false,
                                   true, true, unary<[](double a) { return compared(a, a, a == 0); }>};

constexpr auto function_table = std::to_array<Function>({
    {"abs",
     1,
     false,
     false,
     true,
     unary<[](double a) { return std::fabs(a); }>,
     {"x", "its absolute value", "abs(-2) == 2"}},
    {"sign", 1, false, false, true, unary<sign_of>, {"x", "-1, 0 or 1", "sign(-3) == -1"}},
    {"floor",
     1,
     false,
     false,
     true,
     unary<[](double a) { return std::floor(a); }>,
     {"x", "the largest whole number not above it", "floor(-1.5) == -2"}},
    {"exp", 1, false, false, false, exp_kernel, {"x", "e to its power", "exp(0) == 1"}},
    {"log",
     1,
     false,
     false,
     false,
     unary<[](double a) { return std::log(a); }>,
     {"x", "its natural logarithm", "log(1) == 0"}},
    {"sqrt",
     1,
     false,
     false,
     false,
     unary<[](double a) { return std::sqrt(a); }>,
     {"x", "its square root", "sqrt(9) == 3"}},
    {"tanh",
     1,
     false,
     false,
     true,
     unary<[](double a) { return std::tanh(a); }>,
     {"x", "its hyperbolic tangent, from -1 to 1", "tanh(0) == 0"}},
    {"sigmoid",
     1,
     false,
     false,
     true,
     sigmoid_kernel,
     {"x", "`1 / (1 + exp(-x))`, from 0 to 1", "sigmoid(0) == 0.5"}},
    {"min",
     2,
     true,
     false,
     true,
     binary<smaller>,
     {"a, b, ...", "the smallest of two or more", "min(3, 1, 2) == 1"}},
    {"max",
     2,
     true,
     false,
     true,
     binary<larger>,
     {"a, b, ...", "the largest of two or more", "max(3, 1, 2) == 3"}},
    {"clamp",
     3,
     false,
     false,
     true,
     ternary<clamped>,
     {"x, low, high", "x, kept between low and high", "clamp(1.4, 0, 1) == 1"}},
    {"if",
     3,
     false,
     false,
     true,
     ternary<chosen>,
     {"condition, a, b", "a where the condition holds, else b", "if(2 > 1, 10, 20) == 10"}},
});

constexpr auto aggregate_table = std::to_array<AggregateInfo>({
    {"sum",
     AggregateKind::sum,
     true,
     false,
     {"k in group where condition : body", "the sum of the body; 0 over nothing",
      "sum(i in state, j in state : trust[i, j] > 0.15) == 1"}},
    {"mean",
     AggregateKind::mean,
     true,
     false,
     {"k in group where condition : body", "its mean; 0 over nothing",
      "mean(k in state : trust[k, A]) == 0.2"}},
    {"min",
     AggregateKind::min,
     true,
     false,
     {"k in group where condition : body", "its smallest value; 0 over nothing",
      "min(i in state, j in state : trust[i, j]) == 0.1"}},
    {"max",
     AggregateKind::max,
     true,
     false,
     {"k in group where condition : body", "its largest value; 0 over nothing",
      "max(i in state, j in state : trust[i, j]) == 0.2"}},
    {"any",
     AggregateKind::any,
     true,
     true,
     {"k in group where condition : body", "1 where the body holds for one; 0 over nothing",
      "any(i in state, j in state : trust[i, j] > 0.15)"}},
    {"all",
     AggregateKind::all,
     true,
     true,
     {"k in group where condition : body", "1 where the body holds for every one; 1 over nothing",
      "all(k in state where k != A : trust[k, A] > 0.15)"}},
    {"count",
     AggregateKind::count,
     false,
     false,
     {"k in group where condition", "how many there are", "count(k in state where k != A) == 1"}},
});

constexpr auto measure_table = std::to_array<Measure>({
    {"balance",
     measure_balance,
     {"relation",
      "the signed share of balanced triads by weight, `tr(s^3) / tr(|s|^3)` of `s = (x + x') / 2`; 0 without "
      "triads",
      "balance(trust) == 0"}},
    {"frustration",
     measure_frustration,
     {"relation",
      "the share of the weight on pairs that are at odds with the two camps of the leading eigenvector; 0 "
      "without ties",
      "frustration(trust) == 0"}},
});

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
