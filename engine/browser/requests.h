#pragma once
/// What can be asked of an engine in a browser: a request is a JSON object, and bytes beside it; so is an
/// answer. A kind of request is a row here, and a file of its own or a function in one. README.md has them all.
#include <array>
#include <string>
#include <string_view>

#include "browser/session.h"
#include "text/json_text.h"

namespace entente::browser {

using text::Json;

/// What is asked.
struct Request {
  Json json;
  std::string_view bytes = {};
};

/// What is said in return: a JSON text, and numbers or files beside it.
struct Answer {
  std::string text = "{}";
  std::string bytes = {};

  Answer() = default;
  explicit Answer(const Json& json) : text(json.dump(-1, ' ', false, Json::error_handler_t::replace)) {}
  explicit Answer(std::string document) : text(std::move(document)) {}
  /// Numbers come as doubles, in the order of the bytes of the machine, which is WebAssembly's.
  void add(const double* numbers, std::size_t count) {
    bytes.append(reinterpret_cast<const char*>(numbers), count * sizeof(double));
  }
};

Answer keep_file(Session& session, const Request& request);
Answer open_world(Session& session, const Request& request);
Answer check_scenario(Session& session, const Request& request);
Answer make_block(Session& session, const Request& request);
Answer open_ensemble(Session& session, const Request& request);
Answer gather_block(Session& session, const Request& request);
Answer grow_ensemble(Session& session, const Request& request);
Answer summarise_ensemble(Session& session, const Request& request);
Answer relations_over_time(Session& session, const Request& request);
Answer compare_ensembles(Session& session, const Request& request);
Answer explain_cell(Session& session, const Request& request);
Answer explain_outcome_of(Session& session, const Request& request);
Answer tell_story(Session& session, const Request& request);
Answer result_files(Session& session, const Request& request);
Answer assist_editor(Session& session, const Request& request);
Answer forget(Session& session, const Request& request);

struct RequestKind {
  std::string_view name;
  Answer (*answer)(Session& session, const Request& request);
};
inline constexpr auto all_requests = std::to_array<RequestKind>({
    {"file", keep_file},
    {"world", open_world},
    {"check", check_scenario},
    {"block", make_block},
    {"ensemble", open_ensemble},
    {"gather", gather_block},
    {"grow", grow_ensemble},
    {"summary", summarise_ensemble},
    {"relations", relations_over_time},
    {"compare", compare_ensembles},
    {"explain-cell", explain_cell},
    {"explain-outcome", explain_outcome_of},
    {"story", tell_story},
    {"files", result_files},
    {"assist", assist_editor},
    {"forget", forget},
});

// What several of them read.
/// Throw RequestError where the session has none of that number.
std::shared_ptr<const World> world_of(const Session& session, const Json& number);
Ensemble& ensemble_of(Session& session, const Json& number);
/// Of a number that cannot be a number of runs RequestError is thrown.
std::size_t count_in(const Json& json, const char* key, std::size_t otherwise);
/// The seed that is asked for (a text where it is beyond 2^53), or that of the scenario.
std::uint64_t seed_in(const Json& json, const World& world);

}  // namespace entente::browser
