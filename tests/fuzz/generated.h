#pragma once
/// Random scenarios made from the format's own description of its keys: a new key is among them at once.
#include <fuzzer/FuzzedDataProvider.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "scenario/format.h"

namespace entente::fuzz {

using Json = nlohmann::ordered_json;

/// Turns bytes into a scenario. Its parts have the right form; most names that they use are there.
class Generator {
 public:
  explicit Generator(FuzzedDataProvider& bytes) : bytes_(bytes) {}
  Json scenario();

 private:
  Json value(const reading::Value& value, const std::string& key);
  Json object(const reading::Object& object);
  void key(const reading::Key& key, Json& made);
  void open_keys(const reading::OpenKeys& open, Json& made);
  Json map(const reading::Value& value, const std::string& key);
  Json list(const reading::Value& value, const std::string& key);
  Json bindings();
  Json filling();
  Json patch();
  Json whole(const reading::Value& value);
  double number(const reading::Value& value);

  std::string named(const std::string& key);
  std::string reference(const std::string& key);
  std::string cell();
  std::string actor();
  std::string group();
  std::string expression(int depth, bool constant);
  std::string atom(bool constant);
  std::string call(int depth, bool constant);
  std::string aggregate(int depth);

  bool chance(int percent) { return bytes_.ConsumeIntegralInRange(0, 99) >= 100 - percent; }
  template <class List>
  auto one_of(const List& list) {
    return *std::next(std::begin(list), bytes_.ConsumeIntegralInRange<std::ptrdiff_t>(0, std::ssize(list) - 1));
  }

  FuzzedDataProvider& bytes_;
  Json document_;                   ///< what there is of it so far
  std::vector<std::string> scope_;  ///< variables and roles that stand for an actor here
  int nesting_ = 0;                 ///< of aggregates
};

/// Takes out of a document what an error is about: a member of a map, or else a whole key. Nothing to take:
/// false.
bool take_out(Json& document, const std::string& path);

}  // namespace entente::fuzz
