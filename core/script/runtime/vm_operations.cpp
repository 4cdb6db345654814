// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Operators, truth, length, subscripts, iteration: the small types are decided here, all others by their slots.
#include "core/base/text.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

namespace {

const char *symbolOf(BinaryOp op)
{
    static constexpr const char *kSymbols[] = {"+", "-", "*", "** or pow()", "/", "//", "%", "<<", ">>", "&", "|", "^", "@"};
    return kSymbols[static_cast<std::size_t>(op)];
}

const char *symbolOf(CompareOp op)
{
    static constexpr const char *kSymbols[] = {"==", "!=", "<", "<=", ">", ">="};
    return kSymbols[static_cast<std::size_t>(op)];
}

CompareOp mirrored(CompareOp op)
{
    switch (op) {
    case CompareOp::Less:
        return CompareOp::Greater;
    case CompareOp::LessEqual:
        return CompareOp::GreaterEqual;
    case CompareOp::Greater:
        return CompareOp::Less;
    case CompareOp::GreaterEqual:
        return CompareOp::LessEqual;
    default:
        return op;
    }
}

} // namespace

Type *Vm::typeOf(const Value &value) const
{
    switch (value.tag()) {
    case Tag::None:
        return types().none;
    case Tag::Bool:
        return types().boolean;
    case Tag::Integer:
        return types().integer;
    case Tag::Float:
        return types().real;
    case Tag::Object:
        return value.asObject()->type;
    case Tag::Undefined:
        break;
    }
    return types().none;
}

bool Vm::isStr(const Value &value) const
{
    return value.isObject() && (value.asObject()->type == types().str || payload(value, types().str) != nullptr);
}

std::string_view Vm::textOf(const Value &value) const
{
    if (value.asObject()->type == types().str)
        return objectOf<Str>(value).text;
    return static_cast<Str *>(payload(value, types().str))->text;
}

Object *Vm::payload(const Value &value, const Type *type) const
{
    if (!value.isObject())
        return nullptr;
    Object *object = value.asObject();
    if (!object->type->isScriptClass)
        return object->type->isSubtypeOf(type) ? object : nullptr;
    if (!object->type->hasInstanceNames)
        return nullptr;
    const Value &inner = static_cast<Instance *>(object)->payload;
    return inner.isObject() && inner.asObject()->type->isSubtypeOf(type) ? inner.asObject() : nullptr;
}

Value Vm::binary(BinaryOp op, const Value &left, const Value &right)
{
    if (numbers::isNumber(left) && numbers::isNumber(right))
        return numbers::binary(*this, op, left, right);
    Type *leftType = typeOf(left);
    Type *rightType = typeOf(right);
    // A subclass on the right that has its own say is asked first, as in Python.
    const bool rightFirst = rightType != leftType && rightType->isSubtypeOf(leftType);
    const Type *const order[] = {rightFirst ? rightType : leftType, rightFirst ? leftType : rightType};
    for (const Type *type : order) {
        if (type->ops.binary == nullptr)
            continue;
        if (Value made = type->ops.binary(*this, op, left, right))
            return made;
        if (leftType == rightType)
            break;
    }
    if (op == BinaryOp::Add && isStr(left) && !isStr(right))
        raise(types().typeError, "can only concatenate str (not \"" + rightType->name + "\") to str");
    // Types that CPython has in C are named with their module.
    const auto shown = [](const Type *type) {
        return type->module == "datetime" || type->module == "decimal" ? type->module + "." + type->name : type->name;
    };
    raise(types().typeError, std::string("unsupported operand type(s) for ") + symbolOf(op) + ": '" + shown(leftType)
                                 + "' and '" + shown(rightType) + "'");
}

Value Vm::inPlace(BinaryOp op, const Value &left, const Value &right)
{
    if (op == BinaryOp::Add && typeOf(left) == types().list) {
        extend(objectOf<List>(left), right);
        return left;
    }
    static constexpr const char *kNames[] = {"__iadd__", "__isub__", "__imul__", "__ipow__", "__itruediv__",
                                             "__ifloordiv__", "__imod__", "__ilshift__", "__irshift__", "__iand__",
                                             "__ior__", "__ixor__", "__imatmul__"};
    Type *type = typeOf(left);
    if (type->isScriptClass || type == types().set || type == types().dict) {
        if (const Value *own = type->lookUp(m_atoms.intern(kNames[static_cast<std::size_t>(op)]))) {
            Value made = call(bind(*own, left, type), {right});
            if (!made.isSame(m_notImplemented))
                return made;
        }
    }
    return binary(op, left, right);
}

Value Vm::unary(UnaryOp op, const Value &operand)
{
    if (numbers::isNumber(operand))
        return numbers::unary(*this, op, operand);
    Type *type = typeOf(operand);
    if (type->ops.unary != nullptr) {
        if (Value made = type->ops.unary(*this, op, operand))
            return made;
    }
    static constexpr const char *kSymbols[] = {"+", "-", "~"};
    raise(types().typeError, std::string("bad operand type for unary ") + kSymbols[static_cast<std::size_t>(op)] + ": '"
                                 + type->name + "'");
}

Value Vm::compare(CompareOp op, const Value &left, const Value &right)
{
    if (numbers::isNumber(left) && numbers::isNumber(right))
        return Value::boolean(numbers::compare(op, left, right));
    const NativeLevel level(*this);
    Type *leftType = typeOf(left);
    Type *rightType = typeOf(right);
    if (leftType->ops.compare != nullptr) {
        if (Value made = leftType->ops.compare(*this, op, left, right))
            return made;
    }
    if (rightType->ops.compare != nullptr) {
        if (Value made = rightType->ops.compare(*this, mirrored(op), right, left))
            return made;
    }
    if (op == CompareOp::Equal || op == CompareOp::NotEqual)
        return Value::boolean(left.isSame(right) == (op == CompareOp::Equal));
    raise(types().typeError, std::string("'") + symbolOf(op) + "' not supported between instances of '" + leftType->name
                                 + "' and '" + rightType->name + "'");
}

