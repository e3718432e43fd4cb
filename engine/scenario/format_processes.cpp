/// The kinds of `dynamics`: each describes its keys, and has a row in the table below.
#include "scenario/format_parts.h"

namespace entente::reading {
namespace {

Key process_type(std::string type) { return {"type", choice({std::move(type)}), "", "", "this process", true}; }

const Object& balance_format() {
  static const Object format = {
      "balance process",
      "dynamics.ID",
      "Structural balance: `[i,j]` changes by `strength·δ·Σ_k x[i,k]·x[k,j]`.",
      {
          process_type("balance"),
          {"relation", plain(Form::name), "", "", "the relation that is drawn toward balance", true},
          {"strength", plain(Form::expression), "1 / `per`", "", "how strongly", true},
          per_key(),
          {"form", choice({"transitive", "shared"}), "", "transitive", "`shared`: `Σ_k x[i,k]·x[j,k]` instead"},
          {"scale", choice({"mean", "sum"}), "", "mean",
           "`mean`: the sum divided by the number of third actors"},
      },
      {},
      ""};
  return format;
}

const Object& diffusion_format() {
  static const Object format = {
      "diffusion process",
      "dynamics.ID",
      "Each actor's attribute moves toward the mean of the others', weighted by the positive part of a "
      "relation.",
      {
          process_type("diffusion"),
          {"attribute", plain(Form::name), "", "", "the attribute that spreads", true},
          {"through", plain(Form::name), "", "", "the relation whose positive part is the weight", true},
          {"rate", plain(Form::expression), "1 / `per`", "", "the share of the difference that goes", true},
          per_key(),
      },
      {},
      ""};
  return format;
}

const Object& drift_format() {
  static const Object format = {"drift process",
                                "dynamics.ID",
                                "A steady change of a cell, for each binding.",
                                {
                                    process_type("drift"),
                                    bindings_key("once for each binding"),
                                    where_key(),
                                    change_key(),
                                    {"by", plain(Form::expression), "1 / `per`", "", "what is added", true},
                                    per_key(),
                                },
                                {},
                                ""};
  return format;
}

const Object& noise_format() {
  static const Object format = {"noise process",
                                "dynamics.ID",
                                "A random walk of every cell of one attribute or one relation, added last and "
                                "reflected at the ends of the range.",
                                {
                                    process_type("noise"),
                                    {"relation", plain(Form::name), "", "", "either this relation"},
                                    {"attribute", plain(Form::name), "", "", "or this attribute"},
                                    {"volatility", between(Form::expression, 0, unbounded), "1 / √`per`", "",
                                     "standard deviation after one unit of time", true},
                                    per_key(),
                                },
                                {},
                                "",
                                {"relation", "attribute"}};
  return format;
}

}  // namespace

std::vector<Describe> process_formats() {
  return {balance_format, diffusion_format, drift_format, noise_format};
}

std::vector<Describe> all_process_formats() {
  std::vector<Describe> all = process_formats();
  for (Describe& added : added_process_formats()) all.push_back(std::move(added));
  return all;
}

}  // namespace entente::reading
