/// Inside expressions and cells.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "assist/complete.h"
#include "assist/expression_names.h"
#include "assist/tokens.h"
#include "language/functions.h"

namespace entente::assist {

using language::Token;
using language::TokenKind;

namespace {

/// The word at a byte of an expression, and what it stands in.
class Cursor {
 public:
  Cursor(const Site& site, const Document& document)
      : document_(document), tokens_(tokens_of(site.text)), from(site.inside) {
    while (tokens_[number_].kind != TokenKind::end &&
           tokens_[number_].at + tokens_[number_].text.size() < site.inside)
      ++number_;
    // a sign, or a number, that ends here is before the word
    const Token& here = tokens_[number_];
    if (here.kind == TokenKind::name && here.at < site.inside)
      from = here.at;
    else if (here.kind != TokenKind::end && here.at < site.inside)
      ++number_;
    open_ = open_brackets(tokens_, number_);
    seen_ = seen_in(aggregate_variables(tokens_, ""), number_, document.names().seen_at(site.path));
    intensity_ = document.names().sees_intensity(site.path);
  }

  Candidates candidates(bool cell) {
    if (follows("in"))
      add_groups();
    else if (!open_.empty() && tokens_[open_.back().token].text == "[")
      add_actors();
    else if (cell)
      add_layers();
    else if (!open_.empty() && language::find_measure(open_.back().before))
      add_names(NameKind::relation, document_, all_);
    else if (takes_actors())
      add_actors();
    else if (in_head())
      add_heads();
    else
      add_values();
    return {std::move(all_), from};
  }

 private:
  bool follows(std::string_view text) const {
    return number_ > 0 && tokens_[number_ - 1].text == text && tokens_[number_ - 1].kind != TokenKind::number;
  }
  /// Something that has a value stands before.
  bool follows_value() const {
    if (number_ == 0 || follows("where") || follows("in")) return false;
    return tokens_[number_ - 1].kind != TokenKind::symbol || follows(")") || follows("]");
  }
  /// Of a named expression.
  bool takes_actors() const {
    return !open_.empty() && std::any_of(seen_.begin(), seen_.end(), [&](const Local& local) {
      return local.thing.kind == NameKind::definition && !local.variables.empty() &&
             local.thing.name == open_.back().before;
    });
  }
  /// Where an aggregate has its variables.
  bool in_head() const {
    return !open_.empty() && language::find_aggregate(open_.back().before) &&
           number_ == open_.back().comma + 1 && !language::find_function(open_.back().before);
  }

  void add_local(const Local& local) {
    Candidate made{local.thing.name, kind_word(local.thing.kind), about(local.thing, document_)};
    if (local.thing.kind == NameKind::variable && !local.group.empty())
      made.about.detail = "variable in " + local.group;
    if (!local.variables.empty()) {
      made.about.detail =
          fmt::format("{}({}): {}", made.label, fmt::join(local.variables, ", "), made.about.detail);
      made.insert = made.label + "(";
    }
    all_.push_back(std::move(made));
  }
  void add_seen(bool groups, bool definitions) {
    for (const Local& local : seen_) {
      const bool definition = local.thing.kind == NameKind::definition;
      if (definition ? definitions : local.is_group() == groups) add_local(local);
    }
  }
  void add_groups() {
    for (const Local& local : seen_)
      if (local.is_group()) add_local(local);
    add_names(NameKind::group, document_, all_);
  }
  void add_actors() {
    add_seen(false, false);
    add_names(NameKind::actor, document_, all_);
  }
  void add_layers() {
    for (const NameKind kind : {NameKind::relation, NameKind::attribute})
      for (const std::string& name : document_.names().of(kind))
        all_.push_back({name, kind_word(kind), about(Thing{kind, name}, document_), name + "["});
  }
  /// `k in state`, with a letter that is free.
  void add_heads() {
    constexpr auto letters = std::to_array<std::string_view>({"k", "m", "n", "i", "j", "a", "b"});
    const auto letter = std::find_if(letters.begin(), letters.end(), [&](std::string_view one) {
      return !document_.names().meaning(std::string(one), seen_);
    });
    for (const std::string& group : document_.names().of(NameKind::group))
      all_.push_back({fmt::format("{} in {}", letter == letters.end() ? "k" : *letter, group), "variable",
                      about({NameKind::group, group}, document_)});
  }
  void add_word(std::string_view name, std::string help) {
    all_.push_back({std::string(name), "word", {std::move(help), ""}});
  }
  template <typename Rows>
  void add_calls(const Rows& rows) {
    for (const auto& row : rows)
      all_.push_back(
          {std::string(row.name), "function", about(row.name, row.usage), std::string(row.name) + "("});
  }
  void add_values() {
    if (follows_value()) {
      add_word("in", "whether an actor belongs to a group: a in state");
      if (!open_.empty() && language::find_aggregate(open_.back().before))
        add_word("where", "only those for which this holds");
      return;
    }
    add_seen(false, true);
    add_names(NameKind::parameter, document_, all_);
    add_layers();
    if (intensity_) add_word("intensity", "how strong the event is");
    add_word("t", "years since the start");
    add_calls(language::functions());
    add_calls(language::aggregates());
    add_calls(language::measures());
    if (follows("==") || follows("!=") || all_.empty()) add_names(NameKind::actor, document_, all_);
  }

  const Document& document_;
  std::vector<Token> tokens_;
  std::size_t number_ = 0;  ///< of the token at which the word stands, or would
  std::vector<OpenBracket> open_;
  std::vector<Local> seen_;
  bool intensity_ = false;
  std::vector<Candidate> all_;

 public:
  std::size_t from;  ///< byte where the word begins
};

}  // namespace

Candidates candidates_in_expression(const Site& site, const Document& document, bool cell) {
  return Cursor(site, document).candidates(cell);
}

}  // namespace entente::assist
