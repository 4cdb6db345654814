// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// str and bytes: what they can do as objects. Their methods stand in text_methods.cpp.
#include "core/base/text.h"
#include "core/script/builtins/builtins.h"
#include "core/script/builtins/text_methods.h"
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

#include <functional>

namespace retort::script::builtins {

namespace {

std::size_t byteOffset(const Str &text, std::int64_t character)
{
    if (lengthOf(text) == static_cast<std::int64_t>(text.text.size()))
        return static_cast<std::size_t>(character);
    std::size_t at = 0;
    for (std::int64_t i = 0; i < character; ++i)
        base::nextCodePoint(text.text, at);
    return at;
}

const Str &strOf(Vm &vm, const Value &value)
{
    return *static_cast<Str *>(vm.payload(value, vm.types().str));
}

Value construct(Vm &vm, Type *, const Call &call)
{
    if (call.positional == 0 && call.named == 0)
        return vm.text(std::string_view{});
    const Value &first = call.values[0];
    if (call.positional > 1 && vm.typeOf(first) == vm.types().bytes)
        return vm.text(objectOf<Bytes>(first).bytes);
    if (vm.typeOf(first) == vm.types().opaque && vm.isRunning())
        vm.refuseOpaque(first, "formatted");
    if (first.isObject() && first.asObject()->type == vm.types().str)
        return first;
    return vm.text(vm.str(first));
}

Value binary(Vm &vm, BinaryOp op, const Value &left, const Value &right)
{
    if (op == BinaryOp::Modulo && vm.isStr(left))
        return vm.text(percentFormat(vm, vm.textOf(left), right));
    if (op == BinaryOp::Add && vm.isStr(left) && vm.isStr(right)) {
        const std::string_view a = vm.textOf(left);
        const std::string_view b = vm.textOf(right);
        vm.heap().ensure(a.size() + b.size());
        std::string joined;
        joined.reserve(a.size() + b.size());
        joined.append(a).append(b);
        return vm.text(std::move(joined));
    }
    if (op != BinaryOp::Multiply)
        return {};
    const bool leftIsText = vm.isStr(left);
    const Value &count = leftIsText ? right : left;
    if (!count.isInteger() && !count.isBool())
        return {};
    const std::string_view text = vm.textOf(leftIsText ? left : right);
    const auto times = static_cast<std::uint64_t>(count.asInteger() < 0 ? 0 : count.asInteger());
    if (!text.empty() && times > vm.heap().budget() / text.size())
        vm.heap().ensure(vm.heap().budget() + 1);
    vm.heap().ensure(text.size() * times);
    std::string out;
    out.reserve(text.size() * times);
    for (std::uint64_t i = 0; i < times && !text.empty(); ++i)
        out += text;
    return vm.text(std::move(out));
}

Value decide(CompareOp op, int order)
{
    switch (op) {
    case CompareOp::Equal:
        return Value::boolean(order == 0);
    case CompareOp::NotEqual:
        return Value::boolean(order != 0);
    case CompareOp::Less:
        return Value::boolean(order < 0);
    case CompareOp::LessEqual:
        return Value::boolean(order <= 0);
    case CompareOp::Greater:
        return Value::boolean(order > 0);
    case CompareOp::GreaterEqual:
        return Value::boolean(order >= 0);
    default:
        return {};
    }
}

Value compare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    if (!vm.isStr(right))
        return {};
    return decide(op, vm.textOf(left).compare(vm.textOf(right))); // UTF-8 keeps the order of code points
}

Value getItem(Vm &vm, const Value &self, const Value &key)
{
    const Str &text = strOf(vm, self);
    if (vm.typeOf(key) == vm.types().slice) {
        const Bounds bounds = boundsOf(vm, objectOf<SliceObject>(key), lengthOf(text));
        if (bounds.step == 1)
            return vm.text(substring(text, bounds.start, bounds.count));
        std::string out;
        for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
            out += substring(text, at, 1);
        return vm.text(std::move(out));
    }
    return vm.text(substring(text, indexOf(vm, key, lengthOf(text), "string"), 1));
}

Value iterate(Vm &vm, const Value &self)
{
    return vm.iterator(vm.types().iterator, self, [](Vm &machine, NativeIterator &state) -> Value {
        const Str &text = strOf(machine, state.source);
        auto at = static_cast<std::size_t>(state.position);
        if (at >= text.text.size())
            return {};
        const std::size_t begin = at;
        base::nextCodePoint(text.text, at);
        state.position = static_cast<std::int64_t>(at);
        return machine.text(std::string_view(text.text).substr(begin, at - begin));
    });
}

bool contains(Vm &vm, const Value &self, const Value &item)
{
    if (!vm.isStr(item)) {
        vm.raise(vm.types().typeError,
                 "'in <string>' requires string as left operand, not " + vm.typeOf(item)->name);
    }
    return vm.textOf(self).find(vm.textOf(item)) != std::string_view::npos;
}

// bytes

Value constructBytes(Vm &vm, Type *, const Call &call)
{
    if (call.positional == 0)
        return vm.bytes({});
    const Value &first = call.values[0];
    if (vm.isStr(first)) {
        if (call.positional + call.named < 2)
            vm.raise(vm.types().typeError, "string argument without an encoding");
        return vm.bytes(vm.textOf(first));
    }
    if (vm.typeOf(first) == vm.types().bytes)
        return first;
    std::string out;
    if (first.isInteger()) {
        if (first.asInteger() < 0)
            vm.raise(vm.types().valueError, "negative count");
        vm.heap().ensure(static_cast<std::size_t>(first.asInteger()));
        out.assign(static_cast<std::size_t>(first.asInteger()), '\0');
        return vm.bytes(out);
    }
    for (const Value &item : vm.unpackAll(first)) {
        if (!item.isInteger() || item.asInteger() < 0 || item.asInteger() > 255)
            vm.raise(vm.types().valueError, "bytes must be in range(0, 256)");
        out += static_cast<char>(item.asInteger());
    }
    return vm.bytes(out);
}

std::string reprBytes(Vm &, const Value &self)
{
    static constexpr char kHex[] = "0123456789abcdef";
    const std::string &bytes = objectOf<Bytes>(self).bytes;
    const bool useDouble = bytes.find('\'') != std::string::npos && bytes.find('"') == std::string::npos;
    const char quote = useDouble ? '"' : '\'';
    std::string out = std::string("b") + quote;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\')
            out += std::string("\\") + c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else if (byte < 0x20 || byte >= 0x7F)
            out += std::string("\\x") + kHex[byte >> 4] + kHex[byte & 15];
        else
            out += c;
    }
    return out + quote;
}

