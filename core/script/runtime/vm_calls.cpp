// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Calling: binding arguments to a script's functions, generators, methods, classes.
#include "core/base/suggest.h"
#include "core/base/text.h"
#include "core/script/compile/compiler.h"
#include "core/script/runtime/native_method.h"
#include "core/script/runtime/vm.h"

#include <algorithm>

namespace retort::script {

namespace {

std::string quotedList(const std::vector<std::string> &names)
{
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        out += i == 0 ? "" : names.size() == 2 ? " and " : last ? ", and " : ", ";
        out += "'" + names[i] + "'";
    }
    return out;
}

/// Binds the arguments of one call to a function's local slots, with CPython's error texts.
class Binder
{
public:
    Binder(Vm &vm, const Function &function, Frame &frame, const Value *self, const Call &call)
        : m_vm(vm)
        , m_function(function)
        , m_code(*function.code)
        , m_frame(frame)
        , m_self(self)
        , m_call(call)
    {
    }

    void run()
    {
        positional();
        named();
        defaults();
        keywordDefaults();
    }

private:
    std::string name() const { return m_function.qualifiedName + "()"; }

    void positional()
    {
        std::vector<Value> rest;
        std::uint32_t at = 0;
        const auto give = [&](const Value &value) {
            if (at < m_code.positional)
                m_frame.values[at++] = value;
            else
                rest.push_back(value);
        };
        if (m_self != nullptr)
            give(*m_self);
        for (std::uint32_t i = 0; i < m_call.positional; ++i)
            give(m_call.values[i]);
        m_given = at;
        if (m_code.hasVarPositional)
            m_frame.values[m_code.positional + m_code.keywordOnly] = m_vm.tuple(std::move(rest));
        else if (!rest.empty())
            failCount(at + rest.size());
    }

    std::uint32_t slotOf(const Atom *wanted) const
    {
        for (std::uint32_t i = m_code.positionalOnly; i < m_code.positional + m_code.keywordOnly; ++i) {
            if (m_code.locals[i] == wanted)
                return i;
        }
        return static_cast<std::uint32_t>(m_code.locals.size());
    }

    void named()
    {
        Ref<Dict> rest;
        if (m_code.hasVarKeyword) {
            rest = m_vm.dict();
            const std::uint32_t slot = m_code.positional + m_code.keywordOnly + (m_code.hasVarPositional ? 1 : 0);
            m_frame.values[slot] = rest.value();
        }
        for (std::uint32_t i = 0; i < m_call.named; ++i) {
            const Atom *wanted = m_call.names[i];
            const std::uint32_t slot = slotOf(wanted);
            if (slot == m_code.locals.size()) {
                if (!rest)
                    failName(wanted);
                m_vm.putInto(*rest, m_vm.text(wanted->text), m_call.namedValue(i));
            } else if (m_frame.values[slot]) {
                m_vm.raise(m_vm.types().typeError,
                           name() + " got multiple values for argument '" + std::string(wanted->text) + "'");
            } else {
                m_frame.values[slot] = m_call.namedValue(i);
            }
        }
    }

    void defaults()
    {
        const auto first = m_code.positional - static_cast<std::uint32_t>(m_function.defaults.size());
        std::vector<std::string> missing;
        for (std::uint32_t i = m_given; i < m_code.positional; ++i) {
            if (m_frame.values[i])
                continue;
            if (i >= first)
                m_frame.values[i] = m_function.defaults[i - first];
            else
                missing.emplace_back(m_code.locals[i]->text);
        }
        if (!missing.empty())
            failMissing(missing, "positional");
    }

    void keywordDefaults()
    {
        std::vector<std::string> missing;
        for (std::uint32_t i = m_code.positional; i < m_code.positional + m_code.keywordOnly; ++i) {
            if (m_frame.values[i])
                continue;
            if (const Value *fallback = m_function.keywordDefaults.find(m_code.locals[i]))
                m_frame.values[i] = *fallback;
            else
                missing.emplace_back(m_code.locals[i]->text);
        }
        if (!missing.empty())
            failMissing(missing, "keyword-only");
    }

    [[noreturn]] void failMissing(const std::vector<std::string> &missing, const char *kind) const
    {
        m_vm.raise(m_vm.types().typeError,
                   name() + " missing " + std::to_string(missing.size()) + " required " + kind + " argument"
                       + (missing.size() == 1 ? "" : "s") + ": " + quotedList(missing));
    }

