// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What scripts read from and set on the objects of this folder.
#include "core/library/schema/attributes.h"

#include "core/library/schema/bases.h"

#include <span>

namespace retort::library {

using script::Atom;
using script::Value;
using script::Vm;

namespace {

/// The tables of a node's attributes, its own class' first.
void tablesOf(const sql::Node &node, std::vector<std::span<const Attribute>> &tables)
{
    using Kind = schema::ItemKind;
    const auto *clause = dynamic_cast<const sql::Clause *>(&node);
    if (clause == nullptr)
        return;
    if (clause->kind == sql::ClauseKind::Column)
        return tables.push_back(columnAttributes());
    if (clause->kind == sql::ClauseKind::Table)
        return tables.push_back(tableAttributes());
    if (clause->kind == sql::ClauseKind::Ddl)
        return tables.push_back(ddlAttributes());
    if (clause->kind != sql::ClauseKind::Schema)
        return;
    switch (static_cast<const schema::Item &>(*clause).item) {
    case Kind::MetaData: return tables.push_back(metadataAttributes());
    case Kind::ForeignKey: return tables.push_back(foreignKeyAttributes());
    case Kind::Index: return tables.push_back(indexAttributes());
    case Kind::Sequence: return tables.push_back(sequenceAttributes());
    case Kind::Identity: return tables.push_back(identityAttributes());
    case Kind::Computed: return tables.push_back(computedAttributes());
    case Kind::Default:
    case Kind::FetchedValue: return tables.push_back(serverDefaultAttributes());
    case Kind::ColumnDefault: return tables.push_back(columnDefaultAttributes());
    case Kind::Constraint: break;
    }
    const auto &constraint = static_cast<const schema::Constraint &>(*clause);
    if (constraint.constraint == schema::ConstraintKind::ForeignKey)
        tables.push_back(foreignKeyConstraintAttributes());
    if (constraint.constraint == schema::ConstraintKind::Check)
        tables.push_back(checkAttributes());
    if (constraint.constraint == schema::ConstraintKind::Exclude)
        tables.push_back(excludeAttributes());
    tables.push_back(constraintAttributes());
}

const Attribute *find(const sql::Node &node, std::string_view name)
{
    std::vector<std::span<const Attribute>> tables;
    tablesOf(node, tables);
    for (const auto &table : tables) {
        for (const Attribute &attribute : table) {
            if (attribute.name == name)
                return &attribute;
        }
    }
    return nullptr;
}

} // namespace

Value schemaAttribute(Vm &vm, const Value &self, const Atom *name)
{
    Session &session = Session::of(vm);
    sql::Node *node = nodeOf(vm, self);
    if (node == nullptr)
        return {};
    if (const Attribute *attribute = find(*node, name->text)) {
        if (Value value = attribute->get(session, *node))
            return value;
    }
    if (const auto extras = extrasOf(session, *node, false)) {
        const Value key = vm.text(name->text);
        if (vm.contains(extras.value(), key))
            return vm.getItem(extras.value(), key);
    }
    if (name->text == std::string_view("info") && dynamic_cast<const schema::Ddl *>(node) == nullptr) {
        // As it is asked for: what is put into it stays.
        const Value made = vm.dict().value();
        keepExtra(session, *node, "info", made);
        return made;
    }
    const bool isExpression =
        dynamic_cast<const schema::Column *>(node) != nullptr || dynamic_cast<const schema::Table *>(node) != nullptr;
    return isExpression ? baseAttribute(vm, self, name) : Value();
}

bool setSchemaAttribute(Vm &vm, const Value &self, const Atom *name, const Value &value)
{
    Session &session = Session::of(vm);
    sql::Node *node = nodeOf(vm, self);
    if (node == nullptr)
        return false;
    if (const Attribute *attribute = find(*node, name->text)) {
        if (value.isUndefined() || attribute->set == nullptr) {
            vm.raise(vm.types().attributeError, "property '" + std::string(name->text) + "' of '" + vm.typeOf(self)->name
                                                    + "' object has no " + (value.isUndefined() ? "deleter" : "setter"));
        }
        attribute->set(session, *node, value);
        return true;
    }
    if (value.isUndefined()) {
        const auto extras = extrasOf(session, *node, false);
        const Value key = vm.text(name->text);
        if (!extras || !vm.contains(extras.value(), key))
            return false;
        vm.setItem(extras.value(), key, Value());
        return true;
    }
    keepExtra(session, *node, name->text, value);
    return true;
}

} // namespace retort::library
