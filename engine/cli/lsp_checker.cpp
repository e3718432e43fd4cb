#include "cli/lsp_checker.h"

#include <algorithm>

#include "assist/check.h"
#include "services/check_scenario.h"

namespace entente::cli {

LspChecker::LspChecker(LspInbox& inbox, bool thorough, Clock::duration delay)
    : inbox_(inbox), thorough_(thorough), delay_(delay), thread_([this] { work(); }) {}

LspChecker::~LspChecker() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void LspChecker::ask(const std::string& uri, std::size_t state,
                     std::shared_ptr<const assist::Document> document) {
  {
    const std::lock_guard lock(mutex_);
    jobs_[uri] = {state, std::move(document), Clock::now() + delay_};
  }
  changed_.notify_one();
}

void LspChecker::forget(const std::string& uri) {
  const std::lock_guard lock(mutex_);
  jobs_.erase(uri);
}

bool LspChecker::busy() {
  const std::lock_guard lock(mutex_);
  return busy_;
}

void LspChecker::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    const auto next = std::min_element(
        jobs_.begin(), jobs_.end(), [](const auto& a, const auto& b) { return a.second.due < b.second.due; });
    if (ends_) return;
    if (next == jobs_.end()) {
      changed_.wait(lock);
    } else if (const auto due = next->second.due; Clock::now() < due) {
      changed_.wait_until(lock, due);
    } else {
      auto [uri, job] = std::move(*next);
      jobs_.erase(next);
      busy_ = true;
      lock.unlock();
      check(uri, job);
      job.document.reset();
      lock.lock();
      busy_ = false;
    }
  }
}

/// What a check cannot do (memory) leaves nothing found.
void LspChecker::check(const std::string& uri, const Job& job) {
  LspFindings findings{uri, job.state, thorough_, {}};
  try {
    if (thorough_)
      findings.said = check_scenario(assist::variation_of(*job.document)).said;
    else
      findings.said.push_back(assist::check(*job.document).written);
  } catch (const std::exception& error) {
    Diagnostics said;
    said.sources.add(job.document->sources().name(0), job.document->text());
    said.error({{0, 0}, ""}, std::string("this cannot be checked: ") + error.what());
    findings.said.clear();
    findings.said.push_back({"", "", std::move(said)});
  }
  inbox_.add({LspEvent::Kind::findings, {}, {}, std::move(findings)});
}

}  // namespace entente::cli
