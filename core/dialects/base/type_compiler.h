// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/type.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace retort::schema {
struct Column;
}

namespace retort::dialects {

class Dialect;

/// Writes types. A table leads from a type's visit name to the function that writes it; the base fills in what SQLAlchemy's
/// GenericTypeCompiler knows, a dialect sets its own over it. A name that is not in the table is an error that names both.
class TypeCompiler
{
public:
    explicit TypeCompiler(const Dialect &dialect);
    virtual ~TypeCompiler() = default;
    TypeCompiler(const TypeCompiler &) = delete;
    TypeCompiler &operator=(const TypeCompiler &) = delete;

    /// "VARCHAR(30)". `column` is known in CREATE TABLE and ADD COLUMN (SQLAlchemy's type_expression). Resolves decorators,
    /// variants and the dialect's own classes first. Throws CompileError.
    std::string text(const sql::Type &type, const schema::Column *column = nullptr) const;

    const Dialect &dialect() const { return m_dialect; }

    /// Types by their visit name, after resolution; for writers that stand upon another's.
    std::string visit(std::string_view name, const sql::Type &type) const;

protected:
    using Writer = std::string (*)(const TypeCompiler &, const sql::Type &);
    void set(std::string_view visit, Writer writer) { m_writers.insert_or_assign(visit, writer); }

private:
    const Dialect &m_dialect;
    std::unordered_map<std::string_view, Writer> m_writers;
};

// What writers of several dialects are made of
std::string stringTypeText(std::string_view name, const sql::Type &type);  ///< VARCHAR(30) COLLATE "C"
std::string numericTypeText(std::string_view name, const sql::Type &type); ///< NUMERIC(10, 2)

} // namespace retort::dialects
