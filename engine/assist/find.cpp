#include "assist/find.h"

#include <fmt/format.h>

#include <algorithm>

#include "assist/about.h"
#include "assist/tokens.h"
#include "base/text_places.h"
#include "scenario/files.h"
#include "scenario/forms.h"

namespace entente::assist {

using language::Token;
using language::TokenKind;
using reading::Form;
using reading::Node;

namespace {

std::string told(const std::string& title, const About& about) {
  std::string text = fmt::format("**{}**: {}", title, about.detail);
  if (!about.help.empty()) text += "\n\n" + about.help;
  return text;
}

/// The key of the format at a site, or around its value; null: it is a name, or not known.
std::optional<reading::Key> key_of_format(const Site& site) {
  for (std::size_t k = site.path.size() - 1; k > 0; --k) {
    if (!site.path[k].member) continue;
    if (!site.path[k - 1].object) return std::nullopt;
    const std::vector<reading::Key> keys = reading::all_keys(*site.path[k - 1].object);
    const reading::Key* key = reading::find_key(keys, site.path[k].member->key);
    return key ? std::optional(*key) : std::nullopt;
  }
  return std::nullopt;
}

/// The name or number of an expression at a byte of it; null: none.
const Token* token_at(const std::vector<Token>& tokens, std::size_t inside) {
  const auto found = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.kind == TokenKind::name && token.at <= inside && inside <= token.at + token.text.size();
  });
  return found == tokens.end() ? nullptr : &*found;
}

std::optional<About> about_call(std::string_view name) {
  if (const auto* function = language::find_function(name)) return about(name, function->usage);
  if (const auto* aggregate = language::find_aggregate(name)) return about(name, aggregate->usage);
  if (const auto* measure = language::find_measure(name)) return about(name, measure->usage);
  if (name == "t") return About{"years since the start", ""};
  if (name == "intensity") return About{"how strong the event is", ""};
  return std::nullopt;
}

/// `trust[PAK, AFG]` around a token: the tie at the start, where there is one.
std::string tie_around(const std::vector<Token>& tokens, const Token& token, const Document& document) {
  const auto number = static_cast<std::size_t>(&token - tokens.data());
  for (std::size_t k = number >= 4 ? number - 4 : 0; k + 5 < tokens.size() && k <= number; ++k)
    if (tokens[k].kind == TokenKind::name && tokens[k + 1].text == "[" && tokens[k + 3].text == ",")
      return tie_at_start(tokens[k].text, tokens[k + 2].text, tokens[k + 4].text, document);
  return "";
}

Hover hover_of(const Stretch& stretch, std::string text) { return {stretch.from, stretch.to, std::move(text)}; }

/// Of a function or another word of the language.
std::optional<Hover> hover_over_word(const Site& site, const Document& document) {
  const std::vector<Token> tokens = tokens_of(site.text);
  const Token* token = token_at(tokens, site.inside);
  const auto about = token ? about_call(token->text) : std::nullopt;
  if (!about) return std::nullopt;
  const std::size_t begin = site.path.back().node->place.offset;
  const auto byte = [&](std::size_t at) { return reading::offset_in_string(document.text(), begin, at); };
  return Hover{byte(token->at), byte(token->at + token->text.size()), told(token->text, *about)};
}

Hover hover_over_name(const Occurrence& name, const Site& site, const Document& document) {
  std::string text = told(name.thing.name, about(name.thing, document));
  std::string tie;
  if (is_expression(site) && site.stretch.quoted) {
    const std::vector<Token> tokens = tokens_of(site.text);
    if (const Token* token = token_at(tokens, site.inside)) tie = tie_around(tokens, *token, document);
  }
  if (!tie.empty()) text += "\n\n" + tie;
  return {name.from, name.to, std::move(text)};
}

}  // namespace

std::optional<Hover> hover_at(const Document& document, std::size_t byte) {
  const Site site = site_at(document, byte);
  if (site.kind == Site::Kind::between) return std::nullopt;
  if (const Occurrence* name = document.names().at(0, byte)) return hover_over_name(*name, site, document);
  if (is_expression(site) && site.stretch.quoted)
    if (auto hover = hover_over_word(site, document)) return hover;
  const auto key = key_of_format(site);
  if (!key) return std::nullopt;
  return hover_of(site.stretch, told(key->name, about(*key)));
}

namespace {

/// The file that a text names, as a place at its beginning.
std::vector<Span> file_at(const Site& site, const Document& document) {
  const reading::Value* value = site.path.back().value;
  if (site.kind != Site::Kind::value || !value || value->names != NameKind::file) return {};
  const auto ends_so = [&](const std::filesystem::path& file) {
    return file.generic_string().ends_with(
        std::filesystem::path(site.text).lexically_normal().generic_string());
  };
  const auto file = std::find_if(document.files().begin() + 1, document.files().end(), ends_so);
  if (file == document.files().end()) return {};
  return {{static_cast<int>(file - document.files().begin()), 0, 0}};
}

Span span_of(const Occurrence& one) { return {one.source, one.from, one.to}; }

}  // namespace

std::vector<Span> definitions_at(const Document& document, std::size_t byte) {
  const Occurrence* name = document.names().at(0, byte);
  if (!name) return file_at(site_at(document, byte), document);
  std::vector<Span> spans;
  const auto makers = document.names().made(name->thing);
  for (const Occurrence* maker : makers)
    if (maker != name || makers.size() == 1) spans.push_back(span_of(*maker));
  return spans;
}

std::vector<Span> references_at(const Document& document, std::size_t byte) {
  const Occurrence* name = document.names().at(0, byte);
  std::vector<Span> spans;
  if (name)
    for (const Occurrence* one : document.names().uses(name->thing)) spans.push_back(span_of(*one));
  return spans;
}

}  // namespace entente::assist
