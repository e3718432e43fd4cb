#include "browser/requests.h"

#include <fmt/format.h>

#include <charconv>

namespace entente::browser {

std::shared_ptr<const World> world_of(const Session& session, const Json& number) {
  const auto found = session.worlds.find(number.get<std::size_t>());
  if (found == session.worlds.end()) throw RequestError("there is no such world");
  return found->second;
}

Ensemble& ensemble_of(Session& session, const Json& number) {
  const auto found = session.ensembles.find(number.get<std::size_t>());
  if (found == session.ensembles.end()) throw RequestError("there is no such ensemble");
  return *found->second;
}

std::size_t count_in(const Json& json, const char* key, std::size_t otherwise) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return otherwise;
  constexpr std::uint64_t most = std::uint64_t{1} << 31;
  if (!found->is_number_unsigned() || found->get<std::uint64_t>() > most)
    throw RequestError(fmt::format("{} is a whole number from 0 on, not {}", key, found->dump()));
  return found->get<std::size_t>();
}

std::uint64_t seed_in(const Json& json, const World& world) {
  const auto found = json.find("seed");
  if (found == json.end() || found->is_null()) return world.compiled.scenario.seed;
  const std::string text = found->is_string() ? found->get<std::string>() : found->dump();
  std::uint64_t seed = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (problem != std::errc{} || end != text.data() + text.size())
    throw RequestError(fmt::format("seed is a whole number from 0 to 2^64 - 1, not {}", found->dump()));
  return seed;
}

Answer forget(Session& session, const Request& request) {
  for (const Json& world : request.json.value("worlds", Json::array()))
    session.worlds.erase(world.get<std::size_t>());
  for (const Json& one : request.json.value("ensembles", Json::array()))
    session.ensembles.erase(one.get<std::size_t>());
  return {};
}

}  // namespace entente::browser
