#include "scenario/json_source.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text_places.h"
#include "base/utf8.h"
#include "scenario/lookalikes.h"

namespace entente::reading {
namespace {

/// More errors than this in one text are surely one mistake made throughout.
constexpr std::size_t max_errors = 20;

/// What stands at a place outside texts.
struct Mark {
  char as;              ///< what JSON would have; 1 for what it never has
  std::size_t size;     ///< bytes
  std::string problem;  ///< what is said where another stands for it
};

std::optional<Mark> other_ascii(char found) {
  if (found == '\'') return Mark{'"', 1, "texts stand in double quotes: use \" in place of '"};
  if (found == ';') return Mark{',', 1, "use , in place of ;"};
  if (found == '=') return Mark{':', 1, "use : in place of ="};
  return std::nullopt;
}

Mark mark_at(std::string_view text, std::size_t at) {
  const char found = text[at];
  if (static_cast<unsigned char>(found) < 0x80) return other_ascii(found).value_or(Mark{found, 1, ""});
  const CodePoint character = code_point(text, at);
  const auto known = character.size == 0 ? std::nullopt : lookalike(character.value);
  if (!known || known->instead.size() != 1) return {'\1', std::max<std::size_t>(character.size, 1), ""};
  return {known->instead[0], character.size, in_words(*known)};
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Whether JSON has this very byte, so that no table need be looked at.
bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\'' && c != ';' && c != '='; }

std::size_t after(std::string_view text, std::string_view ending, std::size_t at) {
  const std::size_t found = text.find(ending, at);
  return found == std::string_view::npos ? found : found + ending.size();
}

}  // namespace

JsonSource::JsonSource(std::string_view text, Place begin, std::vector<ParseError>& errors)
    : text_(text),
      source_(begin.source),
      at_(begin.offset == 0 ? bom_size(text) : begin.offset),
      errors_(errors) {}

char JsonSource::here() const {
  const char found = raw();
  return is_plain(found) ? found : mark_at(text_, at_).as;
}

void JsonSource::take() {
  if (is_plain(raw())) {
    ++at_;
    return;
  }
  const Mark mark = mark_at(text_, at_);
  if (!mark.problem.empty()) say(at_, mark.problem);
  at_ += mark.size;
}

bool JsonSource::skip_comment() {
  const std::string_view begins = text_.substr(at_, 2);
  const bool hash = begins.substr(0, 1) == "#";
  if (begins != "//" && begins != "/*" && !hash) return false;
  if (hash) say(at_, "a comment begins with // and goes to the end of its line");
  const std::size_t end = after(text_, begins == "/*" ? "*/" : "\n", at_ + (hash ? 1 : 2));
  if (end == std::string_view::npos && begins == "/*")
    stop(at_, fmt::format("the comment that begins in {} is not closed", where(at_)));
  at_ = std::min(end, text_.size());
  return true;
}

void JsonSource::skip_blanks() {
  while (true) {
    while (!ended() && is_blank(text_[at_])) ++at_;
    if (skip_comment()) continue;
    if (ended() || is_plain(raw()) || here() != ' ') return;
    take();
  }
}

void JsonSource::say(std::size_t offset, std::string message) {
  errors_.push_back({{{source_, offset}, path()}, std::move(message)});
  if (errors_.size() < max_errors) return;
  errors_.push_back(
      {{{source_, offset}, ""}, fmt::format("there are {} errors; what follows was not read", max_errors)});
  throw Stop{};
}

void JsonSource::stop(std::size_t offset, std::string message) {
  say(offset, std::move(message));
  throw Stop{};
}

std::size_t JsonSource::line(std::size_t offset) const { return position_in(text_, offset).line; }

std::string JsonSource::where(std::size_t offset) const {
  const Position position = position_in(text_, offset);
  return fmt::format("line {}, column {}", position.line, position.column);
}

std::string JsonSource::path() const {
  std::string result;
  for (const Step& step : steps) {
    if (step.key.data() == nullptr) {
      result += fmt::format("[{}]", step.index);
    } else {
      (result += result.empty() ? "" : ".") += step.key;
    }
  }
  return result;
}

}  // namespace entente::reading
