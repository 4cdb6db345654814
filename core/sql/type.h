// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/name.h"
#include "core/sql/node.h"
#include "core/sql/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::dialects {
class Dialect;
}

namespace retort::sql {

struct Type;

/// What a type does in operators and for literals (SQLAlchemy's _type_affinity).
enum class Affinity : std::uint8_t {
    None, Boolean, Integer, Numeric, String, Binary, Date, Time, DateTime, Interval, Json, Uuid, Array, Enum, Tuple, Other,
};

/// A class of column types. The classes are constants (type_classes.h lists them); a script may derive its own from one, and
/// then `Type::hook` speaks for it.
struct TypeClass
{
    std::string_view name;    ///< "VARCHAR", "String"
    std::string_view module;  ///< where scripts find it: "sqlalchemy", "sqlalchemy.dialects.postgresql"
    std::string_view visit;   ///< how compilers know it: "VARCHAR", "string"; SQLAlchemy's __visit_name__
    const TypeClass *base;    ///< null for TypeEngine
    Affinity affinity;

    bool isA(const TypeClass &other) const
    {
        for (const TypeClass *at = this; at != nullptr; at = at->base) {
            if (at == &other)
                return true;
        }
        return false;
    }
};

/// JSON.NULL: the value null of JSON, where None would be SQL's NULL.
struct JsonNull : Node
{
};

/// What a class of the script's own says: a UserDefinedType's get_col_spec, a TypeDecorator's load_dialect_impl and
/// process_bind_param, a type of retort.yaml. It calls back into the evaluator, which may throw.
struct TypeHook
{
    virtual ~TypeHook() = default;
    /// The text of the column's type; nothing where the class does not say.
    virtual std::optional<std::string> columnSpec(const Type &type, const dialects::Dialect &dialect) const = 0;
    /// The type that stands for it there; null: what it decorates (Type::item).
    virtual const Type *implementation(const Type &type, const dialects::Dialect &dialect) const = 0;
    /// What a literal becomes on its way to the database; nothing where it stays as it is.
    virtual std::optional<Value> bindValue(const Type &type, const Value &value, const dialects::Dialect &dialect) const = 0;
};

/// A column's type. One struct for all classes: each uses the fields that its constructor names.
struct Type : Node
{
    explicit Type(const TypeClass &ofClass)
        : cls(&ofClass)
    {
    }

    const TypeClass *cls;
    std::optional<std::int64_t> length;    ///< String, LargeBinary, Enum (non-native), BIT
    std::optional<std::int64_t> precision; ///< Numeric, Float, TIMESTAMP(precision), mysql's fsp
    std::optional<std::int64_t> scale;
    std::string collation;
    bool timezone = false;

    // Enum, mysql's ENUM and SET
    Name name;
    Name schema;
    std::vector<std::string> values;
    const Node *metadata = nullptr;
    bool nativeEnum = true;
    bool createConstraint = false; ///< Boolean too
    bool createType = true;        ///< PostgreSQL's ENUM and DOMAIN
    bool inheritSchema = false;

    const Type *item = nullptr;    ///< of an array; what a TypeDecorator, a JSON path, a domain stands upon
    std::optional<std::int64_t> dimensions;

    /// Everything else a constructor takes, under the parameter's name: unsigned, zerofill, charset, ascii, fields …
    Options options;

    /// with_variant(): by the dialect's name.
    std::vector<std::pair<std::string, const Type *>> variants;

    std::shared_ptr<const TypeHook> hook; ///< null but for a script's own classes

    bool flag(std::string_view option) const
    {
        const Value *value = options.find(option);
        return value != nullptr && value->truth();
    }
};

} // namespace retort::sql
