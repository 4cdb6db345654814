// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/error.h"
#include "core/library/session.h"
#include "core/schema/build.h"
#include "core/sql/expression.h"
#include "core/sql/name.h"
#include "core/sql/value.h"

#include <string>
#include <string_view>

namespace retort::library {

/// A node as scripts see it: a column, a type, a statement. The node is the arena's. Several objects may stand for one
/// node; they are equal where `is` is asked of their nodes (Session keeps one object a node while it lives).
struct NodeObject : script::Object
{
    NodeObject(script::Type *ofType, sql::Node *ofNode)
        : Object(ofType)
        , node(ofNode)
    {
    }
    ~NodeObject() override;
    sql::Node *node;
    script::Ref<script::Dict> info; ///< attributes that a script set on it; may be null
    Session *session = nullptr;
};

/// The object for a node: the one that there is, or a new one of that type.
script::Value wrap(Session &session, script::Type *type, sql::Node *node);
/// The node behind a value (also behind an instance of a script's class that extends one of ours); null where it is none.
sql::Node *nodeOf(script::Vm &vm, const script::Value &value);
template<class T>
T *nodeAs(script::Vm &vm, const script::Value &value)
{
    return dynamic_cast<T *>(nodeOf(vm, value));
}

/// The object for any node, of the script type that its kind calls for. Each folder knows its own nodes.
script::Value wrapNode(Session &session, sql::Node *node);
script::Value wrapExpression(Session &session, sql::Clause *clause); ///< expressions/
script::Value wrapType(Session &session, const sql::Type *type);     ///< types/
script::Value wrapSchema(Session &session, sql::Node *node);         ///< schema/: Column, Table, MetaData, constraints; undefined: not its

// Between the evaluator's values and the engine's
/// Everything a literal or an option can be; refuses opaque values, TypeError for what has no place in SQL.
sql::Value toValue(Session &session, const script::Value &value);
script::Value fromValue(Session &session, const sql::Value &value);
/// A str, quoted_name or op.f() name; None is the empty name.
sql::Name toName(Session &session, const script::Value &value);
/// A type, or a class of types (made without arguments); null for None. TypeError for anything else.
const sql::Type *toType(Session &session, const script::Value &value); ///< types/
/// The type that a plain value gets in an expression (_resolve_value_to_type); NullType for lists and the like.
const sql::Type *typeOfLiteral(Session &session, const sql::Value &value); ///< types/
/// compile() of a clause or a DDL element: its text for a dialect.
void setCompileMethod(script::Vm &vm, script::Type *type); ///< expressions/
/// A class of types that is not there, but whose text the world knows, whatever it is called with.
script::Value typeStandIn(Session &session, std::string_view dotted); ///< types/
/// A clause as it is; text becomes text() where `textIsSql`, else a Bind of that type; other values become Binds.
sql::Clause *toClause(Session &session, const script::Value &value, const sql::Type *type = nullptr,
                      bool textIsSql = false); ///< expressions/
/// Keyword arguments as options.
sql::Options toOptions(Session &session, const std::vector<std::pair<const script::Atom *, script::Value>> &keywords);

/// Runs compilers and builders: what they throw is raised in the script as the exception of that name (sqlalchemy.exc,
/// alembic.util.exc).
[[noreturn]] void raiseNamed(Session &session, std::string_view exception, std::string text);
template<class Run>
auto compiling(Session &session, Run run) -> decltype(run())
{
    try {
        return run();
    } catch (dialects::CompileError &error) {
        raiseNamed(session, error.exception, std::move(error.text));
    } catch (schema::BuildError &error) {
        raiseNamed(session, error.exception, std::move(error.text));
    }
}

} // namespace retort::library
