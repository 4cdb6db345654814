// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The evaluator's classes for SQLAlchemy's, and the way between values and types.
#include "core/library/types/types.h"

namespace retort::library {

using script::Signature;
using script::Value;
using script::Vm;

namespace {

/// "String.__init__(length=, collation=)", as functions of ours are declared.
void declare(Vm &vm, KnownType &known)
{
    Signature &signature = known.signature;
    signature.name = std::string(known.cls->name) + ".__init__";
    std::string_view list = sql::constructorOf(*known.cls);
    sql::TypeParameter parameter;
    while (sql::nextParameter(list, parameter)) {
        if (parameter.name.starts_with("**")) {
            signature.varKeyword = true;
        } else if (parameter.name.starts_with('*')) {
            signature.varPositional = true;
        } else {
            signature.parameters.push_back(
                {vm.atoms().intern(parameter.name), !parameter.fallback.empty(), parameter.keywordOnly});
            signature.positional += parameter.keywordOnly ? 0 : 1;
            known.parameters.push_back(parameter.name);
        }
    }
    // SQLAlchemy's Enum takes no notice of arguments that it does not know; mysql's does.
    if (known.cls == &sql::types::kEnum || known.cls == &sql::types::postgresql::kENUM)
        signature.varKeyword = true;
}

std::uint64_t identityHash(Vm &vm, const Value &self)
{
    return reinterpret_cast<std::uintptr_t>(nodeOf(vm, self)) >> 4;
}

void setSlots(script::Type &type)
{
    type.ops.construct = constructType;
    type.ops.getAttribute = typeAttribute;
    type.ops.setAttribute = setTypeAttribute;
    type.ops.repr = typeObjectRepr;
    type.ops.str = typeObjectStr;
    type.ops.hash = identityHash;
    type.subclassed = deriveType;
}

} // namespace

KnownType &TypeClasses::known(const sql::TypeClass &cls)
{
    auto &held = m_known[&cls];
    if (held)
        return *held;
    held = std::make_unique<KnownType>();
    KnownType &made = *held; // the map may grow while the bases are made, what it holds stays
    made.cls = &cls;
    std::vector<script::Type *> bases;
    if (cls.base != nullptr)
        bases.push_back(scriptType(*cls.base));
    made.type = script::newType(m_session.vm(), cls.name, bases);
    made.type->module = cls.module == "sqlalchemy" || cls.module == "sqlalchemy.types" ? "sqlalchemy.sql.sqltypes" : cls.module;
    m_byType.emplace(made.type.get(), &made);
    setSlots(*made.type);
    declare(m_session.vm(), made);
    setTypeMethods(m_session, made.type.get(), cls);
    return made;
}

void TypeClasses::forgetPlain()
{
    for (auto &[cls, known] : m_known)
        known->plain = nullptr;
}

KnownType *TypeClasses::find(const script::Type *type)
{
    for (const script::Type *one : type->order) {
        if (const auto found = m_byType.find(one); found != m_byType.end())
            return found->second;
    }
    return nullptr;
}

Value TypeClasses::enumClass(const sql::Type *type) const
{
    const auto found = m_enumClasses.find(type);
    return found == m_enumClasses.end() ? Value() : found->second;
}

void TypeClasses::copyEnumClass(const sql::Type *from, const sql::Type *to)
{
    if (Value held = enumClass(from))
        setEnumClass(to, held);
}

Value wrapType(Session &session, const sql::Type *type)
{
    if (type == nullptr)
        return Value::none();
    if (Value own = instanceOf(session, *type))
        return own;
    // The library made every node writable; only the engine's readers see it const.
    return wrap(session, session.part<TypeClasses>().scriptType(*type->cls),
                const_cast<sql::Type *>(type)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

namespace {

/// A class of types where a type is wanted: made without arguments.
const sql::Type *fromClass(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    auto *type = static_cast<script::Type *>(value.asObject());
    auto &classes = session.part<TypeClasses>();
    KnownType *known = classes.find(type);
    if (known == nullptr)
        vm.raise(vm.types().typeError, "'" + type->name + "' is no class of column types");
    const bool shared = known->type.get() == type && !known->cls->isA(sql::types::kBoolean)
        && !known->cls->isA(sql::types::kEnum);
    if (shared && known->plain != nullptr)
        return known->plain;
    const auto *made = nodeAs<sql::Type>(vm, vm.call(value));
    if (shared)
        known->plain = made;
    return made;
}

} // namespace

const sql::Type *toType(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (value.isNone() || value.isUndefined())
        return nullptr;
    if (sql::Node *node = nodeOf(vm, value)) {
        if (auto *type = dynamic_cast<sql::Type *>(node))
            return type;
    } else if (vm.typeOf(value)->isMetatype) {
        return fromClass(session, value);
    } else if (vm.typeOf(value) == vm.types().opaque) {
        vm.refuseOpaque(value, "used as a column type");
    } else if (vm.typeOf(value)->ops.call != nullptr) {
        // SQLAlchemy calls whatever can be called for its type.
        if (const auto *made = nodeAs<sql::Type>(vm, vm.call(value)))
            return made;
    }
    vm.raise(vm.types().typeError, "a column type is expected, not " + vm.repr(value));
}

} // namespace retort::library
