// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/header.h"

#include <string>
#include <vector>

/// Headers and problems as short texts for the tables of these tests.
namespace retort::tests {

/// 'text', ['a', 'b'], None, - (absent), ! (wrong type), ? (an expression)
inline std::string shown(const script::HeaderValue &value)
{
    using Kind = script::HeaderValue::Kind;
    switch (value.kind) {
    case Kind::Absent:
        return "-";
    case Kind::None:
        return "None";
    case Kind::Text:
        return "'" + value.values.at(0) + "'";
    case Kind::Expression:
        return "?";
    case Kind::WrongType:
        return "!";
    case Kind::Sequence:
        break;
    }
    std::string out = "[";
    for (const std::string &element : value.values)
        out += (out.size() > 1 ? ", '" : "'") + element + "'";
    return out + "]";
}

/// revision | down_revision | branch_labels | depends_on
inline std::string shown(const script::Header &header)
{
    return shown(header.revision) + " | " + shown(header.downRevision) + " | " + shown(header.branchLabels) + " | "
           + shown(header.dependsOn);
}

/// "3:1 script.unterminated-string; 5:2 warning …"
inline std::string shown(const std::vector<base::Diagnostic> &problems)
{
    std::string out;
    for (const base::Diagnostic &problem : problems) {
        out += (out.empty() ? "" : "; ") + base::placeText(problem.span);
        out += problem.severity == base::Severity::Error ? " " : " warning ";
        out += problem.code();
    }
    return out;
}

} // namespace retort::tests
