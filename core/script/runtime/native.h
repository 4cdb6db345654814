// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/objects.h"
#include "core/script/runtime/signature.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::script {

/// The arguments of a call to a function of ours, bound to its parameters: one reader for all of them, with Python's
/// own error texts where they do not fit.
class Arguments
{
public:
    Arguments(Vm &vm, const Signature &signature, const Value *self, const Call &call);
    Arguments(const Arguments &) = delete;
    Arguments &operator=(const Arguments &) = delete;

    /// By the parameter's place in the signature; Undefined where it was left out.
    const Value &operator[](std::size_t parameter) const { return m_values[parameter]; }
    bool has(std::size_t parameter) const { return static_cast<bool>(m_values[parameter]); }
    /// The argument, or None where it was left out.
    Value orNone(std::size_t parameter) const { return has(parameter) ? m_values[parameter] : Value::none(); }

    const std::vector<Value> &rest() const { return m_rest; }                     ///< *args
    std::vector<std::pair<const Atom *, Value>> &keywords() { return m_keywords; } ///< **kw, in order

    // Typed readers: raise TypeError with the function's and the parameter's name.
    std::string_view text(std::size_t parameter) const;
    std::string_view textOr(std::size_t parameter, std::string_view fallback) const; ///< also for None
    std::int64_t integer(std::size_t parameter) const;
    std::int64_t integerOr(std::size_t parameter, std::int64_t fallback) const;
    bool truthOr(std::size_t parameter, bool fallback) const;

    Vm &vm() const { return m_vm; }
    const Signature &signature() const { return m_signature; }
    const NativeFunction *callee = nullptr;

private:
    void bindNamed(const Call &call);
    [[noreturn]] void failMissing() const;
    [[noreturn]] void failCount(std::size_t given) const;
    [[noreturn]] void failName(const Atom *name) const;
    [[noreturn]] void failType(std::size_t parameter, const char *wanted) const;

    static constexpr std::size_t kInline = 24;
    Vm &m_vm;
    const Signature &m_signature;
    std::array<Value, kInline> m_inline;
    std::vector<Value> m_many; ///< instead, where the signature has more parameters
    Value *m_values;
    std::vector<Value> m_rest;
    std::vector<std::pair<const Atom *, Value>> m_keywords;
};

/// The arguments of a call that a function of ours makes, put together one by one; what call() answers points into it.
class HeldCall
{
public:
    HeldCall() = default;
    /// What came in as *args and **kw, to be handed on.
    explicit HeldCall(Arguments &arguments);

    void add(Value value) { m_positional.push_back(std::move(value)); }
    void add(const Atom *name, Value value);
    const Call &call();

private:
    std::vector<Value> m_positional, m_named, m_values;
    std::vector<const Atom *> m_names;
    Call m_call;
};

} // namespace retort::script
