// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/classes.h"

#include "core/library/schema/bases.h"
#include "core/library/schema/schema_repr.h"

namespace retort::library {

using script::Arguments;
using script::Call;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

using Build = sql::Node *(*)(Session &, Arguments &);
using Construct = Value (*)(Vm &, Type *, const Call &);

template<SchemaClass which, Build build>
Value construct(Vm &vm, Type *type, const Call &call)
{
    Session &session = Session::of(vm);
    Arguments arguments(vm, schemaSignature(session, which), nullptr, call);
    return wrap(session, type, build(session, arguments));
}

template<SchemaClass which>
Value constructDdl(Vm &vm, Type *type, const Call &call)
{
    Session &session = Session::of(vm);
    Arguments arguments(vm, schemaSignature(session, which), nullptr, call);
    return wrap(session, type, buildDdl(session, which, arguments));
}

using C = SchemaClass;

/// How a class is made. `base` is its own number where there is none of this folder.
struct Description
{
    SchemaClass which;
    SchemaClass base;
    std::string_view module;
    std::string_view signature; ///< the name in front
    Construct construct;
    void (*setUp)(Session &, Type *);
};

constexpr std::string_view kSchema = "sqlalchemy.sql.schema";
constexpr std::string_view kDdl = "sqlalchemy.sql.ddl";

// clang-format off
constexpr std::array kClasses{
    Description{C::SchemaItem, C::SchemaItem, kSchema, "SchemaItem()", nullptr, nullptr},
    Description{C::Column, C::SchemaItem, kSchema,
                "Column(*args, name=, type_=, autoincrement=, default=, insert_default=, doc=, key=, index=, unique=, info=, "
                "nullable=, onupdate=, primary_key=, server_default=, server_onupdate=, quote=, system=, comment=, "
                "insert_sentinel=, _omit_from_statements=, _proxies=, **kw)",
                construct<C::Column, buildColumn>, setUpColumn},
    Description{C::Table, C::SchemaItem, kSchema,
                "Table(name, metadata, *args, schema=, quote=, quote_schema=, autoload_with=, autoload_replace=, "
                "keep_existing=, extend_existing=, must_exist=, resolve_fks=, include_columns=, implicit_returning=, "
                "comment=, info=, listeners=, prefixes=, **kw)",
                constructTable, setUpTable},
    Description{C::MetaData, C::SchemaItem, kSchema, "MetaData(schema=, quote_schema=, naming_convention=, info=)",
                construct<C::MetaData, buildMetaData>, setUpMetaData},
    Description{C::ForeignKey, C::SchemaItem, kSchema,
                "ForeignKey(column, _constraint=, use_alter=, name=, onupdate=, ondelete=, deferrable=, initially=, "
                "link_to_name=, match=, info=, comment=, **dialect_kw)",
                construct<C::ForeignKey, buildForeignKey>, setUpForeignKey},
    Description{C::Constraint, C::SchemaItem, kSchema,
                "Constraint(name=, deferrable=, initially=, info=, comment=, **dialect_kw)",
                construct<C::Constraint, buildConstraint>, setUpConstraint},
    Description{C::ColumnCollectionConstraint, C::Constraint, kSchema, "ColumnCollectionConstraint()", nullptr,
                setUpColumnsConstraint},
    Description{C::PrimaryKeyConstraint, C::ColumnCollectionConstraint, kSchema,
                "PrimaryKeyConstraint(*columns, name=, deferrable=, initially=, info=, comment=, **dialect_kw)",
                construct<C::PrimaryKeyConstraint, buildPrimaryKey>, nullptr},
    Description{C::UniqueConstraint, C::ColumnCollectionConstraint, kSchema,
                "UniqueConstraint(*columns, name=, deferrable=, initially=, info=, comment=, **dialect_kw)",
                construct<C::UniqueConstraint, buildUnique>, nullptr},
    Description{C::CheckConstraint, C::ColumnCollectionConstraint, kSchema,
                "CheckConstraint(sqltext, name=, deferrable=, initially=, table=, info=, comment=, **dialect_kw)",
                construct<C::CheckConstraint, buildCheck>, nullptr},
    Description{C::ForeignKeyConstraint, C::ColumnCollectionConstraint, kSchema,
                "ForeignKeyConstraint(columns, refcolumns, name=, onupdate=, ondelete=, deferrable=, initially=, use_alter=, "
                "link_to_name=, match=, table=, info=, comment=, **dialect_kw)",
                construct<C::ForeignKeyConstraint, buildForeignKeyConstraint>, nullptr},
    Description{C::ExcludeConstraint, C::ColumnCollectionConstraint, "sqlalchemy.dialects.postgresql.ext",
                "ExcludeConstraint(*elements, name=, deferrable=, initially=, using=, where=, ops=, info=, comment=, **kw)",
                construct<C::ExcludeConstraint, buildExclude>, nullptr},
    Description{C::Index, C::SchemaItem, kSchema, "Index(name, *expressions, unique=, quote=, info=, _table=, **dialect_kw)",
                construct<C::Index, buildIndex>, setUpIndex},
    Description{C::FetchedValue, C::SchemaItem, kSchema, "FetchedValue(for_update=)",
                construct<C::FetchedValue, buildFetchedValue>, nullptr},
    Description{C::DefaultClause, C::FetchedValue, kSchema, "DefaultClause(arg, for_update=, _reflected=)",
                construct<C::DefaultClause, buildDefaultClause>, nullptr},
    Description{C::Computed, C::FetchedValue, kSchema, "Computed(sqltext, persisted=)",
                construct<C::Computed, buildComputed>, nullptr},
    Description{C::Identity, C::FetchedValue, kSchema,
                "Identity(always=, on_null=, start=, increment=, minvalue=, maxvalue=, nominvalue=, nomaxvalue=, cycle=, "
                "cache=, order=)",
                construct<C::Identity, buildIdentity>, nullptr},
    Description{C::DefaultGenerator, C::SchemaItem, kSchema, "DefaultGenerator(for_update=)", nullptr, nullptr},
    Description{C::ColumnDefault, C::DefaultGenerator, kSchema, "ColumnDefault(arg=, for_update=)",
                construct<C::ColumnDefault, buildColumnDefault>, nullptr},
    Description{C::Sequence, C::DefaultGenerator, kSchema,
                "Sequence(name, start=, increment=, minvalue=, maxvalue=, nominvalue=, nomaxvalue=, cycle=, schema=, cache=, "
                "order=, data_type=, optional=, quote=, metadata=, quote_schema=, for_update=)",
                construct<C::Sequence, buildSequence>, setUpSequence},
    Description{C::ExecutableDdl, C::ExecutableDdl, kDdl, "ExecutableDDLElement()", nullptr, setUpDdl},
    Description{C::DDL, C::ExecutableDdl, kDdl, "DDL(statement, context=)", constructDdl<C::DDL>, nullptr},
    Description{C::CreateTable, C::ExecutableDdl, kDdl,
                "CreateTable(element, include_foreign_key_constraints=, if_not_exists=)", constructDdl<C::CreateTable>, nullptr},
    Description{C::DropTable, C::ExecutableDdl, kDdl, "DropTable(element, if_exists=)", constructDdl<C::DropTable>, nullptr},
    Description{C::CreateIndex, C::ExecutableDdl, kDdl, "CreateIndex(element, if_not_exists=)", constructDdl<C::CreateIndex>,
                nullptr},
    Description{C::DropIndex, C::ExecutableDdl, kDdl, "DropIndex(element, if_exists=)", constructDdl<C::DropIndex>, nullptr},
    Description{C::AddConstraint, C::ExecutableDdl, kDdl, "AddConstraint(element, *, isolate_from_table=)",
                constructDdl<C::AddConstraint>, nullptr},
    Description{C::DropConstraint, C::ExecutableDdl, kDdl,
                "DropConstraint(element, *, cascade=, if_exists=, isolate_from_table=)", constructDdl<C::DropConstraint>,
                nullptr},
    Description{C::CreateSequence, C::ExecutableDdl, kDdl, "CreateSequence(element, if_not_exists=)",
                constructDdl<C::CreateSequence>, nullptr},
    Description{C::DropSequence, C::ExecutableDdl, kDdl, "DropSequence(element, if_exists=)", constructDdl<C::DropSequence>,
                nullptr},
    Description{C::CreateSchema, C::ExecutableDdl, kDdl, "CreateSchema(name, if_not_exists=)", constructDdl<C::CreateSchema>,
                nullptr},
    Description{C::DropSchema, C::ExecutableDdl, kDdl, "DropSchema(name, cascade=, if_exists=)", constructDdl<C::DropSchema>,
                nullptr},
    Description{C::SetTableComment, C::ExecutableDdl, kDdl, "SetTableComment(element)", constructDdl<C::SetTableComment>, nullptr},
    Description{C::DropTableComment, C::ExecutableDdl, kDdl, "DropTableComment(element)", constructDdl<C::DropTableComment>,
                nullptr},
    Description{C::SetColumnComment, C::ExecutableDdl, kDdl, "SetColumnComment(element)", constructDdl<C::SetColumnComment>,
                nullptr},
    Description{C::DropColumnComment, C::ExecutableDdl, kDdl, "DropColumnComment(element)", constructDdl<C::DropColumnComment>,
                nullptr},
    Description{C::SetConstraintComment, C::ExecutableDdl, kDdl, "SetConstraintComment(element)",
                constructDdl<C::SetConstraintComment>, nullptr},
    Description{C::DropConstraintComment, C::ExecutableDdl, kDdl, "DropConstraintComment(element)",
                constructDdl<C::DropConstraintComment>, nullptr},
};
// clang-format on

constexpr std::size_t kCount = static_cast<std::size_t>(C::Count);
static_assert(kClasses.size() == kCount);

struct SchemaTypes
{
    explicit SchemaTypes(Session &) { }
    std::array<Ref<Type>, kCount> types;
    std::array<std::unique_ptr<script::Signature>, kCount> signatures;
};

struct Extras
{
    explicit Extras(Session &) { }
    std::unordered_map<const sql::Node *, Ref<script::Dict>> byNode;
};

Ref<Type> makeType(Session &session, const Description &description)
{
    Vm &vm = session.vm();
    std::vector<Type *> bases;
    if (description.which == C::Column || description.which == C::Table) {
        const auto kind = description.which == C::Column ? sql::ClauseKind::Column : sql::ClauseKind::Table;
        bases.push_back(expressionBase(session, kind));
    }
    if (description.base != description.which)
        bases.push_back(schemaType(session, description.base));
    const std::string_view name = description.signature.substr(0, description.signature.find('('));
    Ref<Type> type = script::newType(vm, name, bases);
    type->module = description.module;
    type->ops.construct = description.construct;
    type->ops.getAttribute = schemaAttribute;
    type->ops.setAttribute = setSchemaAttribute;
    type->ops.repr = schemaRepr;
    if (description.which == C::Table || description.which == C::Column)
        type->ops.str = schemaStr;
    if (description.setUp != nullptr)
        description.setUp(session, type.get());
    return type;
}

} // namespace

