// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"
#include "core/script/runtime/signature.h"
#include "core/sql/type_classes.h"
#include "core/sql/type_repr.h"

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The classes of column types as scripts see them. Each is made when it is first asked for.
namespace retort::library {

/// A class of ours in the evaluator, and what its constructor takes.
struct KnownType
{
    const sql::TypeClass *cls = nullptr;
    script::Ref<script::Type> type;
    script::Signature signature;               ///< without self
    std::vector<std::string_view> parameters;  ///< the same, with SQLAlchemy's names
    const sql::Type *plain = nullptr;          ///< made without arguments, for those that are never changed
};

/// One evaluation's types.
class TypeClasses
{
public:
    explicit TypeClasses(Session &session)
        : m_session(session)
    {
    }

    KnownType &known(const sql::TypeClass &cls);
    script::Type *scriptType(const sql::TypeClass &cls) { return known(cls).type.get(); }
    /// The class of ours that a script type is, or extends; null where it is no column type.
    KnownType *find(const script::Type *type);

    /// Types that were made in advance know nothing of a @compiles that comes now.
    void forgetPlain();

    // What sql::Type cannot hold: the Python class behind an Enum.
    void setEnumClass(const sql::Type *type, const script::Value &value) { m_enumClasses[type] = value; }
    script::Value enumClass(const sql::Type *type) const;
    void copyEnumClass(const sql::Type *from, const sql::Type *to);

private:
    Session &m_session;
    std::unordered_map<const sql::TypeClass *, std::unique_ptr<KnownType>> m_known;
    std::unordered_map<const script::Type *, KnownType *> m_byType;
    std::unordered_map<const sql::Type *, script::Value> m_enumClasses;
};

// construct.cpp
/// Gives a type what a call of its constructor says; `first` is where the class' own parameters begin.
void fillType(Session &session, const KnownType &known, sql::Type &type, script::Arguments &arguments, std::size_t first);
script::Value constructType(script::Vm &vm, script::Type *type, const script::Call &call);
/// What Enum(*values) means: texts, or the members of a Python enum.
void fillEnum(Session &session, sql::Type &type, const std::vector<script::Value> &values,
              const script::Value &valuesCallable, const script::Value &omitAliases, const script::Value &length);

// attributes.cpp
script::Value typeAttribute(script::Vm &vm, const script::Value &self, const script::Atom *name);
bool setTypeAttribute(script::Vm &vm, const script::Value &self, const script::Atom *name, const script::Value &value);
std::string typeObjectRepr(script::Vm &vm, const script::Value &self);
std::string typeObjectStr(script::Vm &vm, const script::Value &self);

// methods.cpp
void setTypeMethods(Session &session, script::Type *type, const sql::TypeClass &cls);
void setInitialize(Session &session, script::Type *type);
sql::Type &typeNode(script::Vm &vm, const script::Value &self);

// script_types.cpp
/// The class statement of a script that extends a type of ours.
script::Value deriveType(script::Vm &vm, script::Type &made, script::Dict &keywords);
/// A copy of a type; of a script's own class with an instance of its own.
sql::Type *copyType(Session &session, const sql::Type &type);
/// The instance behind a type of a script's own class; undefined for others.
script::Value instanceOf(Session &session, const sql::Type &type);

/// TypeDecorator.__init__: what is given goes to the class that is decorated.
void initializeDecorator(Session &session, const script::Value &self, sql::Type &node, const script::Call &call);

// compiles.cpp
std::span<const Export> compilerExports();

} // namespace retort::library
