#include <entente/interchange.h>
#include <entente/scenario.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <set>

#include "export/netcdf_library.h"
#include "report/source.h"
#include "results/csv.h"
#include "results/csv_table.h"

namespace entente {
namespace {

/// A new file, made in memory and then written at once: the library below NetCDF does not get over a disk that
/// is full. Everything throws WriteError.
class NetcdfFile {
 public:
  explicit NetcdfFile(const std::filesystem::path& file) : name_(file.string()) {
    constexpr std::size_t first_guess = std::size_t{1} << 20U;
    check(nc_.create_mem(name_.c_str(), NC_NETCDF4, first_guess, &id_));
    open_ = true;
  }
  ~NetcdfFile() {
    NC_memio made{};
    if (open_ && nc_.close_memio(id_, &made) == NC_NOERR) std::free(made.memory);
  }
  NetcdfFile(const NetcdfFile&) = delete;
  NetcdfFile& operator=(const NetcdfFile&) = delete;

  int dimension(const char* name, std::size_t size) {
    int dimension = 0;
    check(nc_.def_dim(id_, name, size, &dimension));
    return dimension;
  }
  int variable(const std::string& name, nc_type type, const std::vector<int>& dimensions) {
    int variable = 0;
    check(nc_.def_var(id_, name.c_str(), type, static_cast<int>(dimensions.size()), dimensions.data(),
                      &variable));
    if (type != NC_STRING && dimensions.size() > 1) check(nc_.def_var_deflate(id_, variable, 1, 1, 1));
    return variable;
  }
  /// Of the whole file: `variable` is NC_GLOBAL.
  void attribute(int variable, const char* name, const std::string& text) {
    check(nc_.put_att_text(id_, variable, name, text.size(), text.c_str()));
  }
  void put(int variable, const std::vector<double>& values) {
    check(nc_.put_var_double(id_, variable, values.data()));
  }
  void put(int variable, const std::vector<std::string>& texts) {
    std::vector<const char*> pointers;
    for (const std::string& text : texts) pointers.push_back(text.c_str());
    check(nc_.put_var_string(id_, variable, pointers.data()));
  }
  void close() {
    NC_memio made{};
    open_ = false;
    check(nc_.close_memio(id_, &made));
    const std::unique_ptr<void, decltype(&std::free)> bytes(made.memory, &std::free);
    write_text(name_, {static_cast<const char*>(bytes.get()), made.size});
  }

 private:
  void check(int status) const {
    if (status != NC_NOERR) throw WriteError("cannot write " + name_ + ": " + nc_.strerror(status));
  }
  const NetcdfLibrary& nc_ = netcdf_library();
  std::string name_;
  int id_ = 0;
  bool open_ = false;
};

/// Names of netCDF hold no slash, and begin with a letter, digit or underscore. Relations may be called as the
/// file's own variables are, or one `x` and another `x_sd`: then underscores are added until all names differ.
class VariableNames {
 public:
  std::string of(std::string name, std::string_view suffix) {
    std::replace(name.begin(), name.end(), '/', '_');
    while (taken_.contains(name + std::string(suffix))) name += '_';
    return *taken_.insert(name + std::string(suffix)).first;
  }

