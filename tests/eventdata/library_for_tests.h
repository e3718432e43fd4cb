#pragma once
/// A library of three countries and a few codes, and events of it.
#include <entente/interchange.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../results/catalogue_for_tests.h"
#include "support/data_error.h"

namespace entente::testing_support {

struct EventLibrary : TemporaryFolder {
  EventLibrary() {
    write("countries.csv",
          "iso3,iso2,cow,names\nFRA,FR,FRN,France|French Republic\nDEU,DE,GMY,Germany\nNGA,NG,NIG,Nigeria\n");
    write("goldstein.csv", "code,goldstein\n04,1.0\n040,1.5\n19,-10\n");
    write("cameo.json", R"({"event_types": {"talk": {"cameo": "04"}, "visit": {"cameo": "042"},
      "fight": {"cameo": "19"}, "other": {}}})");
  }
  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return path / name;
  }
};

}  // namespace entente::testing_support
