/// The format of actors, attributes, relations and parameters.
#include "scenario/format_parts.h"

namespace entente::reading {
namespace {

constexpr double max_actors = 1e6;

OpenKeys attribute_values() {
  return {"<attribute>", plain(Form::expression),
          "its value at the start: a number, or an expression of parameters", NameKind::attribute};
}

/// What attributes and relations have in common.
std::vector<Key> layer_keys() {
  return {
      {"range", plain(Form::range), "", "unbounded", "the values it can have"},
      {"initial",
       plain(Form::expression),
       "",
       "0",
       "where nothing else is said; may be an expression of parameters",
       false,
       {"ties_random"}},
      {"half_life", or_null(plain(Form::duration)), "", "no decay",
       "the time in which half the way back to the baseline is gone"},
      {"baseline", plain(Form::baseline), "", "\"initial\"",
       "what it decays to; `\"initial\"`: each cell's initial value"},
      {"saturation", choice({"headroom", "clamp"}), "", "headroom for a finite range, else clamp",
       "how a change ends at the range: with diminishing returns, or cut off"},
      {"for_each", choice({"event_type"}), "", "it stands alone",
       "one of its own for each event type, with the name `NAME_TYPE`; in the effects of an event type `NAME` "
       "is that type's own"},
  };
}

}  // namespace

const Object& actor_format() {
  static const Object format = {"actor",
                                "actors.CODE",
                                "A country, a group, an organisation.",
                                {
                                    {"name", plain(Form::text), "", "the code", "its name in reports"},
                                    {"kind", naming(NameKind::group, makes(plain(Form::name))), "", "state",
                                     "what it is; each kind is a group"},
                                },
                                attribute_values(),
                                "",
                                {},
                                {"name", "kind"}};
  return format;
}

const Object& generated_actors_format() {
  static const Object format = {"generated actors",
                                "generate_actors.PREFIX",
                                "The actors PREFIX0, PREFIX1, ...",
                                {
                                    {"count", between(Form::whole, 1, max_actors), "", "", "how many", true},
                                    {"kind", naming(NameKind::group, makes(plain(Form::name))), "", "state",
                                     "what they are; each kind is a group"},
                                },
                                attribute_values(),
                                ""};
  return format;
}

const Object& attribute_format() {
  static const Object format = {"attribute", "attributes.NAME", "A number of each actor.", layer_keys(), {},
                                ""};
  return format;
}

const Object& relation_format() {
  static const Object format = [] {
    Object object{"relation",
                  "relations.NAME",
                  "A number of each ordered pair of different actors: how the first (the holder) stands toward "
                  "the second.",
                  layer_keys(),
                  {},
                  ""};
    const std::vector<Key> own = {
        {"symmetric", plain(Form::boolean), "", "false", "`[i,j]` and `[j,i]` are one cell"},
        {"storage", choice({"dense", "sparse"}), "", "dense",
         "`sparse`: only the ties that exist are stored, for worlds of up to a million actors (see below)"},
        {"ties_random", reading::object(random_ties_format), "", "none",
         "draws every cell once per run; the ties overwrite it"},
        {"ties_csv", name_of(NameKind::file), "file", "none",
         "a table with the header `from,to,value` (or `source,target,weight` or `a,b,sign`), a matrix with "
         "actors "
         "in both margins, or a network (`.gml`, `.graphml`, Pajek's `.net`), in which an edge without a "
         "direction "
         "is a tie each way; `ties` overwrites it"},
        {"sense", choice({"neutral", "friendly", "hostile"}), "", "neutral",
         "what more of it means; reports and pages name and draw ties by it"},
        {"scale", map_of(plain(Form::text), Keys::numbers), "", "none",
         "value → what it means, for stories, reports and pages: `{\"-1\": \"enemies\", \"1\": \"allies\"}`"},
        {"ties",
         no_matrix(naming(NameKind::actor, map_of(no_matrix(reading::object(holder_format)), Keys::uses))), "",
         "none", "holder → its values toward others"},
    };
    object.keys.insert(object.keys.end(), own.begin(), own.end());
    return object;
  }();
  return format;
}

const Object& holder_format() {
  static const Object format = {
      "holder",
      "relations.NAME.ties.HOLDER",
      "How one actor stands toward others at the start.",
      {},
      OpenKeys{"<toward>", plain(Form::expression),
               "the value toward that actor: a number, or an expression of parameters", NameKind::actor},
      ""};
  return format;
}

const Object& random_ties_format() {
  static const Object format = {
      "random ties",
      "relations.NAME.ties_random",
      "How every cell of a relation is drawn, clamped to the range. One of:",
      {
          {"normal", numbers({"mean", "sd"}), "", "", "normal with this mean and standard deviation"},
          {"uniform", numbers({"low", "high"}), "", "", "uniform between these"},
      },
      {},
      ""};
  return format;
}

const Object& parameter_format() {
  static const Object format = {
      "parameter",
      "parameters.NAME",
      "A number that expressions can use. A plain number stands for its `value`. At most one distribution.",
      {
          {"value",
           plain(Form::number),
           "",
           "the distribution's centre",
           "the number; a distribution takes its place",
           false,
           {"uniform", "normal", "triangular", "lognormal"}},
          {"uniform", numbers({"low", "high"}), "", "", "drawn once per run, uniform between these"},
          {"normal", numbers({"mean", "sd"}), "", "", "drawn once per run, normal"},
          {"triangular", numbers({"low", "mode", "high"}), "", "", "drawn once per run, triangular"},
          {"lognormal", numbers({"mu", "sigma"}), "", "", "drawn once per run, `exp` of a normal"},
      },
      {},
      "value"};
  return format;
}

}  // namespace entente::reading
