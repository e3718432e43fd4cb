#include "language/parser.h"

#include <gtest/gtest.h>

namespace entente::language {
namespace {

/// The tree with every operation in brackets.
std::string show(const Ast& ast) {
  switch (ast.kind) {
    case AstKind::number:
      return std::to_string(static_cast<int>(ast.number));
    case AstKind::name:
      return ast.name;
    case AstKind::unary:
      return "(" + ast.name + show(*ast.children[0]) + ")";
    case AstKind::binary:
      return "(" + show(*ast.children[0]) + ast.name + show(*ast.children[1]) + ")";
    case AstKind::membership:
      return "(" + ast.names[0].text + " in " + ast.names[1].text + ")";
    default:
      break;
  }
  std::string text = ast.name + "<";
  for (const AstName& name : ast.names) text += name.text + ";";
  for (const AstVariable& v : ast.variables) text += v.name.text + " in " + v.group.text + ";";
  if (ast.where) text += "where " + show(*ast.where) + ";";
  for (const AstPtr& child : ast.children) text += show(*child) + ";";
  return text + ">";
}

struct TextAndTree {
  const char* text;
  const char* tree;
};

class ParserTrees : public testing::TestWithParam<TextAndTree> {};

TEST_P(ParserTrees, AreAsTheSpecSays) { EXPECT_EQ(show(*parse_expression(GetParam().text)), GetParam().tree); }

INSTANTIATE_TEST_SUITE_P(
    Table, ParserTrees,
    testing::Values(TextAndTree{"1 + 2 * 3 - 4", "((1+(2*3))-4)"}, TextAndTree{"-2 ^ 2", "(-(2^2))"},
                    TextAndTree{"2 ^ 3 ^ 2", "(2^(3^2))"}, TextAndTree{"2 ^ -1", "(2^(-1))"},
                    TextAndTree{"!a == b", "((!a)==b)"}, TextAndTree{"a || b && c < 1", "(a||(b&&(c<1)))"},
                    TextAndTree{"8 / 4 / 2", "((8/4)/2)"}, TextAndTree{"2 * (A in ab)", "(2*(A in ab))"},
                    TextAndTree{"!(q in who) && 1", "((!(q in who))&&1)"},
                    TextAndTree{"trust[a, B]", "trust<a;B;>"}, TextAndTree{"min(a, 2)", "min<a;2;>"},
                    TextAndTree{"min(k in g: v[k])", "min<k in g;v<k;>;>"},
                    TextAndTree{"max(A in g, 1)", "max<(A in g);1;>"},
                    TextAndTree{"count(k in g where k == A)", "count<k in g;where (k==A);>"},
                    TextAndTree{"sum(i in g, j in h where 1: 2)", "sum<i in g;j in h;where 1;2;>"},
                    TextAndTree{"max(min(k in g: v[k]), 1)", "max<min<k in g;v<k;>;>;1;>"}));

struct BadText {
  const char* text;
  std::size_t at;
  const char* says;
};

class ParserErrors : public testing::TestWithParam<BadText> {};

TEST_P(ParserErrors, PointAndExplain) {
  try {
    parse_expression(GetParam().text);
    FAIL() << "no error for " << GetParam().text;
  } catch (const SyntaxError& error) {
    EXPECT_EQ(error.at(), GetParam().at) << error.what();
    EXPECT_NE(std::string(error.what()).find(GetParam().says), std::string::npos) << error.what();
  }
}

INSTANTIATE_TEST_SUITE_P(Table, ParserErrors,
                         testing::Values(BadText{"", 0, "ends here"}, BadText{"1 +", 3, "expected a value"},
                                         BadText{"(1 + 2", 6, "')'"}, BadText{"1 2", 2, "unexpected '2'"},
                                         BadText{"0 < x < 1", 6, "chained"}, BadText{"trust[a b]", 8, "']'"},
                                         BadText{"count(k in g: 1)", 12, "no body"},
                                         BadText{"sum(k in g)", 10, "':'"},
                                         BadText{"sum(k of g: 1)", 6, "'in'"},
                                         BadText{"1 in g", 0, "only an actor"},
                                         BadText{"sum(1)", 4, "variable"}));

INSTANTIATE_TEST_SUITE_P(
    WrittenLikeElsewhere, ParserErrors,
    testing::Values(
        BadText{"a and b", 2, "write && for 'and'"}, BadText{"a OR b", 2, "write || for 'or'"},
        BadText{"not a", 0, "write ! for 'not'"}, BadText{"2 per month", 2, R"("rate": 2, "per": "month")"},
        BadText{"a => b", 2, "write >= for =>"}, BadText{"a =< b", 2, "write <= for =<"},
        BadText{"a <> b", 2, "write != for <>"}, BadText{"a ** 2", 2, "write ^ for **"},
        BadText{"a \xE2\x89\xA5 b", 2, "this is U+2265, a greater-or-equal sign; use >="},
        BadText{"1 \xE2\x88\x92 2", 2, "U+2212, a minus sign; use -"}, BadText{"90%", 2, "write 0.9 for 90%"},
        BadText{"a % b", 2, "a - b * floor(a / b)"}, BadText{"a mod b", 2, "a - b * floor(a / b)"},
        BadText{"a ? b : c", 2, "write if(condition, value, otherwise)"},
        BadText{"0,9", 0, "write 0.9 for 0,9: numbers have a decimal point"},
        BadText{"trust['A', B]", 6, "stand without quotes"},
        BadText{"trust[\"A\", B]", 6, "stand without quotes"}, BadText{"trust[A][B]", 8, "write trust[a, b]"},
        BadText{"trust.A.B > 1", 5, "read with brackets: trust[A, B]"}));

TEST(Parser, RefusesNestingThatWouldExhaustTheStack) {
  EXPECT_THROW(parse_expression(std::string(100000, '(') + "1" + std::string(100000, ')')), SyntaxError);
  EXPECT_THROW(parse_expression(std::string(100000, '-') + "1"), SyntaxError);
  std::string sum = "1";
  for (int i = 0; i < 100000; ++i) sum += "+1";
  EXPECT_THROW(parse_expression(sum), SyntaxError);
  EXPECT_NO_THROW(parse_expression(sum.substr(0, 9001)));
  EXPECT_NO_THROW(parse_expression(std::string(50, '(') + "1" + std::string(50, ')')));
}

TEST(Parser, ReadsCells) {
  EXPECT_EQ(show(*parse_cell("trust[PAK, AFG]")), "trust<PAK;AFG;>");
  EXPECT_THROW(parse_cell("trust"), SyntaxError);
  EXPECT_THROW(parse_cell("trust[A] + 1"), SyntaxError);
}

}  // namespace
}  // namespace entente::language
