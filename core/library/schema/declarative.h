// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"
#include "core/schema/schema.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// sqlalchemy.orm's declarative models, as far as they say what the tables are. There are no mappers: a class has its
/// `__table__`, and its attributes are the table's columns.
namespace retort::library {

/// registry(): a metadata, and which Python types are which column types.
struct RegistryObject : script::Container
{
    using Container::Container;
    void clear() override { metadata = typeMap = script::Value(); }
    script::Value metadata;
    script::Value typeMap;
};

struct MappedClass
{
    schema::Table *table = nullptr;
    std::vector<std::string> attributes; ///< those that are columns
};

/// What an evaluation's models are.
struct Declarations
{
    explicit Declarations(Session &)
    {
    }
    std::unordered_map<const script::Type *, MappedClass> mapped;
    std::unordered_map<const script::Type *, script::Ref<RegistryObject>> bases; ///< classes that models extend
    script::Ref<script::Type> declarativeBase, registry, declaredAttr, property;
};

/// A function of a mixin that makes a column or table arguments for each class.
struct DeclaredAttribute : script::Container
{
    DeclaredAttribute(script::Type *ofType, script::Value ofFunction)
        : Container(ofType)
        , function(std::move(ofFunction))
    {
    }
    void clear() override { function = script::Value(); }
    script::Value function;
};

script::Ref<RegistryObject> makeRegistry(Session &session, const script::Value &metadata, const script::Value &typeMap);
/// The class that declarative_base() answers.
script::Value makeBase(Session &session, std::string_view name, const script::Value &extended,
                       const script::Ref<RegistryObject> &registry);
/// Makes the table of a class that was just defined.
void mapClass(Session &session, script::Type &made, RegistryObject &registry);
/// What a class statement below DeclarativeBase or a declarative_base() comes to.
script::Value declareClass(script::Vm &vm, script::Type &made, script::Dict &keywords);
/// `User(name="x")`
script::Value constructModel(script::Vm &vm, script::Arguments &arguments);

/// What Mapped[…] says of a column (annotations.cpp).
struct Annotation
{
    bool isMapped = false;
    bool isNullable = false;
    script::Value type; ///< the Python class or what else stands there; Undefined where its name is not known
    std::string name;   ///< as it is written
};
Annotation readAnnotation(script::Vm &vm, std::string_view text);
/// The column type for it; null where there is none.
const sql::Type *typeFor(Session &session, const Annotation &annotation, const script::Value &typeMap);

} // namespace retort::library
