// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Defaults of all kinds: on the server, in the application, computed, counted up.
#include "core/library/schema/classes.h"
#include "core/library/schema/emit.h"
#include "core/library/schema/readers.h"
#include "core/schema/build.h"
#include "core/sql/functions.h"
#include "core/sql/type_classes.h"

#include <algorithm>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;

namespace {

bool isGiven(const Value &value)
{
    return value && !value.isNone();
}

bool isCallable(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    const script::Type *type = vm.typeOf(value);
    return type == vm.types().function || type == vm.types().nativeFunction || type == vm.types().method
           || type->isMetatype || type == vm.types().opaque
           || (value.isObject() && type->ops.call != nullptr && nodeOf(vm, value) == nullptr);
}

} // namespace

schema::ServerDefault *makeServerDefault(Session &session, const Value &given, bool forUpdate)
{
    Vm &vm = session.vm();
    auto *made = session.arena().make<schema::ServerDefault>();
    made->forUpdate = forUpdate;
    if (vm.isStr(given)) {
        made->argument = sql::Value::text(std::string(vm.textOf(given)));
        return made;
    }
    if (auto *clause = nodeAs<sql::Clause>(vm, given); clause != nullptr && clause->kind != sql::ClauseKind::Schema) {
        made->argument = sql::Value::node(clause);
        return made;
    }
    if (vm.typeOf(given) == vm.types().opaque)
        vm.refuseOpaque(given, "put into SQL");
    raiseNamed(session, "ArgumentError",
               "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class "
               "'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '<class '"
                   + vm.typeOf(given)->name + "'>'");
}

schema::ColumnDefault *makeColumnDefault(Session &session, const Value &given, bool forUpdate)
{
    Vm &vm = session.vm();
    sql::Node *node = nodeOf(vm, given);
    const bool isServerSide = dynamic_cast<schema::ServerDefault *>(node) != nullptr
                              || dynamic_cast<schema::Computed *>(node) != nullptr
                              || dynamic_cast<schema::Identity *>(node) != nullptr;
    if (isServerSide)
        raiseNamed(session, "ArgumentError", "ColumnDefault may not be a server-side default type.");
    auto *made = session.arena().make<schema::ColumnDefault>();
    made->forUpdate = forUpdate;
    made->isCallable = isCallable(session, given);
    // A value that SQL has no place for is one of the application's own: nothing is written of it.
    if (!made->isCallable) {
        try {
            made->argument = toValue(session, given);
        } catch (script::Raised &) {
            made->isCallable = true;
        }
    }
    vm.putInto(*extrasOf(session, *made, true), vm.text("arg"), given);
    return made;
}

sql::Node *buildColumnDefault(Session &session, Arguments &arguments)
{
    return makeColumnDefault(session, arguments.orNone(0), arguments.truthOr(1, false));
}

sql::Node *buildFetchedValue(Session &session, Arguments &arguments)
{
    auto *made = session.arena().make<schema::ServerDefault>();
    made->isFetchedValue = true;
    made->forUpdate = arguments.truthOr(0, false);
    return made;
}

sql::Node *buildDefaultClause(Session &session, Arguments &arguments)
{
    return makeServerDefault(session, arguments[0], arguments.truthOr(1, false));
}

sql::Node *buildComputed(Session &session, Arguments &arguments)
{
    auto *made = session.arena().make<schema::Computed>();
    made->text = sqlText(session, arguments[0]);
    if (const Value persisted = arguments.orNone(1); isGiven(persisted))
        made->persisted = session.vm().truth(persisted);
    return made;
}

namespace {

/// start, increment, minvalue, maxvalue, nominvalue, nomaxvalue, cycle, cache, order stand side by side in both signatures.
template<class Made>
void readCounting(Session &session, Arguments &arguments, std::size_t first, std::size_t cache, Made &made)
{
    made.start = optionalInteger(session, arguments.orNone(first), "start");
    made.increment = optionalInteger(session, arguments.orNone(first + 1), "increment");
    made.minValue = optionalInteger(session, arguments.orNone(first + 2), "minvalue");
    made.maxValue = optionalInteger(session, arguments.orNone(first + 3), "maxvalue");
    made.noMinValue = isGiven(arguments.orNone(first + 4));
    made.noMaxValue = isGiven(arguments.orNone(first + 5));
    made.cycle = optionalTruth(session, arguments.orNone(first + 6));
    made.cache = optionalInteger(session, arguments.orNone(cache), "cache");
    made.order = optionalTruth(session, arguments.orNone(cache + 1));
}

} // namespace

sql::Node *buildIdentity(Session &session, Arguments &arguments)
{
    auto *made = session.arena().make<schema::Identity>();
    made->always = arguments.truthOr(0, false);
    made->onNull = optionalTruth(session, arguments.orNone(1));
    readCounting(session, arguments, 2, 9, *made);
    return made;
}

sql::Node *buildSequence(Session &session, Arguments &arguments)
{
    enum : std::size_t { kName, kStart, kSchema = 8, kCache = 9, kDataType = 11, kOptional, kQuote, kMetaData, kQuoteSchema, kForUpdate };
    Vm &vm = session.vm();
    auto *made = session.arena().make<schema::Sequence>(quotedName(session, arguments[kName], arguments.orNone(kQuote)));
    readCounting(session, arguments, kStart, kCache, *made);
    bool blank = false;
    made->schema = schemaName(session, arguments.orNone(kSchema), arguments.orNone(kQuoteSchema), blank);
    if (const Value given = arguments.orNone(kMetaData); isGiven(given)) {
        made->metadata = nodeAs<schema::MetaData>(vm, given);
        if (made->metadata == nullptr)
            vm.raise(vm.types().attributeError, "'" + vm.typeOf(given)->name + "' object has no attribute '_sequences'");
        if (!blank && made->schema.empty())
            made->schema = made->metadata->schema;
        made->metadata->sequences.push_back(made);
    }
    made->optional = arguments.truthOr(kOptional, false);
    made->forUpdate = arguments.truthOr(kForUpdate, false);
    if (const Value given = arguments.orNone(kDataType); isGiven(given))
        made->dataType = toType(session, given);
    return made;
}

namespace {

Value sequenceNextValue(Vm &vm, Arguments &arguments)
{
    static const sql::Type kInteger(sql::types::kInteger);
    Session &session = Session::of(vm);
    auto *sequence = nodeAs<schema::Sequence>(vm, arguments[0]);
    const sql::Type *type = sequence->dataType != nullptr ? sequence->dataType : &kInteger;
    return wrapNode(session, session.arena().make<sql::SequenceValue>(sequence, type));
}

template<bool creates>
Value createOrDrop(Vm &vm, Arguments &arguments)
{
    auto &sequence = ownNode<schema::Sequence>(vm, arguments[0]);
    if (creates)
        emitCreate(Session::of(vm), arguments[1], sequence, "Sequence.create()");
    else
        emitDrop(Session::of(vm), arguments[1], sequence, "Sequence.drop()");
    return Value::none();
}

} // namespace

void setUpSequence(Session &session, script::Type *type)
{
    setMethod(session.vm(), type, "next_value(self)", sequenceNextValue);
    setMethod(session.vm(), type, "create(self, bind, checkfirst=)", createOrDrop<true>);
    setMethod(session.vm(), type, "drop(self, bind, checkfirst=)", createOrDrop<false>);
}

} // namespace retort::library
