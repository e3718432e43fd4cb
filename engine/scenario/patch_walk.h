#pragma once
/// One patch, member by member beside what it is merged onto.
#include "scenario/document.h"
#include "scenario/new_entry.h"
#include "scenario/slot.h"

namespace entente::reading {

class PatchWalk {
 public:
  /// Whose patch it is.
  enum class Kind { file, what_if, setting };

  PatchWalk(Kind kind, const Node& scenario, const Format& format, Diagnostics& diagnostics)
      : kind_(kind), scenario_(scenario), format_(format), diagnostics_(diagnostics) {}

  /// Says what is wrong with the patch, which stands at `path`. True where it has no error.
  bool operator()(const Node& patch, const std::string& path);
  /// What is new and does nothing unless something names it.
  std::vector<NewEntry> unnamed;

 private:
  bool of_another_place(const Member& member, const std::string& path);
  void look_at(const Node* target, const Node* old, const Member& member, const Slot& slot,
               const std::string& path);
  void look_into(const Node* target, const Node& patch, const Value& value, const std::string& path,
                 bool section);
  void look_at_null(const Node* target, const Node* old, const Member& member, const Slot& slot,
                    const std::string& path);
  bool is_meant(const Node* target, const Member& member, const Value& section, const std::string& path);
  void look_at_change(const Node* old, const Node& patch, const Value& value, const std::string& path);
  void no_effect(const Key& key, const std::string& stays, const Node& value, const Object& object,
                 const std::string& path);
  bool others_add(const std::string& section, const std::string& name) const;
  void error(const Origin& origin, const std::string& message);

  Kind kind_;
  const Node& scenario_;
  const Format& format_;
  Diagnostics& diagnostics_;
  bool fine_ = true;
};

}  // namespace entente::reading
