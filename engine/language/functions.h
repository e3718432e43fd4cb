#pragma once
/// The functions, operators, aggregates and measures of the expression language: one row each.
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::language {

/// Works on `count` contiguous values: out[i] from a[i], b[i], c[i] (those that its arity uses).
/// Each result depends on its own arguments only. `out` may be one of the arguments.
using Kernel = void (*)(double* out, const double* a, const double* b, const double* c, std::size_t count);

/// What the reference says of a row of these tables.
struct Usage {
  std::string_view parameters;  ///< `x, low, high`
  std::string_view help;        ///< what it gives
  std::string_view example;     ///< an expression that holds, in the reference's own scenario
};

/// An operator or a function of fixed arity; `variadic` ones fold from the left.
struct Function {
  std::string_view name;
  std::size_t arity;
  bool variadic;  ///< at least `arity` arguments
  bool boolean;   ///< always 0 or 1
  bool total;     ///< a number wherever its arguments are, but for what is beyond the largest one
  Kernel kernel;
  Usage usage = {};  ///< of a function
};

enum class AggregateKind { sum, mean, min, max, any, all, count };

struct AggregateInfo {
  std::string_view name;
  AggregateKind kind;
  bool has_body;
  bool boolean;
  Usage usage;
};

/// A number made of a whole relation: (N x N x lanes) to (lanes).
struct Measure {
  std::string_view name;
  void (*evaluate)(double* out, const double* relation, std::size_t actors, std::size_t lanes);
  Usage usage;
};

std::span<const Function> functions();
std::span<const Function> operators();  ///< unary ones named "-1" (negation) and "!1"
std::span<const AggregateInfo> aggregates();
std::span<const Measure> measures();

const Function* find_function(std::string_view name);
const Function* find_operator(std::string_view name);
const AggregateInfo* find_aggregate(std::string_view name);
const Measure* find_measure(std::string_view name);

/// Names of everything that can be called, for suggestions.
std::vector<std::string> callable_names();

}  // namespace entente::language
