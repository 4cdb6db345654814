// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// The lexer, the parser and the compiler: whatever the bytes, there is a tree and code of it, or one error with a place.
// Tokens follow each other and end once; what nests, nests.
#include "core/script/compile/compiler.h"
#include "core/script/runtime/vm.h"
#include "core/script/syntax/lexer.h"
#include "core/script/syntax/tree.h"
#include "tests/fuzz/play_script.h"

#include <cstddef>
#include <cstdint>

using namespace retort;
using fuzz::require;

namespace {

void areInOrder(const std::vector<script::Token> &tokens, const script::Source &source)
{
    using script::TokenKind;
    std::uint32_t at = 0;
    int depth = 0;
    for (const script::Token &token : tokens) {
        require(token.begin >= at && token.end >= token.begin && token.end <= source.text().size());
        require((token.atom != nullptr) == (token.kind <= TokenKind::Name));
        at = token.end;
        depth += token.kind == TokenKind::Indent ? 1 : token.kind == TokenKind::Dedent ? -1 : 0;
        require(depth >= 0);
    }
    require(depth == 0 && !tokens.empty() && tokens.back().kind == TokenKind::End);
}

/// Functions are compiled when they are called; here all of them are.
void compileFunctions(script::Vm &vm, script::Code &code)
{
    try {
        if (code.pending)
            script::compileBody(vm, code);
    } catch (const script::Stopped &stopped) {
        fuzz::isTold(stopped.diagnostic);
        return;
    } catch (const script::MemorySpent &) {
        return; // the evaluator tells of it
    }
    for (const script::Value &constant : code.constants) {
        if (constant.isObject() && constant.asObject()->type == vm.types().code)
            compileFunctions(vm, script::objectOf<script::Code>(constant));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto source = fuzz::sourceOf({reinterpret_cast<const char *>(data), size});
    script::AtomTable atoms;
    const auto tokens = script::tokenize(*source, atoms);
    if (tokens)
        areInOrder(*tokens, *source);
    else
        fuzz::isTold(tokens.error());

    auto tree = script::parse(source, atoms);
    require(tokens.has_value() || !tree.has_value());
    if (!tree)
        fuzz::isTold(tree.error());
    const auto expression = script::parseExpression(source, atoms);
    if (!expression)
        fuzz::isTold(expression.error());
    if (!tree && !expression)
        return 0;

    script::Host host;
    script::Vm vm(atoms, host, fuzz::tinyBudgets());
    if (tree) {
        const auto code = script::compileModule(vm, std::shared_ptr<const script::Tree>(std::move(*tree)), "f");
        if (code)
            compileFunctions(vm, **code);
        else
            fuzz::isTold(code.error());
    }
    if (expression) {
        const auto code = script::compileExpression(vm, **expression);
        if (!code)
            fuzz::isTold(code.error());
    }
    return 0;
}
