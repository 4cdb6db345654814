// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/text.h"
#include "core/library/session.h"
#include "core/script/source_text.h"

#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <string_view>

/// What the fuzzers of scripts share.
namespace retort::fuzz {

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline bool isUtf8(std::string_view text)
{
    return base::invalidUtf8At(text) == std::string_view::npos;
}

/// An error is one line for the user, and says where.
inline void isTold(const base::Diagnostic &error)
{
    require(error.message != nullptr && error.span.begin.line > 0 && error.span.begin.column > 0);
    const std::string line = base::lineText(error);
    require(isUtf8(line) && line.find('\n') == std::string::npos);
}

/// Any bytes as the text that the lexer is given.
inline std::shared_ptr<const script::Source> sourceOf(std::string_view bytes)
{
    const script::SourceText text(bytes);
    return std::make_shared<script::Source>("f.py", std::string(text.text()));
}

/// A world where nothing is, and where every run of the same script is the same.
class EmptyWorld : public library::World
{
public:
    std::int64_t now() override { return 1'700'000'000'000'000; }
    void drawRandom(std::span<unsigned char> bytes) override
    {
        unsigned char next = 1;
        for (unsigned char &byte : bytes)
            byte = next++;
    }
};

/// So tiny that what does not end is stopped at once.
inline script::Budgets tinyBudgets()
{
    script::Budgets budgets;
    budgets.memory = 8U << 20;
    budgets.steps = 50'000;
    budgets.depth = 60;
    budgets.nativeDepth = 60;
    budgets.integerBits = 1U << 12;
    return budgets;
}

/// Loads a script and runs its upgrade(), as a revision's is. What it prints or renders stays in the session.
inline void play(library::Session &session, std::string_view bytes)
{
    script::Vm &vm = session.vm();
    const auto module = vm.runModule(sourceOf(bytes), "f");
    if (!module) {
        isTold(module.error());
        return;
    }
    const script::Value *upgrade = (*module)->names.find(vm.atoms().intern("upgrade"));
    if (upgrade == nullptr)
        return;
    const script::Value function = *upgrade;
    vm.setRunning(true);
    const auto done = vm.callFunction(function);
    if (!done)
        isTold(done.error());
    require(vm.heap().used() <= vm.budgets().memory);
}

} // namespace retort::fuzz