    [[noreturn]] void failCount(std::size_t given) const
    {
        const std::size_t least = m_code.positional - m_function.defaults.size();
        std::string takes = std::to_string(m_code.positional);
        if (least != m_code.positional)
            takes = "from " + std::to_string(least) + " to " + takes;
        const bool plural = least != m_code.positional || m_code.positional != 1;
        m_vm.raise(m_vm.types().typeError,
                   name() + " takes " + takes + " positional argument" + (plural ? "s" : "") + " but "
                       + std::to_string(given) + (given == 1 ? " was" : " were") + " given");
    }

    [[noreturn]] void failName(const Atom *wanted) const
    {
        m_vm.raise(m_vm.types().typeError,
                   name() + " got an unexpected keyword argument '" + std::string(wanted->text) + "'");
    }

    Vm &m_vm;
    const Function &m_function;
    const Code &m_code;
    Frame &m_frame;
    const Value *m_self;
    const Call &m_call;
    std::uint32_t m_given = 0;
};

/// Most calls give as many positional arguments as there are parameters.
bool bindsPlainly(const Code &code, const Value *self, const Call &call)
{
    return call.named == 0 && !code.hasVarPositional && !code.hasVarKeyword && code.keywordOnly == 0
        && call.positional + (self != nullptr ? 1 : 0) == code.positional;
}

} // namespace

/// A frame with its arguments bound. For a generator's function too: callAny makes the generator of it.
std::unique_ptr<Frame> Vm::frameFor(Function &function, const Value *self, const Call &call)
{
    if (function.code->pending)
        compileBody(*this, *function.code);
    const Code &code = *function.code;
    std::unique_ptr<Frame> frame = takeFrame();
    struct GiveBack
    {
        Vm &vm;
        std::unique_ptr<Frame> &frame;
        bool done = false;
        ~GiveBack()
        {
            if (!done)
                vm.giveBack(std::move(frame));
        }
    } guard{*this, frame};
    frame->code = function.code;
    frame->globals = function.globals;
    frame->names = nullptr;
    frame->values.resize(code.locals.size() + code.stackSize + 1);
    if (bindsPlainly(code, self, call)) {
        std::size_t at = 0;
        if (self != nullptr)
            frame->values[at++] = *self;
        for (std::uint32_t i = 0; i < call.positional; ++i)
            frame->values[at++] = call.values[i];
    } else {
        Binder(*this, function, *frame, self, call).run();
    }
    for (std::size_t i = 0; i < code.cells.size(); ++i)
        frame->cells.push_back(m_heap.make<Cell>(types().cell));
    for (const auto &[local, cell] : code.cellParameters)
        frame->cells[cell]->value = std::move(frame->values[local]);
    frame->cells.insert(frame->cells.end(), function.closure.begin(), function.closure.end());
    frame->function = Value(&function);
    frame->top = frame->stackBase();
    guard.done = true;
    return frame;
}

Value Vm::callAny(const Value &function, const Value *self, const Call &call)
{
    if (!function.isObject())
        raise(types().typeError, "'" + typeOf(function)->name + "' object is not callable");
    Type *type = function.asObject()->type;
    if (type == types().function) {
        auto &callee = objectOf<Function>(function);
        std::unique_ptr<Frame> frame = frameFor(callee, self, call);
        if (callee.code->isGenerator || callee.code->isAsync)
            return generatorOf(std::move(frame), callee);
        return runFrame(std::move(frame));
    }
    if (type == types().nativeFunction) {
        auto &callee = objectOf<NativeFunction>(function);
        const NativeLevel level(*this);
        Arguments arguments(*this, callee.signature, self, call);
        arguments.callee = &callee;
        if (const NativeMethod *method = NativeMethod::of(callee); method != nullptr && !method->takes(typeOf(arguments[0])))
            raise(types().typeError, "descriptor '" + callee.signature.name + "' for '" + method->owner->name
                                         + "' objects doesn't apply to a '" + typeOf(arguments[0])->name + "' object");
        const Value keep = function;
        return callee.run(*this, arguments);
    }
    if (self != nullptr) {
        // A callable object that is no function, found on a class: it gets no self.
        std::vector<Value> all;
        all.reserve(call.positional + call.named);
        all.insert(all.end(), call.values, call.values + call.positional + call.named);
        Call plain = call;
        plain.values = all.data();
        return callAny(function, nullptr, plain);
    }
    if (type == types().method) {
        auto &method = objectOf<BoundMethod>(function);
        const Value inner = method.function;
        const Value bound = method.self;
        return callAny(inner, &bound, call);
    }
    if (type->ops.call == nullptr)
        raise(types().typeError, "'" + type->name + "' object is not callable");
    const NativeLevel level(*this);
    const Value keep = function;
    return type->ops.call(*this, keep, call);
}

