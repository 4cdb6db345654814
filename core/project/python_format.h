// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace retort::project {

/// What `text % values` gives in Python where `values` is a dict of str.
struct PythonFormat
{
    enum class Problem { None, UnknownName, BadPercent };

    std::string text; ///< the result; with a problem, of no meaning
    Problem problem = Problem::None;
    std::string name; ///< of UnknownName
};

PythonFormat pythonFormat(std::string_view text, const std::map<std::string, std::string> &values);

} // namespace retort::project
