// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Making values, and filling lists, sets and dicts: here the heap is charged for what they grow.
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

#include <algorithm>

namespace retort::script {

Value Vm::text(std::string_view value)
{
    return text(std::string(value));
}

Value Vm::text(std::string &&value)
{
    m_heap.ensure(value.size());
    work(value.size() / 256); // copying takes time, too
    Ref<Str> made = m_heap.make<Str>(types().str, std::move(value));
    m_heap.grow(made.get(), made->text.size());
    return made.value();
}

Value Vm::bytes(std::string_view value)
{
    m_heap.ensure(value.size());
    Ref<Bytes> made = m_heap.make<Bytes>(types().bytes, std::string(value));
    m_heap.grow(made.get(), value.size());
    return made.value();
}

Value Vm::tuple(std::vector<Value> values)
{
    const std::size_t size = values.size() * sizeof(Value);
    Ref<Tuple> made = m_heap.make<Tuple>(types().tuple, std::move(values));
    m_heap.grow(made.get(), size);
    return made.value();
}

Value Vm::list(std::vector<Value> values)
{
    work(values.size() / 32);
    const std::size_t size = values.capacity() * sizeof(Value);
    Ref<List> made = m_heap.make<List>(types().list, std::move(values));
    m_heap.grow(made.get(), size);
    return made.value();
}

Ref<Dict> Vm::dict()
{
    return m_heap.make<Dict>(types().dict);
}

Ref<Set> Vm::set(bool frozen)
{
    return m_heap.make<Set>(frozen ? types().frozenSet : types().set);
}

Value Vm::number(TokenKind type, std::string_view digits)
{
    if (type == TokenKind::Integer)
        return numbers::parseInteger(*this, digits, 0);
    if (type == TokenKind::Float)
        return numbers::parseFloat(digits);
    raise(types().notImplementedError, "complex numbers are not supported: " + std::string(digits));
}

Value Vm::nativeFunction(std::string_view signature, Value (*run)(Vm &, Arguments &), const void *data)
{
    Ref<NativeFunction> made
        = m_heap.make<NativeFunction>(types().nativeFunction, Signature::parse(m_atoms, signature), run);
    made->data = data;
    return made.value();
}

Value Vm::iterator(Type *type, Value over, Value (*step)(Vm &, NativeIterator &))
{
    return m_heap.make<NativeIterator>(type, std::move(over), step).value();
}

const Atom *Vm::atomOf(const Value &value)
{
    if (value.asObject()->type != types().str)
        return m_atoms.intern(textOf(value));
    const auto &str = objectOf<Str>(value);
    if (str.atom == nullptr)
        str.atom = m_atoms.intern(str.text);
    return str.atom;
}

void Vm::appendTo(List &list, Value item)
{
    if (list.items.size() == list.items.capacity()) {
        const std::size_t more = std::max<std::size_t>(list.items.capacity(), 4);
        m_heap.grow(&list, more * sizeof(Value));
        list.items.reserve(list.items.capacity() + more);
    }
    list.items.push_back(std::move(item));
}

void Vm::extend(List &list, const Value &iterable)
{
    const Ref<List> alive(&list);
    for (Value &item : unpackAll(iterable))
        appendTo(list, std::move(item));
}

void Vm::addTo(Set &set, const Value &item)
{
    if (set.table.set(*this, item, Value::none()))
        m_heap.grow(&set, sizeof(HashTable::Entry) + 2 * sizeof(std::uint32_t));
}

void Vm::putInto(Dict &dict, const Value &key, const Value &value)
{
    if (dict.table.set(*this, key, value))
        m_heap.grow(&dict, sizeof(HashTable::Entry) + 2 * sizeof(std::uint32_t));
}

void Vm::update(Dict &dict, const Value &mapping, bool unique)
{
    const auto put = [&](const Value &key, const Value &value) {
        if (unique && !isStr(key))
            raise(types().typeError, "keywords must be strings");
        if (unique && dict.table.find(*this, key) != nullptr)
            raise(types().typeError, "got multiple values for keyword argument '" + std::string(textOf(key)) + "'");
        putInto(dict, key, value);
    };
    if (const auto *other = static_cast<Dict *>(payload(mapping, types().dict))) {
        const Ref<Dict> alive(const_cast<Dict *>(other));
        for (std::size_t i = 0; i < other->table.entries().size(); ++i) {
            const HashTable::Entry entry = other->table.entries()[i];
            if (entry.key)
                put(entry.key, entry.value);
        }
        return;
    }
    const Value keys = findAttribute(mapping, "keys");
    if (!keys)
        raise(types().typeError, "'" + typeOf(mapping)->name + "' object is not a mapping");
    for (const Value &key : unpackAll(call(keys)))
        put(key, getItem(mapping, key));
}

std::vector<Value> Vm::unpackAll(const Value &iterable)
{
    Type *type = typeOf(iterable);
    if (type == types().list)
        return objectOf<List>(iterable).items;
    if (type == types().tuple)
        return objectOf<Tuple>(iterable).items;
    std::vector<Value> out;
    const Value iterator = iterate(iterable);
    for (Value item = next(iterator); item; item = next(iterator)) {
        work();
        if (out.size() == out.capacity())
            m_heap.ensure((out.size() * 2 + 4) * sizeof(Value));
        out.push_back(std::move(item));
    }
    return out;
}

std::vector<Value> Vm::unpacked(const Value &value, std::size_t before, std::size_t behind, bool starred)
{
    if (typeOf(value)->ops.iterate == nullptr && !typeOf(value)->isScriptClass)
        raise(types().typeError, "cannot unpack non-iterable " + typeOf(value)->name + " object");
    std::vector<Value> items = unpackAll(value);
    const std::size_t least = before + behind;
    if (items.size() < least) {
        raise(types().valueError, "not enough values to unpack (expected " + std::string(starred ? "at least " : "")
                                      + std::to_string(least) + ", got " + std::to_string(items.size()) + ")");
    }
    if (!starred) {
        if (items.size() > before)
            raise(types().valueError, "too many values to unpack (expected " + std::to_string(before) + ")");
        return items;
    }
    const auto first = items.begin() + static_cast<std::ptrdiff_t>(before);
    const auto last = items.end() - static_cast<std::ptrdiff_t>(behind);
    Value middle = list(std::vector<Value>(first, last));
    items.erase(first, last);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(before), std::move(middle));
    return items;
}

