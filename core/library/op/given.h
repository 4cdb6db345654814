// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::operations {
struct AlterTable;
}

namespace retort::library {

using Keywords = std::vector<std::pair<const script::Atom *, script::Value>>;

/// What an operation is made of: the arguments of op.create_table(…), or the attributes of a CreateTableOp. Readers know the
/// parameters by the names that op.* has for them; wrong values raise what Alembic or SQLAlchemy would, or a TypeError
/// that names the parameter.
class Given
{
public:
    Given(Session &ofSession, std::string_view function, const operations::AlterTable *ofBatch)
        : session(ofSession)
        , name(function)
        , batch(ofBatch)
    {
    }
    virtual ~Given() = default;
    Given(const Given &) = delete;
    Given &operator=(const Given &) = delete;

    virtual script::Value find(std::string_view parameter) const = 0; ///< Undefined where it was left out
    virtual std::vector<script::Value> rest() const = 0;              ///< *columns, *elements
    virtual Keywords keywords() const = 0;                            ///< **kw

    script::Value orNone(std::string_view parameter) const;
    sql::Name nameOf(std::string_view parameter) const; ///< None: empty
    /// The name of a constraint or an index: None is none, but an empty text is a mistake.
    sql::Name itemName(std::string_view parameter) const;
    /// The table's name and schema: a batch has them, else they are parameters.
    sql::Name table(std::string_view parameter = "table_name") const;
    sql::Name schema(std::string_view parameter = "schema") const;
    std::vector<sql::Name> names(std::string_view parameter) const;
    std::optional<bool> flag(std::string_view parameter) const; ///< None and left out: nothing
    bool truth(std::string_view parameter) const;
    std::string text(std::string_view parameter) const; ///< None: empty
    std::optional<std::string> textOrNone(std::string_view parameter) const;
    const sql::Type *type(std::string_view parameter) const;
    bool isClass(std::string_view parameter) const; ///< the value is a class itself
    sql::Options options() const; ///< **kw as they are

    sql::Name toNameOf(const script::Value &value, std::string_view parameter) const;
    [[noreturn]] void failType(std::string_view parameter, std::string_view wanted, const script::Value &got) const;
    void refuseOpaque(const script::Value &value) const;

    script::Vm &vm() const { return session.vm(); }
    template<class T>
    T *make() const
    {
        return session.arena().make<T>();
    }

    Session &session;
    std::string_view name; ///< "create_table", for errors
    const operations::AlterTable *batch;
};

/// Of a call; `first` arguments before it are not the operation's (self, cls, operations).
class GivenArguments : public Given
{
public:
    GivenArguments(Session &ofSession, script::Arguments &arguments, std::string_view function,
                   const operations::AlterTable *ofBatch = nullptr)
        : Given(ofSession, function, ofBatch)
        , m_arguments(arguments)
    {
    }
    script::Value find(std::string_view parameter) const override;
    std::vector<script::Value> rest() const override { return m_arguments.rest(); }
    Keywords keywords() const override { return m_arguments.keywords(); }

private:
    script::Arguments &m_arguments;
};

} // namespace retort::library