Value getByte(Vm &vm, const Value &self, const Value &key)
{
    const std::string &bytes = objectOf<Bytes>(self).bytes;
    const auto length = static_cast<std::int64_t>(bytes.size());
    if (vm.typeOf(key) == vm.types().slice) {
        const Bounds bounds = boundsOf(vm, objectOf<SliceObject>(key), length);
        std::string out;
        for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
            out += bytes[static_cast<std::size_t>(at)];
        return vm.bytes(out);
    }
    const auto at = static_cast<std::size_t>(indexOf(vm, key, length, "index"));
    return Value::integer(static_cast<unsigned char>(bytes[at]));
}

void setUpBytes(Vm &vm)
{
    Slots &slots = vm.types().bytes->ops;
    slots.construct = constructBytes;
    slots.repr = reprBytes;
    slots.getItem = getByte;
    slots.length = [](Vm &, const Value &self) { return static_cast<std::int64_t>(objectOf<Bytes>(self).bytes.size()); };
    slots.hash = [](Vm &, const Value &self) -> std::uint64_t {
        return std::hash<std::string>{}(objectOf<Bytes>(self).bytes) ^ 0x9E37;
    };
    slots.compare = [](Vm &machine, CompareOp op, const Value &left, const Value &right) -> Value {
        if (machine.typeOf(right) != machine.types().bytes)
            return {};
        return decide(op, objectOf<Bytes>(left).bytes.compare(objectOf<Bytes>(right).bytes));
    };
    slots.binary = [](Vm &machine, BinaryOp op, const Value &left, const Value &right) -> Value {
        Type *bytes = machine.types().bytes;
        if (op == BinaryOp::Multiply) {
            const Value &text = machine.typeOf(left) == bytes ? left : right;
            const Value &times = machine.typeOf(left) == bytes ? right : left;
            if (!times.isInteger() && !times.isBool())
                return {};
            const std::string &one = objectOf<Bytes>(text).bytes;
            const auto count = static_cast<std::size_t>(times.asInteger() < 0 ? 0 : times.asInteger());
            if (!one.empty() && count > machine.heap().budget() / one.size())
                machine.heap().ensure(machine.heap().budget() + 1);
            machine.heap().ensure(one.size() * count);
            std::string out;
            for (std::size_t i = 0; i < count && !one.empty(); ++i)
                out += one;
            return machine.bytes(out);
        }
        if (op != BinaryOp::Add || machine.typeOf(left) != bytes || machine.typeOf(right) != bytes)
            return {};
        return machine.bytes(objectOf<Bytes>(left).bytes + objectOf<Bytes>(right).bytes);
    };
    slots.contains = [](Vm &machine, const Value &self, const Value &item) -> bool {
        const std::string &bytes = objectOf<Bytes>(self).bytes;
        if (machine.typeOf(item) == machine.types().bytes)
            return bytes.find(objectOf<Bytes>(item).bytes) != std::string::npos;
        return item.isInteger() && bytes.find(static_cast<char>(item.asInteger())) != std::string::npos;
    };
    slots.iterate = [](Vm &machine, const Value &self) -> Value {
        return machine.iterator(machine.types().iterator, self, [](Vm &, NativeIterator &state) -> Value {
            const std::string &bytes = objectOf<Bytes>(state.source).bytes;
            if (state.position >= static_cast<std::int64_t>(bytes.size()))
                return {};
            return Value::integer(static_cast<unsigned char>(bytes[static_cast<std::size_t>(state.position++)]));
        });
    };
}

} // namespace

