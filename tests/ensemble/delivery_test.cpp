#include "ensemble/delivery.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace entente {
namespace {

struct Taken final : Sink {
  void receive(const BlockRecord& block) override {
    if (block.first_run == fails_at) throw std::runtime_error("full");
    first.push_back(block.first_run);
  }
  void progress(std::size_t now, std::size_t of) override { done.emplace_back(now, of); }
  std::vector<std::size_t> first;
  std::vector<std::pair<std::size_t, std::size_t>> done;
  std::size_t fails_at = 1000;
};

BlockRecord block_at(std::size_t first_run, std::size_t lanes = 4) {
  BlockRecord block;
  block.first_run = first_run;
  block.lanes = lanes;
  return block;
}

std::string failure_of(const Delivery& delivery) {
  try {
    delivery.rethrow();
  } catch (const std::exception& error) {
    return error.what();
  }
  return "";
}

TEST(Delivery, GivesBlocksInTheirOrderWhateverTheThreadsDo) {
  Taken taken;
  Delivery delivery(taken, {0, 32}, 0, 1);
  {
    std::vector<std::jthread> workers;
    for (std::size_t block = 8; block-- > 0;)
      workers.emplace_back([&delivery, block] { EXPECT_TRUE(delivery.deliver(block, block_at(4 * block))); });
  }
  EXPECT_EQ(taken.first, (std::vector<std::size_t>{0, 4, 8, 12, 16, 20, 24, 28}));
  EXPECT_EQ(failure_of(delivery), "");
}

TEST(Delivery, TellsHowManyRunsOfThePartAreDone) {
  Taken taken;
  Delivery delivery(taken, {8, 15}, 2, 1);
  delivery.deliver(2, block_at(8));
  delivery.deliver(3, block_at(12, 3));
  EXPECT_EQ(taken.done, (std::vector<std::pair<std::size_t, std::size_t>>{{4, 7}, {7, 7}}));
}

TEST(Delivery, BlocksOfOneOfSeveralProcessesComeInSteps) {
  Taken taken;
  Delivery delivery(taken, {0, 32}, 1, 3);
  EXPECT_TRUE(delivery.deliver(1, block_at(4)));
  EXPECT_TRUE(delivery.deliver(4, block_at(16)));
  EXPECT_EQ(taken.first, (std::vector<std::size_t>{4, 16}));
}

TEST(Delivery, WhatTheSinkThrowsHaltsIt) {
  Taken taken;
  taken.fails_at = 4;
  Delivery delivery(taken, {0, 32}, 0, 1);
  EXPECT_TRUE(delivery.deliver(0, block_at(0)));
  EXPECT_FALSE(delivery.deliver(1, block_at(4)));
  EXPECT_TRUE(delivery.halted());
  EXPECT_FALSE(delivery.deliver(2, block_at(8))) << "and does not wait";
  EXPECT_EQ(failure_of(delivery), "full");
  EXPECT_EQ(taken.first, std::vector<std::size_t>{0});
}

TEST(Delivery, TheLowestBlockThatFailsWins) {
  Taken taken;
  Delivery delivery(taken, {0, 32}, 0, 1);
  {
    std::jthread later([&] { delivery.fail_in_turn(2, std::make_exception_ptr(std::runtime_error("later"))); });
    EXPECT_TRUE(delivery.deliver(0, block_at(0)));
    delivery.fail_in_turn(1, std::make_exception_ptr(std::runtime_error("first")));
  }
  EXPECT_EQ(failure_of(delivery), "first");
}

TEST(Delivery, AnInterruptIsNoFailure) {
  Taken taken;
  Delivery delivery(taken, {0, 32}, 0, 1);
  EXPECT_FALSE(delivery.halted());
  {
    std::jthread waits([&] { EXPECT_FALSE(delivery.deliver(3, block_at(12))); });
    delivery.halt(nullptr);
  }
  EXPECT_TRUE(delivery.halted());
  EXPECT_EQ(failure_of(delivery), "");
  delivery.halt(std::make_exception_ptr(std::runtime_error("after")));
  delivery.halt(std::make_exception_ptr(std::runtime_error("once more")));
  EXPECT_EQ(failure_of(delivery), "after") << "the first failure is kept";
}

}  // namespace
}  // namespace entente
