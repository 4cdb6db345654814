// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/standard/support.h"

#include <string>
#include <string_view>

namespace retort::library::standard {

struct UuidObject : script::Object
{
    UuidObject(Type *ofType, std::string value)
        : Object(ofType)
        , bytes(std::move(value))
    {
    }
    std::string bytes; ///< 16 of them
};

struct UuidTypes
{
    explicit UuidTypes(Session &session);
    Ref<Type> uuid;
    script::Signature parameters;
};

Value makeUuid(Vm &vm, std::string bytes);
const std::string *uuidBytes(Vm &vm, const Value &value); ///< null where it is no UUID
std::string uuidText(std::string_view bytes);
/// The bytes of a text of 32 hexadecimal digits, with the decoration that UUID() takes; empty where it is none.
std::string parseUuid(std::string_view text);

} // namespace retort::library::standard
