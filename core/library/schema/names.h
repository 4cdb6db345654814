// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"
#include "core/sql/name.h"

namespace retort::library {

/// A text that is a name with a will of its own: quoted_name("x", quote=True), op.f("x").
struct NameText : script::Str
{
    NameText(script::Type *ofType, sql::Name ofName)
        : Str(ofType, ofName.text)
        , name(std::move(ofName))
    {
    }
    sql::Name name;
};

script::Type *quotedNameType(Session &session);
script::Type *convType(Session &session); ///< of op.f()'s names

/// The name in a NameText; null for other values.
const sql::Name *nameIn(const script::Value &value);

script::Value makeQuotedName(Session &session, const void *data);
script::Value makeConv(Session &session, const void *data);
script::Value makeNoneName(Session &session, const void *data);

} // namespace retort::library
