// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Operators, functions, CAST and literals of MySQL and MariaDB.
#include "core/base/text.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/json_path.h"
#include "core/dialects/base/type_compiler.h"
#include "core/dialects/mysql/mysql_ddl.h"
#include "core/dialects/mysql/mysql_dialect.h"
#include "core/dialects/mysql/mysql_statements.h"
#include "core/sql/grouping.h"
#include "core/sql/known_types.h"
#include "core/sql/type_classes.h"

#include <array>

namespace retort::dialects {
namespace {

namespace types = sql::types;
using sql::Affinity;
using sql::Op;

bool flag(const sql::Options &options, std::string_view name, bool fallback)
{
    const sql::Value *value = options.find(name);
    return value == nullptr ? fallback : value->truth();
}

std::string_view pythonBool(bool value)
{
    return value ? "True" : "False";
}

const std::string *flagsOf(const sql::Binary &binary)
{
    const sql::Value *flags = binary.modifiers.find("flags");
    return flags != nullptr && flags->isText() ? &flags->asText() : nullptr;
}

void replaceAll(std::string &text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// What CAST(… AS CHAR) keeps of a string type: NATIONAL is not allowed there.
std::string charForCast(const TypeCompiler &compiler, const sql::Type &type)
{
    if (type.cls->isA(types::kCHAR))
        return compiler.text(type);
    sql::Type character(types::mysql::kCHAR);
    character.length = type.length;
    if (type.cls->module == types::mysql::kCHAR.module) {
        character.collation = type.collation;
        for (const std::string_view option : {"charset", "ascii", "binary", "unicode"}) {
            if (const sql::Value *value = type.options.find(option))
                character.options.set(std::string(option), *value);
        }
    }
    return compiler.text(character);
}

} // namespace

bool mySqlGroupsInIndex(const sql::Clause &clause)
{
    if (clause.kind == sql::ClauseKind::Unary) {
        const Op modifier = static_cast<const sql::Unary &>(clause).modifier.op;
        return modifier != Op::Descending && modifier != Op::Ascending;
    }
    return clause.kind == sql::ClauseKind::Binary || clause.kind == sql::ClauseKind::Function;
}

std::string MySqlStatements::literal(const sql::Value &value, const sql::Type *type)
{
    std::string text;
    if (type != nullptr && type->cls->isA(types::kJSONElementType) && !value.isNone())
        text = StatementCompiler::literal(sql::Value::text(jsonPathText(value)), &sql::stringType());
    else
        text = StatementCompiler::literal(value, type);
    if (m_mysql.backslashEscapes())
        replaceAll(text, "\\", "\\\\");
    return text;
}

std::string MySqlStatements::castType(const sql::Type &type)
{
    const sql::Type &own = dialect().implementationOf(type, arena());
    const auto is = [&own](const sql::TypeClass &cls) { return own.cls->isA(cls); };
    if (is(types::kInteger))
        return own.flag("unsigned") ? "UNSIGNED INTEGER" : "SIGNED INTEGER";
    if (is(types::kTIMESTAMP))
        return "DATETIME";
    if (is(types::kDECIMAL) || is(types::kDateTime) || is(types::kDate) || is(types::kTime))
        return dialect().types().text(own);
    if (is(types::kString) && !is(types::kEnum) && !is(types::mysql::kSET))
        return charForCast(dialect().types(), own);
    if (is(types::kBinary))
        return "BINARY";
    if (is(types::kJSON))
        return "JSON";
    if (is(types::kNUMERIC)) {
        std::string text = dialect().types().text(own);
        replaceAll(text, "NUMERIC", "DECIMAL");
        return text;
    }
    return {};
}

std::string MySqlStatements::visitCast(const sql::Cast &cast, const Context &context)
{
    const std::string type = cast.type == nullptr ? std::string() : castType(*cast.type);
    if (type.empty()) {
        if (cast.type != nullptr)
            (void)dialect().types().text(*cast.type); // what cannot be written at all is refused
        return process(*sql::grouped(arena(), cast.element), context); // what CAST cannot name is left as it is
    }
    return "CAST(" + process(*cast.element, context) + " AS " + type + ")";
}

std::string MySqlStatements::visitExtract(const sql::Extract &extract, const Context &context)
{
    if (extract.field == "milliseconds")
        return "EXTRACT(millisecond FROM " + process(*extract.element, context) + ")";
    return StatementCompiler::visitExtract(extract, context);
}

std::string MySqlStatements::visitFunction(const sql::Function &function, const Context &context)
{
    const std::string name = base::asciiLower(function.name.text);
    if (name == "random")
        return "rand" + argumentList(function, {});
    if (name == "rollup")
        return joinedList(function.arguments, ", ", context) + " WITH ROLLUP";
    if (name == "aggregate_strings" && function.arguments.size() == 2)
        return inOrder("group_concat(", *function.arguments[0], " SEPARATOR ", *function.arguments[1], ")", context);
    if (name == "sysdate")
        return "SYSDATE()";
    return StatementCompiler::visitFunction(function, context);
}

std::string MySqlStatements::visitOperands(const sql::Operands &list, const Context &context)
{
    if (list.op.op == Op::Concat && list.style != sql::Operands::Style::Boolean)
        return "concat(" + joinedList(list.items, ", ", context) + ")";
    return StatementCompiler::visitOperands(list, context);
}

std::string MySqlStatements::visitBinary(const sql::Binary &binary, sql::Operator op, const Context &context)
{
    switch (op.op) {
    case Op::Concat:
        return inOrder("concat(", *binary.left, ", ", *binary.right, ")", context);
    case Op::Match:
        return match(binary, context);
    case Op::JsonGetItem:
    case Op::JsonPathGetItem:
        return jsonElement(binary, context);
    case Op::IsDistinctFrom: // these two are compiled without what the statement was compiled with
        return inOrder("NOT (", *binary.left, " <=> ", *binary.right, ")", {});
    case Op::IsNotDistinctFrom:
        return inOrder("", *binary.left, " <=> ", *binary.right, "", {});
    case Op::RegexpMatch:
        return regexpMatch(binary, " REGEXP ", context);
    case Op::NotRegexpMatch:
        return regexpMatch(binary, " NOT REGEXP ", context);
    case Op::RegexpReplace:
        return regexpReplace(binary, context);
    case Op::Modulo:
        // This driver takes percent signs as they are, whatever its parameters look like.
        if (m_mysql.driver() == "mysqlconnector")
            return inOrder("", *binary.left, " % ", *binary.right, "", context);
        return StatementCompiler::visitBinary(binary, op, context);
    default:
        return StatementCompiler::visitBinary(binary, op, context);
    }
}

std::string MySqlStatements::match(const sql::Binary &binary, const Context &context)
{
    constexpr std::array<std::string_view, 3> kTexts{" IN BOOLEAN MODE", " IN NATURAL LANGUAGE MODE",
                                                     " WITH QUERY EXPANSION"};
    const std::array<bool, 3> flags{flag(binary.modifiers, "mysql_boolean_mode", true),
                                    flag(binary.modifiers, "mysql_natural_language", false),
                                    flag(binary.modifiers, "mysql_query_expansion", false)};
    if (flags[0] && (flags[1] || flags[2])) {
        std::string text = "Invalid MySQL match flags: in_boolean_mode=";
        text.append(pythonBool(flags[0])).append(", in_natural_language_mode=").append(pythonBool(flags[1]));
        text.append(", with_query_expansion=").append(pythonBool(flags[2]));
        throw CompileError{"CompileError", std::move(text)};
    }
    std::string text = inOrder("MATCH (", *binary.left, ") AGAINST (", *binary.right, "", context);
    for (std::size_t i = 0; i < flags.size(); ++i) {
        if (flags[i])
            text += kTexts[i];
    }
    return text + ")";
}

std::string MySqlStatements::jsonElement(const sql::Binary &binary, const Context &context)
{
    const auto extract = [&] {
        return inOrder("JSON_EXTRACT(", *binary.left, ", ", *binary.right, ")", context);
    };
    const Affinity affinity = sql::affinityOf(binary.type);
    if (affinity == Affinity::Json)
        return extract();
    // JSON's null is no NULL here, so that it has to be said.
    std::string text = "CASE " + extract() + " WHEN 'null' THEN NULL ";
    switch (affinity) {
    case Affinity::Integer:
        text += "ELSE CAST(" + extract() + " AS SIGNED INTEGER)";
        break;
    case Affinity::Numeric:
        if (binary.type->scale && binary.type->precision)
            text += "ELSE CAST(" + extract() + " AS DECIMAL(" + std::to_string(*binary.type->precision) + ", "
                  + std::to_string(*binary.type->scale) + "))";
        else
            text += "ELSE " + extract() + "+0.0000000000000000000000";
        break;
    case Affinity::Boolean:
        text += "WHEN true THEN true ELSE false";
        break;
    case Affinity::String:
        text += "ELSE JSON_UNQUOTE(" + extract() + ")";
        break;
    default:
        text += "ELSE " + extract();
        break;
    }
    return text + " END";
}

std::string MySqlStatements::mariaDbPattern(const std::string &flags, const sql::Expression &pattern)
{
    return "CONCAT('(?', " + literalString(flags) + ", ')', " + process(pattern, {}) + ")";
}

std::string MySqlStatements::regexpMatch(const sql::Binary &binary, std::string_view operatorText,
                                         const Context &context)
{
    const std::string *flags = flagsOf(binary);
    if (flags == nullptr)
        return genericBinary(binary, operatorText, context);
    if (m_mysql.isMariaDb()) {
        const std::string left = process(*binary.left, context);
        return left + std::string(operatorText) + mariaDbPattern(*flags, *binary.right);
    }
    const std::string text = inOrder("REGEXP_LIKE(", *binary.left, ", ", *binary.right, "", context)
                           + ", " + literalString(*flags) + ")";
    return operatorText == " NOT REGEXP " ? "NOT " + text : text;
}

std::string MySqlStatements::regexpReplace(const sql::Binary &binary, const Context &context)
{
    const std::string *flags = flagsOf(binary);
    const std::string left = "REGEXP_REPLACE(" + process(*binary.left, context) + ", ";
    if (flags == nullptr)
        return left + process(*binary.right, context) + ")";
    const auto *parts = dynamic_cast<const sql::Operands *>(binary.right);
    if (m_mysql.isMariaDb() && parts != nullptr && parts->items.size() == 2) {
        const std::string pattern = mariaDbPattern(*flags, *parts->items[0]);
        return left + pattern + ", " + process(*parts->items[1], context) + ")";
    }
    return left + process(*binary.right, context) + ", " + literalString(*flags) + ")";
}

} // namespace retort::dialects
