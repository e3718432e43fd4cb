#include "model/relation_meant.h"

#include <gtest/gtest.h>

#include "support/data_error.h"

namespace entente::detail {
namespace {

TEST(RelationMeant, IsTheOneThatIsNamedOrTheOnlyOne) {
  Catalogue catalogue;
  catalogue.relations = {{"trust", {}, false}};
  EXPECT_EQ(relation_meant(catalogue, ""), "trust");
  EXPECT_EQ(relation_meant(catalogue, "trade"), "trade");
  catalogue.relations.push_back({"trade", {}, false});
  EXPECT_EQ(relation_meant(catalogue, "trade"), "trade");
  EXPECT_EQ(testing_support::error_of<RequestError>([&] { relation_meant(catalogue, ""); }),
            "a relation must be named (--relation); there are: trust, trade");
}

}  // namespace
}  // namespace entente::detail
