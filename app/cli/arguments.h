// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::cli {

/// The words of a command line, by option (its long name without dashes) and positional argument.
class Arguments
{
public:
    bool has(std::string_view key) const { return find(key) != nullptr; }

    /// The last value, or nullptr.
    const std::string *value(std::string_view key) const
    {
        const auto *found = find(key);
        return found == nullptr || found->empty() ? nullptr : &found->back();
    }

    std::vector<std::string> values(std::string_view key) const
    {
        const auto *found = find(key);
        return found == nullptr ? std::vector<std::string>() : *found;
    }

    void set(std::string_view key) { entry(key); }
    void add(std::string_view key, std::string value) { entry(key).push_back(std::move(value)); }

private:
    const std::vector<std::string> *find(std::string_view key) const
    {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                        [key](const auto &candidate) { return candidate.first == key; });
        return found == m_entries.end() ? nullptr : &found->second;
    }

    std::vector<std::string> &entry(std::string_view key)
    {
        for (auto &candidate : m_entries) {
            if (candidate.first == key)
                return candidate.second;
        }
        return m_entries.emplace_back(std::string(key), std::vector<std::string>()).second;
    }

    std::vector<std::pair<std::string, std::vector<std::string>>> m_entries;
};

} // namespace retort::cli