Type *schemaType(Session &session, SchemaClass which)
{
    auto &slot = session.part<SchemaTypes>().types[static_cast<std::size_t>(which)];
    if (!slot)
        slot = makeType(session, kClasses[static_cast<std::size_t>(which)]);
    return slot.get();
}

const script::Signature &schemaSignature(Session &session, SchemaClass which)
{
    auto &slot = session.part<SchemaTypes>().signatures[static_cast<std::size_t>(which)];
    if (!slot) {
        slot = std::make_unique<script::Signature>(
            script::Signature::parse(session.vm().atoms(), kClasses[static_cast<std::size_t>(which)].signature));
    }
    return *slot;
}

Ref<script::Dict> extrasOf(Session &session, const sql::Node &node, bool make)
{
    auto &all = session.part<Extras>().byNode;
    const auto found = all.find(&node);
    if (found != all.end())
        return found->second;
    if (!make)
        return {};
    return all.emplace(&node, session.vm().dict()).first->second;
}

void keepExtra(Session &session, const sql::Node &node, std::string_view name, const Value &value)
{
    session.vm().putInto(*extrasOf(session, node, true), session.vm().text(name), value);
}

void copyExtras(Session &session, const sql::Node &from, const sql::Node &to)
{
    const Ref<script::Dict> extras = extrasOf(session, from, false);
    if (!extras)
        return;
    for (const auto &entry : extras->table.entries()) {
        if (!entry.key.isUndefined())
            keepExtra(session, to, session.vm().textOf(entry.key), entry.value);
    }
}

