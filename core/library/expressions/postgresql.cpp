// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// PostgreSQL's own: hstore(), the text search functions by their names, and what columns of HSTORE can do.
#include "core/library/expressions/expressions.h"
#include "core/library/expressions/postgresql.h"
#include "core/sql/type_classes.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;
using sql::Expression;
namespace types = sql::types;

namespace {

const sql::Type kHstore(types::postgresql::kHSTORE);
const sql::Type kText(types::kText);

/// func.name(…), whose arguments' and result's types are known there.
Value textSearch(Vm &vm, Arguments &arguments)
{
    const Value module = vm.loadModule("sqlalchemy");
    const Value func = vm.getAttribute(module, vm.atoms().intern("func"));
    const auto *name = static_cast<const std::string_view *>(arguments.callee->data);
    return vm.call(vm.getAttribute(func, vm.atoms().intern(*name)), arguments.rest());
}

Value callOf(Vm &vm, std::string_view name, const sql::Type *type, std::vector<const Expression *> given)
{
    Session &session = Session::of(vm);
    auto *function = session.arena().make<sql::Function>(sql::Name(std::string(name)), type);
    function->arguments = std::move(given);
    return wrapNode(session, function);
}

Value hstore(Vm &vm, Arguments &arguments)
{
    std::vector<const Expression *> given;
    for (const Value &value : arguments.rest())
        given.push_back(expressionOf(Session::of(vm), value, nullptr, "hstore"));
    return callOf(vm, "hstore", &kHstore, std::move(given));
}

/// A method of HSTORE columns that is a function there.
struct HstoreMethod
{
    std::string_view signature;
    std::string_view function;
    enum Gives { Itself, Texts, Truth } gives;
};

constexpr std::array kHstoreMethods{
    HstoreMethod{"keys(self)", "akeys", HstoreMethod::Texts},       HstoreMethod{"vals(self)", "avals", HstoreMethod::Texts},
    HstoreMethod{"array(self)", "hstore_to_array", HstoreMethod::Texts},
    HstoreMethod{"matrix(self)", "hstore_to_matrix", HstoreMethod::Texts},
    HstoreMethod{"slice(self, array)", "slice", HstoreMethod::Itself},
    HstoreMethod{"delete(self, key)", "delete", HstoreMethod::Itself},
    HstoreMethod{"defined(self, key)", "defined", HstoreMethod::Truth},
};

Value hstoreMethod(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &method = *static_cast<const HstoreMethod *>(arguments.callee->data);
    const auto *element = nodeAs<Expression>(vm, arguments[0]);
    if (element == nullptr || element->type == nullptr || !element->type->cls->isA(types::postgresql::kHSTORE)) {
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(arguments[0])->name + "' object has no attribute '"
                                                + std::string(method.signature.substr(0, method.signature.find('('))) + "'");
    }
    std::vector<const Expression *> given{element};
    if (method.signature.find(',') != std::string_view::npos)
        given.push_back(expressionOf(session, arguments[1], nullptr, method.function));
    const sql::Type *type = &kHstore;
    if (method.gives == HstoreMethod::Texts)
        type = sql::makeArrayType(session.arena(), types::postgresql::kARRAY, &kText, std::nullopt);
    else if (method.gives == HstoreMethod::Truth)
        type = &sql::booleanType();
    return callOf(vm, method.function, type, std::move(given));
}

constexpr std::array<std::string_view, 6> kTextSearch{
    "to_tsvector", "to_tsquery", "plainto_tsquery", "phraseto_tsquery", "websearch_to_tsquery", "ts_headline",
};

Value textSearchExport(Session &session, const void *data)
{
    const auto *name = static_cast<const std::string_view *>(data);
    return session.vm().nativeFunction(std::string(*name) + "(*args)", textSearch, name);
}

Value hstoreExport(Session &session, const void *)
{
    return session.vm().nativeFunction("hstore(*args)", hstore);
}

} // namespace

void addPostgresqlFunctions(std::vector<Export> &exports)
{
    constexpr std::string_view kModules = "sqlalchemy.dialects.postgresql sqlalchemy.dialects.postgresql.ext";
    for (const std::string_view &name : kTextSearch)
        exports.push_back({kModules, name, textSearchExport, &name});
    exports.push_back({"sqlalchemy.dialects.postgresql sqlalchemy.dialects.postgresql.hstore", "hstore", hstoreExport});
}

void setHstoreMethods(Vm &vm, script::Type *type)
{
    for (const HstoreMethod &method : kHstoreMethods)
        script::setMethod(vm, type, method.signature, hstoreMethod, &method);
}

const sql::CustomOp *rangeShift(const Expression &element, bool left)
{
    const bool isRange = element.type != nullptr && element.type->cls->isA(types::postgresql::kAbstractRange);
    return isRange ? postgresqlOperator(left ? "<<" : ">>") : nullptr;
}

} // namespace retort::library
