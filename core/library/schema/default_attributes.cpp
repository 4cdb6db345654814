// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/attributes.h"
#include "core/library/schema/readers.h"

#include <array>

namespace retort::library {

using script::Value;

namespace {

using schema::ColumnDefault;
using schema::Computed;
using schema::Ddl;
using schema::Identity;
using schema::Sequence;
using schema::ServerDefault;

template<class Node>
Node &as(sql::Node &node)
{
    return static_cast<Node &>(node);
}

Value defaultArgument(Session &session, sql::Node &node)
{
    script::Vm &vm = session.vm();
    if (const auto extras = extrasOf(session, node, false))
        return vm.getItem(extras.value(), vm.text("arg"));
    return fromValue(session, as<ColumnDefault>(node).argument);
}

template<bool value>
Value constant(Session &, sql::Node &)
{
    return Value::boolean(value);
}

Value elementValue(Session &session, sql::Node &node)
{
    const Ddl &ddl = as<Ddl>(node);
    return ddl.element != nullptr ? nodeValue(session, ddl.element) : nameValue(session, ddl.name);
}

// clang-format off
#define RETORT_COUNTING(TYPE)                                                                                        \
    Attribute{"start", [](Session &, sql::Node &n) { return optionalNumber(as<TYPE>(n).start); },                    \
              [](Session &s, sql::Node &n, const Value &v) { as<TYPE>(n).start = optionalInteger(s, v, "start"); }}, \
    Attribute{"increment", [](Session &, sql::Node &n) { return optionalNumber(as<TYPE>(n).increment); },            \
              [](Session &s, sql::Node &n, const Value &v) { as<TYPE>(n).increment = optionalInteger(s, v, "increment"); }}, \
    Attribute{"minvalue", [](Session &, sql::Node &n) { return optionalNumber(as<TYPE>(n).minValue); }},             \
    Attribute{"maxvalue", [](Session &, sql::Node &n) { return optionalNumber(as<TYPE>(n).maxValue); }},             \
    Attribute{"nominvalue", [](Session &, sql::Node &n) { return as<TYPE>(n).noMinValue ? Value::boolean(true) : Value::none(); }}, \
    Attribute{"nomaxvalue", [](Session &, sql::Node &n) { return as<TYPE>(n).noMaxValue ? Value::boolean(true) : Value::none(); }}, \
    Attribute{"cycle", [](Session &, sql::Node &n) { return optionalFlag(as<TYPE>(n).cycle); }},                     \
    Attribute{"cache", [](Session &, sql::Node &n) { return optionalNumber(as<TYPE>(n).cache); }},                   \
    Attribute{"order", [](Session &, sql::Node &n) { return optionalFlag(as<TYPE>(n).order); }}

constexpr std::array kSequence{
    Attribute{"name", [](Session &s, sql::Node &n) { return nameValue(s, as<Sequence>(n).name); },
              [](Session &s, sql::Node &n, const Value &v) { as<Sequence>(n).name = toName(s, v); }},
    Attribute{"schema", [](Session &s, sql::Node &n) { return nameValue(s, as<Sequence>(n).schema); },
              [](Session &s, sql::Node &n, const Value &v) { as<Sequence>(n).schema = v.isNone() ? sql::Name() : toName(s, v); }},
    Attribute{"metadata", [](Session &s, sql::Node &n) { return nodeValue(s, as<Sequence>(n).metadata); }},
    Attribute{"column", [](Session &s, sql::Node &n) { return nodeValue(s, as<Sequence>(n).column); }},
    Attribute{"optional", [](Session &, sql::Node &n) { return Value::boolean(as<Sequence>(n).optional); }},
    Attribute{"data_type", [](Session &s, sql::Node &n) {
                  return as<Sequence>(n).dataType != nullptr ? wrapType(s, as<Sequence>(n).dataType) : Value::none();
              }},
    Attribute{"is_sequence", constant<true>},
    RETORT_COUNTING(Sequence),
};

constexpr std::array kIdentity{
    Attribute{"always", [](Session &, sql::Node &n) { return Value::boolean(as<Identity>(n).always); },
              [](Session &s, sql::Node &n, const Value &v) { as<Identity>(n).always = s.vm().truth(v); }},
    Attribute{"on_null", [](Session &, sql::Node &n) { return optionalFlag(as<Identity>(n).onNull); }},
    Attribute{"column", [](Session &s, sql::Node &n) { return nodeValue(s, as<Identity>(n).column); }},
    Attribute{"is_identity", constant<true>},
    RETORT_COUNTING(Identity),
};
#undef RETORT_COUNTING

constexpr std::array kComputed{
    Attribute{"sqltext", [](Session &s, sql::Node &n) { return nodeValue(s, as<Computed>(n).text); }},
    Attribute{"persisted", [](Session &, sql::Node &n) { return optionalFlag(as<Computed>(n).persisted); }},
    Attribute{"column", [](Session &s, sql::Node &n) { return nodeValue(s, as<Computed>(n).column); }},
};

constexpr std::array kServerDefault{
    Attribute{"arg", [](Session &s, sql::Node &n) {
                  return as<ServerDefault>(n).isFetchedValue ? Value() : fromValue(s, as<ServerDefault>(n).argument);
              }},
    Attribute{"for_update", [](Session &, sql::Node &n) { return Value::boolean(as<ServerDefault>(n).forUpdate); }},
    Attribute{"has_argument", [](Session &, sql::Node &n) { return Value::boolean(!as<ServerDefault>(n).isFetchedValue); }},
    Attribute{"is_server_default", constant<true>},
    Attribute{"reflected", constant<false>},
};

constexpr std::array kColumnDefault{
    Attribute{"arg", defaultArgument},
    Attribute{"for_update", [](Session &, sql::Node &n) { return Value::boolean(as<ColumnDefault>(n).forUpdate); }},
    Attribute{"is_callable", [](Session &, sql::Node &n) { return Value::boolean(as<ColumnDefault>(n).isCallable); }},
    Attribute{"is_clause_element", [](Session &, sql::Node &n) { return Value::boolean(as<ColumnDefault>(n).argument.isNode()); }},
    Attribute{"is_scalar", [](Session &, sql::Node &n) {
                  return Value::boolean(!as<ColumnDefault>(n).isCallable && !as<ColumnDefault>(n).argument.isNode());
              }},
    Attribute{"is_sequence", constant<false>},
};

constexpr std::array kDdl{
    Attribute{"element", elementValue},
    Attribute{"target", [](Session &s, sql::Node &n) { return nodeValue(s, as<Ddl>(n).target); }},
    Attribute{"statement", [](Session &s, sql::Node &n) { return textValue(s, as<Ddl>(n).text); }},
    Attribute{"if_not_exists", [](Session &, sql::Node &n) { return Value::boolean(as<Ddl>(n).ifNotExists); }},
    Attribute{"if_exists", [](Session &, sql::Node &n) { return Value::boolean(as<Ddl>(n).ifExists); }},
    Attribute{"cascade", [](Session &, sql::Node &n) { return Value::boolean(as<Ddl>(n).cascade); }},
};
// clang-format on

} // namespace

std::span<const Attribute> sequenceAttributes()
{
    return kSequence;
}

std::span<const Attribute> identityAttributes()
{
    return kIdentity;
}

std::span<const Attribute> computedAttributes()
{
    return kComputed;
}

std::span<const Attribute> serverDefaultAttributes()
{
    return kServerDefault;
}

std::span<const Attribute> columnDefaultAttributes()
{
    return kColumnDefault;
}

std::span<const Attribute> ddlAttributes()
{
    return kDdl;
}

} // namespace retort::library
