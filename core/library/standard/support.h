// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/registry.h"
#include "core/library/session.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// What the modules of the standard library share.
namespace retort::library::standard {

using script::Arguments;
using script::Atom;
using script::Call;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

/// A function of a module: Python's signature, and what it does.
struct NativeEntry
{
    std::string_view signature;
    Value (*run)(Vm &, Arguments &);
};

Value exportFunction(Session &session, const void *entry); ///< an Export's `make` with a NativeEntry behind it

template<std::size_t N>
constexpr std::array<Export, N> functionExports(const std::array<NativeEntry, N> &entries, const char *modules)
{
    std::array<Export, N> exports{};
    for (std::size_t i = 0; i < N; ++i) {
        const std::string_view signature = entries[i].signature;
        exports[i] = Export{modules, signature.substr(0, signature.find('(')), exportFunction, &entries[i]};
    }
    return exports;
}

/// A type of ours that names its module, as repr shows it.
Ref<Type> newTypeIn(Vm &vm, std::string_view module, std::string_view name, const std::vector<Type *> &bases = {});

void setClassMethod(Vm &vm, Type *type, std::string_view signature, Value (*run)(Vm &, Arguments &));
void setStaticMethod(Vm &vm, Type *type, std::string_view signature, Value (*run)(Vm &, Arguments &));
void setClassValue(Vm &vm, Type *type, std::string_view name, Value value);

Value decide(script::CompareOp op, int order); ///< what a comparison answers, from an order below, at or above 0
std::uint64_t hashOfText(std::string_view text);
std::string padded(std::int64_t value, int width, char fill = '0');

/// A value that may be handed about, but says so when it is called.
Value deniedValue(Vm &vm, std::string what);
/// Says that this is not allowed here, by its name; nothing catches it.
[[noreturn]] void deny(Vm &vm, const std::string &what);

// What each file exports.
std::span<const Export> datetimeExports();
std::span<const Export> decimalExports();
std::span<const Export> uuidExports();
std::span<const Export> jsonExports();
std::span<const Export> patternExports(); ///< re
std::span<const Export> hashExports();    ///< hashlib, binascii, base64
std::span<const Export> mathExports();
std::span<const Export> systemExports(); ///< what the modules written in the language itself ask of the host

} // namespace retort::library::standard
