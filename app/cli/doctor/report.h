// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"

#include <cstdint>
#include <string>
#include <vector>

namespace retort::cli {

/// What the doctor found out, in the order in which it is told.
struct Finding
{
    enum class Level : std::uint8_t {
        Fact, ///< neither good nor bad
        Good,
        Warning, ///< works, but look at it
        Bad,     ///< Alembic or Retort stops at it
    };

    Level level = Level::Fact;
    std::string key;   ///< stable, for JSON: "script_location", or the problem's code
    std::string title; ///< what is looked at; empty for a problem, which speaks for itself
    std::string text;  ///< what it is
    std::string place; ///< file:line:column, or empty
    std::string hint;  ///< what to do, or empty
    base::Span span;
};

struct Section
{
    std::string key;   ///< "configuration", "history" …
    std::string title; ///< in the user's language
    std::vector<Finding> findings;

    void add(Finding::Level level, std::string findingKey, std::string findingTitle, std::string text,
             std::string hint = {});
    void addProblem(const base::Diagnostic &problem, const base::Translate &translate);
};

struct Report
{
    std::string folder;
    std::vector<Section> sections;

    std::size_t count(Finding::Level level) const;
    bool isHealthy() const { return count(Finding::Level::Bad) == 0; }
};

} // namespace retort::cli
