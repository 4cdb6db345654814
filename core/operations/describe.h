// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"
#include "core/operations/operation.h"

#include <string>

namespace retort::operations {

/// How types and expressions are written in a description. By itself it knows names and plain text only; a dialect writes
/// them in full (dialects/base/node_text.h).
class NodeText
{
public:
    virtual ~NodeText() = default;
    virtual std::string type(const sql::Type &type) const; ///< "VARCHAR(50)"
    virtual std::string clause(const sql::Clause &clause) const;
    std::string value(const Value &value) const; ///< a default, an index' column …
};

/// An operation in words and as data.
struct Description
{
    base::Diagnostic words; ///< with the place of the call; severity Note
    /// The parameters under op's names, where they were given: texts, numbers, truths, lists, maps; expressions as text.
    Options parameters;
};

Description describe(const Operation &operation, const NodeText &text = NodeText());

} // namespace retort::operations
