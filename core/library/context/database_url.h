// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/dialect.h"
#include "core/library/session.h"

#include <memory>
#include <string>

namespace retort::library {

/// sqlalchemy.engine.URL.
struct UrlObject : script::Object
{
    UrlObject(script::Type *ofType, UrlParts ofParts)
        : Object(ofType)
        , parts(std::move(ofParts))
    {
    }
    UrlParts parts;
};

script::Value makeUrl(Session &session, UrlParts parts);
/// make_url(): a text or a URL; ArgumentError for what is neither, never with the text.
UrlParts urlOf(Session &session, const script::Value &value);
script::Type *urlType(Session &session);

/// URL.get_dialect()(**options): NoSuchModuleError where there is none. `options` is a dict, None or undefined.
std::unique_ptr<dialects::Dialect> dialectFor(Session &session, const UrlParts &url, const script::Value &options);

/// A dialect as scripts see it (bind.dialect). `owner` is kept as long as it.
script::Value makeDialectObject(Session &session, const dialects::Dialect &dialect, const script::Value &owner);
/// The dialect behind a value of makeDialectObject, an engine or a connection; null for others.
const dialects::Dialect *dialectOf(script::Vm &vm, const script::Value &value);

} // namespace retort::library
