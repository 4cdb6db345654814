// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/toml_options.h"

#include "core/base/text.h"
#include "core/project/config_messages.h"
#include "core/project/python_format.h"
#include "core/project/text_place.h"

#include <toml++/toml.h>

#include <algorithm>
#include <limits>

namespace retort::project {

struct TomlOptions::Data
{
    toml::table document;
    const toml::table *alembic = nullptr; ///< inside of document
    std::string file;
    std::map<std::string, std::string> values; ///< what %(name)s may refer to

    const toml::node *find(std::string_view name) const { return alembic != nullptr ? alembic->get(name) : nullptr; }

    base::Span span(const toml::source_region &region) const
    {
        return {file, {region.begin.line, region.begin.column}, {region.end.line, region.end.column}};
    }
    base::Span span(const toml::node &node) const { return span(node.source()); }

    /// Formats one text of the option `name`.
    base::Result<std::string> format(std::string_view name, const toml::node &node) const
    {
        PythonFormat formatted = pythonFormat(node.as_string()->get(), values);
        switch (formatted.problem) {
        case PythonFormat::Problem::UnknownName:
            return base::fail(kTomlUnknownReference, {std::string(name), formatted.name}, span(node));
        case PythonFormat::Problem::BadPercent:
            return base::fail(kTomlBadPercent, {std::string(name)}, span(node));
        case PythonFormat::Problem::None:
            break;
        }
        return std::move(formatted.text);
    }
};

namespace {

/// What _get_toml_config_value refuses whoever asks: numbers with a point, dates and times.
bool isUnsupported(const toml::node &node)
{
    return node.is_floating_point() || node.is_date() || node.is_time() || node.is_date_time();
}

/// A value that Python counts as false.
bool isEmptyValue(const toml::node &node)
{
    if (const auto *const number = node.as_integer())
        return number->get() == 0;
    if (const auto *const boolean = node.as_boolean())
        return !boolean->get();
    return node.is_table() && node.as_table()->empty();
}

base::Result<toml::table> parseDocument(std::string_view text, const std::string &file)
{
    try {
        return toml::parse(text, std::string_view(file));
    } catch (const toml::parse_error &error) {
        const toml::source_position at = error.source().begin;
        return base::fail(kTomlSyntax, {std::string(error.description())}, {file, {at.line, at.column}, {}});
    } catch (const std::exception &error) {
        return base::fail(kTomlSyntax, {error.what()}, {file, {}, {}});
    }
}

} // namespace

base::Result<TomlOptions> TomlOptions::parse(std::string_view text, std::string file, std::string here)
{
    if (const std::size_t bad = base::invalidUtf8At(text); bad != std::string_view::npos)
        return base::fail(kFileNotUtf8, {hexByte(text[bad])}, {file, positionOf(text, bad), {}});
    if (base::startsWith(text, kByteOrderMark))
        return base::fail(kTomlByteOrderMark, {}, {file, {1, 1}, {}});
    base::Result<toml::table> document = parseDocument(text, file);
    if (!document)
        return tl::make_unexpected(std::move(document.error()));
    const auto data = std::make_shared<Data>();
    data->document = std::move(*document);
    data->file = std::move(file);
    data->values.emplace("here", std::move(here));
    if (const toml::node *const tool = data->document.get("tool")) {
        if (!tool->is_table())
            return base::fail(kTomlToolNotATable, {}, data->span(*tool));
        if (const toml::node *const alembic = tool->as_table()->get("alembic")) {
            if (!alembic->is_table())
                return base::fail(kTomlNotATable, {}, data->span(*alembic));
            data->alembic = alembic->as_table();
        }
    }
    TomlOptions options;
    options.m_data = data;
    return options;
}

bool TomlOptions::hasTable() const
{
    return m_data != nullptr && m_data->alembic != nullptr;
}

bool TomlOptions::has(std::string_view name) const
{
    return m_data != nullptr && m_data->find(name) != nullptr;
}

std::vector<std::string> TomlOptions::names() const
{
    std::vector<std::string> names;
    if (hasTable()) {
        for (auto it = m_data->alembic->cbegin(); it != m_data->alembic->cend(); ++it)
            names.emplace_back(it->first.str());
    }
    return names;
}

base::Span TomlOptions::place(std::string_view name) const
{
    const toml::node *const node = m_data != nullptr ? m_data->find(name) : nullptr;
    return node != nullptr ? m_data->span(*node) : base::Span{m_data != nullptr ? m_data->file : std::string(), {}, {}};
}

base::Result<std::optional<std::string>> TomlOptions::text(std::string_view name) const
{
    if (!has(name))
        return std::nullopt;
    const toml::node &node = *m_data->find(name);
    if (isUnsupported(node))
        return base::fail(kTomlUnsupportedType, {base::pythonRepr(name)}, m_data->span(node));
    if (!node.is_string())
        return base::fail(kTomlNotText, {std::string(name)}, m_data->span(node));
    base::Result<std::string> value = m_data->format(name, node);
    if (!value)
        return tl::make_unexpected(std::move(value.error()));
    return std::optional<std::string>(std::move(*value));
}

base::Result<std::optional<long long>> TomlOptions::integer(std::string_view name) const
{
    if (!has(name))
        return std::nullopt;
    const toml::node &node = *m_data->find(name);
    if (const auto *const number = node.as_integer())
        return std::optional<long long>(number->get());
    if (const auto *const boolean = node.as_boolean())
        return std::optional<long long>(boolean->get() ? 1 : 0);
    if (!node.is_string() && !isUnsupported(node))
        return base::fail(kNotANumber, {std::string(name)}, m_data->span(node));
    const base::Result<std::optional<std::string>> value = text(name);
    if (!value)
        return tl::make_unexpected(value.error());
    const std::optional<long long> number = pythonInt(**value);
    if (!number)
        return base::fail(kNotANumber, {std::string(name)}, m_data->span(node));
    return number;
}

base::Result<bool> TomlOptions::boolean(std::string_view name) const
{
    if (!has(name))
        return false;
    const toml::node &node = *m_data->find(name);
    if (!node.is_boolean())
        return base::fail(kTomlNotBoolean, {base::pythonRepr(name)}, m_data->span(node));
    return node.as_boolean()->get();
}

base::Result<std::optional<TomlList>> TomlOptions::list(std::string_view name) const
{
    if (!has(name))
        return std::nullopt;
    const toml::node &node = *m_data->find(name);
    TomlList list;
    if (node.is_string()) {
        base::Result<std::optional<std::string>> value = text(name);
        if (!value)
            return tl::make_unexpected(std::move(value.error()));
        list.isText = true;
        for (std::size_t offset = 0; offset < (*value)->size();) {
            const std::size_t begin = offset;
            base::nextCodePoint(**value, offset);
            list.items.push_back((*value)->substr(begin, offset - begin));
        }
        return std::optional<TomlList>(std::move(list));
    }
    if (isUnsupported(node))
        return base::fail(kTomlUnsupportedType, {base::pythonRepr(name)}, m_data->span(node));
    if (isEmptyValue(node))
        return std::optional<TomlList>(std::move(list)); // Alembic asks whether it is true, and goes on without it
    if (!node.is_array())
        return base::fail(kTomlNotList, {std::string(name)}, m_data->span(node));
    for (const toml::node &item : *node.as_array()) {
        if (!item.is_string())
            return base::fail(kTomlNotList, {std::string(name)}, m_data->span(item));
        base::Result<std::string> value = m_data->format(name, item);
        if (!value)
            return tl::make_unexpected(std::move(value.error()));
        list.items.push_back(std::move(*value));
    }
    return std::optional<TomlList>(std::move(list));
}

base::Result<std::vector<std::map<std::string, std::string>>> TomlOptions::tables(std::string_view name) const
{
    std::vector<std::map<std::string, std::string>> tables;
    if (!has(name))
        return tables;
    const toml::node &node = *m_data->find(name);
    if (isUnsupported(node))
        return base::fail(kTomlUnsupportedType, {base::pythonRepr(name)}, m_data->span(node));
    const bool isEmpty =
        node.is_table() ? node.as_table()->empty() : node.is_string() && node.as_string()->get().empty();
    if (isEmpty)
        return tables; // Python goes through nothing and finds nothing wrong
    if (!node.is_array())
        return base::fail(kTomlNotTables, {std::string(name)}, m_data->span(node));
    for (const toml::node &item : *node.as_array()) {
        if (!item.is_table())
            return base::fail(kTomlNotTables, {std::string(name)}, m_data->span(item));
        std::map<std::string, std::string> &table = tables.emplace_back();
        const toml::table &entries = *item.as_table();
        for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
            if (!it->second.is_string())
                return base::fail(kTomlNotTables, {std::string(name)}, m_data->span(it->second));
            base::Result<std::string> value = m_data->format(name, it->second);
            if (!value)
                return tl::make_unexpected(std::move(value.error()));
            table.emplace(std::string(it->first.str()), std::move(*value));
        }
    }
    return tables;
}

std::optional<long long> pythonInt(std::string_view text)
{
    std::string_view digits = base::strip(text);
    const bool isNegative = base::startsWith(digits, "-");
    if (isNegative || base::startsWith(digits, "+"))
        digits.remove_prefix(1);
    constexpr long long most = std::numeric_limits<long long>::max();
    long long value = 0;
    bool digitBefore = false;
    for (const char c : digits) {
        if (c == '_' && digitBefore) {
            digitBefore = false;
            continue;
        }
        if (c < '0' || c > '9')
            return std::nullopt;
        const int digit = c - '0';
        value = value > (most - digit) / 10 ? most : value * 10 + digit;
        digitBefore = true;
    }
    if (!digitBefore)
        return std::nullopt;
    return isNegative ? -value : value;
}

} // namespace retort::project
