#include "cli/distribution_json.h"

namespace entente::cli {

Json distribution_json(const Distribution& d) {
  switch (d.kind) {
    case Distribution::Kind::uniform:
      return {{"uniform", {d.a, d.b}}};
    case Distribution::Kind::normal:
      return {{"normal", {d.a, d.b}}};
    case Distribution::Kind::triangular:
      return {{"triangular", {d.a, d.b, d.c}}};
    case Distribution::Kind::lognormal:
      return {{"lognormal", {d.a, d.b}}};
    case Distribution::Kind::fixed:
      break;
  }
  return nullptr;
}

}  // namespace entente::cli
