// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/attributes.h"
#include "core/library/schema/readers.h"
#include "core/schema/build.h"

#include <array>

namespace retort::library {

using script::Value;

namespace {

template<class Node>
Node &as(sql::Node &node)
{
    return static_cast<Node &>(node);
}

using schema::CheckConstraint;
using schema::Constraint;
using schema::ExcludeConstraint;
using schema::ForeignKey;
using schema::ForeignKeyConstraint;
using schema::Index;

sql::Name nameFrom(Session &session, const Value &value)
{
    return value.isNone() ? sql::Name() : toName(session, value);
}

Value parentValue(Session &session, const Constraint &constraint)
{
    if (constraint.table != nullptr)
        return nodeValue(session, constraint.table);
    return constraint.column != nullptr ? nodeValue(session, constraint.column) : Value();
}

Value tableValue(Session &session, const Constraint &constraint)
{
    if (constraint.table == nullptr) {
        raiseNamed(session, "InvalidRequestError", "This constraint is not bound to a table.  Did you mean to call "
                                                   "table.append_constraint(constraint) ?");
    }
    return nodeValue(session, constraint.table);
}

Value keysValue(Session &session, const ForeignKeyConstraint &constraint)
{
    std::vector<Value> keys;
    if (constraint.table != nullptr) {
        for (const schema::Column *column : constraint.columns)
            keys.push_back(session.vm().text(column->keyText()));
    } else {
        for (const std::string &key : constraint.columnKeys)
            keys.push_back(session.vm().text(key));
    }
    return session.vm().list(std::move(keys));
}

Value columnBehind(Session &session, const ForeignKey &key)
{
    return nodeValue(session, compiling(session, [&] { return &schema::referredColumn(key); }));
}

Value referredTableValue(Session &session, const ForeignKeyConstraint &constraint)
{
    return nodeValue(session, compiling(session, [&]() -> const sql::Node * {
        if (constraint.elements.empty())
            throw schema::BuildError{"IndexError", "list index out of range"};
        return schema::referredColumn(*constraint.elements.front()).table;
    }));
}

// clang-format off
#define RETORT_TEXT_ATTRIBUTE(NAME, TYPE, FIELD)                                                                   \
    Attribute{NAME, [](Session &s, sql::Node &n) { return textValue(s, as<TYPE>(n).FIELD); },                       \
              [](Session &s, sql::Node &n, const Value &v) { as<TYPE>(n).FIELD = textOrEmpty(s, v, NAME); }}
#define RETORT_FLAG_ATTRIBUTE(NAME, TYPE, FIELD)                                                                   \
    Attribute{NAME, [](Session &, sql::Node &n) { return Value::boolean(as<TYPE>(n).FIELD); },                      \
              [](Session &s, sql::Node &n, const Value &v) { as<TYPE>(n).FIELD = s.vm().truth(v); }}
#define RETORT_OPTION_ATTRIBUTES(TYPE)                                                                             \
    Attribute{"kwargs", [](Session &s, sql::Node &n) { return optionsValue(s, as<TYPE>(n).dialectOptions); }},      \
    Attribute{"dialect_kwargs", [](Session &s, sql::Node &n) { return optionsValue(s, as<TYPE>(n).dialectOptions); }}, \
    Attribute{"dialect_options", [](Session &s, sql::Node &n) { return nestedOptions(s, as<TYPE>(n).dialectOptions); }}

constexpr std::array kConstraint{
    Attribute{"name", [](Session &s, sql::Node &n) { return nameValue(s, as<Constraint>(n).name); },
              [](Session &s, sql::Node &n, const Value &v) { as<Constraint>(n).name = nameFrom(s, v); }},
    Attribute{"table", [](Session &s, sql::Node &n) { return tableValue(s, as<Constraint>(n)); }},
    Attribute{"parent", [](Session &s, sql::Node &n) { return parentValue(s, as<Constraint>(n)); }},
    Attribute{"deferrable", [](Session &, sql::Node &n) { return optionalFlag(as<Constraint>(n).deferrable); },
              [](Session &s, sql::Node &n, const Value &v) { as<Constraint>(n).deferrable = optionalTruth(s, v); }},
    RETORT_TEXT_ATTRIBUTE("initially", Constraint, initially),
    RETORT_TEXT_ATTRIBUTE("comment", Constraint, comment),
    Attribute{"columns", [](Session &s, sql::Node &n) { return columnsValue(s, schema::columnsOf(as<Constraint>(n))); }},
    Attribute{"c", [](Session &s, sql::Node &n) { return columnsValue(s, schema::columnsOf(as<Constraint>(n))); }},
    Attribute{"_type_bound", [](Session &, sql::Node &n) { return Value::boolean(as<Constraint>(n).boundType != nullptr); }},
    Attribute{"_column_flag", [](Session &, sql::Node &n) { return Value::boolean(as<Constraint>(n).columnFlag); }},
    RETORT_OPTION_ATTRIBUTES(Constraint),
};

constexpr std::array kForeignKeyConstraint{
    Attribute{"elements", [](Session &s, sql::Node &n) { return nodeList(s, as<ForeignKeyConstraint>(n).elements); }},
    Attribute{"column_keys", [](Session &s, sql::Node &n) { return keysValue(s, as<ForeignKeyConstraint>(n)); }},
    Attribute{"referred_table", [](Session &s, sql::Node &n) { return referredTableValue(s, as<ForeignKeyConstraint>(n)); }},
    RETORT_TEXT_ATTRIBUTE("onupdate", ForeignKeyConstraint, onUpdate),
    RETORT_TEXT_ATTRIBUTE("ondelete", ForeignKeyConstraint, onDelete),
    RETORT_TEXT_ATTRIBUTE("match", ForeignKeyConstraint, match),
    RETORT_FLAG_ATTRIBUTE("use_alter", ForeignKeyConstraint, useAlter),
    RETORT_FLAG_ATTRIBUTE("link_to_name", ForeignKeyConstraint, linkToName),
};

constexpr std::array kCheck{
    Attribute{"sqltext", [](Session &s, sql::Node &n) { return nodeValue(s, as<CheckConstraint>(n).condition); },
              [](Session &s, sql::Node &n, const Value &v) { as<CheckConstraint>(n).condition = sqlText(s, v); }},
    Attribute{"is_column_level", [](Session &, sql::Node &n) { return Value::boolean(as<CheckConstraint>(n).table == nullptr); }},
};

constexpr std::array kExclude{
    RETORT_TEXT_ATTRIBUTE("using", ExcludeConstraint, method),
    Attribute{"where", [](Session &s, sql::Node &n) { return nodeValue(s, as<ExcludeConstraint>(n).where); }},
    Attribute{"ops", [](Session &s, sql::Node &n) { return optionsValue(s, as<ExcludeConstraint>(n).operators); }},
};

constexpr std::array kForeignKey{
    Attribute{"column", [](Session &s, sql::Node &n) { return columnBehind(s, as<ForeignKey>(n)); }},
    Attribute{"parent", [](Session &s, sql::Node &n) { return nodeValue(s, as<ForeignKey>(n).parent); }},
    Attribute{"constraint", [](Session &s, sql::Node &n) { return nodeValue(s, as<ForeignKey>(n).constraint); }},
    Attribute{"target_fullname", [](Session &s, sql::Node &n) { return s.vm().text(schema::targetOf(as<ForeignKey>(n))); }},
    Attribute{"_colspec", [](Session &s, sql::Node &n) { return s.vm().text(schema::targetOf(as<ForeignKey>(n))); }},
    Attribute{"name", [](Session &s, sql::Node &n) { return nameValue(s, as<ForeignKey>(n).name); },
              [](Session &s, sql::Node &n, const Value &v) { as<ForeignKey>(n).name = nameFrom(s, v); }},
    Attribute{"deferrable", [](Session &, sql::Node &n) { return optionalFlag(as<ForeignKey>(n).deferrable); },
              [](Session &s, sql::Node &n, const Value &v) { as<ForeignKey>(n).deferrable = optionalTruth(s, v); }},
    RETORT_TEXT_ATTRIBUTE("onupdate", ForeignKey, onUpdate),
    RETORT_TEXT_ATTRIBUTE("ondelete", ForeignKey, onDelete),
    RETORT_TEXT_ATTRIBUTE("initially", ForeignKey, initially),
    RETORT_TEXT_ATTRIBUTE("match", ForeignKey, match),
    RETORT_TEXT_ATTRIBUTE("comment", ForeignKey, comment),
    RETORT_FLAG_ATTRIBUTE("use_alter", ForeignKey, useAlter),
    RETORT_FLAG_ATTRIBUTE("link_to_name", ForeignKey, linkToName),
};

constexpr std::array kIndex{
    Attribute{"name", [](Session &s, sql::Node &n) { return nameValue(s, as<Index>(n).name); },
              [](Session &s, sql::Node &n, const Value &v) { as<Index>(n).name = nameFrom(s, v); }},
    Attribute{"table", [](Session &s, sql::Node &n) { return nodeValue(s, as<Index>(n).table); }},
    RETORT_FLAG_ATTRIBUTE("unique", Index, unique),
    Attribute{"expressions",
              [](Session &s, sql::Node &n) {
                  if (as<Index>(n).table != nullptr)
                      return nodeList(s, as<Index>(n).expressions);
                  std::vector<Value> given;
                  for (const sql::Value &value : as<Index>(n).pending)
                      given.push_back(fromValue(s, value));
                  return s.vm().list(std::move(given));
              }},
    Attribute{"columns", [](Session &s, sql::Node &n) {
                  const auto &all = as<Index>(n).columns;
                  return columnsValue(s, {all.begin(), all.end()});
              }},
    Attribute{"c", [](Session &s, sql::Node &n) {
                  const auto &all = as<Index>(n).columns;
                  return columnsValue(s, {all.begin(), all.end()});
              }},
    RETORT_OPTION_ATTRIBUTES(Index),
};
#undef RETORT_TEXT_ATTRIBUTE
#undef RETORT_FLAG_ATTRIBUTE
#undef RETORT_OPTION_ATTRIBUTES
// clang-format on

script::Value foreignKeyCopy(script::Vm &vm, script::Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto &own = ownNode<ForeignKey>(vm, arguments[0]);
    auto *copy = session.arena().make<ForeignKey>(own);
    copy->parent = nullptr;
    copy->constraint = nullptr;
    if (own.column == nullptr || own.column->table != nullptr) {
        copy->column = nullptr;
        copy->target = schema::targetOf(own);
    }
    return wrapSchema(session, copy);
}

} // namespace

std::span<const Attribute> constraintAttributes()
{
    return kConstraint;
}

std::span<const Attribute> foreignKeyConstraintAttributes()
{
    return kForeignKeyConstraint;
}

std::span<const Attribute> checkAttributes()
{
    return kCheck;
}

std::span<const Attribute> excludeAttributes()
{
    return kExclude;
}

std::span<const Attribute> foreignKeyAttributes()
{
    return kForeignKey;
}

std::span<const Attribute> indexAttributes()
{
    return kIndex;
}

void setUpForeignKey(Session &session, script::Type *type)
{
    setMethod(session.vm(), type, "copy(self, **kw)", foreignKeyCopy);
    setMethod(session.vm(), type, "_copy(self, **kw)", foreignKeyCopy);
}

} // namespace retort::library
