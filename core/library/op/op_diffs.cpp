// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Operations as the tuples that alembic.autogenerate.compare_metadata() answers with.
#include "core/library/op/op_diffs.h"

#include <algorithm>
#include <array>
#include <string>

namespace retort::library {

using script::Arguments;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

Value attribute(Vm &vm, const Value &object, std::string_view name)
{
    return vm.getAttribute(object, vm.atoms().intern(name));
}

bool isFalse(const Value &value)
{
    return value.isBool() && !value.asBool();
}

/// One of the things that alter_column() may change: whether it does, and what is told about the column beside it.
struct Change
{
    std::string_view diff;     ///< "modify_type"
    std::string_view modified; ///< the attribute with the new value
    std::string_view existing; ///< … and with the old one
    bool byNone;               ///< None says that nothing changes; else False does
    std::array<std::string_view, 3> beside;
};
constexpr std::array kChanges{
    Change{"modify_type", "modify_type", "existing_type", true,
           {"existing_nullable", "existing_server_default", "existing_comment"}},
    Change{"modify_nullable", "modify_nullable", "existing_nullable", true,
           {"existing_type", "existing_server_default", "existing_comment"}},
    Change{"modify_default", "modify_server_default", "existing_server_default", false,
           {"existing_nullable", "existing_type", "existing_comment"}},
    Change{"modify_comment", "modify_comment", "existing_comment", false,
           {"existing_nullable", "existing_type", "existing_server_default"}},
};

bool isChanged(const Change &change, const Value &modified)
{
    return change.byNone ? !modified.isNone() : !isFalse(modified);
}

Value alteration(Vm &vm, Arguments &arguments)
{
    const Value &self = arguments[0];
    std::vector<Value> diffs;
    for (const Change &change : kChanges) {
        const Value modified = attribute(vm, self, change.modified);
        if (!isChanged(change, modified))
            continue;
        Ref<script::Dict> beside = vm.dict();
        for (const std::string_view name : change.beside)
            vm.putInto(*beside, vm.text(name), attribute(vm, self, name));
        diffs.push_back(vm.tuple({vm.text(change.diff), attribute(vm, self, "schema"), attribute(vm, self, "table_name"),
                                  attribute(vm, self, "column_name"), beside.value(),
                                  attribute(vm, self, change.existing), modified}));
    }
    return vm.list(std::move(diffs));
}

Value hasChanges(Vm &vm, Arguments &arguments)
{
    const Value &self = arguments[0];
    const bool changes = std::any_of(kChanges.begin(), kChanges.end(), [&](const Change &change) {
        return isChanged(change, attribute(vm, self, change.modified));
    });
    if (changes)
        return Value::boolean(true);
    for (const Value &name : vm.unpackAll(attribute(vm, self, "kw"))) {
        if (vm.isStr(name) && vm.textOf(name).substr(0, 7) == "modify_")
            return Value::boolean(true);
    }
    return Value::boolean(false);
}

/// The word of the tuple and the method that gives what it is about; empty: to_diff_tuple() is written out.
struct Diff
{
    std::string_view directive, word, method;
};
constexpr std::array kDiffs{
    Diff{"create_table", "add_table", "to_table"},
    Diff{"drop_table", "remove_table", "to_table"},
    Diff{"create_index", "add_index", "to_index"},
    Diff{"drop_index", "remove_index", "to_index"},
    Diff{"create_foreign_key", "add_fk", "to_constraint"},
    Diff{"drop_constraint", "remove_constraint", "to_constraint"},
    Diff{"create_table_comment", "add_table_comment", "to_table"},
    Diff{"drop_table_comment", "remove_table_comment", "to_table"},
    Diff{"add_column", "add_column", ""},
    Diff{"drop_column", "remove_column", "to_column"},
    Diff{"execute", "execute", ""},
};

Value diffTuple(Vm &vm, Arguments &arguments)
{
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    const Value &self = arguments[0];
    std::string_view word = "add_constraint";
    std::string_view method = "to_constraint";
    for (const Diff &diff : kDiffs) {
        if (diff.directive == directive.name) {
            word = diff.word;
            method = diff.method;
        }
    }
    if (directive.name == "drop_constraint") {
        const Value kind = attribute(vm, self, "constraint_type");
        if (vm.isStr(kind) && vm.textOf(kind) == "foreignkey")
            word = "remove_fk";
    }
    std::vector<Value> parts{vm.text(word)};
    if (directive.name == "add_column" || directive.name == "drop_column") {
        parts.push_back(attribute(vm, self, "schema"));
        parts.push_back(attribute(vm, self, "table_name"));
    }
    if (!method.empty())
        parts.push_back(vm.callMethod(self, std::string(method)));
    else
        parts.push_back(attribute(vm, self, directive.name == "execute" ? "sqltext" : "column"));
    if (directive.name == "create_table_comment")
        parts.push_back(attribute(vm, self, "existing_comment"));
    return vm.tuple(std::move(parts));
}

} // namespace

void addDiffs(Session &session, Type *type, const Directive &directive)
{
    Vm &vm = session.vm();
    if (directive.name == "alter_column") {
        setMethod(vm, type, "to_diff_tuple(self)", alteration);
        setMethod(vm, type, "has_changes(self)", hasChanges);
        return;
    }
    const bool hasDiff = directive.opBase == "AddConstraintOp"
                         || std::any_of(kDiffs.begin(), kDiffs.end(),
                                        [&](const Diff &diff) { return diff.directive == directive.name; });
    if (hasDiff)
        setMethod(vm, type, "to_diff_tuple(self)", diffTuple, &directive);
}

} // namespace retort::library
