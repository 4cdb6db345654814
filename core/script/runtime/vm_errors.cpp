// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Raising, stopping, and what the outside is told of it.
#include "core/base/suggest.h"
#include "core/script/compile/code.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

namespace {

/// What raising takes beside a turn of a loop.
constexpr std::uint64_t kRaising = 20;

/// A recursion calls itself at one place: once is enough.
bool isRepeated(const base::Diagnostic &diagnostic, const base::Span &next)
{
    const base::Span &last = diagnostic.related.empty() ? diagnostic.span : diagnostic.related.back().span;
    return last.file == next.file && last.begin == next.begin;
}

base::Span spanOf(const TracePoint &point)
{
    return point.code->source->span(point.begin, point.end);
}

} // namespace

Value Vm::newException(Type *type, std::vector<Value> arguments)
{
    Ref<ExceptionObject> made = m_heap.make<ExceptionObject>(type);
    made->arguments = std::move(arguments);
    return made.value();
}

void Vm::raise(Type *type, std::string message)
{
    std::vector<Value> arguments;
    arguments.push_back(text(std::move(message)));
    raise(newException(type, std::move(arguments)));
}

void Vm::raise(const Value &exception)
{
    work(kRaising);
    auto &made = objectOf<ExceptionObject>(exception);
    if (made.context.isUndefined() && m_handled.isObject() && !m_handled.isSame(exception))
        made.context = m_handled;
    throw Raised{exception};
}

void Vm::raiseStatement(const Value &exception, bool hasCause, const Value &cause)
{
    Value raised = exception;
    if (raised.isUndefined()) {
        if (!m_handled.isObject())
            raise(types().runtimeError, "No active exception to reraise");
        work(kRaising);
        throw Raised{m_handled};
    }
    if (typeOf(raised)->isMetatype)
        raised = call(raised);
    if (typeOf(raised) == types().opaque)
        refuseOpaque(raised, "raised");
    if (!isInstance(raised, types().baseException))
        raise(types().typeError, "exceptions must derive from BaseException");
    if (hasCause) {
        Value reason = cause;
        if (typeOf(reason)->isMetatype)
            reason = call(reason);
        if (!reason.isNone() && !isInstance(reason, types().baseException))
            raise(types().typeError, "exception causes must derive from BaseException");
        objectOf<ExceptionObject>(raised).cause = reason;
        objectOf<ExceptionObject>(raised).suppressContext = true;
    }
    raise(raised);
}

bool Vm::matchesException(const Value &exception, const Value &type)
{
    if (typeOf(type) == types().tuple) {
        for (const Value &one : objectOf<Tuple>(type).items) {
            if (matchesException(exception, one))
                return true;
        }
        return false;
    }
    if (typeOf(type) == types().opaque)
        return false; // an exception of a module that is not there: nothing here can have raised it
    if (!typeOf(type)->isMetatype || !static_cast<Type *>(type.asObject())->isSubtypeOf(types().baseException))
        raise(types().typeError, "catching classes that do not inherit from BaseException is not allowed");
    return isInstance(exception, static_cast<Type *>(type.asObject()));
}

namespace {

/// The names that a frame's code can say: its own, then the module's, then everybody's.
std::vector<std::string> namesInSight(const Frame &frame, const Module &builtins)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < frame.code->locals.size(); ++i) {
        if (frame.values[i])
            names.emplace_back(frame.code->locals[i]->text);
    }
    const auto add = [&names](const Namespace &space) {
        for (const Namespace::Entry &entry : space.entries()) {
            if (entry.name != nullptr)
                names.emplace_back(entry.name->text);
        }
    };
    if (frame.names != nullptr)
        add(*frame.names);
    add(frame.globals->names);
    add(builtins.names);
    return names;
}

} // namespace

void Vm::raiseUnset(const Atom *name, bool local)
{
    const std::string shown(name->text);
    if (local) {
        raise(types().unboundLocalError,
              "cannot access local variable '" + shown + "' where it is not associated with a value");
    }
    std::string message = "name '" + shown + "' is not defined";
    const std::vector<std::string> names = namesInSight(*m_frame, *m_builtins);
    work(names.size()); // looking through all of them takes longer than a loop's turn
    if (const std::string near = base::suggestion(shown, names); !near.empty())
        message += ". Did you mean: '" + near + "'?";
    raise(types().nameError, message);
}

namespace {

/// The frame that a place is told of: the innermost one of a script, not of a module of ours.
const Frame *shownFrame(const Frame *frame)
{
    while (frame != nullptr && frame->caller != nullptr && frame->code->source->isOurs())
        frame = frame->caller;
    return frame;
}

base::Span spanOf(const Frame &frame)
{
    const SourceRange range = frame.code->ranges[frame.at == 0 ? 0 : frame.at - 1];
    return frame.code->source->span(range.begin, range.end);
}

} // namespace

void Vm::stop(const base::Message &message, std::vector<std::string> arguments)
{
    base::Diagnostic diagnostic{&message, std::move(arguments), here(), base::Severity::Error, {}};
    const Frame *innermost = shownFrame(m_frame);
    for (const Frame *frame = innermost != nullptr ? innermost->caller : nullptr; frame != nullptr; frame = frame->caller) {
        if (frame->code->source->isOurs())
            continue;
        base::Related related;
        related.message = &running::kCalledFrom;
        related.arguments = {frame->code->qualifiedName};
        related.span = spanOf(*frame);
        if (isRepeated(diagnostic, related.span))
            continue;
        diagnostic.related.push_back(std::move(related));
        if (diagnostic.related.size() >= 32)
            break;
    }
    throw Stopped{std::move(diagnostic)};
}

base::Span Vm::here() const
{
    const Frame *frame = shownFrame(m_frame);
    return frame != nullptr ? spanOf(*frame) : base::Span{};
}

/// "ValueError: text" (behind it in the arguments: the class and the text by themselves), with the way it took as related places: innermost first.
base::Diagnostic Vm::diagnosticOf(const Value &exception)
{
    auto &error = objectOf<ExceptionObject>(exception);
    std::string what = error.type->name;
    std::string message;
    try {
        message = str(exception);
    } catch (Raised &) {
        message = "<exception str() failed>";
    }
    if (!message.empty())
        what += ": " + message;
    base::Diagnostic diagnostic{&running::kException, {std::move(what), error.type->name, message}, {}, base::Severity::Error, {}};
    bool placed = false;
    for (const TracePoint &point : error.trace) {
        if (point.code->source->isOurs())
            continue;
        if (!placed) {
            diagnostic.span = spanOf(point);
            placed = true;
            continue;
        }
        base::Related related;
        related.message = &running::kCalledFrom;
        related.arguments = {point.code->qualifiedName};
        related.span = spanOf(point);
        if (isRepeated(diagnostic, related.span))
            continue;
        diagnostic.related.push_back(std::move(related));
        if (diagnostic.related.size() >= 32)
            break;
    }
    if (!placed && !error.trace.empty())
        diagnostic.span = spanOf(error.trace.front());
    return diagnostic;
}

void Vm::refuseOpaque(const Value &value, const char *use)
{
    const auto &opaque = objectOf<Opaque>(value);
    std::string imported = "?";
    if (opaque.code)
        imported = base::placeText(opaque.code->source->span(opaque.begin, opaque.end));
    stop(opaque.harmless ? running::kHarmlessUnknown : running::kOpaque, {opaque.trail, use, imported});
}

} // namespace retort::script
