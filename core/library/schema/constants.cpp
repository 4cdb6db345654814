// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/constants.h"

#include <array>

namespace retort::library {

using script::Ref;
using script::Type;
using script::Value;

namespace {

struct Constant : script::Object
{
    Constant(Type *ofType, const char *named)
        : Object(ofType)
        , name(named)
    {
    }
    const char *name;
};

struct Constants
{
    explicit Constants(Session &session)
        : type(script::newType(session.vm(), "SchemaConst", {}))
    {
        type->module = "sqlalchemy.sql.schema";
        type->ops.repr = [](script::Vm &, const Value &self) {
            return std::string("<SchemaConst.") + script::objectOf<Constant>(self).name + ">";
        };
        script::Heap &heap = session.vm().heap();
        retain = heap.make<Constant>(type.get(), "RETAIN_SCHEMA").value();
        blank = heap.make<Constant>(type.get(), "BLANK_SCHEMA").value();
        unspecified = heap.make<Constant>(type.get(), "NULL_UNSPECIFIED").value();
    }
    Ref<Type> type;
    Value retain, blank, unspecified;
};

} // namespace

Value blankSchema(Session &session)
{
    return session.part<Constants>().blank;
}

Value retainSchema(Session &session)
{
    return session.part<Constants>().retain;
}

Value nullUnspecified(Session &session)
{
    return session.part<Constants>().unspecified;
}

} // namespace retort::library
