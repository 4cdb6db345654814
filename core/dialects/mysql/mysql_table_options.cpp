// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/error.h"
#include "core/dialects/mysql/mysql_ddl.h"
#include "core/dialects/mysql/mysql_dialect.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

namespace retort::dialects {
namespace {

struct Option
{
    std::string name;
    sql::Value value;
};
using Before = std::pair<std::string_view, std::string_view>;

constexpr std::array<Before, 4> kTableOrder{{{"DEFAULT_CHARSET", "COLLATE"},
                                             {"DEFAULT_CHARACTER_SET", "COLLATE"},
                                             {"CHARSET", "COLLATE"},
                                             {"CHARACTER_SET", "COLLATE"}}};
constexpr std::array<Before, 6> kPartitionOrder{{{"PARTITION_BY", "PARTITIONS"},
                                                 {"PARTITION_BY", "SUBPARTITION_BY"},
                                                 {"PARTITION_BY", "SUBPARTITIONS"},
                                                 {"PARTITIONS", "SUBPARTITIONS"},
                                                 {"PARTITIONS", "SUBPARTITION_BY"},
                                                 {"SUBPARTITION_BY", "SUBPARTITIONS"}}};
constexpr std::array<std::string_view, 4> kPartitioning{"PARTITION_BY", "PARTITIONS", "SUBPARTITIONS",
                                                        "SUBPARTITION_BY"};
// What is written as a string. Two of them can only be reached by names with a blank, as SQLAlchemy has it.
constexpr std::array<std::string_view, 5> kTexts{"COMMENT", "DATA DIRECTORY", "INDEX DIRECTORY", "PASSWORD",
                                                 "CONNECTION"};
constexpr std::array<std::string_view, 6> kSpaced{"DATA_DIRECTORY", "INDEX_DIRECTORY",  "DEFAULT_CHARACTER_SET",
                                                  "CHARACTER_SET",  "DEFAULT_CHARSET",  "DEFAULT_COLLATE"};
constexpr std::array<std::string_view, 4> kWithoutEquals{"TABLESPACE", "DEFAULT CHARACTER SET", "CHARACTER SET",
                                                         "COLLATE"};

template<class List>
bool isOneOf(const List &list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

std::string upper(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return result;
}

void setOption(std::vector<Option> &options, std::string name, const sql::Value &value)
{
    for (Option &option : options) {
        if (option.name == name) {
            option.value = value;
            return;
        }
    }
    options.push_back({std::move(name), value});
}

std::vector<Option> optionsOf(const MySqlDialect &dialect, const schema::Table &table)
{
    std::vector<Option> options;
    const std::string prefix = dialect.name() + "_";
    for (const auto &[name, value] : table.dialectOptions.entries()) {
        if (name.compare(0, prefix.size(), prefix) == 0)
            setOption(options, upper(std::string_view(name).substr(prefix.size())), value);
    }
    if (table.comment)
        setOption(options, "COMMENT", sql::Value::text(*table.comment));
    return options;
}

/// In waves: first what waits for nothing, then what waited for that. Within a wave as they were given; there
/// SQLAlchemy's own order differs from run to run.
std::vector<Option> sorted(std::vector<Option> left, std::span<const Before> order)
{
    std::vector<Option> result;
    while (!left.empty()) {
        std::vector<Option> waiting, wave;
        for (const Option &option : left) {
            const bool waits = std::any_of(order.begin(), order.end(), [&](const Before &rule) {
                return rule.second == option.name
                    && std::any_of(left.begin(), left.end(), [&](const Option &o) { return o.name == rule.first; });
            });
            (waits ? waiting : wave).push_back(option);
        }
        result.insert(result.end(), wave.begin(), wave.end());
        left = std::move(waiting);
    }
    return result;
}

std::string_view pythonType(const sql::Value &value)
{
    using Kind = sql::Value::Kind;
    switch (value.kind()) {
    case Kind::None:
        return "NoneType";
    case Kind::Bool:
        return "bool";
    case Kind::Integer:
        return "int";
    case Kind::Float:
        return "float";
    default:
        return "object";
    }
}

std::string argument(const MySqlDdl &ddl, const Option &option)
{
    if (!option.value.isText())
        throw CompileError{"TypeError",
                           "sequence item 1: expected str instance, " + std::string(pythonType(option.value)) + " found"};
    return isOneOf(kTexts, option.name) ? ddl.literal(option.value.asText()) : option.value.asText();
}

std::string spaced(std::string name)
{
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

} // namespace

std::string mySqlTableOptions(MySqlDdl &ddl, const schema::Table &table)
{
    std::vector<Option> plain, partitioning;
    for (Option &option : optionsOf(static_cast<const MySqlDialect &>(ddl.dialect()), table))
        (isOneOf(kPartitioning, option.name) ? partitioning : plain).push_back(std::move(option));

    std::string text;
    const auto add = [&text](std::string_view name, std::string_view joiner, std::string_view value) {
        if (!text.empty())
            text += ' ';
        text.append(name).append(joiner).append(value);
    };
    for (const Option &option : sorted(std::move(plain), kTableOrder)) {
        const std::string name = isOneOf(kSpaced, option.name) ? spaced(option.name) : option.name;
        add(name, isOneOf(kWithoutEquals, name) ? " " : "=", argument(ddl, option));
    }
    for (const Option &option : sorted(std::move(partitioning), kPartitionOrder))
        add(spaced(option.name), " ", argument(ddl, option));
    return text;
}

} // namespace retort::dialects