namespace {

SchemaClass classOf(const schema::Item &item)
{
    using Kind = schema::ItemKind;
    switch (item.item) {
    case Kind::ForeignKey: return C::ForeignKey;
    case Kind::Index: return C::Index;
    case Kind::Sequence: return C::Sequence;
    case Kind::Computed: return C::Computed;
    case Kind::Identity: return C::Identity;
    case Kind::Default:
    case Kind::FetchedValue:
        return static_cast<const schema::ServerDefault &>(item).isFetchedValue ? C::FetchedValue : C::DefaultClause;
    case Kind::ColumnDefault: return C::ColumnDefault;
    case Kind::MetaData: return C::MetaData;
    case Kind::Constraint: break;
    }
    switch (static_cast<const schema::Constraint &>(item).constraint) {
    case schema::ConstraintKind::PrimaryKey: return C::PrimaryKeyConstraint;
    case schema::ConstraintKind::Unique: return C::UniqueConstraint;
    case schema::ConstraintKind::Check: return C::CheckConstraint;
    case schema::ConstraintKind::ForeignKey: return C::ForeignKeyConstraint;
    case schema::ConstraintKind::Exclude: return C::ExcludeConstraint;
    case schema::ConstraintKind::Generic: break;
    }
    return C::Constraint;
}

} // namespace

Value wrapSchema(Session &session, sql::Node *node)
{
    auto *clause = dynamic_cast<sql::Clause *>(node);
    if (clause == nullptr)
        return {};
    switch (clause->kind) {
    case sql::ClauseKind::Schema:
        return wrap(session, schemaType(session, classOf(static_cast<const schema::Item &>(*clause))), node);
    case sql::ClauseKind::Ddl:
        return wrap(session, schemaType(session, classOf(static_cast<const schema::Ddl &>(*clause))), node);
    case sql::ClauseKind::Column:
        if (static_cast<const sql::ColumnClause &>(*clause).isSchemaColumn)
            return wrap(session, schemaType(session, C::Column), node);
        return {};
    case sql::ClauseKind::Table:
        if (static_cast<const sql::TableClause &>(*clause).isSchemaTable)
            return wrap(session, schemaType(session, C::Table), node);
        return {};
    default: return {};
    }
}

} // namespace retort::library
