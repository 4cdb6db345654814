// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What scripts import: by which names, from which modules.
#include "core/library/expressions/constructors.h"
#include "core/library/expressions/mysql_match.h"
#include "core/library/expressions/postgresql.h"
#include "core/library/registry.h"

namespace retort::library {

using script::Value;
using Keyword = sql::CompoundSelect::Keyword;
namespace make = constructors;

namespace {

struct FunctionRow
{
    std::string_view signature; ///< the name stands before the bracket
    Value (*run)(script::Vm &, script::Arguments &);
    const void *data = nullptr;
};

constexpr Keyword kUnion = Keyword::Union, kUnionAll = Keyword::UnionAll, kExcept = Keyword::Except,
                  kExceptAll = Keyword::ExceptAll, kIntersect = Keyword::Intersect,
                  kIntersectAll = Keyword::IntersectAll;

// clang-format off
constexpr std::array kCommon{
    FunctionRow{"text(text)", make::text},
    FunctionRow{"column(text, type_=, is_literal=, _selectable=)", make::column},
    FunctionRow{"literal_column(text, type_=)", make::literalColumn},
    FunctionRow{"literal(value, type_=, literal_execute=)", make::literal},
    FunctionRow{"bindparam(key, value=, type_=, unique=, required=, quote=, callable_=, expanding=, isoutparam=, literal_execute=)", make::bindParameter},
    FunctionRow{"outparam(key, type_=)", make::bindParameter},
    FunctionRow{"null()", make::null},
    FunctionRow{"true()", make::trueConstant},
    FunctionRow{"false()", make::falseConstant},
    FunctionRow{"and_(*clauses)", make::andOf},
    FunctionRow{"or_(*clauses)", make::orOf},
    FunctionRow{"not_(clause)", make::notOf},
    FunctionRow{"desc(column)", make::method, "desc"},
    FunctionRow{"asc(column)", make::method, "asc"},
    FunctionRow{"nulls_first(column)", make::method, "nulls_first"},
    FunctionRow{"nullsfirst(column)", make::method, "nulls_first"},
    FunctionRow{"nulls_last(column)", make::method, "nulls_last"},
    FunctionRow{"nullslast(column)", make::method, "nulls_last"},
    FunctionRow{"distinct(expr)", make::method, "distinct"},
    FunctionRow{"bitwise_not(expr)", make::method, "bitwise_not"},
    FunctionRow{"any_(expr)", make::method, "any_"},
    FunctionRow{"all_(expr)", make::method, "all_"},
    FunctionRow{"between(expr, lower_bound, upper_bound, symmetric=)", make::between},
    FunctionRow{"collate(expression, collation)", make::collate},
    FunctionRow{"label(name, element, type_=)", make::label},
    FunctionRow{"case(*whens, value=, else_=)", make::caseOf},
    FunctionRow{"cast(expression, type_)", make::cast},
    FunctionRow{"try_cast(expression, type_)", make::tryCast},
    FunctionRow{"type_coerce(expression, type_)", make::typeCoerce},
    FunctionRow{"extract(field, expr)", make::extract},
    FunctionRow{"tuple_(*clauses, types=)", make::tuple},
    FunctionRow{"over(element, partition_by=, order_by=, range_=, rows=, groups=)", make::over},
    FunctionRow{"within_group(element, *order_by)", make::withinGroup},
    FunctionRow{"funcfilter(func, *criterion)", make::functionFilter},
    FunctionRow{"exists(__argument=)", make::exists},
    FunctionRow{"table(name, *columns, **kw)", make::table},
    FunctionRow{"select(*entities, **kw)", make::select},
    FunctionRow{"insert(table)", make::insert},
    FunctionRow{"update(table)", make::update},
    FunctionRow{"delete(table)", make::deleteOf},
    FunctionRow{"union(*selects)", make::compound, &kUnion},
    FunctionRow{"union_all(*selects)", make::compound, &kUnionAll},
    FunctionRow{"except_(*selects)", make::compound, &kExcept},
    FunctionRow{"except_all(*selects)", make::compound, &kExceptAll},
    FunctionRow{"intersect(*selects)", make::compound, &kIntersect},
    FunctionRow{"intersect_all(*selects)", make::compound, &kIntersectAll},
    FunctionRow{"alias(selectable, name=, flat=)", make::alias},
    FunctionRow{"subquery(alias, name=)", make::subquery},
    FunctionRow{"lateral(selectable, name=)", make::lateral},
    FunctionRow{"tablesample(selectable, sampling, name=, seed=)", make::tableSample},
    FunctionRow{"cte(selectable, name=, recursive=)", make::cte},
    FunctionRow{"join(left, right, onclause=, isouter=, full=)", make::join},
    FunctionRow{"outerjoin(left, right, onclause=, full=)", make::outerJoin},
    FunctionRow{"values(*columns, name=, literal_binds=)", make::values},
};

constexpr std::array kSpecial{
    FunctionRow{"_next_value(seq, **kw)", make::nextValue},
    FunctionRow{"next_value(seq, **kw)", make::nextValue},
    FunctionRow{"Function(name, *clauses, **kw)", make::functionOf},
};
constexpr FunctionRow kPostgresqlInsert{"insert(table)", make::insert, "postgresql"};
constexpr FunctionRow kMysqlInsert{"insert(table)", make::insert, "mysql"};
constexpr FunctionRow kMariadbInsert{"insert(table)", make::insert, "mariadb"};
constexpr FunctionRow kSqliteInsert{"insert(table)", make::insert, "sqlite"};
constexpr FunctionRow kArray{"array(clauses, type_=)", make::array};
constexpr FunctionRow kAggregateOrderBy{"aggregate_order_by(target, *order_by)", make::aggregateOrderBy};
constexpr FunctionRow kAny{"Any(other, arrexpr, operator=)", make::arrayAny, "any"};
constexpr FunctionRow kAll{"All(other, arrexpr, operator=)", make::arrayAny, "all"};
constexpr FunctionRow kArrayAgg{"array_agg(*arg, **kw)", make::postgresqlArrayAgg};

struct ClassRow
{
    std::string_view name;
    Class cls;
};
constexpr std::array kClasses{
    ClassRow{"ClauseElement", Class::ClauseElement}, ClassRow{"ColumnElement", Class::ColumnElement},
    ClassRow{"SQLColumnExpression", Class::ColumnElement}, ClassRow{"ColumnOperators", Class::ColumnElement},
    ClassRow{"ColumnExpressionArgument", Class::ColumnElement}, ClassRow{"NamedColumn", Class::NamedColumn},
    ClassRow{"ColumnClause", Class::ColumnClause}, ClassRow{"Label", Class::Label}, ClassRow{"BindParameter", Class::BindParameter},
    ClassRow{"Null", Class::Null}, ClassRow{"True_", Class::True}, ClassRow{"False_", Class::False},
    ClassRow{"TextClause", Class::TextClause}, ClassRow{"ClauseList", Class::ClauseList},
    ClassRow{"UnaryExpression", Class::Unary}, ClassRow{"CollectionAggregate", Class::CollectionAggregate},
    ClassRow{"BinaryExpression", Class::Binary}, ClassRow{"ExpressionClauseList", Class::ExpressionList},
    ClassRow{"BooleanClauseList", Class::BooleanList}, ClassRow{"Grouping", Class::Grouping},
    ClassRow{"FunctionElement", Class::FunctionElement}, ClassRow{"GenericFunction", Class::GenericFunction}, ClassRow{"Case", Class::Case},
    ClassRow{"Cast", Class::Cast}, ClassRow{"TryCast", Class::TryCast}, ClassRow{"TypeCoerce", Class::TypeCoerce},
    ClassRow{"Extract", Class::Extract}, ClassRow{"Over", Class::Over}, ClassRow{"WithinGroup", Class::WithinGroup},
    ClassRow{"FunctionFilter", Class::FunctionFilter}, ClassRow{"CollationClause", Class::Collation},
    ClassRow{"Tuple", Class::Tuple}, ClassRow{"Exists", Class::Exists}, ClassRow{"ScalarSelect", Class::ScalarSelect},
    ClassRow{"Slice", Class::Slice}, ClassRow{"TableValuedColumn", Class::TableValuedColumn},
    ClassRow{"FromClause", Class::FromClause}, ClassRow{"Selectable", Class::ClauseElement},
    ClassRow{"ReturnsRows", Class::ClauseElement}, ClassRow{"Executable", Class::ClauseElement},
    ClassRow{"TableClause", Class::TableClause}, ClassRow{"Join", Class::Join}, ClassRow{"AliasedReturnsRows", Class::AliasedRows},
    ClassRow{"Alias", Class::Alias}, ClassRow{"Subquery", Class::Subquery}, ClassRow{"Lateral", Class::Lateral},
    ClassRow{"TableSample", Class::TableSample}, ClassRow{"CTE", Class::Cte}, ClassRow{"TableValuedAlias", Class::TableValuedAlias},
    ClassRow{"Values", Class::Values}, ClassRow{"SelectBase", Class::SelectBase},
    ClassRow{"GenerativeSelect", Class::GenerativeSelect}, ClassRow{"Select", Class::Select},
    ClassRow{"CompoundSelect", Class::CompoundSelect}, ClassRow{"TextualSelect", Class::TextualSelect},
    ClassRow{"UpdateBase", Class::UpdateBase}, ClassRow{"ValuesBase", Class::UpdateBase}, ClassRow{"Insert", Class::Insert},
    ClassRow{"Update", Class::Update}, ClassRow{"Delete", Class::Delete},
};

struct StyleRow
{
    std::string_view name;
    std::int64_t value;
};
constexpr std::array kStyles{
    StyleRow{"LABEL_STYLE_NONE", 0}, StyleRow{"LABEL_STYLE_TABLENAME_PLUS_COL", 1},
    StyleRow{"LABEL_STYLE_DISAMBIGUATE_ONLY", 2}, StyleRow{"LABEL_STYLE_DEFAULT", 2},
};
// clang-format on

constexpr std::string_view kModules = "sqlalchemy sqlalchemy.sql sqlalchemy.sql.expression sqlalchemy.future";
constexpr std::string_view kClassModules = "sqlalchemy.sql.expression sqlalchemy.sql.elements "
                                           "sqlalchemy.sql.selectable sqlalchemy.sql.dml sqlalchemy.sql.functions "
                                           "sqlalchemy.sql.operators sqlalchemy.sql sqlalchemy";

Value makeFunction(Session &session, const void *data)
{
    const auto &row = *static_cast<const FunctionRow *>(data);
    const Value made = session.vm().nativeFunction(row.signature, row.run, row.data);
    return made;
}

Value makeClass(Session &session, const void *data)
{
    return Value(expressionType(session, static_cast<const ClassRow *>(data)->cls));
}

Value makeStyle(Session &, const void *data)
{
    return Value::integer(static_cast<const StyleRow *>(data)->value);
}

std::string_view nameIn(std::string_view signature)
{
    return signature.substr(0, signature.find('('));
}

std::vector<Export> collect()
{
    std::vector<Export> all;
    for (const FunctionRow &row : kCommon)
        all.push_back({kModules, nameIn(row.signature), makeFunction, &row});
    for (const FunctionRow &row : kSpecial)
        all.push_back(
            {"sqlalchemy.sql.expression sqlalchemy.sql.functions", nameIn(row.signature), makeFunction, &row});
    for (const ClassRow &row : kClasses)
        all.push_back({kClassModules, row.name, makeClass, &row});
    for (const StyleRow &row : kStyles)
        all.push_back({"sqlalchemy sqlalchemy.sql sqlalchemy.sql.expression sqlalchemy.sql.selectable", row.name,
                       makeStyle, &row});
    all.push_back(
        {"sqlalchemy sqlalchemy.sql sqlalchemy.sql.expression sqlalchemy.sql.functions", "func", makeGenerator});
    all.push_back({"sqlalchemy sqlalchemy.sql sqlalchemy.sql.expression", "modifier", makeGenerator});
    all.push_back({"sqlalchemy.dialects.postgresql sqlalchemy.dialects.postgresql.dml", "insert", makeFunction,
                   &kPostgresqlInsert});
    all.push_back({"sqlalchemy.dialects.mysql sqlalchemy.dialects.mysql.dml", "insert", makeFunction, &kMysqlInsert});
    all.push_back({"sqlalchemy.dialects.mariadb", "insert", makeFunction, &kMariadbInsert});
    all.push_back(
        {"sqlalchemy.dialects.sqlite sqlalchemy.dialects.sqlite.dml", "insert", makeFunction, &kSqliteInsert});
    constexpr std::string_view kPostgresql = "sqlalchemy.dialects.postgresql sqlalchemy.dialects.postgresql.array "
                                             "sqlalchemy.dialects.postgresql.ext sqlalchemy.dialects.postgresql.base";
    for (const FunctionRow *row : {&kArray, &kAggregateOrderBy, &kAny, &kAll, &kArrayAgg})
        all.push_back({kPostgresql, nameIn(row->signature), makeFunction, row});
    addPostgresqlFunctions(all);
    all.push_back({"sqlalchemy.dialects.mysql sqlalchemy.dialects.mysql.expression sqlalchemy.dialects.mariadb", "match", makeMysqlMatch});
    return all;
}

} // namespace

std::span<const Export> expressionExports()
{
    static const std::vector<Export> kExports = collect();
    return kExports;
}

} // namespace retort::library
