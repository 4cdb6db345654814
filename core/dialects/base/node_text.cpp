// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/node_text.h"

#include "core/dialects/base/error.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"

namespace retort::dialects {

std::string DialectText::type(const sql::Type &type) const
{
    try {
        return m_dialect.types().text(type);
    } catch (CompileError &) {
        return NodeText::type(type);
    }
}

std::string DialectText::clause(const sql::Clause &clause) const
{
    if (clause.kind == sql::ClauseKind::Schema || clause.kind == sql::ClauseKind::Column)
        return NodeText::clause(clause);
    try {
        Context context;
        context.literalBinds = true;
        context.includeTable = false;
        return m_dialect.statementCompiler()->text(clause, context);
    } catch (CompileError &) {
        return NodeText::clause(clause);
    }
}

} // namespace retort::dialects
