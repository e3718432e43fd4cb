#include "cli/lsp_inbox.h"

#include <algorithm>

#include "cli/lsp_messages.h"

namespace entente::cli {
namespace {

bool is_method(const Json& message, std::string_view method) {
  const auto found = message.is_object() ? message.find("method") : message.end();
  return message.is_object() && found != message.end() && *found == method;
}

bool is_cancel_of(const Json& message, const Json& id) {
  if (!is_method(message, "$/cancelRequest")) return false;
  const auto params = message.find("params");
  return params != message.end() && params->is_object() && params->contains("id") && (*params)["id"] == id;
}

}  // namespace

void LspInbox::add(LspEvent event) {
  {
    const std::lock_guard lock(mutex_);
    events_.push_back(std::move(event));
  }
  more_.notify_one();
}

LspEvent LspInbox::take() {
  std::unique_lock lock(mutex_);
  more_.wait(lock, [this] { return !events_.empty(); });
  LspEvent event = std::move(events_.front());
  events_.pop_front();
  return event;
}

bool LspInbox::cancels(const Json& id) {
  const std::lock_guard lock(mutex_);
  return std::any_of(events_.begin(), events_.end(),
                     [&](const LspEvent& event) { return is_cancel_of(event.message, id); });
}

void read_into(LspInbox& inbox, std::FILE* stream) {
  try {
    while (const auto text = read_lsp_message(stream)) {
      Json message = Json::parse(*text, nullptr, false);
      const bool exit = is_method(message, "exit");
      const auto kind = message.is_discarded() ? LspEvent::Kind::no_json : LspEvent::Kind::message;
      inbox.add({kind, std::move(message)});
      if (exit) return;
    }
    inbox.add({LspEvent::Kind::ended});
  } catch (const LspStreamError& error) {
    inbox.add({LspEvent::Kind::ended, {}, error.what()});
  }
}

}  // namespace entente::cli
