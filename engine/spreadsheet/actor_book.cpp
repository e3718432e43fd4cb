#include "spreadsheet/actor_book.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/ordinal.h"

namespace entente::spreadsheet {

std::string ActorBook::code_of(std::string_view name) {
  if (const auto known = exact_.find(std::string(name)); known != exact_.end()) return known->second;
  const std::string small = in_small_letters(name);
  if (const auto known = codes_.find(small); known != codes_.end()) return known->second;
  std::string code = names_.known_code(name);
  if (code.empty()) code = has_other_letters(name) ? free_code() : code_made_of(name);
  if (taken_.has(code) && !numbers_.contains(code)) code = taken_.take(code);
  return codes_.emplace(small, code).first->second;
}

/// For a name of which no code can be made.
std::string ActorBook::free_code() {
  std::string code;
  do code = "ACTOR" + std::to_string(++unnamed_);
  while (taken_.has(code));
  return code;
}

void ActorBook::tell_apart(const std::string& one, const std::string& other) {
  for (const std::string& name : {one, other}) exact_.insert_or_assign(name, name);
}

std::size_t ActorBook::add(const std::string& code, std::string_view name) {
  SheetActor actor;
  actor.id = code;
  actor.country = names_.is_country(code);
  actor.name = name;
  actor.kind.clear();
  actors_.push_back(std::move(actor));
  numbers_.emplace(code, actors_.size() - 1);
  codes_.emplace(in_small_letters(code), code);
  taken_.add(code);
  return actors_.size() - 1;
}

std::size_t ActorBook::number_of(const std::string& code, std::string_view name) {
  const auto known = numbers_.find(code);
  return known != numbers_.end() ? known->second : add(code, name_for_people(code, name));
}

/// A country that a sheet calls by its code has the name of the table.
std::string ActorBook::name_for_people(const std::string& code, std::string_view name) const {
  const bool coded = names_.is_country(code) && in_small_letters(name) == in_small_letters(code);
  return coded ? names_.name_of(code) : std::string(name);
}

std::optional<std::size_t> ActorBook::find(std::string_view name) {
  const auto known = numbers_.find(code_of(name));
  return known != numbers_.end() ? std::optional(known->second) : std::nullopt;
}

std::optional<std::size_t> ActorBook::list(std::string_view code, std::string_view name) {
  std::string own = code.empty() ? code_of(name) : has_other_letters(code) ? free_code() : code_made_of(code);
  if (numbers_.contains(own)) return std::nullopt;
  if (!code.empty() && taken_.has(own)) own = taken_.take(own);
  if (!code.empty()) exact_.insert_or_assign(std::string(code), own);
  if (!name.empty()) exact_.emplace(name, own);
  for (const std::string_view called : {code, name})
    if (!called.empty()) codes_.insert_or_assign(in_small_letters(called), own);
  ++listed_;
  return add(
      own, code.empty() || name.empty() ? name_for_people(own, name.empty() ? code : name) : std::string(name));
}

bool ActorBook::unlisted(const std::string& code) const {
  if (listed_ == 0 || names_.is_country(code)) return false;
  const auto known = numbers_.find(code);
  return known == numbers_.end() || known->second >= listed_;
}

std::vector<std::string> ActorBook::listed() const {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < listed_; ++i) {
    all.push_back(actors_[i].name);
    if (actors_[i].id != actors_[i].name) all.push_back(actors_[i].id);
  }
  return all;
}

void ActorBook::set_kinds() {
  const bool countries = std::any_of(actors_.begin(), actors_.end(), [](const auto& a) { return a.country; });
  for (SheetActor& actor : actors_)
    if (actor.kind.empty()) actor.kind = countries && !actor.country ? "group" : "state";
}

}  // namespace entente::spreadsheet
