// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/type_repr.h"

#include "core/sql/type_classes.h"
#include "core/sql/value_text.h"

#include <array>

namespace retort::sql {

namespace {

using Whole = std::optional<std::int64_t> Type::*;
using Flag = bool Type::*;
using Label = Name Type::*;

struct WholeField
{
    std::string_view name;
    Whole field;
};
struct FlagField
{
    std::string_view name;
    Flag field;
};

constexpr std::array kWhole{
    WholeField{"length", &Type::length},         WholeField{"precision", &Type::precision},
    WholeField{"scale", &Type::scale},           WholeField{"dimensions", &Type::dimensions},
};
constexpr std::array kFlags{
    FlagField{"timezone", &Type::timezone},
    FlagField{"native_enum", &Type::nativeEnum},
    FlagField{"create_constraint", &Type::createConstraint},
    FlagField{"create_type", &Type::createType},
    FlagField{"inherit_schema", &Type::inheritSchema},
};

bool isItem(std::string_view name)
{
    return name == "item_type" || name == "data_type" || name == "impl";
}

Value textOrNone(const std::string &text)
{
    return text.empty() ? Value() : Value::text(text);
}

bool setWhole(std::optional<std::int64_t> &field, const Value &value)
{
    using Kind = Value::Kind;
    if (value.isNone())
        field.reset();
    else if (value.kind() == Kind::Integer)
        field = value.asInteger();
    else if (value.kind() == Kind::Bool)
        field = value.asBool() ? 1 : 0;
    else if (value.isText() && !value.asText().empty() && value.asText().size() < 18
             && value.asText().find_first_not_of("0123456789") == std::string::npos)
        field = std::stoll(value.asText());
    else
        return false;
    return true;
}

bool setName(Name &field, const Value &value)
{
    if (!value.isNone() && !value.isText())
        return false;
    field = value.isNone() ? Name() : Name(value.asText());
    return true;
}

/// length=… of an Enum is shown where it is not the longest value's.
bool isDefaultLength(const Type &type)
{
    std::int64_t longest = 0;
    for (const std::string &value : type.values)
        longest = std::max(longest, codePoints(value));
    return type.length == longest;
}

bool isFallback(const Type &type, const Value &value, std::string_view fallback)
{
    if (fallback == "None")
        return value.isNone();
    if (fallback == "False")
        return !value.isNone() ? !value.truth() : true;
    if (fallback == "True")
        return value.isNone() || value.truth();
    if (fallback == "default")
        return isDefaultLength(type);
    return valueRepr(value) == fallback;
}

} // namespace

Value fieldOf(const Type &type, std::string_view parameter)
{
    for (const WholeField &one : kWhole) {
        if (one.name == parameter)
            return type.*one.field ? Value::integer(*(type.*one.field)) : Value();
    }
    for (const FlagField &one : kFlags) {
        if (one.name == parameter)
            return Value::boolean(type.*one.field);
    }
    if (parameter == "collation")
        return textOrNone(type.collation);
    if (parameter == "name")
        return textOrNone(type.name.text);
    if (parameter == "schema")
        return textOrNone(type.schema.text);
    if (isItem(parameter))
        return type.item != nullptr ? Value::node(type.item) : Value();
    if (parameter == "metadata")
        return type.metadata != nullptr ? Value::node(type.metadata) : Value();
    const Value *option = type.options.find(parameter);
    return option != nullptr ? *option : Value();
}

bool setField(Type &type, std::string_view parameter, const Value &value)
{
    for (const WholeField &one : kWhole) {
        if (one.name == parameter)
            return setWhole(type.*one.field, value);
    }
    for (const FlagField &one : kFlags) {
        if (one.name == parameter) {
            type.*one.field = value.truth();
            return true;
        }
    }
    if (parameter == "collation" || parameter == "collate") {
        if (!value.isNone() && !value.isText())
            return false;
        if (!value.isNone())
            type.collation = value.asText();
        return true;
    }
    if (parameter == "name")
        return setName(type.name, value);
    if (parameter == "schema")
        return setName(type.schema, value);
    if (isItem(parameter)) {
        type.item = value.isNode() ? dynamic_cast<const Type *>(value.asNode()) : nullptr;
        return type.item != nullptr || value.isNone();
    }
    if (parameter == "metadata") {
        type.metadata = value.isNode() ? value.asNode() : nullptr;
        return type.metadata != nullptr || value.isNone();
    }
    // Fractional seconds are MySQL's: other databases do not look at them.
    if (std::optional<std::int64_t> whole; parameter == "fsp" && !setWhole(whole, value))
        return false;
    type.options.set(std::string(parameter), value);
    return true;
}

std::string typeRepr(const Type &type)
{
    std::string out;
    const auto add = [&](std::string_view text) {
        if (!out.empty())
            out += ", ";
        out += text;
    };
    std::string_view list = reprFieldsOf(*type.cls);
    TypeParameter parameter;
    while (nextParameter(list, parameter)) {
        if (parameter.name.starts_with("**"))
            continue;
        if (parameter.name.starts_with('*')) {
            for (const std::string &value : type.values)
                add(textRepr(value));
            if (const Value *given = type.options.find(parameter.name.substr(1)); given != nullptr && given->isSequence()) {
                for (const Value &one : given->items())
                    add(valueRepr(one));
            }
            continue;
        }
        const Value value = fieldOf(type, parameter.name);
        // A type that is there even where none was given.
        if (parameter.fallback == "Text()") {
            add(std::string(parameter.name) + "=" + (value.isNone() ? "Text()" : valueRepr(value)));
            continue;
        }
        if (parameter.fallback.empty())
            add(valueRepr(value));
        else if (!isFallback(type, value, parameter.fallback))
            add(std::string(parameter.name) + "=" + valueRepr(value));
    }
    return std::string(type.cls->name) + "(" + out + ")";
}

std::string valueRepr(const Value &value)
{
    if (value.isNode()) {
        const auto *type = dynamic_cast<const Type *>(value.asNode());
        return type != nullptr ? typeRepr(*type) : "MetaData()";
    }
    return pythonRepr(value);
}

} // namespace retort::sql