bool Vm::equal(const Value &left, const Value &right)
{
    if (left.isSame(right) && !left.isFloat())
        return true;
    return truth(compare(CompareOp::Equal, left, right));
}

bool Vm::truth(const Value &value)
{
    switch (value.tag()) {
    case Tag::Undefined:
    case Tag::None:
        return false;
    case Tag::Bool:
    case Tag::Integer:
        return value.asInteger() != 0;
    case Tag::Float:
        return value.asFloat() != 0;
    case Tag::Object:
        break;
    }
    const Slots &slots = value.asObject()->type->ops;
    if (slots.truth != nullptr)
        return slots.truth(*this, value);
    return slots.length == nullptr || slots.length(*this, value) != 0;
}

std::int64_t Vm::length(const Value &value)
{
    Type *type = typeOf(value);
    if (type->ops.length == nullptr)
        raise(types().typeError, "object of type '" + type->name + "' has no len()");
    return type->ops.length(*this, value);
}

bool Vm::contains(const Value &container, const Value &item)
{
    Type *type = typeOf(container);
    if (type->ops.contains != nullptr)
        return type->ops.contains(*this, container, item);
    if (type->ops.iterate == nullptr && type->ops.getItem == nullptr)
        raise(types().typeError, "argument of type '" + type->name + "' is not iterable");
    const Value iterator = iterate(container);
    for (Value one = next(iterator); one; one = next(iterator)) {
        work();
        if (equal(one, item))
            return true;
    }
    return false;
}

Value Vm::getItem(const Value &object, const Value &key)
{
    Type *type = typeOf(object);
    if (type->ops.getItem != nullptr)
        return type->ops.getItem(*this, object, key);
    if (type->isMetatype) {
        // list[int], Optional[str]: only ever an annotation.
        auto *self = static_cast<Type *>(object.asObject());
        if (const Value *own = self->lookUp(m_atoms.intern("__class_getitem__")))
            return call(bind(*own, object, self), {key});
        return object;
    }
    raise(types().typeError, "'" + type->name + "' object is not subscriptable");
}

void Vm::setItem(const Value &object, const Value &key, const Value &value)
{
    Type *type = typeOf(object);
    if (type->ops.setItem == nullptr) {
        raise(types().typeError, "'" + type->name + "' object does not support item "
                                     + (value ? "assignment" : "deletion"));
    }
    type->ops.setItem(*this, object, key, value);
}

Value Vm::iterate(const Value &value)
{
    Type *type = typeOf(value);
    if (type->ops.iterate != nullptr)
        return type->ops.iterate(*this, value);
    if (type->ops.getItem != nullptr && type->isScriptClass) {
        // The old protocol: __getitem__ with 0, 1, 2 … until IndexError.
        return iterator(types().iterator, value, [](Vm &vm, NativeIterator &self) -> Value {
            try {
                return vm.getItem(self.source, Value::integer(self.position++));
            } catch (Raised &raised) {
                if (!vm.isInstance(raised.exception, vm.types().indexError))
                    throw;
                return {};
            }
        });
    }
    raise(types().typeError, "'" + type->name + "' object is not iterable");
}

Value Vm::next(const Value &iterator)
{
    Type *type = typeOf(iterator);
    if (type->ops.next == nullptr)
        raise(types().typeError, "'" + type->name + "' object is not an iterator");
    const NativeLevel level(*this);
    return type->ops.next(*this, iterator);
}

std::uint64_t Vm::hash(const Value &value)
{
    return hashOf(*this, value);
}

std::string Vm::repr(const Value &value)
{
    switch (value.tag()) {
    case Tag::Undefined:
    case Tag::None:
        return "None";
    case Tag::Bool:
        return value.asBool() ? "True" : "False";
    case Tag::Integer:
        return std::to_string(value.asInteger());
    case Tag::Float:
        return numbers::repr(value.asFloat());
    case Tag::Object:
        break;
    }
    Type *type = value.asObject()->type;
    if (type->ops.repr != nullptr) {
        const NativeLevel level(*this);
        return type->ops.repr(*this, value);
    }
    const std::string where = type->module.empty() || type->module == "builtins" ? "" : type->module + ".";
    return "<" + where + type->name + " object>"; // no address: the same plan must give the same text
}

std::string Vm::str(const Value &value)
{
    if (value.isObject() && value.asObject()->type->ops.str != nullptr)
        return value.asObject()->type->ops.str(*this, value);
    return repr(value);
}

std::string Vm::format(const Value &value, std::string_view spec)
{
    Type *type = typeOf(value);
    if (type->ops.format != nullptr)
        return type->ops.format(*this, value, spec);
    if (!spec.empty())
        raise(types().typeError, "unsupported format string passed to " + type->name + ".__format__");
    return str(value);
}

Value Vm::formatted(const Value &value, std::uint32_t conversion, const Value &spec)
{
    const std::string_view wanted = spec ? textOf(spec) : std::string_view{};
    if (typeOf(value) == types().opaque && m_running)
        refuseOpaque(value, "formatted");
    if (conversion == 0 && wanted.empty() && value.isObject() && value.asObject()->type == types().str)
        return value;
    if (conversion == 0)
        return text(format(value, wanted));
    std::string shown = conversion == 1 ? str(value) : repr(value);
    if (conversion == 3)
        shown = numbers::ascii(shown);
    return wanted.empty() ? text(std::move(shown)) : text(format(text(std::move(shown)), wanted));
}

} // namespace retort::script
