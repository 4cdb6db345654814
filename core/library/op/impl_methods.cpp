// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/impl_methods.h"

#include "core/library/context/bind.h"
#include "core/library/op/directives.h"
#include "core/library/op/running.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::Type;
using script::Value;
using script::Vm;

namespace {

dialects::Impl &implOf(Vm &vm, const Value &self)
{
    if (auto *block = self.isObject() ? dynamic_cast<BatchBlock *>(self.asObject()) : nullptr)
        return block->recorder;
    return *boundImpl(vm, self);
}

template<class T>
T &nodeOf(Vm &vm, const Value &value)
{
    if (vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "given to an operation");
    T *node = nodeAs<T>(vm, value);
    if (node == nullptr)
        vm.raise(vm.types().attributeError, "'" + vm.typeOf(value)->name + "' object has no attribute 'dispatch'");
    return *node;
}

std::optional<bool> flagIn(Vm &vm, Arguments &arguments, std::string_view name)
{
    for (const auto &[keyword, value] : arguments.keywords()) {
        if (keyword->text == name && !value.isNone())
            return vm.truth(value);
    }
    return std::nullopt;
}

Value createTable(Vm &vm, Arguments &arguments)
{
    const auto &table = nodeOf<schema::Table>(vm, arguments[1]);
    const std::optional<bool> flag = flagIn(vm, arguments, "if_not_exists");
    compiling(Session::of(vm), [&] { implOf(vm, arguments[0]).createTable(table, flag); });
    return Value::none();
}

Value dropTable(Vm &vm, Arguments &arguments)
{
    const auto &table = nodeOf<schema::Table>(vm, arguments[1]);
    const std::optional<bool> flag = flagIn(vm, arguments, "if_exists");
    compiling(Session::of(vm), [&] { implOf(vm, arguments[0]).dropTable(table, flag); });
    return Value::none();
}

Value createIndex(Vm &vm, Arguments &arguments)
{
    const auto &index = nodeOf<schema::Index>(vm, arguments[1]);
    const std::optional<bool> flag = flagIn(vm, arguments, "if_not_exists");
    compiling(Session::of(vm), [&] { implOf(vm, arguments[0]).createIndex(index, flag); });
    return Value::none();
}

Value dropIndex(Vm &vm, Arguments &arguments)
{
    const auto &index = nodeOf<schema::Index>(vm, arguments[1]);
    const std::optional<bool> flag = flagIn(vm, arguments, "if_exists");
    compiling(Session::of(vm), [&] { implOf(vm, arguments[0]).dropIndex(index, flag); });
    return Value::none();
}

Value addConstraint(Vm &vm, Arguments &arguments)
{
    const auto &constraint = nodeOf<schema::Constraint>(vm, arguments[1]);
    compiling(Session::of(vm), [&] { implOf(vm, arguments[0]).addConstraint(constraint); });
    return Value::none();
}

Value dropConstraint(Vm &vm, Arguments &arguments)
{
    const auto &constraint = nodeOf<schema::Constraint>(vm, arguments[1]);
    const std::optional<bool> flag = flagIn(vm, arguments, "if_exists");
    compiling(Session::of(vm), [&] { implOf(vm, arguments[0]).dropConstraint(constraint, flag); });
    return Value::none();
}

Value createTableComment(Vm &vm, Arguments &arguments)
{
    const auto &table = nodeOf<schema::Table>(vm, arguments[1]);
    compiling(Session::of(vm), [&] { implOf(vm, arguments[0]).createTableComment(table); });
    return Value::none();
}

Value dropTableComment(Vm &vm, Arguments &arguments)
{
    const auto &table = nodeOf<schema::Table>(vm, arguments[1]);
    compiling(Session::of(vm), [&] { implOf(vm, arguments[0]).dropTableComment(table); });
    return Value::none();
}

Value createColumnComment(Vm &vm, Arguments &arguments)
{
    const auto &column = nodeOf<schema::Column>(vm, arguments[1]);
    compiling(Session::of(vm), [&] { implOf(vm, arguments[0]).createColumnComment(column); });
    return Value::none();
}

/// The parameters of DefaultImpl's methods, by the names that op.* has for them.
class GivenToImpl : public GivenArguments
{
public:
    using GivenArguments::GivenArguments;
    Value find(std::string_view parameter) const override
    {
        return GivenArguments::find(parameter == "new_column_name" ? "name" : parameter);
    }
};

Value renameTable(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto *operation =
        static_cast<operations::RenameTable *>(buildRenameTable(GivenToImpl(session, arguments, "rename_table")));
    compiling(session, [&] { implOf(vm, arguments[0]).renameTable(*operation); });
    return Value::none();
}

Value alterColumn(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto *operation =
        static_cast<operations::AlterColumn *>(buildAlterColumn(GivenToImpl(session, arguments, "alter_column")));
    compiling(session, [&] { implOf(vm, arguments[0]).alterColumn(*operation); });
    return Value::none();
}

Value addColumn(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto *operation =
        static_cast<operations::AddColumn *>(buildAddColumn(GivenToImpl(session, arguments, "add_column")));
    compiling(session, [&] { implOf(vm, arguments[0]).addColumn(*operation, *operation->column); });
    return Value::none();
}

Value dropColumn(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const GivenToImpl given(session, arguments, "drop_column");
    const auto &column = nodeOf<schema::Column>(vm, arguments[2]);
    auto *operation = session.arena().make<operations::DropColumn>();
    operation->table = given.nameOf("table_name");
    operation->schema = given.nameOf("schema");
    operation->column = column.name;
    operation->ifExists = given.flag("if_exists");
    operation->options = given.options();
    compiling(session, [&] { implOf(vm, arguments[0]).dropColumn(*operation, column); });
    return Value::none();
}

Value bulkInsert(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto *operation =
        static_cast<operations::BulkInsert *>(buildBulkInsert(GivenToImpl(session, arguments, "bulk_insert")));
    compiling(session, [&] { implOf(vm, arguments[0]).bulkInsert(*operation); });
    return Value::none();
}

struct Method
{
    const char *signature;
    Value (*run)(Vm &, Arguments &);
};
constexpr std::array kMethods{
    Method{"create_table(self, table, **kw)", createTable},
    Method{"drop_table(self, table, **kw)", dropTable},
    Method{"create_index(self, index, **kw)", createIndex},
    Method{"drop_index(self, index, **kw)", dropIndex},
    Method{"add_constraint(self, const, **kw)", addConstraint},
    Method{"drop_constraint(self, const, **kw)", dropConstraint},
    Method{"create_table_comment(self, table)", createTableComment},
    Method{"drop_table_comment(self, table)", dropTableComment},
    Method{"create_column_comment(self, column)", createColumnComment},
    Method{"rename_table(self, old_table_name, new_table_name, schema=)", renameTable},
    Method{"alter_column(self, table_name, column_name, *, nullable=, server_default=, name=, type_=, schema=, comment=, "
           "existing_comment=, existing_type=, existing_server_default=, existing_nullable=, **kw)",
           alterColumn},
    Method{"add_column(self, table_name, column, *, schema=, if_not_exists=, inline_references=, inline_primary_key=, **kw)",
           addColumn},
    Method{"drop_column(self, table_name, column, *, schema=, if_exists=, **kw)", dropColumn},
    Method{"bulk_insert(self, table, rows, multiinsert=)", bulkInsert},
};

} // namespace

void addImplMethods(Session &session, Type *type)
{
    for (const Method &method : kMethods)
        setMethod(session.vm(), type, method.signature, method.run);
}

} // namespace retort::library
