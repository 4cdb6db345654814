// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/type.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::dialects {

class DdlCompiler;
class Identifiers;
class Impl;
class OperationTable;
class StatementCompiler;
class TypeCompiler;
struct ImplSettings;
class Sink;

enum class ParamStyle : std::uint8_t { Named, Pyformat, Format, Qmark, Numeric, NumericDollar };

/// What a dialect's URL and env.py's dialect_opts say about it.
struct DialectSettings
{
    std::string name;   ///< "postgresql", "mysql", "mariadb", "sqlite"
    std::string driver; ///< "psycopg2", "asyncpg" …; empty: the dialect's default
    std::optional<ParamStyle> paramStyle; ///< nothing: the driver's
    sql::Options options; ///< dialect_opts
};

/// One kind of database: its compilers and what it can do. Constant once made; compilers are cheap and made for each use.
class Dialect
{
public:
    explicit Dialect(DialectSettings settings);
    virtual ~Dialect();
    Dialect(const Dialect &) = delete;
    Dialect &operator=(const Dialect &) = delete;

    const std::string &name() const { return m_settings.name; }
    const std::string &driver() const { return m_settings.driver; }
    const DialectSettings &settings() const { return m_settings; }
    ParamStyle paramStyle() const { return m_paramStyle; }
    /// Percent signs are doubled where the driver would read them (format and pyformat).
    virtual bool doublesPercents() const
    {
        return m_paramStyle == ParamStyle::Format || m_paramStyle == ParamStyle::Pyformat;
    }

    const Identifiers &identifiers() const { return *m_identifiers; }
    virtual const TypeCompiler &types() const = 0;
    virtual std::unique_ptr<StatementCompiler> statementCompiler() const = 0;
    virtual std::unique_ptr<DdlCompiler> ddlCompiler() const = 0;
    virtual std::unique_ptr<Impl> impl(const ImplSettings &settings, Sink &sink) const = 0;
    virtual const OperationTable &operationTable() const = 0;

    /// The type as this dialect has it: a decorator's, a variant's, or the dialect's own class for a generic one
    /// (SQLAlchemy's dialect_impl). Types made on the way belong to `arena`.
    const sql::Type &implementationOf(const sql::Type &type, sql::Arena &arena) const;
    /// A value that this dialect writes in a way of its own, of a type that is no decorator; nothing where it is written as
    /// everywhere (literals.h).
    virtual std::optional<std::string> literal(const sql::Type &, const sql::Value &) const { return std::nullopt; }
    /// true and false as the dialect has them.
    virtual std::string_view booleanText(bool value) const
    {
        return supportsNativeBoolean ? (value ? "true" : "false") : (value ? "1" : "0");
    }
    /// The dialect's own class for a generic type; null where the type stays (SQLAlchemy's colspecs and adapt).
    virtual const sql::Type *adapt(const sql::Type &type, sql::Arena &arena) const = 0;

    // What it can do. Values are SQLAlchemy's defaults; dialects set their own in their constructor.
    bool supportsAlter = true;
    bool supportsComments = false;
    bool inlineComments = false;
    bool supportsSequences = false;
    bool sequencesOptional = false;
    bool supportsNativeEnum = false;
    bool supportsNativeBoolean = false;
    bool supportsNativeUuid = false;
    bool supportsNativeDecimal = false;
    bool nonNativeBooleanCheckConstraint = true;
    bool supportsDefaultValues = false;
    bool supportsDefaultMetavalue = false;
    bool supportsEmptyInsert = true;
    bool supportsMultivaluesInsert = false;
    bool supportsForUpdateOf = false;
    bool supportsIdentityColumns = false;
    bool cteFollowsInsert = false;
    bool insertReturning = false, updateReturning = false, deleteReturning = false;
    bool requiresNameNormalize = false;
    bool postfetchLastRowId = true; ///< the driver tells a new row's key: no RETURNING is needed for it
    bool divIsFloorDiv = true;
    int maxIdentifierLength = 9999;
    int maxIndexNameLength = 0;      ///< 0: as identifiers
    int maxConstraintNameLength = 0;

protected:
    /// One row of colspecs.
    struct Adaptation
    {
        const sql::TypeClass *from;
        const sql::TypeClass *to;
    };
    /// What adapt() answers where a table of classes is all that is needed: a copy of another class, as SQLAlchemy's
    /// adapt() makes it. The nearest class that the table knows counts; null where none does, or where the type is one already.
    static const sql::Type *adaptBy(std::span<const Adaptation> table, const sql::Type &type, sql::Arena &arena);
    void setIdentifiers(std::unique_ptr<Identifiers> identifiers);
    void setDefaultParamStyle(ParamStyle style);

private:
    DialectSettings m_settings;
    ParamStyle m_paramStyle = ParamStyle::Named;
    std::unique_ptr<Identifiers> m_identifiers;
};

/// No database in particular: what str(type) and str(expression) are written with.
const Dialect &defaultDialect();

/// Null where there is no such dialect.
std::unique_ptr<Dialect> makeDialect(DialectSettings settings);
/// The names makeDialect knows, sorted.
std::vector<std::string_view> dialectNames();

} // namespace retort::dialects