Value Vm::matchKeys(const Value &mapping, const Tuple &keys)
{
    std::vector<Value> values;
    for (const Value &key : keys.items) {
        if (!contains(mapping, key))
            return Value::none();
        values.push_back(getItem(mapping, key));
    }
    return tuple(std::move(values));
}

Value Vm::matchClass(const Value &subject, const Value &type, const Tuple &names, std::size_t positional)
{
    if (!typeOf(type)->isMetatype)
        raise(types().typeError, "called match pattern must be a class");
    auto *wanted = static_cast<Type *>(type.asObject());
    if (!isInstance(subject, wanted))
        return Value::none();
    std::vector<Value> values;
    if (positional > 0) {
        const Value *args = wanted->lookUp(m_atoms.intern("__match_args__"));
        if (args != nullptr && typeOf(*args) != types().tuple)
            raise(types().typeError, wanted->name + ".__match_args__ must be a tuple (got " + typeOf(*args)->name + ")");
        if (args == nullptr && positional == 1)
            values.push_back(subject); // str(x), int(x) …: the whole
        else if (args == nullptr || objectOf<Tuple>(*args).items.size() < positional)
            raise(types().typeError, wanted->name + "() accepts fewer positional sub-patterns");
        else {
            const Value held = *args;
            const auto &parts = objectOf<Tuple>(held).items;
            for (std::size_t i = 0; i < positional; ++i) {
                if (!isStr(parts[i]))
                    raise(types().typeError, "__match_args__ elements must be strings (got " + typeOf(parts[i])->name + ")");
                Value found = findAttribute(subject, atomOf(parts[i]));
                if (!found)
                    return Value::none();
                values.push_back(std::move(found));
            }
        }
    }
    for (const Value &name : names.items) {
        Value found = findAttribute(subject, atomOf(name));
        if (!found)
            return Value::none();
        values.push_back(std::move(found));
    }
    return tuple(std::move(values));
}

Value Vm::dictRest(const Value &mapping, const Tuple &keys)
{
    Ref<Dict> rest = dict();
    update(*rest, mapping);
    for (const Value &key : keys.items)
        rest->table.remove(*this, key);
    return rest.value();
}

} // namespace retort::script
