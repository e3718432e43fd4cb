#include "assist/expression_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "assist/tokens.h"
#include "language/functions.h"
#include "language/symbol_table.h"

namespace entente::assist {

using language::Token;
using language::TokenKind;

namespace {

bool is_word(const std::vector<Token>& tokens, std::size_t k, std::string_view text) {
  return k < tokens.size() && tokens[k].kind != TokenKind::end && tokens[k].text == text;
}

bool is_name_at(const std::vector<Token>& tokens, std::size_t k) {
  return k < tokens.size() && tokens[k].kind == TokenKind::name;
}

/// Of the aggregate whose bracket is that of the number: `k in state, j in state where ...`.
void add_variables_of(const std::vector<Token>& tokens, std::size_t bracket, const std::string& where,
                      std::vector<AggregateVariable>& variables) {
  const std::size_t end = closing_bracket(tokens, bracket);
  for (std::size_t k = bracket + 1; is_name_at(tokens, k) && is_word(tokens, k + 1, "in");) {
    const std::string group = is_name_at(tokens, k + 2) ? tokens[k + 2].text : "";
    const Thing thing{NameKind::variable, tokens[k].text, fmt::format("{}~{}", where, tokens[bracket].at)};
    variables.push_back({{thing, group}, k, bracket, end});
    k += group.empty() ? 2 : 3;
    if (!is_word(tokens, k, ",")) return;
    ++k;
  }
}

}  // namespace

std::vector<AggregateVariable> aggregate_variables(const std::vector<Token>& tokens, const std::string& where) {
  std::vector<AggregateVariable> variables;
  for (std::size_t k = 0; k + 1 < tokens.size(); ++k)
    if (is_name_at(tokens, k) && is_word(tokens, k + 1, "(") && language::find_aggregate(tokens[k].text))
      add_variables_of(tokens, k + 1, where, variables);
  return variables;
}

std::vector<Local> seen_in(const std::vector<AggregateVariable>& variables, std::size_t token,
                           const std::vector<Local>& seen) {
  std::vector<Local> all;
  for (auto variable = variables.rbegin(); variable != variables.rend(); ++variable)
    if (variable->begin < token && token <= variable->end) all.push_back(variable->local);
  all.insert(all.end(), seen.begin(), seen.end());
  return all;
}

std::vector<NamedToken> named_tokens(const std::vector<Token>& tokens, const std::vector<Local>& seen,
                                     const std::string& where, const Names& names) {
  const std::vector<AggregateVariable> variables = aggregate_variables(tokens, where);
  std::vector<NamedToken> found;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    if (!is_name_at(tokens, k) || language::is_reserved(tokens[k].text)) continue;
    const auto made = std::find_if(variables.begin(), variables.end(),
                                   [&](const AggregateVariable& variable) { return variable.made == k; });
    if (made != variables.end()) {
      found.push_back({k, made->local.thing, true});
    } else if (const auto thing = names.meaning(tokens[k].text, seen_in(variables, k, seen))) {
      found.push_back({k, *thing, false});
    } else if (const auto both = names.family_and_type(tokens[k].text)) {
      const std::size_t size = both->family.name.size();
      found.push_back({k, both->family, false, 0, size});
      if (both->type) found.push_back({k, *both->type, false, size + 1, both->type->name.size()});
    }
  }
  return found;
}

}  // namespace entente::assist
