// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/script/runtime/frame.h"
#include "core/script/runtime/heap.h"
#include "core/script/runtime/host.h"
#include "core/script/runtime/native.h"
#include "core/script/runtime/objects.h"
#include "core/script/runtime/raise.h"
#include "core/script/runtime/types.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

/// The budgets of an evaluation. What goes beyond is stopped, and no script can catch that.
struct Budgets
{
    std::size_t memory = 256U << 20;     ///< bytes held at a time
    std::uint64_t steps = 200'000'000;   ///< calls and turns of loops
    std::uint32_t depth = 900;           ///< calls inside calls
    std::uint32_t nativeDepth = 200;     ///< levels of our own functions, which take the machine's stack
    std::size_t integerBits = 1U << 18;
};

/// The evaluator: one at a time, in one thread. It knows the language and nothing of SQL: modules of ours are registered
/// from outside, sources come from the host.
class Vm
{
public:
    Vm(AtomTable &atoms, Host &host, const Budgets &budgets = {}, const base::CancelToken &cancel = {});
    ~Vm();
    Vm(const Vm &) = delete;
    Vm &operator=(const Vm &) = delete;

    Heap &heap() { return m_heap; }
    AtomTable &atoms() { return m_atoms; }
    const Types &types() const { return *m_types; }
    Host &host() { return m_host; }
    const Budgets &budgets() const { return m_budgets; }

    // From outside: these turn what was thrown into a diagnostic with the script's call stack as related places.
    base::Result<Ref<Module>> runModule(std::shared_ptr<const Source> source, std::string name);
    base::Result<Value> callFunction(const Value &function, const std::vector<Value> &arguments = {});
    base::Result<Value> evaluate(std::shared_ptr<const Source> source, const Ref<Module> &globals);

    /// What print(…, end="") left.
    std::string unfinishedLine;

    /// While upgrade() or downgrade() runs, opaque values may not be used in ways that could hide an operation.
    void setRunning(bool running) { m_running = running; }
    bool isRunning() const { return m_running; }

    // Making values
    Value text(std::string_view value);
    Value text(std::string &&value);
    Value text(const char *value) { return text(std::string_view(value)); }
    Value bytes(std::string_view value);
    Value tuple(std::vector<Value> values);
    Value list(std::vector<Value> values);
    Ref<Dict> dict();
    Ref<Set> set(bool frozen = false);
    Value number(TokenKind type, std::string_view digits);
    Value ellipsis() const { return m_ellipsis; }
    Value notImplemented() const { return m_notImplemented; }
    Value nativeFunction(std::string_view signature, Value (*run)(Vm &, Arguments &), const void *data = nullptr);
    Value iterator(Type *type, Value over, Value (*step)(Vm &, NativeIterator &));
    const Atom *atomOf(const Value &text); ///< of a Str

    // What the language does with values. They throw Raised and Stopped.
    Type *typeOf(const Value &value) const;
    bool isInstance(const Value &value, const Type *type) const { return typeOf(value)->isSubtypeOf(type); }
    bool isStr(const Value &value) const;
    std::string_view textOf(const Value &value) const; ///< of a Str, or of an instance that extends it
    /// The object of ours behind a value: itself, or what an instance of a script's class extends; null if neither.
    Object *payload(const Value &value, const Type *type) const;

    Value getAttribute(const Value &object, const Atom *name);
    Value findAttribute(const Value &object, const Atom *name); ///< Undefined where it is absent
    Value findAttribute(const Value &object, std::string_view name) { return findAttribute(object, m_atoms.intern(name)); }
    void setAttribute(const Value &object, const Atom *name, const Value &value); ///< Undefined deletes
    void setOwnAttribute(const Value &object, const Atom *name, const Value &value);
    [[noreturn]] void raiseNoAttribute(const Value &object, const Atom *name);
    Value call(const Value &function, const Call &call);
    Value call(const Value &function, const std::vector<Value> &arguments = {});
    Value callMethod(const Value &object, std::string_view name, const std::vector<Value> &arguments = {});
    Value binary(BinaryOp op, const Value &left, const Value &right);
    Value inPlace(BinaryOp op, const Value &left, const Value &right);
    Value unary(UnaryOp op, const Value &operand);
    Value compare(CompareOp op, const Value &left, const Value &right);
    bool equal(const Value &left, const Value &right);
    bool truth(const Value &value);
    bool contains(const Value &container, const Value &item);
    std::int64_t length(const Value &value);
    Value getItem(const Value &object, const Value &key);
    void setItem(const Value &object, const Value &key, const Value &value); ///< Undefined deletes
    Value iterate(const Value &value);
    Value next(const Value &iterator); ///< Undefined where it is exhausted
    std::vector<Value> unpackAll(const Value &iterable);
    void appendTo(List &list, Value item);
    void extend(List &list, const Value &iterable);
    void addTo(Set &set, const Value &item);
    void putInto(Dict &dict, const Value &key, const Value &value);
    void update(Dict &dict, const Value &mapping, bool unique = false);
    Value bind(const Value &attribute, const Value &self, Type *owner); ///< a class' attribute, as an instance sees it
    std::string repr(const Value &value);
    std::string str(const Value &value);
    std::string format(const Value &value, std::string_view spec);
    std::uint64_t hash(const Value &value);

    Value import(std::string_view dotted, std::uint32_t level, bool leaf);
    Value importFrom(const Value &module, const Atom *name);
    Value loadModule(std::string_view dotted);
    Ref<Module> runSource(const std::shared_ptr<const Source> &source, std::string_view name); ///< a script of its own
    Value newOpaque(std::string trail, const Opaque *from);
    bool isLoaded(std::string_view dotted) const;
    Value handled() const { return m_handled.isObject() ? m_handled : Value::none(); } ///< what except has caught

