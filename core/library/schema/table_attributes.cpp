// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/attributes.h"
#include "core/library/schema/readers.h"
#include "core/schema/build.h"
#include "core/schema/sort.h"

#include <array>

namespace retort::library {

using schema::MetaData;
using schema::Table;
using script::Value;
using script::Vm;

namespace {

Table &table(sql::Node &node)
{
    return static_cast<Table &>(node);
}

MetaData &metadata(sql::Node &node)
{
    return static_cast<MetaData &>(node);
}

Value foreignKeysValue(Session &session, const Table &table)
{
    std::vector<const schema::ForeignKey *> keys;
    for (const sql::ColumnClause *column : table.columns) {
        const auto &own = static_cast<const schema::Column *>(column)->foreignKeys;
        keys.insert(keys.end(), own.begin(), own.end());
    }
    return nodeSet(session, keys);
}

/// MetaData.tables, in the order in which they were made.
Value tablesValue(Session &session, const MetaData &metadata)
{
    Vm &vm = session.vm();
    auto dict = vm.dict();
    for (Table *table : metadata.order)
        vm.putInto(*dict, vm.text(table->fullName()), nodeValue(session, table));
    return dict.value();
}

Value prefixesValue(Session &session, const Table &table)
{
    std::vector<Value> values;
    for (const std::string &prefix : table.prefixes)
        values.push_back(session.vm().text(prefix));
    return session.vm().list(std::move(values));
}

Value conventionValue(Session &session, const MetaData &metadata)
{
    Vm &vm = session.vm();
    if (const auto extras = extrasOf(session, metadata, false)) {
        const Value key = vm.text("naming_convention");
        if (vm.contains(extras.value(), key)) {
            Value given = vm.getItem(extras.value(), key);
            if (vm.truth(given))
                return given;
        }
    }
    auto dict = vm.dict();
    if (metadata.namingConvention.empty())
        vm.putInto(*dict, vm.text("ix"), vm.text("ix_%(column_0_label)s"));
    for (const auto &[name, value] : metadata.namingConvention.entries())
        vm.putInto(*dict, vm.text(name), fromValue(session, value));
    return dict.value();
}

Value autoincrementValue(Session &session, const Table &table)
{
    return nodeValue(session, compiling(session, [&] { return schema::autoincrementColumn(table); }));
}

// clang-format off
constexpr std::array kTable{
    Attribute{"name", [](Session &s, sql::Node &n) { return nameValue(s, table(n).name); },
              [](Session &s, sql::Node &n, const Value &v) { table(n).name = toName(s, v); }},
    Attribute{"schema", [](Session &s, sql::Node &n) { return nameValue(s, table(n).schema); },
              [](Session &s, sql::Node &n, const Value &v) { table(n).schema = v.isNone() ? sql::Name() : toName(s, v); }},
    Attribute{"key", [](Session &s, sql::Node &n) { return s.vm().text(table(n).fullName()); }},
    Attribute{"fullname", [](Session &s, sql::Node &n) { return s.vm().text(table(n).fullName()); }},
    Attribute{"description", [](Session &s, sql::Node &n) { return nameValue(s, table(n).name); }},
    Attribute{"metadata", [](Session &s, sql::Node &n) { return nodeValue(s, table(n).metadata); }},
    Attribute{"primary_key", [](Session &s, sql::Node &n) { return nodeValue(s, table(n).primaryKey); }},
    Attribute{"foreign_keys", [](Session &s, sql::Node &n) { return foreignKeysValue(s, table(n)); }},
    Attribute{"foreign_key_constraints", [](Session &s, sql::Node &n) { return nodeSet(s, schema::foreignKeysOf(table(n))); }},
    Attribute{"constraints", [](Session &s, sql::Node &n) { return nodeSet(s, table(n).constraints); }},
    Attribute{"_sorted_constraints", [](Session &s, sql::Node &n) { return nodeList(s, table(n).constraints); }},
    Attribute{"indexes", [](Session &s, sql::Node &n) { return nodeSet(s, table(n).indexes); }},
    Attribute{"comment", [](Session &s, sql::Node &n) { return optionalTextValue(s, table(n).comment); },
              [](Session &s, sql::Node &n, const Value &v) { table(n).comment = optionalText(s, v, "comment"); }},
    Attribute{"implicit_returning", [](Session &, sql::Node &n) { return Value::boolean(table(n).implicitReturning); }},
    Attribute{"autoincrement_column", [](Session &s, sql::Node &n) { return autoincrementValue(s, table(n)); }},
    Attribute{"_autoincrement_column", [](Session &s, sql::Node &n) { return autoincrementValue(s, table(n)); }},
    Attribute{"_prefixes", [](Session &s, sql::Node &n) { return prefixesValue(s, table(n)); }},
    Attribute{"kwargs", [](Session &s, sql::Node &n) { return optionsValue(s, table(n).dialectOptions); }},
    Attribute{"dialect_kwargs", [](Session &s, sql::Node &n) { return optionsValue(s, table(n).dialectOptions); }},
    Attribute{"dialect_options", [](Session &s, sql::Node &n) { return nestedOptions(s, table(n).dialectOptions); }},
};

constexpr std::array kMetaData{
    Attribute{"tables", [](Session &s, sql::Node &n) { return tablesValue(s, metadata(n)); }},
    Attribute{"sorted_tables", [](Session &s, sql::Node &n) { return sortedTables(s, metadata(n)); }},
    Attribute{"schema", [](Session &s, sql::Node &n) { return nameValue(s, metadata(n).schema); },
              [](Session &s, sql::Node &n, const Value &v) { metadata(n).schema = v.isNone() ? sql::Name() : toName(s, v); }},
    Attribute{"naming_convention", [](Session &s, sql::Node &n) { return conventionValue(s, metadata(n)); },
              [](Session &s, sql::Node &n, const Value &v) { setNamingConvention(s, metadata(n), v); }},
};
// clang-format on

} // namespace

std::span<const Attribute> tableAttributes()
{
    return kTable;
}

std::span<const Attribute> metadataAttributes()
{
    return kMetaData;
}

// What attributes of all classes are made of

Value textValue(Session &session, const std::string &text)
{
    return text.empty() ? Value::none() : session.vm().text(text);
}

Value optionalTextValue(Session &session, const std::optional<std::string> &text)
{
    return text ? session.vm().text(*text) : Value::none();
}

Value optionalNumber(const std::optional<std::int64_t> &number)
{
    return number ? Value::integer(*number) : Value::none();
}

Value optionalFlag(const std::optional<bool> &flag)
{
    return flag ? Value::boolean(*flag) : Value::none();
}

Value nodeValue(Session &session, const sql::Node *node)
{
    if (node == nullptr)
        return Value::none();
    // The library made it writable; only readers see it const.
    return wrapNode(session, const_cast<sql::Node *>(node)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

Value optionsValue(Session &session, const schema::Options &options)
{
    Vm &vm = session.vm();
    auto dict = vm.dict();
    for (const auto &[name, value] : options.entries())
        vm.putInto(*dict, vm.text(name), fromValue(session, value));
    return dict.value();
}

Value nestedOptions(Session &session, const schema::Options &options)
{
    Vm &vm = session.vm();
    auto dict = vm.dict();
    for (const auto &[name, value] : options.entries()) {
        const std::size_t dash = name.find('_');
        const Value dialect = vm.text(std::string_view(name).substr(0, dash));
        if (!vm.contains(dict.value(), dialect))
            vm.putInto(*dict, dialect, vm.dict().value());
        vm.setItem(vm.getItem(dict.value(), dialect), vm.text(std::string_view(name).substr(dash + 1)),
                   fromValue(session, value));
    }
    return dict.value();
}

} // namespace retort::library