Value Vm::generatorOf(std::unique_ptr<Frame> frame, const Function &function)
{
    const bool isCoroutine = function.code->isAsync && !function.code->isGenerator;
    Ref<Generator> made = m_heap.make<Generator>(isCoroutine ? types().coroutine : types().generator);
    m_heap.grow(made.get(), sizeof(Frame) + frame->values.size() * sizeof(Value));
    --m_depth; // it counts where it is taken up, not while it waits
    frame->ofGenerator = true;
    made->frame = std::move(frame);
    made->name = function.name;
    made->isCoroutine = isCoroutine;
    return made.value();
}

Value Vm::call(const Value &function, const Call &call)
{
    return callAny(function, nullptr, call);
}

Value Vm::call(const Value &function, const std::vector<Value> &arguments)
{
    Call call;
    call.values = arguments.data();
    call.positional = static_cast<std::uint32_t>(arguments.size());
    return callAny(function, nullptr, call);
}

Value Vm::callMethod(const Value &object, std::string_view name, const std::vector<Value> &arguments)
{
    Value self;
    const Value function = findMethod(object, m_atoms.intern(name), self);
    Call call;
    call.values = arguments.data();
    call.positional = static_cast<std::uint32_t>(arguments.size());
    return callAny(function, self ? &self : nullptr, call);
}

Value Vm::callUnpacked(const Value &function, const Value &self, const std::vector<Value> &arguments,
                       const Value &keywords)
{
    std::vector<Value> values = arguments;
    std::vector<const Atom *> names;
    if (keywords) {
        for (const HashTable::Entry &entry : objectOf<Dict>(keywords).table.entries()) {
            if (entry.key.isUndefined())
                continue;
            if (!isStr(entry.key))
                raise(types().typeError, "keywords must be strings");
            names.push_back(atomOf(entry.key));
            values.push_back(entry.value);
        }
    }
    Call call;
    call.values = values.data();
    call.positional = static_cast<std::uint32_t>(arguments.size());
    call.names = names.data();
    call.named = static_cast<std::uint32_t>(names.size());
    return callAny(function, self ? &self : nullptr, call);
}

Value Vm::makeFunction(Frame &frame, const Value &code, const Value &defaults, const Value &keywordDefaults,
                       const Value &closure)
{
    Ref<Function> made = m_heap.make<Function>(types().function);
    made->code = Ref<Code>(&objectOf<Code>(code));
    made->globals = frame.globals;
    made->name = made->code->name;
    made->qualifiedName = made->code->qualifiedName;
    if (defaults)
        made->defaults = objectOf<Tuple>(defaults).items;
    if (keywordDefaults) {
        for (const HashTable::Entry &entry : objectOf<Dict>(keywordDefaults).table.entries())
            made->keywordDefaults.set(atomOf(entry.key), entry.value);
    }
    if (closure) {
        for (const Value &cell : objectOf<Tuple>(closure).items)
            made->closure.emplace_back(&objectOf<Cell>(cell));
    }
    return made.value();
}

/// One step of `yield from` and `await`: what the inner iterator yields, or Undefined and its result.
Value Vm::delegate(const Value &iterator, const Value &sent, Value &result)
{
    Type *type = typeOf(iterator);
    if (type == types().generator || type == types().coroutine) {
        auto &inner = objectOf<Generator>(iterator);
        Value yielded = resume(inner, sent);
        if (yielded.isUndefined())
            result = inner.result ? inner.result : Value::none();
        return yielded;
    }
    Value yielded = sent.isNone() ? next(iterator) : callMethod(iterator, "send", {sent});
    if (yielded.isUndefined())
        result = Value::none();
    return yielded;
}

Value Vm::awaitableOf(const Value &value)
{
    Type *type = typeOf(value);
    if (type == types().coroutine)
        return value;
    if (const Value own = findAttribute(value, "__await__"))
        return iterate(call(own));
    if (type == types().opaque)
        return iterate(value);
    raise(types().typeError, "object " + type->name + " can't be used in 'await' expression");
}

Value Vm::contextMethod(const Value &manager, const char *name)
{
    Value found = findAttribute(manager, name);
    if (!found) {
        const std::string_view shown(name);
        const char *protocol = shown.substr(0, 3) == "__a" ? "asynchronous context manager" : "context manager";
        raise(types().typeError,
              "'" + typeOf(manager)->name + "' object does not support the " + protocol + " protocol");
    }
    return found;
}

} // namespace retort::script
