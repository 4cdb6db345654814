// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/problems.h"

namespace retort::cli {

namespace {

const char *severityName(base::Severity severity)
{
    switch (severity) {
    case base::Severity::Note:
        return "note";
    case base::Severity::Warning:
        return "warning";
    case base::Severity::Error:
        break;
    }
    return "error";
}

void writeText(Json &json, std::string_view name, const std::string &text)
{
    json.key(name);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

void writeNumber(Json &json, std::string_view name, std::uint32_t number)
{
    json.key(name);
    if (number == 0)
        json.null();
    else
        json.value(static_cast<std::int64_t>(number));
}

void writePlace(Json &json, const base::Span &span)
{
    writeText(json, "file", span.file);
    writeNumber(json, "line", span.begin.line);
    writeNumber(json, "column", span.begin.column);
}

} // namespace

void writeProblem(Json &json, const base::Diagnostic &problem, const base::Translate &translate)
{
    json.beginObject().member("code", problem.code()).member("severity", severityName(problem.severity));
    json.member("message", base::messageText(problem, translate));
    writeText(json, "hint", base::hintText(problem, translate));
    writePlace(json, problem.span);
    if (!problem.related.empty()) {
        json.key("related").beginArray();
        for (const base::Related &related : problem.related) {
            json.beginObject();
            json.member("message", base::messageText({related.message, related.arguments, {}, {}, {}}, translate));
            writePlace(json, related.span);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
}

void writeProblems(Json &json, const std::vector<base::Diagnostic> &problems, const base::Translate &translate)
{
    json.key("problems").beginArray();
    for (const base::Diagnostic &problem : problems)
        writeProblem(json, problem, translate);
    json.endArray();
}

std::string problemLine(const base::Diagnostic &problem, const base::Translate &translate)
{
    std::string line = base::lineText(problem, translate);
    for (std::size_t i = 0; i < problem.related.size(); ++i) {
        const base::Related &related = problem.related[i];
        line += i == 0 ? " (" : "; ";
        line += base::lineText({related.message, related.arguments, related.span, {}, {}}, translate);
        if (i + 1 == problem.related.size())
            line += ")";
    }
    return line;
}

} // namespace retort::cli
