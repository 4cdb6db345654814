// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/type.h"

#include <span>
#include <string>
#include <string_view>

namespace retort::sql {

/// A parameter of a type's constructor.
struct TypeParameter
{
    std::string_view name;
    std::string_view fallback; ///< as Python writes it; empty: must be given
    bool keywordOnly = false;
};

/// What a class' constructor takes, in order: "length=None, collation=None". Classes without an entry take nothing.
std::string_view constructorOf(const TypeClass &cls);
/// What repr() shows, in order, where that differs from the constructor.
std::string_view reprFieldsOf(const TypeClass &cls);
/// Takes the next one off such a list; false where there is none.
bool nextParameter(std::string_view &list, TypeParameter &parameter);

/// The value that a type holds for a parameter; None where it holds none.
Value fieldOf(const Type &type, std::string_view parameter);
/// The way back, for constructors and copies. False where the value is of a kind that the field cannot hold.
bool setField(Type &type, std::string_view parameter, const Value &value);

/// "VARCHAR(length=30)", as SQLAlchemy's repr().
std::string typeRepr(const Type &type);
/// A value as Python's repr() writes it.
std::string valueRepr(const Value &value);

} // namespace retort::sql
