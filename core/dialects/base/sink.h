// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace retort::operations {
struct Operation;
}

namespace retort::dialects {

/// Where finished statements go: --sql's text, a preview, a live connection.
class Sink
{
public:
    virtual ~Sink() = default;
    /// One statement, stripped, without terminator. `operation` is what it came from; may be null (version table, BEGIN).
    virtual void statement(std::string_view text, const operations::Operation *operation) = 0;
    /// Text that stands between statements as it is ("-- Running upgrade …", context.static_output()).
    virtual void comment(std::string_view text) = 0;
};

} // namespace retort::dialects
