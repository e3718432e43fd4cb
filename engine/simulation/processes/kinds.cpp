#include "simulation/processes/kinds.h"

#include "scenario/custom_processes.h"

namespace entente::detail {
namespace {

ProcessKinds made_by_the_engine() {
  ProcessKinds kinds;
  for (const auto& make : engine_processes) kinds.push_back(std::make_shared<const ProcessKind>(make()));
  return kinds;
}

std::vector<std::string> types_of(const ProcessKinds& kinds) {
  std::vector<std::string> types;
  for (const auto& kind : kinds) types.push_back(kind->type());
  return types;
}

}  // namespace

ProcessKinds process_kinds(const std::vector<CustomProcess>& others) {
  static const ProcessKinds of_the_engine = made_by_the_engine();
  reading::check_kinds(others, types_of(of_the_engine));
  ProcessKinds kinds = of_the_engine;
  for (const CustomProcess& other : others)
    kinds.push_back(std::make_shared<const ProcessKind>(custom_process(other)));
  return kinds;
}

std::vector<reading::Describe> formats_of(const ProcessKinds& kinds) {
  std::vector<reading::Describe> formats;
  for (const auto& kind : kinds)
    formats.emplace_back([kind]() -> const reading::Object& { return kind->format; });
  return formats;
}

}  // namespace entente::detail
