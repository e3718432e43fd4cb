#include "simulation/names.h"

#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::detail {
namespace {

TEST(Names, OfCellsAndBindings) {
  const auto made =
      testing_support::compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-08'},
    'actors': {'A': {}, 'B': {}}, 'attributes': {'x': {}}, 'relations': {'r': {}}})");
  const ModelData& model = ModelAccess::data(*made.model);
  EXPECT_EQ(cell_name(model, LayerId(0), 1), "x[B]");
  EXPECT_EQ(cell_name(model, LayerId(1), 2), "r[B,A]");
  language::Frame frame;
  frame.size(4, 0, 2);
  frame.point_to_own();
  frame.own.columns[0][0] = ActorId(0);
  frame.own.columns[1][0] = ActorId(1);
  const ActorRef i{language::ColumnId(0), {}}, j{language::ColumnId(1), {}};
  EXPECT_EQ(describe_binding(model, frame, {"i", "j"}, {LayerId(1), j, i}, 0), "r[B,A] (i = A, j = B)");
  EXPECT_EQ(describe_binding(model, frame, {}, {LayerId(0), i, {}}, 0), "x[A]");
}

}  // namespace
}  // namespace entente::detail
