// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"
#include "core/sql/expression.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace retort::library {

/// What @compiles(Class, "dialect") said: functions of the script that write types and elements.
class Compilations
{
public:
    explicit Compilations(Session &session)
        : m_session(session)
    {
    }

    void add(const script::Type *type, std::string dialect, script::Value function);
    bool isEmpty() const { return m_functions.empty(); }
    /// The text of an element of that class; nothing where no function is told for it.
    std::optional<std::string> compiled(const script::Type *type, const script::Value &element,
                                        const dialects::Dialect &dialect, bool literalBinds = false);
    /// Whether a function is told for the class or one of its bases.
    bool knows(const script::Type *type) const;

private:
    Session &m_session;
    std::unordered_map<const script::Type *, std::vector<std::pair<std::string, script::Value>>> m_functions;
};

/// What a function of @compiles writes for an element of the script's own, on the running dialect; nothing for all else.
std::optional<std::string> textOfOwn(Session &session, const script::Value &element);

/// Lets the functions of @compiles speak for a type of a class of ours.
void hookCompilations(Session &session, sql::Type &type, const script::Type *scriptType);

} // namespace retort::library
