// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/schema/classes.h"

#include <span>
#include <string_view>

namespace retort::library {

/// An attribute of a class: how it is read and, where it can be, set.
struct Attribute
{
    std::string_view name;
    script::Value (*get)(Session &session, sql::Node &node); ///< Undefined: there is none now
    void (*set)(Session &session, sql::Node &node, const script::Value &value) = nullptr;
};

std::span<const Attribute> columnAttributes();
std::span<const Attribute> tableAttributes();
std::span<const Attribute> metadataAttributes();
std::span<const Attribute> foreignKeyAttributes();
std::span<const Attribute> constraintAttributes();
std::span<const Attribute> foreignKeyConstraintAttributes();
std::span<const Attribute> checkAttributes();
std::span<const Attribute> excludeAttributes();
std::span<const Attribute> indexAttributes();
std::span<const Attribute> sequenceAttributes();
std::span<const Attribute> identityAttributes();
std::span<const Attribute> computedAttributes();
std::span<const Attribute> serverDefaultAttributes();
std::span<const Attribute> columnDefaultAttributes();
std::span<const Attribute> ddlAttributes();

// What they are made of
script::Value textValue(Session &session, const std::string &text);                ///< None where it is empty
script::Value optionalTextValue(Session &session, const std::optional<std::string> &text);
script::Value optionalNumber(const std::optional<std::int64_t> &number);
script::Value optionalFlag(const std::optional<bool> &flag);
/// The object of a node; None for null.
script::Value nodeValue(Session &session, const sql::Node *node);
script::Value optionsValue(Session &session, const schema::Options &options);      ///< {"postgresql_using": …}
script::Value nestedOptions(Session &session, const schema::Options &options);     ///< {"postgresql": {"using": …}}
/// A column collection: `.c` of a constraint.
script::Value columnsValue(Session &session, const std::vector<const schema::Column *> &columns);
template<class Nodes>
script::Value nodeSet(Session &session, const Nodes &nodes)
{
    auto set = session.vm().set();
    for (const auto *node : nodes)
        session.vm().addTo(*set, nodeValue(session, node));
    return set.value();
}
template<class Nodes>
script::Value nodeList(Session &session, const Nodes &nodes)
{
    std::vector<script::Value> values;
    for (const auto *node : nodes)
        values.push_back(nodeValue(session, node));
    return session.vm().list(std::move(values));
}

} // namespace retort::library
