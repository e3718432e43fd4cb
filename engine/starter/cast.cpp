#include "starter/cast.h"

#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "language/symbol_table.h"

namespace entente::starter {
namespace {

constexpr std::size_t most_actors = 200;  // rules look at every pair in every step

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

void check_name(const std::string& name) {
  if (name.empty()) throw RequestError("an actor has no name: two commas stand together, or one at an end");
  if (!is_utf8(name) || std::any_of(name.begin(), name.end(), is_control))
    throw RequestError("'" + name + "' is not a name: it holds characters that cannot be written");
}

/// `NATO`, `X`, `M23`: capitals, digits and _, and a capital first.
bool looks_like_code(const std::string& name) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  constexpr std::size_t longest = 12;
  return name.size() <= longest && capital(name.front()) &&
         std::all_of(name.begin(), name.end(), [&](char c) { return capital(c) || is_digit(c) || c == '_'; });
}

class Casting {
 public:
  explicit Casting(const std::filesystem::path& library) : names_(library / "countries.csv", {}) {}

  void add(const std::string& name) {
    check_name(name);
    ActorDraft member;
    member.code = names_.known_code(name);
    if (member.code.empty()) member.code = names_.code_of(name, "");
    if (member.code.empty()) throw RequestError("'" + name + "' is not the name of an actor");
    const bool country = names_.is_country(member.code);
    if (!country && looks_like_code(name)) member.code = name;
    member.name = country ? names_.name_of(member.code) : name;
    check_new(member.code, name);
    given_.push_back(name);
    countries_.push_back(country);
    cast_.push_back(std::move(member));
  }

  /// Beside countries that the table knows, others are not states.
  std::vector<ActorDraft> finished() {
    const bool states = std::find(countries_.begin(), countries_.end(), true) != countries_.end();
    for (std::size_t k = 0; k < cast_.size(); ++k) {
      cast_[k].keys["name"] = cast_[k].name;
      if (states && !countries_[k]) cast_[k].keys["kind"] = "nonstate";
    }
    return std::move(cast_);
  }

 private:
  void check_new(const std::string& code, const std::string& name) const {
    for (std::size_t k = 0; k < cast_.size(); ++k)
      if (cast_[k].code == code)
        throw RequestError(given_[k] == name
                               ? fmt::format("'{}' is named twice", name)
                               : fmt::format("'{}' and '{}' are one actor, {}", given_[k], name, code));
    if (language::is_reserved(code))
      throw RequestError("'" + code + "' is a word of the language and cannot be an actor's code");
  }

  ActorNames names_;
  std::vector<ActorDraft> cast_;
  std::vector<std::string> given_;  ///< (cast) as it was named
  std::vector<bool> countries_;     ///< (cast)
};

}  // namespace

void check_number_of_actors(std::size_t count) {
  if (count < 2) throw RequestError("a scenario needs at least two actors");
  if (count > most_actors)
    throw RequestError(fmt::format("{} actors are named; a new scenario has at most {}", count, most_actors));
}

std::vector<ActorDraft> cast_of(const std::vector<std::string>& names, const std::filesystem::path& library) {
  check_number_of_actors(names.size());
  Casting casting(library);
  for (const std::string& name : names) casting.add(name);
  return casting.finished();
}

}  // namespace entente::starter
