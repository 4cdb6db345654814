// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::project {

/// A list as pyproject.toml gives it. Alembic takes a text for the list of its characters; then `isText` is set.
struct TomlList
{
    std::vector<std::string> items;
    bool isText = false;
};

/// [tool.alembic] of a pyproject.toml. Texts are %-formatted with "here" as Python does it. What Alembic refuses with
/// words of its own has its text; where a Python exception ends Alembic, the error says what is wrong with the value.
class TomlOptions
{
public:
    /// `here` is the absolute folder of the file with slashes. Without a [tool.alembic] nothing is in it.
    static base::Result<TomlOptions> parse(std::string_view text, std::string file, std::string here);

    bool hasTable() const; ///< [tool.alembic] is there
    bool has(std::string_view name) const;
    std::vector<std::string> names() const; ///< sorted
    base::Span place(std::string_view name) const;

    base::Result<std::optional<std::string>> text(std::string_view name) const;
    base::Result<std::optional<long long>> integer(std::string_view name) const; ///< int(): a text of digits will do
    base::Result<bool> boolean(std::string_view name) const;                     ///< false where absent
    base::Result<std::optional<TomlList>> list(std::string_view name) const;
    /// A list of tables of texts; empty where absent.
    base::Result<std::vector<std::map<std::string, std::string>>> tables(std::string_view name) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// Python's int(text), for what fits into 64 bits; larger numbers become the nearest.
std::optional<long long> pythonInt(std::string_view text);

} // namespace retort::project
