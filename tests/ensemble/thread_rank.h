#pragma once
/// Ranks that are threads of one program.
#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>

#include "ensemble/ranks.h"

namespace entente {

/// Letter boxes between the ranks.
struct Post {
  std::mutex mutex;
  std::condition_variable arrived;
  std::map<std::pair<std::size_t, std::size_t>, std::deque<std::string>> letters;  ///< by (from, to)
};

class ThreadRank final : public Ranks {
 public:
  ThreadRank(Post& post, std::size_t rank, std::size_t size) : post_(post), rank_(rank), size_(size) {}
  std::size_t rank() const override { return rank_; }
  std::size_t size() const override { return size_; }
  std::size_t on_this_machine() const override { return size_; }
  void send(std::size_t to, const std::string& message) override {
    const std::lock_guard lock(post_.mutex);
    post_.letters[{rank_, to}].push_back(message);
    post_.arrived.notify_all();
  }
  std::optional<std::string> receive(std::size_t from, const std::atomic<bool>*) override {
    std::unique_lock lock(post_.mutex);
    auto& box = post_.letters[{from, rank_}];
    if (!post_.arrived.wait_for(lock, std::chrono::seconds(30), [&] { return !box.empty(); })) {
      ADD_FAILURE() << "rank " << rank_ << " hears nothing from rank " << from;
      return std::nullopt;
    }
    std::string message = std::move(box.front());
    box.pop_front();
    return message;
  }
  void abandon() override { ADD_FAILURE() << "nobody abandons"; }

 private:
  Post& post_;
  std::size_t rank_, size_;
};

}  // namespace entente