    // Errors
    [[noreturn]] void raise(Type *type, std::string message);
    [[noreturn]] void raise(const Value &exception);
    [[noreturn]] void stop(const base::Message &message, std::vector<std::string> arguments = {});
    [[noreturn]] void refuseOpaque(const Value &value, const char *use); ///< "X cannot be <use>"
    Value newException(Type *type, std::vector<Value> arguments);

    /// Counts work done in a loop of ours, so that the budget and cancel hold there too.
    void work(std::uint64_t steps = 1)
    {
        if (m_stepsLeft < steps)
            refill(steps);
        m_stepsLeft -= steps;
    }
    /// The place of the script that is being evaluated, for what the library reports.
    base::Span here() const;

    /// One level of C++ recursion: whatever may call itself through a script's data holds one while it runs.
    class NativeLevel
    {
    public:
        explicit NativeLevel(Vm &vm);
        ~NativeLevel() { --m_vm.m_nativeDepth; }
        NativeLevel(const NativeLevel &) = delete;
        NativeLevel &operator=(const NativeLevel &) = delete;

    private:
        Vm &m_vm;
    };

    /// A module's top level is import time, whoever imports it: what was running goes on afterwards.
    class ImportTime
    {
    public:
        explicit ImportTime(Vm &vm)
            : m_vm(vm)
            , m_wasRunning(vm.m_running)
        {
            vm.m_running = false;
        }
        ~ImportTime() { m_vm.m_running = m_wasRunning; }
        ImportTime(const ImportTime &) = delete;
        ImportTime &operator=(const ImportTime &) = delete;

    private:
        Vm &m_vm;
        bool m_wasRunning;
    };

    // Used by the parts of the evaluator
    Value namesOfCaller(bool globals);
    void setGlobalOfCaller(std::string_view name, const Value &value);
    Value literal(std::string_view text); ///< ast.literal_eval
    void callerForSuper(Value &owner, Value &self);
    Value runFrame(std::unique_ptr<Frame> frame);
    Value resume(Generator &generator, const Value &sent, const Value *thrown = nullptr);
    Value makeClass(const Atom *name, const Value &body, const std::vector<Value> &bases, Dict &keywords);
    Value newClass(Type *metatype, std::string_view name, const Value &bases, const Dict &names, Dict &keywords);
    Value construct(Type *type, const Call &call); ///< type.__call__
    std::unique_ptr<Frame> frameFor(Function &function, const Value *self, const Call &call);
    Value generatorOf(std::unique_ptr<Frame> frame, const Function &function);

private:
    void refill(std::uint64_t steps);
    Value loop(const Frame *entry);
    bool unwind(const Frame *entry, const Value &exception);
    Value execute(const Frame *entry);
    void popFrame();
    Ref<Type> emptyClass(std::string_view name, const std::vector<Value> &bases, Type *metatype);
    Value finishClass(const Ref<Type> &made, Dict &keywords);
    Value runClassBody(const Value &body, Namespace &names);
    base::Diagnostic diagnosticOf(const Value &exception);
    template<class Run>
    auto guarded(Run run) -> base::Result<decltype(run())>;

    // What the loop's instructions are made of
    [[noreturn]] void raiseUnset(const Atom *name, bool local);
    const Atom *cellName(const Frame &frame, std::uint32_t cell) const;
    const Value &loadGlobal(Frame &frame, const Atom *name);
    Value findMethod(const Value &object, const Atom *name, Value &self);
    Value awaitableOf(const Value &value);
    Value delegate(const Value &iterator, const Value &sent, Value &result);
    Value callAny(const Value &function, const Value *self, const Call &call);
    Value callUnpacked(const Value &function, const Value &self, const std::vector<Value> &arguments,
                       const Value &keywords);
    Value makeFunction(Frame &frame, const Value &code, const Value &defaults, const Value &keywordDefaults,
                       const Value &closure);
    bool matchesException(const Value &exception, const Value &type);
    [[noreturn]] void raiseStatement(const Value &exception, bool hasCause, const Value &cause);
    Value contextMethod(const Value &manager, const char *name);
    Value formatted(const Value &value, std::uint32_t conversion, const Value &spec);
    std::vector<Value> unpacked(const Value &value, std::size_t before, std::size_t behind, bool starred);
    Value matchKeys(const Value &mapping, const Tuple &keys);
    Value matchClass(const Value &subject, const Value &type, const Tuple &names, std::size_t positional);
    Value dictRest(const Value &mapping, const Tuple &keys);
    void importStar(Frame &frame, const Value &module);
    Value attributeOf(const Value &object, const Atom *name, bool &found);
    std::unique_ptr<Frame> takeFrame();
    void giveBack(std::unique_ptr<Frame> frame);
    Ref<Module> projectModule(std::string_view dotted);
    void runTree(const std::shared_ptr<const Source> &source, Module &module);
    std::unique_ptr<Frame> bodyFrame(const Ref<Code> &code, Module &globals, Namespace &names);

    AtomTable &m_atoms;
    Host &m_host;
    Budgets m_budgets;
    base::CancelToken m_cancel;
    Heap m_heap;
    std::unique_ptr<Types> m_types;
    Ref<Module> m_builtins;
    std::map<std::string, Value, std::less<>> m_modules;
    Value m_ellipsis;
    Value m_notImplemented;
    Value m_handled; ///< the exception that is being handled, for a bare raise and for contexts
    Frame *m_frame = nullptr;
    std::vector<std::unique_ptr<Frame>> m_spareFrames;
    std::uint64_t m_stepsLeft = 0;
    std::uint64_t m_stepsBehind = 0;
    std::uint32_t m_depth = 0;
    std::uint32_t m_nativeDepth = 0;
    bool m_running = false;
};

} // namespace retort::script
