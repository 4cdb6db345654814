// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/doctor/report.h"

#include <algorithm>
#include <utility>

namespace retort::cli {

void Section::add(Finding::Level level, std::string findingKey, std::string findingTitle, std::string text,
                  std::string hint)
{
    Finding finding;
    finding.level = level;
    finding.key = std::move(findingKey);
    finding.title = std::move(findingTitle);
    finding.text = std::move(text);
    finding.hint = std::move(hint);
    findings.push_back(std::move(finding));
}

void Section::addProblem(const base::Diagnostic &problem, const base::Translate &translate)
{
    Finding finding;
    switch (problem.severity) {
    case base::Severity::Error:
        finding.level = Finding::Level::Bad;
        break;
    case base::Severity::Warning:
        finding.level = Finding::Level::Warning;
        break;
    case base::Severity::Note:
        finding.level = Finding::Level::Fact;
        break;
    }
    finding.key = std::string(problem.code());
    finding.text = base::messageText(problem, translate);
    finding.hint = base::hintText(problem, translate);
    finding.place = base::placeText(problem.span);
    finding.span = problem.span;
    findings.push_back(std::move(finding));
    for (const base::Related &related : problem.related) {
        Finding explanation;
        explanation.key = related.message->code;
        explanation.text = base::messageText({related.message, related.arguments, {}, {}, {}}, translate);
        explanation.place = base::placeText(related.span);
        explanation.span = related.span;
        findings.push_back(std::move(explanation));
    }
}

std::size_t Report::count(Finding::Level level) const
{
    std::size_t found = 0;
    for (const Section &section : sections) {
        found +=
            static_cast<std::size_t>(std::count_if(section.findings.begin(), section.findings.end(),
                                                   [level](const Finding &finding) { return finding.level == level; }));
    }
    return found;
}

} // namespace retort::cli
