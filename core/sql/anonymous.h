// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/name.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace retort::sql {

/// A name that gets its number when it is compiled: "anon_1", "param_2", "lower_1". What stands for the same thing in one
/// statement gets the same number, so each is made for an identity.
Name anonymousName(const void *identity, std::string_view body, unsigned salt = 0);
/// The same behind other text ("t_" + anonymous).
Name joined(const Name &left, const Name &right);

/// The numbers that one statement gave out.
class AnonymousNames
{
public:
    /// The name with its numbers; a plain name as it is.
    std::string resolve(const Name &name);

private:
    std::unordered_map<std::string, int> m_counters;
    std::unordered_map<std::string, std::string> m_given;
};

} // namespace retort::sql
