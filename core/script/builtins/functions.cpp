// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The functions that every script has. What would reach the machine (open for writing, exec, input …) is denied by name.
#include "core/base/text.h"
#include "core/script/builtins/builtins.h"
#include "core/script/compile/code.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/slot_methods.h"
#include "core/script/runtime/vm.h"

#include <algorithm>
#include <cmath>

namespace retort::script::builtins {

namespace {

/// Lines go to the host one by one; what has no line end yet waits for it.
Value print(Vm &vm, Arguments &arguments)
{
    std::string line;
    const std::string separator(arguments.textOr(0, " "));
    for (std::size_t i = 0; i < arguments.rest().size(); ++i) {
        line += (i > 0 ? separator : "") + vm.str(arguments.rest()[i]);
        vm.heap().ensure(line.size());
        vm.work();
    }
    const std::string_view end = arguments.textOr(1, "\n");
    if (arguments.has(2) && !arguments[2].isNone()) {
        vm.callMethod(arguments[2], "write", {vm.text(line + std::string(end))});
        return Value::none();
    }
    if (end == "\n" && vm.unfinishedLine.empty()) {
        vm.host().print(line, vm.here());
        return Value::none();
    }
    line = vm.unfinishedLine + line + std::string(end);
    const std::size_t last = line.rfind('\n');
    if (last != std::string::npos)
        vm.host().print(std::string_view(line).substr(0, last), vm.here());
    vm.unfinishedLine = last == std::string::npos ? line : line.substr(last + 1);
    vm.heap().ensure(vm.unfinishedLine.size());
    return Value::none();
}

Value len(Vm &vm, Arguments &arguments)
{
    return Value::integer(vm.length(arguments[0]));
}

Value repr(Vm &vm, Arguments &arguments)
{
    return vm.text(vm.repr(arguments[0]));
}

Value ascii(Vm &vm, Arguments &arguments)
{
    return vm.text(numbers::ascii(vm.repr(arguments[0])));
}

Value format(Vm &vm, Arguments &arguments)
{
    return vm.text(vm.format(arguments[0], arguments.textOr(1, "")));
}

/// Whether a value is of a class, or a class derives from one: classes that have their own say (abc) are asked.
bool isOneOf(Vm &vm, const Value &value, const Value &wanted, bool isClass)
{
    if (vm.typeOf(wanted) == vm.types().tuple) {
        for (const Value &one : objectOf<Tuple>(wanted).items) {
            if (isOneOf(vm, value, one, isClass))
                return true;
        }
        return false;
    }
    if (vm.typeOf(wanted) == vm.types().opaque)
        vm.refuseOpaque(wanted, "used as a type");
    const char *hook = isClass ? "__subclasscheck__" : "__instancecheck__";
    Type *own = vm.typeOf(wanted);
    if (own->isScriptClass) {
        if (const Value *check = own->lookUp(vm.atoms().intern(hook)))
            return vm.truth(vm.call(*check, {wanted, value}));
    }
    if (!own->isMetatype) {
        vm.raise(vm.types().typeError, std::string(isClass ? "issubclass" : "isinstance")
                                           + "() arg 2 must be a type, a tuple of types, or a union");
    }
    Type *type = isClass ? static_cast<Type *>(value.asObject()) : vm.typeOf(value);
    return type->isSubtypeOf(static_cast<Type *>(wanted.asObject()));
}

Value isInstance(Vm &vm, Arguments &arguments)
{
    return Value::boolean(isOneOf(vm, arguments[0], arguments[1], false));
}

Value isSubclass(Vm &vm, Arguments &arguments)
{
    if (!vm.typeOf(arguments[0])->isMetatype)
        vm.raise(vm.types().typeError, "issubclass() arg 1 must be a class");
    return Value::boolean(isOneOf(vm, arguments[0], arguments[1], true));
}

/// open() is the library's: reading within the project. Without it there is none.
Value open(Vm &vm, Arguments &arguments)
{
    const Value module = vm.loadModule("io");
    const Value function = vm.typeOf(module) == vm.types().module ? vm.findAttribute(module, "open") : Value();
    if (!function)
        vm.stop(running::kDenied, {"open()"});
    return vm.call(function, HeldCall(arguments).call());
}

Value getAttr(Vm &vm, Arguments &arguments)
{
    arguments.text(1);
    const Atom *name = vm.atomOf(arguments[1]);
    if (!arguments.has(2))
        return vm.getAttribute(arguments[0], name);
    const Value found = vm.findAttribute(arguments[0], name);
    return found ? found : arguments[2];
}

Value hasAttr(Vm &vm, Arguments &arguments)
{
    arguments.text(1);
    return Value::boolean(static_cast<bool>(vm.findAttribute(arguments[0], vm.atomOf(arguments[1]))));
}

Value setAttr(Vm &vm, Arguments &arguments)
{
    arguments.text(1);
    vm.setAttribute(arguments[0], vm.atomOf(arguments[1]), arguments[2]);
    return Value::none();
}

Value delAttr(Vm &vm, Arguments &arguments)
{
    arguments.text(1);
    vm.setAttribute(arguments[0], vm.atomOf(arguments[1]), Value());
    return Value::none();
}

Value callable(Vm &vm, Arguments &arguments)
{
    return Value::boolean(vm.typeOf(arguments[0])->ops.call != nullptr);
}

Value iter(Vm &vm, Arguments &arguments)
{
    if (!arguments.has(1))
        return vm.iterate(arguments[0]);
    const Value made = vm.iterator(vm.types().iterator, arguments[0], [](Vm &machine, NativeIterator &state) -> Value {
        Value value = machine.call(state.source);
        return machine.equal(value, state.extra) ? Value() : value;
    });
    objectOf<NativeIterator>(made).extra = arguments[1];
    return made;
}

Value next(Vm &vm, Arguments &arguments)
{
    if (Value value = vm.next(arguments[0]))
        return value;
    if (arguments.has(1))
        return arguments[1];
    vm.raise(vm.newException(vm.types().stopIteration, {}));
}

Value enumerate(Vm &vm, Arguments &arguments)
{
    const Value made
        = vm.iterator(vm.types().iterator, vm.iterate(arguments[0]), [](Vm &machine, NativeIterator &state) -> Value {
              const Value item = machine.next(state.source);
              return item ? machine.tuple({Value::integer(state.position++), item}) : Value();
          });
    objectOf<NativeIterator>(made).position = arguments.integerOr(1, 0);
    return made;
}

Value zip(Vm &vm, Arguments &arguments)
{
    std::vector<Value> iterators;
    for (const Value &one : arguments.rest())
        iterators.push_back(vm.iterate(one));
    const Value made = vm.iterator(
        vm.types().iterator, vm.tuple(std::move(iterators)), [](Vm &machine, NativeIterator &state) -> Value {
            std::vector<Value> items;
            const auto &sources = objectOf<Tuple>(state.source).items;
            for (const Value &source : sources) {
                Value item = machine.next(source);
                if (!item) {
                    if (state.limit != 0 && !items.empty())
                        machine.raise(machine.types().valueError, "zip() arguments have different lengths");
                    return {};
                }
                items.push_back(std::move(item));
            }
            return sources.empty() ? Value() : machine.tuple(std::move(items));
        });
    objectOf<NativeIterator>(made).limit = arguments.truthOr(0, false) ? 1 : 0;
    return made;
}

Value map(Vm &vm, Arguments &arguments)
{
    if (arguments.rest().empty())
        vm.raise(vm.types().typeError, "map() must have at least two arguments.");
    std::vector<Value> iterators;
    for (const Value &one : arguments.rest())
        iterators.push_back(vm.iterate(one));
    const Value made = vm.iterator(
        vm.types().iterator, vm.tuple(std::move(iterators)), [](Vm &machine, NativeIterator &state) -> Value {
            std::vector<Value> items;
            for (const Value &source : objectOf<Tuple>(state.source).items) {
                Value item = machine.next(source);
                if (!item)
                    return {};
                items.push_back(std::move(item));
            }
            return machine.call(state.extra, items);
        });
    objectOf<NativeIterator>(made).extra = arguments[0];
    return made;
}

Value filter(Vm &vm, Arguments &arguments)
{
    const Value made
        = vm.iterator(vm.types().iterator, vm.iterate(arguments[1]), [](Vm &machine, NativeIterator &state) -> Value {
              for (Value item = machine.next(state.source); item; item = machine.next(state.source)) {
                  machine.work();
                  if (machine.truth(state.extra.isNone() ? item : machine.call(state.extra, {item})))
                      return item;
              }
              return {};
          });
    objectOf<NativeIterator>(made).extra = arguments[0];
    return made;
}

Value reversed(Vm &vm, Arguments &arguments)
{
    if (const Value own = vm.findAttribute(arguments[0], "__reversed__"))
        return vm.call(own);
    std::vector<Value> items = vm.unpackAll(arguments[0]);
    return vm.iterate(vm.list(std::vector<Value>(items.rbegin(), items.rend())));
}

Value sorted(Vm &vm, Arguments &arguments)
{
    std::vector<Value> items = vm.unpackAll(arguments[0]);
    sortValues(vm, items, arguments.orNone(1), arguments.truthOr(2, false));
    return vm.list(std::move(items));
}

template<bool largest>
Value extreme(Vm &vm, Arguments &arguments)
{
    const Value key = arguments.orNone(0);
    const auto &rest = arguments.rest();
    const std::vector<Value> items = rest.size() == 1 ? vm.unpackAll(rest[0]) : rest;
    if (items.empty()) {
        if (arguments.has(1))
            return arguments[1];
        vm.raise(vm.types().valueError, std::string(largest ? "max" : "min") + "() arg is an empty sequence");
    }
    Value best;
    Value bestKey;
    for (const Value &item : items) {
        vm.work();
        const Value itemKey = key.isNone() ? item : vm.call(key, {item});
        if (!best || vm.truth(vm.compare(largest ? CompareOp::Greater : CompareOp::Less, itemKey, bestKey))) {
            best = item;
            bestKey = itemKey;
        }
    }
    return best;
}

Value sum(Vm &vm, Arguments &arguments)
{
    Value total = arguments.has(1) ? arguments[1] : Value::integer(0);
    const Value iterator = vm.iterate(arguments[0]);
    for (Value item = vm.next(iterator); item; item = vm.next(iterator)) {
        vm.work();
        total = vm.binary(BinaryOp::Add, total, item);
    }
    return total;
}

template<bool wanted>
Value anyOrAll(Vm &vm, Arguments &arguments)
{
    const Value iterator = vm.iterate(arguments[0]);
    for (Value item = vm.next(iterator); item; item = vm.next(iterator)) {
        vm.work();
        if (vm.truth(item) == wanted)
            return Value::boolean(wanted);
    }
    return Value::boolean(!wanted);
}

Value abs(Vm &vm, Arguments &arguments)
{
    const Value &value = arguments[0];
    if (value.isFloat())
        return Value::real(std::abs(value.asFloat()));
    if (isBigInteger(value))
        return numbers::integer(vm, objectOf<IntegerObject>(value).value.absolute());
    if (value.isInteger() || value.isBool())
        return value.asInteger() < 0 ? vm.unary(UnaryOp::Minus, value) : Value::integer(value.asInteger());
    return vm.callMethod(value, "__abs__");
}

Value round(Vm &vm, Arguments &arguments)
{
    const Value &value = arguments[0];
    const bool digitsGiven = arguments.has(1) && !arguments[1].isNone();
    if (numbers::isInteger(value)) {
        const std::int64_t digits = digitsGiven ? arguments.integer(1) : 0;
        if (digits >= 0)
            return value.isBool() ? Value::integer(value.asInteger()) : value;
        if (digits < -1000)
            return Value::integer(0);
        // To a multiple of a power of ten, half to even.
        const BigInteger unit = BigInteger::powerOfTen(static_cast<std::size_t>(-digits));
        BigInteger quotient;
        BigInteger rest;
        BigInteger::floorDivide(numbers::toBig(value), unit, quotient, rest);
        const int half = compare(rest + rest, unit);
        if (half > 0 || (half == 0 && quotient.isOdd()))
            quotient = quotient + BigInteger(1);
        return numbers::integer(vm, quotient * unit);
    }
    if (!value.isFloat())
        return vm.callMethod(value, "__round__", digitsGiven ? std::vector<Value>{arguments[1]} : std::vector<Value>{});
    const double number = numbers::asDouble(value);
    if (!digitsGiven) {
        const Value halfEven = Value::real(std::nearbyint(number));
        return vm.call(Value(vm.types().integer), {halfEven});
    }
    const auto digits = static_cast<int>(std::clamp<std::int64_t>(arguments.integer(1), -400, 400));
    if (digits >= 0) {
        // Through the decimal text, which rounds the exact value half to even, as CPython does.
        const Value made = numbers::parseFloat(formatFloat(vm, number, "." + std::to_string(digits) + "f"));
        return made;
    }
    const double scale = std::pow(10.0, -digits);
    const double made = std::nearbyint(number / scale) * scale;
    return Value::real(made);
}

Value divmod(Vm &vm, Arguments &arguments)
{
    return vm.tuple({vm.binary(BinaryOp::FloorDivide, arguments[0], arguments[1]),
                     vm.binary(BinaryOp::Modulo, arguments[0], arguments[1])});
}

Value power(Vm &vm, Arguments &arguments)
{
    if (!arguments.has(2) || arguments[2].isNone())
        return vm.binary(BinaryOp::Power, arguments[0], arguments[1]);
    Value result = Value::integer(1);
    Value base = vm.binary(BinaryOp::Modulo, arguments[0], arguments[2]);
    for (std::int64_t left = arguments.integer(1); left > 0; left >>= 1) {
        if ((left & 1) != 0)
            result = vm.binary(BinaryOp::Modulo, vm.binary(BinaryOp::Multiply, result, base), arguments[2]);
        if (left > 1)
            base = vm.binary(BinaryOp::Modulo, vm.binary(BinaryOp::Multiply, base, base), arguments[2]);
    }
    return vm.binary(BinaryOp::Modulo, result, arguments[2]);
}

Value chr(Vm &vm, Arguments &arguments)
{
    const std::int64_t code = arguments.integer(0);
    if (code < 0 || code > 0x10FFFF)
        vm.raise(vm.types().valueError, "chr() arg not in range(0x110000)");
    std::string out;
    base::appendUtf8(out, static_cast<char32_t>(code));
    return vm.text(std::move(out));
}

Value ord(Vm &vm, Arguments &arguments)
{
    if (vm.typeOf(arguments[0]) == vm.types().bytes && objectOf<Bytes>(arguments[0]).bytes.size() == 1)
        return Value::integer(static_cast<unsigned char>(objectOf<Bytes>(arguments[0]).bytes[0]));
    const std::string_view text = arguments.text(0);
    std::size_t at = 0;
    const char32_t code = text.empty() ? 0 : base::nextCodePoint(text, at);
    if (text.empty() || at != text.size()) {
        vm.raise(vm.types().typeError, "ord() expected a character, but string of length "
                                           + std::to_string(base::lengthInCharacters(text)) + " found");
    }
    return Value::integer(code);
}

template<char type>
Value inBase(Vm &vm, Arguments &arguments)
{
    if (!isBigInteger(arguments[0]))
        arguments.integer(0);
    return vm.text(formatInteger(vm, arguments[0], std::string("#") + type));
}

Value hash(Vm &vm, Arguments &arguments)
{
    return Value::integer(static_cast<std::int64_t>(vm.hash(arguments[0]) >> 1));
}

Value id(Vm &, Arguments &arguments)
{
    // Not an address: nothing may learn those, and plans must repeat.
    return Value::integer(arguments[0].isObject() ? static_cast<std::int64_t>(arguments[0].asObject()->charged)
                                                  : arguments[0].asInteger());
}

Value vars(Vm &vm, Arguments &arguments)
{
    return vm.getAttribute(arguments[0], vm.atoms().intern("__dict__"));
}

Value dir(Vm &vm, Arguments &arguments)
{
    Ref<Set> names = vm.set();
    const auto add = [&](const Namespace &space) {
        for (const Namespace::Entry &entry : space.entries()) {
            if (entry.name != nullptr)
                vm.addTo(*names, vm.text(entry.name->text));
        }
    };
    Type *type = vm.typeOf(arguments[0]);
    if (type == vm.types().module)
        add(objectOf<Module>(arguments[0]).names);
    else if (type->hasInstanceNames)
        add(objectOf<Instance>(arguments[0]).names);
    const Type *from = type->isMetatype ? static_cast<Type *>(arguments[0].asObject()) : type;
    for (const Type *one : from->order)
        add(one->attributes);
    std::vector<Value> items = vm.unpackAll(names.value());
    sortValues(vm, items, Value::none(), false);
    return vm.list(std::move(items));
}

Value globals(Vm &vm, Arguments &)
{
    return vm.namesOfCaller(true);
}

Value locals(Vm &vm, Arguments &)
{
    return vm.namesOfCaller(false);
}

Value superCall(Vm &vm, Type *, const Call &call)
{
    Value owner;
    Value self;
    if (call.positional >= 2) {
        owner = call.values[0];
        self = call.values[1];
    } else {
        vm.callerForSuper(owner, self);
    }
    Ref<Tuple> made = vm.heap().make<Tuple>(vm.types().superType, std::vector<Value>{owner, self});
    return made.value();
}

/// What stands behind the owner in the order of self's class.
Value superAttribute(Vm &vm, const Value &value, const Atom *name)
{
    const Value owner = objectOf<Tuple>(value).items[0];
    const Value self = objectOf<Tuple>(value).items[1];
    // A class is an instance too, of its metaclass: whose method asks tells which is meant.
    const bool isClass = vm.typeOf(self)->isMetatype
        && static_cast<Type *>(self.asObject())->isSubtypeOf(static_cast<Type *>(owner.asObject()));
    Type *type = isClass ? static_cast<Type *>(self.asObject()) : vm.typeOf(self);
    bool behind = false;
    for (Type *one : type->order) {
        if (behind) {
            if (const Value *found = one->attributes.find(name)) {
                const Value kept = *found;
                if (isClass && vm.typeOf(kept) == vm.types().classMethod)
                    return vm.bind(kept, Value(), type);
                return vm.bind(kept, isClass ? Value() : self, type);
            }
        }
        behind = behind || one == static_cast<Type *>(owner.asObject());
    }
    if (const Value found = slotMethod(vm, *type, name))
        return vm.bind(found, self, type);
    // object's own special methods, which no class of a script inherits by look-up.
    if (const Value *found = vm.types().objectMethods->attributes.find(name))
        return vm.heap().make<BoundMethod>(vm.types().method, *found, self).value();
    return {};
}

Value denied(Vm &vm, Arguments &arguments)
{
    vm.stop(running::kDenied, {arguments.signature().name + "()"});
}

void setUpSuper(Vm &vm)
{
    Type *type = vm.types().superType;
    type->ops.construct = superCall;
    type->ops.getAttribute = superAttribute;
}

} // namespace

void setUpFunctions(Vm &vm, Module &module)
{
    const auto add = [&](const char *signature, Value (*run)(Vm &, Arguments &)) {
        const Value made = vm.nativeFunction(signature, run);
        module.names.set(vm.atoms().intern(objectOf<NativeFunction>(made).signature.name), made);
    };
    add("print(*args, sep=, end=, file=, flush=)", print);
    add("len(obj, /)", len);
    add("repr(obj)", repr);
    add("ascii(obj)", ascii);
    add("format(value, spec=)", format);
    add("isinstance(obj, cls)", isInstance);
    add("issubclass(obj, cls)", isSubclass);
    add("getattr(obj, name, default=)", getAttr);
    add("hasattr(obj, name)", hasAttr);
    add("setattr(obj, name, value)", setAttr);
    add("delattr(obj, name)", delAttr);
    add("callable(obj)", callable);
    add("iter(obj, sentinel=)", iter);
    add("next(iterator, default=)", next);
    add("enumerate(iterable, start=)", enumerate);
    add("zip(*args, strict=)", zip);
    add("map(function, *args)", map);
    add("filter(function, iterable)", filter);
    add("reversed(sequence)", reversed);
    add("sorted(iterable, /, *, key=, reverse=)", sorted);
    add("max(*args, key=, default=)", extreme<true>);
    add("min(*args, key=, default=)", extreme<false>);
    add("sum(iterable, start=)", sum);
    add("any(iterable)", anyOrAll<true>);
    add("all(iterable)", anyOrAll<false>);
    add("abs(number)", abs);
    add("round(number, ndigits=)", round);
    add("divmod(a, b)", divmod);
    add("pow(base, exp, mod=)", power);
    add("chr(code)", chr);
    add("ord(character)", ord);
    add("hex(number)", inBase<'x'>);
    add("oct(number)", inBase<'o'>);
    add("bin(number)", inBase<'b'>);
    add("hash(obj)", hash);
    add("id(obj)", id);
    add("vars(obj)", vars);
    add("dir(obj)", dir);
    add("globals()", globals);
    add("locals()", locals);
    add("open(*args, **kw)", open);
    for (const char *name : {"exec(*args, **kw)", "eval(*args, **kw)", "compile(*args, **kw)", "input(*args, **kw)",
                             "__import__(*args, **kw)", "breakpoint(*args, **kw)",
                             "exit(*args, **kw)", "quit(*args, **kw)", "memoryview(*args, **kw)"})
        add(name, denied);
    for (const auto &type : vm.types().all) {
        const bool hidden = type->name == "NoneType" || type->name == "ellipsis" || type->name == "function"
            || type->name == "method" || type->name == "module" || type->name == "code" || type->name == "cell"
            || type->name == "generator" || type->name == "coroutine" || type->name == "iterator"
            || type->name == "unknown" || type->name == "object_methods" || type->name == "NotImplementedType"
            || type->name == "builtin_function_or_method" || type->name.substr(0, 5) == "dict_";
        if (!hidden)
            module.names.set(vm.atoms().intern(type->name), Value(type.get()));
    }
    for (const char *alias : {"IOError", "EnvironmentError"})
        module.names.set(vm.atoms().intern(alias), Value(vm.types().osError));
    module.names.set(vm.atoms().intern("Ellipsis"), vm.ellipsis());
    module.names.set(vm.atoms().intern("NotImplemented"), vm.notImplemented());
    module.names.set(vm.atoms().intern("__debug__"), Value::boolean(true));
    setUpSuper(vm);
}

} // namespace retort::script::builtins
