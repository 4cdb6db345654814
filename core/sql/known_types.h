// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/type.h"

namespace retort::sql {

/// Types that expressions get by themselves; made once, without parameters.
const Type &nullType();
const Type &booleanType();
const Type &integerType();
const Type &bigIntegerType();
const Type &numericType();
const Type &floatType();
const Type &stringType();
const Type &binaryType();
const Type &dateType();
const Type &timeType();
const Type &dateTimeType();
const Type &intervalType();
const Type &uuidType();
const Type &jsonType();
const Type &matchType();

/// The type, or NullType for none.
inline const Type &orNull(const Type *type)
{
    return type != nullptr ? *type : nullType();
}
bool isNull(const Type *type);
/// What the type counts as in operators: a decorator as what it decorates, an enumeration as a string.
Affinity affinityOf(const Type *type);
inline bool isBooleanType(const Type *type)
{
    return affinityOf(type) == Affinity::Boolean;
}
bool sameAffinity(const Type *a, const Type *b);
/// Behind decorators.
const Type &undecorated(const Type &type);

/// The types of a tuple's elements.
std::vector<const Type *> tupleTypes(const Type &tuple);
const Type *makeTupleType(Arena &arena, const std::vector<const Type *> &elements);
const Type *makeArrayType(Arena &arena, const TypeClass &cls, const Type *item, std::optional<std::int64_t> dimensions);

} // namespace retort::sql
