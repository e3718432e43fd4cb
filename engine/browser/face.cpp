/// What WebAssembly exports: a request goes in, an answer comes out, both as bytes in its memory.
#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "browser/failure.h"
#include "browser/requests.h"

namespace entente::browser {
namespace {

Session session;
std::string request_bytes;
Answer last;

std::string_view unknown(const std::string& kind) {
  static std::string message;
  std::vector<std::string> kinds;
  for (const RequestKind& known : all_requests) kinds.emplace_back(known.name);
  return message = fmt::format("unknown request '{}'{}", kind, did_you_mean_or(kind, kinds));
}

Answer answer_to(const Request& request) {
  const auto kind = request.json.at("request").get<std::string>();
  const auto* const known = std::find_if(all_requests.begin(), all_requests.end(),
                                         [&](const RequestKind& k) { return k.name == kind; });
  if (known == all_requests.end()) throw RequestError(std::string(unknown(kind)));
  return known->answer(session, request);
}

Answer answer_or_failure(const Request& request) {
  try {
    return answer_to(request);
  } catch (const ScenarioFailure& failure) {
    return failure.answer;
  } catch (const Error& error) {
    return failed(kind_name(error.kind()), error.what());
  } catch (const std::bad_alloc&) {
    return failed("memory", "it does not fit into the memory that a page has");
  } catch (const std::exception& error) {
    return failed("internal", error.what());
  }
}

}  // namespace
}  // namespace entente::browser

using namespace entente::browser;

#define ENTENTE_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

/// Where a request of so many bytes is to be put.
ENTENTE_EXPORT(entente_room) char* entente_room(std::size_t size) {
  request_bytes.resize(size);
  return request_bytes.data();
}

/// Answers what was put there: `text` bytes of JSON, and then other bytes.
ENTENTE_EXPORT(entente_ask) void entente_ask(std::size_t text) {
  const std::string_view all = request_bytes;
  Json json = Json::parse(all.substr(0, text), nullptr, false);
  last = json.is_object() ? answer_or_failure({std::move(json), all.substr(text)})
                          : failed("request", "a request is a JSON object");
}

/// The answer: JSON, and bytes beside it; both stand until the next question.
ENTENTE_EXPORT(entente_text) const char* entente_text() { return last.text.data(); }
ENTENTE_EXPORT(entente_text_size) std::size_t entente_text_size() { return last.text.size(); }
ENTENTE_EXPORT(entente_bytes) const char* entente_bytes() { return last.bytes.data(); }
ENTENTE_EXPORT(entente_bytes_size) std::size_t entente_bytes_size() { return last.bytes.size(); }
