// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// ast.literal_eval: an expression that is nothing but a value.
#include "core/base/text.h"
#include "core/script/compile/compiler.h"
#include "core/script/runtime/vm.h"
#include "core/script/syntax/tree.h"

#include <algorithm>

namespace retort::script {

namespace {

bool isLiteral(const ast::Expr *expr)
{
    using Kind = ast::ExprKind;
    switch (expr->kind) {
    case Kind::Constant:
    case Kind::Number:
    case Kind::String:
    case Kind::Bytes: return true;
    case Kind::List:
    case Kind::Tuple:
    case Kind::Set: {
        const auto &items = static_cast<const ast::Sequence *>(expr)->items;
        return std::all_of(items.begin(), items.end(), isLiteral);
    }
    case Kind::Dict: {
        const auto &items = static_cast<const ast::DictDisplay *>(expr)->items;
        return std::all_of(items.begin(), items.end(), [](const ast::DictItem &item) {
            return item.key != nullptr && isLiteral(item.key) && isLiteral(item.value);
        });
    }
    case Kind::Unary: {
        const auto *unary = static_cast<const ast::Unary *>(expr);
        return (unary->op == TokenKind::Minus || unary->op == TokenKind::Plus) && unary->operand->kind == Kind::Number;
    }
    default: return false;
    }
}

} // namespace

Value Vm::literal(std::string_view text)
{
    m_heap.ensure(text.size() * 4);
    work(1 + text.size() / 16);
    auto tree = parseExpression(std::make_shared<Source>("<literal>", std::string(text)), m_atoms);
    if (!tree)
        raise(types().syntaxError, "invalid syntax");
    const auto &body = (*tree)->body;
    if (body.size() != 1 || body[0]->kind != ast::StmtKind::Expression
        || !isLiteral(static_cast<const ast::ExpressionStmt *>(body[0])->value))
        raise(types().valueError, "malformed node or string: " + base::pythonRepr(text));
    auto code = compileExpression(*this, **tree);
    if (!code)
        raise(types().valueError, "malformed node or string: " + base::pythonRepr(text));
    const Ref<Module> module = m_heap.make<Module>(types().module, std::string("literal"));
    return runFrame(bodyFrame(*code, *module, module->names));
}

} // namespace retort::script
