#include "cli/check_json.h"

#include "base/ordinal.h"
#include "cli/checked.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/expect_report.h"
#include "cli/explain_subject.h"
#include "cli/json_text.h"
#include "cli/remark_json.h"
#include "scenario/rules_by_step.h"

namespace entente::cli {
namespace {

/// An error of the file as a whole.
Json file_error_json(const std::string& file, const std::string& message) {
  Remark remark;
  remark.file = file;
  remark.said.message = message;
  return remark_json(remark);
}

Json expectation_json(const Expectation& e, const TestedExpectation& t) {
  constexpr const char* verdicts[] = {"passed", "failed", "undecided"};
  Json json{{"id", e.id}, {"verdict", verdicts[ordinal(t.verdict)]}};
  json[e.outcome.given() ? "outcome" : "metric"] = e.outcome.given() ? e.outcome.value : e.metric.value;
  json["asked"] = requirement_text(e);
  json["difference"] = e.compares();
  json["probability"] = t.share;
  json["value"] = t.value;
  json["interval"] = {t.interval.low, t.interval.high};
  json["runs"] = t.runs;
  json["infinite"] = t.strays.infinite;
  json["no_number"] = t.strays.no_number;
  json["runs_to_settle"] = t.runs_to_settle > 0 ? Json(t.runs_to_settle) : Json(nullptr);
  return json;
}

/// What is told of one file, and the exit code that it alone gives.
struct FileReport {
  Json json;
  std::size_t errors = 0, warnings = 0;
  int code = exit_code::success;
};

FileReport report_on(const std::string& file, const Remarks& remarks, bool with_warnings) {
  FileReport report{{{"file", file}, {"ok", remarks.errors() == 0}}, remarks.errors(), 0};
  if (with_warnings) report.warnings = remarks.warnings();
  if (report.errors > 0) report.code = remarks.exit_code();
  report.json["errors"] = report.errors;
  report.json["warnings"] = report.warnings;
  report.json["diagnostics"] = Json::array();
  for (const Remark& remark : remarks.all())
    if (with_warnings || remark.said.severity == Severity::error)
      report.json["diagnostics"].push_back(remark_json(remark));
  return report;
}

/// Of a file that could not be read, or run, to its end.
FileReport failed(const std::string& file, int code, const std::string& message) {
  FileReport report{{{"file", file}, {"ok", false}, {"errors", 1}, {"warnings", 0}}, 1, 0, code};
  report.json["diagnostics"] = Json::array({file_error_json(file, message)});
  return report;
}

void add_expectations(const std::string& file, const Scenario& scenario, std::size_t threads,
                      FileReport& report) {
  const std::vector<TestedExpectation> tested = tested_expectations(file, scenario, threads);
  report.json["expectations"] = expectations_json(scenario, tested);
  if (!all_passed(tested)) report.code = exit_code::not_met;
  report.json["ok"] = report.code == exit_code::success;
}

FileReport report_on(const std::string& file, const Arguments& arguments) {
  const Checked checked = check_file(file);
  FileReport report = report_on(file, checked.remarks, !arguments.has("quiet"));
  if (report.errors > 0) return report;
  report.json["summary"] = summary_of(checked.scenario);
  report.json["to_be_judged"] = numbers_to_be_judged(checked.scenario);
  report.json["rules_by_step"] = rules_by_step(checked.scenario);
  report.json["unjudged"] = checked.unjudged.empty() ? Json() : Json(checked.unjudged);
  report.json["untried"] = Json::array();
  for (const auto& [reason, ids] : checked.untried)
    report.json["untried"].push_back({{"reason", reason}, {"what_ifs", ids}});
  if (arguments.has("expect")) add_expectations(file, checked.scenario, arguments.threads(), report);
  return report;
}

/// The document stays whole where a file cannot be read, and where a run stops.
FileReport report_whatever_comes(const std::string& file, const Arguments& arguments) {
  try {
    return report_on(file, arguments);
  } catch (const FileError& error) {
    return failed(file, exit_code::no_file, error.what());
  } catch (const RunError& error) {
    return failed(file, exit_code::run_stopped, std::string("a run stopped: ") + error.what());
  } catch (const Failure& failure) {
    return failed(file, failure.code(), failure.what());
  }
}

int print_reports(const std::vector<FileReport>& reports) {
  int worst = exit_code::success;
  std::size_t errors = 0, warnings = 0;
  Json files = Json::array();
  for (const FileReport& report : reports) {
    worst = std::max(worst, report.code);
    errors += report.errors;
    warnings += report.warnings;
    files.push_back(report.json);
  }
  Json document{{"ok", worst == exit_code::success}, {"errors", errors}, {"warnings", warnings}};
  document["files"] = std::move(files);
  to_stdout(json_text(document, terminal_of(1)));
  return worst;
}

}  // namespace

int check_as_data(const Arguments& arguments) {
  std::vector<FileReport> reports;
  for (const std::string& file : arguments.files()) reports.push_back(report_whatever_comes(file, arguments));
  return print_reports(reports);
}

Json expectations_json(const Scenario& scenario, const std::vector<TestedExpectation>& tested) {
  Json list = Json::array();
  for (std::size_t k = 0; k < tested.size(); ++k)
    list.push_back(expectation_json(scenario.expectations[k], tested[k]));
  return list;
}

LoadOptions load_options_of_check(const Arguments& arguments) {
  LoadOptions load;
  load.what_ifs = split(arguments.texts("what-if"), '+');
  load.overrides = arguments.texts("set");
  return load;
}

int with_scenario(const Arguments& arguments,
                  const std::function<int(const Compiled&, const Remarks& said)>& work) {
  const std::string file = arguments.file();
  const LoadOptions load = load_options_of_check(arguments);
  Remarks remarks;
  if (!arguments.has("json")) return work(read_scenario(file, load, warnings_of(arguments), remarks), remarks);
  Diagnostics said;
  std::optional<Compiled> compiled;
  try {
    compiled = read_into(said, file, load);
  } catch (const FileError& error) {
    return print_reports({failed(file, exit_code::no_file, error.what())});
  }
  remarks.add(said);
  if (!compiled) return print_reports({report_on(file, remarks, !arguments.has("quiet"))});
  remarks.print(warnings_of(arguments));
  return work(*compiled, remarks);
}

}  // namespace entente::cli
