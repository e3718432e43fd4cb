#pragma once
/// The tree of an expression as written; names are not resolved yet.
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente::language {

struct Ast;
using AstPtr = std::unique_ptr<Ast>;

/// defined: a named expression of a `let`, with what it stands for; refused: a use of one that is wrong.
enum class AstKind { number, name, cell, call, unary, binary, membership, aggregate, defined, refused };

/// A name and the byte of the text where it begins.
struct AstName {
  std::string text;
  std::size_t at = 0;
};

/// One `k in state` of an aggregate.
struct AstVariable {
  AstName name, group;
};

struct Ast {
  AstKind kind = AstKind::number;
  std::size_t at = 0;  ///< byte of the text where it begins (binary: where its operator stands)
  double number = 0;   ///< number
  std::string name;    ///< name, cell: the layer; call, aggregate: the function; unary, binary: the operator;
                       ///< refused: what is wrong
  std::vector<AstName> names;          ///< cell, defined: its actors; membership: the actor and the group
  std::vector<AstVariable> variables;  ///< aggregate
  std::vector<AstPtr> children;        ///< operands; aggregate: its body (none for count); defined: what it is
  AstPtr where;                        ///< aggregate; may be null
};

/// The text is no expression.
class SyntaxError : public std::runtime_error {
 public:
  SyntaxError(std::size_t at, const std::string& message) : std::runtime_error(message), at_(at) {}
  std::size_t at() const { return at_; }

 private:
  std::size_t at_;
};

}  // namespace entente::language
