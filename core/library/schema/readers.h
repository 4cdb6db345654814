// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"
#include "core/schema/options.h"
#include "core/schema/schema.h"

#include <optional>
#include <string>

/// What constructors of this folder read their arguments with.
namespace retort::library {

std::optional<bool> optionalTruth(Session &session, const script::Value &value);
std::optional<std::int64_t> optionalInteger(Session &session, const script::Value &value, std::string_view what);
/// None is the empty text.
std::string textOrEmpty(Session &session, const script::Value &value, std::string_view what);
std::optional<std::string> optionalText(Session &session, const script::Value &value, std::string_view what);
/// A name, with what `quote=` says of it.
sql::Name quotedName(Session &session, const script::Value &value, const script::Value &quote);
/// schema=: None is empty; BLANK_SCHEMA is told through `blank`.
sql::Name schemaName(Session &session, const script::Value &value, const script::Value &quote, bool &blank);
bool isBlankSchema(Session &session, const script::Value &value);
/// Whether it is a type of columns or a class of them.
bool isTypeLike(Session &session, const script::Value &value);
/// A dialect's keyword arguments, refused where that dialect has no such, or where one looks like a misspelt parameter.
sql::Options dialectOptions(Session &session, script::Arguments &arguments, schema::OptionOwner owner);
/// info={…}
void keepInfo(Session &session, const sql::Node &node, const script::Value &info);
/// The condition of CHECK, Computed: text is SQL.
const sql::Clause *sqlText(Session &session, const script::Value &value);
/// What stands in the place of a column of a constraint or index: a text (its key) or a node.
sql::Value columnArgument(Session &session, const script::Value &value);
/// The node behind `self`; TypeError for an instance of a script's class that never called its base's __init__().
template<class T>
T &ownNode(script::Vm &vm, const script::Value &self)
{
    T *node = nodeAs<T>(vm, self);
    if (node == nullptr)
        vm.raise(vm.types().typeError, "'" + vm.typeOf(self)->name + "' object was not initialised");
    return *node;
}
/// For error texts.
std::string reprOf(Session &session, const script::Value &value);

} // namespace retort::library