 private:
  std::set<std::string> taken_{"date",        "from",        "to",        "name",       "series_label",
                               "series_unit", "series_mean", "series_sd", "series_p05", "series_p25",
                               "series_p50",  "series_p75",  "series_p95"};
};

/// (dates x N x N): what moved from the file, the rest from its start.
std::vector<double> matrices(const EvolutionRelation& r, const std::vector<float>& values, std::size_t dates,
                             std::size_t n, bool spread) {
  std::vector<double> all(dates * n * n);
  for (std::size_t k = 0; k < dates; ++k) {
    if (!spread) std::copy(r.start.begin(), r.start.end(), all.data() + k * n * n);
    for (std::size_t c = 0; c < r.cells.size(); ++c)
      all[k * n * n + r.cells[c]] = static_cast<double>(values[c * dates + k]);
  }
  return all;
}

void add_dates(NetcdfFile& file, const std::vector<std::string>& dates, int dimension) {
  const int variable = file.variable("date", NC_DOUBLE, {dimension});
  file.attribute(variable, "standard_name", "time");
  file.attribute(variable, "units", "days since 1970-01-01");
  file.attribute(variable, "calendar", "proleptic_gregorian");
  std::vector<double> days;
  for (const std::string& date : dates)
    days.push_back(static_cast<double>(parse_date(date)->time_since_epoch().count()));
  file.put(variable, days);
}

void add_relations(NetcdfFile& file, const Evolution& e, const std::vector<int>& dimensions) {
  const std::size_t dates = e.dates.size(), n = e.actors.size();
  VariableNames names;
  for (const EvolutionRelation& r : e.relations)
    for (const auto& [suffix, values, words] : {std::tuple{"", &r.mean, "mean over the runs"},
                                                {"_sd", &r.sd, "standard deviation over the runs"},
                                                {"_p05", &r.p05, "5 % quantile over the runs"},
                                                {"_p95", &r.p95, "95 % quantile over the runs"}}) {
      const int variable = file.variable(names.of(r.name, suffix), NC_DOUBLE, dimensions);
      file.attribute(variable, "long_name", "relation " + r.name + ", from row to column: " + words);
      file.attribute(variable, "units", "1");
      file.put(variable, matrices(r, *values, dates, n, values == &r.sd));
    }
}

void add_series(NetcdfFile& file, const report::Variant& v, int date) {
  const CsvTable table(v.folder / "series.csv");
  const Catalogue& c = v.model.catalogue();
  std::vector<std::string> names, labels, units;
  for (const auto* all : {&c.metrics, &c.watched})
    for (const Catalogue::Series& series : *all) {
      names.push_back(series.name);
      labels.push_back(series.label);
      units.push_back(series.unit);
    }
  if (names.empty()) return;
  const int dimension = file.dimension("name", names.size());
  file.put(file.variable("name", NC_STRING, {dimension}), names);
  file.put(file.variable("series_label", NC_STRING, {dimension}), labels);
  file.put(file.variable("series_unit", NC_STRING, {dimension}), units);
  for (const char* column : {"mean", "sd", "p05", "p25", "p50", "p75", "p95"}) {
    const int variable = file.variable(std::string("series_") + column, NC_DOUBLE, {date, dimension});
    file.attribute(variable, "long_name",
                   std::string(column) + " over the runs of every metric and tracked value");
    std::vector<double> values;
    for (std::size_t row = 0; row < table.rows(); ++row)
      values.push_back(table.number(row, table.column(column)));
    file.put(variable, values);
  }
}

}  // namespace

bool has_netcdf() { return true; }

void write_netcdf(const std::filesystem::path& folder, const std::string& variant,
                  const std::filesystem::path& name) {
  const report::Variant v = report::read_variant_named(folder, variant);
  if (!v.evolution) throw ReadError(v.folder.string() + " holds no relations over time (evolution.bin)");
  const Evolution& e = *v.evolution;
  NetcdfFile file(name);
  file.attribute(NC_GLOBAL, "Conventions", "CF-1.8");
  file.attribute(NC_GLOBAL, "title", v.scenario.title);
  file.attribute(NC_GLOBAL, "history", v.manifest.command);
  file.attribute(NC_GLOBAL, "source", "entente " + v.manifest.program_version);
  const int date = file.dimension("date", e.dates.size()), from = file.dimension("from", e.actors.size()),
            to = file.dimension("to", e.actors.size());
  add_dates(file, e.dates, date);
  file.put(file.variable("from", NC_STRING, {from}), e.actors);
  file.put(file.variable("to", NC_STRING, {to}), e.actors);
  add_relations(file, e, {date, from, to});
  add_series(file, v, date);
  file.close();
}

}  // namespace entente