std::int64_t lengthOf(const Str &text)
{
    if (text.length < 0)
        text.length = static_cast<std::int64_t>(base::lengthInCharacters(text.text));
    return text.length;
}

std::string substring(const Str &text, std::int64_t start, std::int64_t count)
{
    if (count <= 0)
        return {};
    const std::size_t begin = byteOffset(text, start);
    if (lengthOf(text) == static_cast<std::int64_t>(text.text.size()))
        return text.text.substr(begin, static_cast<std::size_t>(count));
    std::size_t end = begin;
    for (std::int64_t i = 0; i < count && end < text.text.size(); ++i)
        base::nextCodePoint(text.text, end);
    return text.text.substr(begin, end - begin);
}

void setUpText(Vm &vm)
{
    Slots &slots = vm.types().str->ops;
    slots.construct = construct;
    slots.binary = binary;
    slots.compare = compare;
    slots.getItem = getItem;
    slots.iterate = iterate;
    slots.contains = contains;
    slots.length = [](Vm &machine, const Value &self) { return lengthOf(strOf(machine, self)); };
    slots.hash = [](Vm &machine, const Value &self) { return hashOf(machine, self); };
    slots.repr = [](Vm &machine, const Value &self) { return base::pythonRepr(machine.textOf(self)); };
    slots.str = [](Vm &machine, const Value &self) { return std::string(machine.textOf(self)); };
    slots.format = [](Vm &machine, const Value &self, std::string_view spec) {
        return formatText(machine, machine.textOf(self), spec);
    };
    addTextMethods(vm);
    addBytesMethods(vm);
    addMoreBytesMethods(vm);
    setUpBytes(vm);
}

} // namespace retort::script::builtins
