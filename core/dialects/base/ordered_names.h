// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::dialects {

/// Things by their name, in the order they came (Python's dict of strings); a table has few.
template<class T>
class OrderedNames
{
public:
    T *find(std::string_view name)
    {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&](const auto &each) { return each.first == name; });
        return found == m_entries.end() ? nullptr : &found->second;
    }
    void set(std::string name, T value)
    {
        if (T *held = find(name))
            *held = std::move(value);
        else
            m_entries.emplace_back(std::move(name), std::move(value));
    }
    bool remove(std::string_view name)
    {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&](const auto &each) { return each.first == name; });
        if (found == m_entries.end())
            return false;
        m_entries.erase(found);
        return true;
    }
    template<class Each>
    void each(Each each) const
    {
        for (const auto &entry : m_entries)
            each(entry.first, entry.second);
    }

private:
    std::vector<std::pair<std::string, T>> m_entries;
};

} // namespace retort::dialects
