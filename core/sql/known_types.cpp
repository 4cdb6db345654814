// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/known_types.h"

#include "core/sql/type_classes.h"

namespace retort::sql {

namespace {

template<const TypeClass &kClass>
const Type &plain()
{
    static const Type kType(kClass);
    return kType;
}

} // namespace

const Type &nullType() { return plain<types::kNullType>(); }
const Type &booleanType() { return plain<types::kBoolean>(); }
const Type &integerType() { return plain<types::kInteger>(); }
const Type &bigIntegerType() { return plain<types::kBigInteger>(); }
const Type &numericType() { return plain<types::kNumeric>(); }
const Type &floatType() { return plain<types::kFloat>(); }
const Type &stringType() { return plain<types::kString>(); }
const Type &binaryType() { return plain<types::kLargeBinary>(); }
const Type &dateType() { return plain<types::kDate>(); }
const Type &timeType() { return plain<types::kTime>(); }
const Type &dateTimeType() { return plain<types::kDateTime>(); }
const Type &intervalType() { return plain<types::kInterval>(); }
const Type &uuidType() { return plain<types::kUuid>(); }
const Type &jsonType() { return plain<types::kJSON>(); }
const Type &matchType() { return plain<types::kMatchType>(); }

bool isNull(const Type *type)
{
    return type == nullptr || type->cls->isA(types::kNullType);
}

const Type &undecorated(const Type &type)
{
    const Type *at = &type;
    // An Interval is one, however the database keeps it.
    while (at->cls->isA(types::kTypeDecorator) && !at->cls->isA(types::kInterval) && at->item != nullptr)
        at = at->item;
    return *at;
}

Affinity affinityOf(const Type *type)
{
    if (type == nullptr)
        return Affinity::None;
    const Affinity affinity = undecorated(*type).cls->affinity;
    return affinity == Affinity::Enum ? Affinity::String : affinity;
}

std::vector<const Type *> tupleTypes(const Type &tuple)
{
    std::vector<const Type *> types;
    const Value *held = tuple.options.find("types");
    if (held == nullptr)
        return types;
    for (const Value &one : held->items())
        types.push_back(one.isNode() ? dynamic_cast<const Type *>(one.asNode()) : nullptr);
    return types;
}

const Type *makeTupleType(Arena &arena, const std::vector<const Type *> &elements)
{
    auto *type = arena.make<Type>(types::kTupleType);
    Value::Items items;
    for (const Type *one : elements)
        items.push_back(Value::node(one != nullptr ? one : &nullType()));
    type->options.set("types", Value::list(std::move(items)));
    return type;
}

const Type *makeArrayType(Arena &arena, const TypeClass &cls, const Type *item, std::optional<std::int64_t> dimensions)
{
    auto *type = arena.make<Type>(cls);
    type->item = item != nullptr ? item : &nullType();
    type->dimensions = dimensions;
    return type;
}

bool sameAffinity(const Type *a, const Type *b)
{
    const Affinity affinity = affinityOf(a);
    if (affinity != affinityOf(b))
        return false;
    if (affinity != Affinity::Other && affinity != Affinity::None)
        return true;
    return isNull(a) ? isNull(b) : !isNull(b) && undecorated(*a).cls == undecorated(*b).cls;
}

} // namespace retort::sql
