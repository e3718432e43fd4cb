#include "assist/complete.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/text_places.h"

namespace entente::assist {

using reading::Form;

namespace {

bool goes_on(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '$';
}

/// The word in the text as it is, which may be unfinished, and what stands around it.
struct Written {
  std::size_t from = 0, to = 0;
  bool opened = false;  ///< in quotes
  bool closed = false;  ///< ... whose end follows at once
  bool colon = false;   ///< a colon follows
};

/// `from`: where the word begins in the document mended; after `byte` in what was put in there.
Written written_at(std::string_view text, std::size_t byte, const Site& site, std::size_t from) {
  Written word{from, byte};
  word.opened = site.stretch.quoted && site.stretch.from <= byte;
  if (from > byte) word = {byte, byte};
  while (word.to < text.size() && goes_on(text[word.to])) ++word.to;
  word.closed = word.opened && word.to < text.size() && text[word.to] == '"';
  const std::size_t next = text.find_first_not_of(" \t\r\n", word.to + (word.closed ? 1 : 0));
  word.colon = next != std::string_view::npos && text[next] == ':';
  return word;
}

/// Within quotes, or with quotes around it; a key that has no colon yet gets one.
Completion completion_of(const Candidate& candidate, const Written& word, bool key) {
  Completion made{candidate.label,
                  candidate.kind,
                  candidate.about.detail,
                  candidate.about.help,
                  candidate.insert.empty() ? candidate.label : candidate.insert,
                  word.from,
                  word.to};
  const bool ends = key && !word.colon;
  if (!word.opened && candidate.text) made.insert = "\"" + made.insert + "\"" + (ends ? ": " : "");
  if (word.opened && ends) {
    made.insert += "\": ";
    if (word.closed) ++made.to;
  }
  return made;
}

/// `trust[` only where no bracket follows.
void leave_bracket(Completion& made, std::string_view text) {
  const char last = made.insert.empty() ? '\0' : made.insert.back();
  if ((last == '[' || last == '(') && made.to < text.size() && text[made.to] == last) made.insert.pop_back();
}

Candidates candidates_at(const Site& site, const Document& document) {
  if (site.kind == Site::Kind::key) return candidates_for_key(site, document);
  if (site.kind != Site::Kind::value || !site.path.back().value) return {};
  if (is_expression(site))
    return candidates_in_expression(site, document, site.path.back().value->form == Form::cell);
  return candidates_for_value(site, document);
}

}  // namespace

void add_name(const Thing& thing, const Document& document, std::vector<Candidate>& all) {
  all.push_back({thing.name, kind_word(thing.kind), about(thing, document)});
}

void add_names(NameKind kind, const Document& document, std::vector<Candidate>& all) {
  for (const std::string& name : document.names().of(kind)) add_name({kind, name}, document, all);
}

std::vector<Completion> completions_at(const Document& document, std::size_t byte) {
  byte = std::min(byte, document.text().size());
  const Mended whole = mended(document, byte);
  const Document& read = whole.document ? *whole.document : document;
  const Site site = site_at(read, whole.byte);
  const Candidates candidates = candidates_at(site, read);
  const std::size_t from = site.stretch.quoted
                               ? reading::offset_in_string(read.text(), site.stretch.from - 1, candidates.from)
                               : site.stretch.from + candidates.from;
  const Written word = written_at(document.text(), byte, site, from);
  std::vector<Completion> found;
  for (const Candidate& candidate : candidates.all) {
    if (word.opened && !candidate.text) continue;  // true stands in no quotes
    found.push_back(completion_of(candidate, word, site.kind == Site::Kind::key));
    leave_bracket(found.back(), document.text());
  }
  return found;
}

std::vector<Completion> completions_in(const Document& document, const std::vector<std::string>& keys,
                                       std::size_t inside) {
  const auto site = site_in(document, keys, inside);
  if (!site) return {};
  const Candidates candidates = candidates_at(*site, document);
  std::size_t to = site->inside;
  while (to < site->text.size() && goes_on(site->text[to])) ++to;
  std::vector<Completion> found;
  for (const Candidate& one : candidates.all) {
    found.push_back({one.label, one.kind, one.about.detail, one.about.help,
                     one.insert.empty() ? one.label : one.insert, candidates.from, to});
    leave_bracket(found.back(), site->text);
  }
  return found;
}

}  // namespace entente::assist
