// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// dict with its views, set and frozenset.
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/vm.h"

namespace retort::script::builtins {

namespace {

Dict &dictOf(Vm &vm, const Value &value)
{
    return *static_cast<Dict *>(vm.payload(value, vm.types().dict));
}

Set *setOf(Vm &vm, const Value &value)
{
    if (auto *set = static_cast<Set *>(vm.payload(value, vm.types().set)))
        return set;
    return static_cast<Set *>(vm.payload(value, vm.types().frozenSet));
}

/// Walks a table while the script may change it; that is an error, as in Python.
template<Value (*pick)(Vm &, const HashTable::Entry &)>
Value step(Vm &vm, NativeIterator &state)
{
    HashTable &table = vm.payload(state.source, vm.types().dict) != nullptr ? dictOf(vm, state.source).table
                                                                            : setOf(vm, state.source)->table;
    if (table.version() != state.version) {
        vm.raise(vm.types().runtimeError, vm.payload(state.source, vm.types().dict) != nullptr
                                              ? "dictionary changed size during iteration"
                                              : "Set changed size during iteration");
    }
    while (static_cast<std::size_t>(state.position) < table.entries().size()) {
        const HashTable::Entry &entry = table.entries()[static_cast<std::size_t>(state.position++)];
        if (entry.key)
            return pick(vm, entry);
    }
    return {};
}

Value pickKey(Vm &, const HashTable::Entry &entry)
{
    return entry.key;
}

Value pickValue(Vm &, const HashTable::Entry &entry)
{
    return entry.value;
}

Value pickItem(Vm &vm, const HashTable::Entry &entry)
{
    return vm.tuple({entry.key, entry.value});
}

template<Value (*pick)(Vm &, const HashTable::Entry &)>
Value iterateTable(Vm &vm, const Value &source, std::uint32_t version)
{
    const Value made = vm.iterator(vm.types().iterator, source, step<pick>);
    objectOf<NativeIterator>(made).version = version;
    return made;
}

Value constructDict(Vm &vm, Type *, const Call &call)
{
    Ref<Dict> made = vm.dict();
    if (call.positional > 0) {
        const Value &from = call.values[0];
        if (vm.payload(from, vm.types().dict) != nullptr || vm.findAttribute(from, "keys")) {
            vm.update(*made, from);
        } else {
            for (const Value &pair : vm.unpackAll(from)) {
                const std::vector<Value> parts = vm.unpackAll(pair);
                if (parts.size() != 2) {
                    vm.raise(vm.types().valueError, "dictionary update sequence element has length "
                                                        + std::to_string(parts.size()) + "; 2 is required");
                }
                vm.putInto(*made, parts[0], parts[1]);
            }
        }
    }
    for (std::uint32_t i = 0; i < call.named; ++i)
        vm.putInto(*made, vm.text(call.names[i]->text), call.namedValue(i));
    return made.value();
}

Value get(Vm &vm, Arguments &arguments)
{
    const Value *found = dictOf(vm, arguments[0]).table.find(vm, arguments[1]);
    return found != nullptr ? *found : arguments.orNone(2);
}

Value setDefault(Vm &vm, Arguments &arguments)
{
    Dict &dict = dictOf(vm, arguments[0]);
    if (const Value *found = dict.table.find(vm, arguments[1]))
        return *found;
    vm.putInto(dict, arguments[1], arguments.orNone(2));
    return arguments.orNone(2);
}

Value pop(Vm &vm, Arguments &arguments)
{
    Value taken;
    if (dictOf(vm, arguments[0]).table.remove(vm, arguments[1], &taken))
        return taken;
    if (arguments.has(2))
        return arguments[2];
    vm.raise(vm.newException(vm.types().keyError, {arguments[1]}));
}

Value popItem(Vm &vm, Arguments &arguments)
{
    HashTable &table = dictOf(vm, arguments[0]).table;
    for (std::size_t i = table.entries().size(); i-- > 0;) {
        if (!table.entries()[i].key)
            continue;
        const Value pair = vm.tuple({table.entries()[i].key, table.entries()[i].value});
        table.remove(vm, objectOf<Tuple>(pair).items[0]);
        return pair;
    }
    vm.raise(vm.types().keyError, "popitem(): dictionary is empty");
}

Value update(Vm &vm, Arguments &arguments)
{
    Dict &dict = dictOf(vm, arguments[0]);
    if (arguments.has(1)) {
        Call call;
        const Value from = arguments[1];
        call.values = &from;
        call.positional = 1;
        const Value other = constructDict(vm, vm.types().dict, call);
        vm.update(dict, other);
    }
    for (const auto &[name, value] : arguments.keywords())
        vm.putInto(dict, vm.text(name->text), value);
    return Value::none();
}

Value clear(Vm &vm, Arguments &arguments)
{
    if (vm.payload(arguments[0], vm.types().dict) != nullptr)
        dictOf(vm, arguments[0]).table.clear();
    else
        setOf(vm, arguments[0])->table.clear();
    return Value::none();
}

Value copyDict(Vm &vm, Arguments &arguments)
{
    Ref<Dict> made = vm.dict();
    vm.update(*made, arguments[0]);
    return made.value();
}

Value fromKeys(Vm &vm, Arguments &arguments)
{
    Ref<Dict> made = vm.dict();
    for (const Value &key : vm.unpackAll(arguments[0]))
        vm.putInto(*made, key, arguments.orNone(1));
    return made.value();
}

/// A view is a tuple of one: the dict it looks at.
template<int which>
Value view(Vm &vm, Arguments &arguments)
{
    Type *type = which == 0 ? vm.types().dictKeys : which == 1 ? vm.types().dictValues : vm.types().dictItems;
    return vm.heap().make<Tuple>(type, std::vector<Value>{arguments[0]}).value();
}

const Value &viewed(const Value &view)
{
    return objectOf<Tuple>(view).items[0];
}

void setUpViews(Vm &vm)
{
    const Types &types = vm.types();
    for (Type *type : {types.dictKeys, types.dictValues, types.dictItems}) {
        type->ops.length = [](Vm &machine, const Value &self) {
            return static_cast<std::int64_t>(dictOf(machine, viewed(self)).table.size());
        };
        type->ops.repr = [](Vm &machine, const Value &self) {
            return machine.typeOf(self)->name + "(" + machine.repr(machine.list(machine.unpackAll(self))) + ")";
        };
    }
    types.dictKeys->ops.iterate = [](Vm &machine, const Value &self) {
        return iterateTable<pickKey>(machine, viewed(self), dictOf(machine, viewed(self)).table.version());
    };
    types.dictValues->ops.iterate = [](Vm &machine, const Value &self) {
        return iterateTable<pickValue>(machine, viewed(self), dictOf(machine, viewed(self)).table.version());
    };
    types.dictItems->ops.iterate = [](Vm &machine, const Value &self) {
        return iterateTable<pickItem>(machine, viewed(self), dictOf(machine, viewed(self)).table.version());
    };
    types.dictKeys->ops.contains = [](Vm &machine, const Value &self, const Value &item) {
        return dictOf(machine, viewed(self)).table.find(machine, item) != nullptr;
    };
    // keys() and items() take part in set algebra.
    const auto algebra = [](Vm &machine, BinaryOp op, const Value &left, const Value &right) -> Value {
        const auto asSet = [&](const Value &value) {
            Ref<Set> made = machine.set();
            for (const Value &item : machine.unpackAll(value))
                machine.addTo(*made, item);
            return made.value();
        };
        return machine.binary(op, asSet(left), asSet(right));
    };
    types.dictKeys->ops.binary = algebra;
    types.dictItems->ops.binary = algebra;
}

// sets

template<bool frozen>
Value constructSet(Vm &vm, Type *, const Call &call)
{
    Ref<Set> made = vm.set(frozen);
    if (call.positional > 0) {
        for (const Value &item : vm.unpackAll(call.values[0]))
            vm.addTo(*made, item);
    }
    return made.value();
}

template<class Keep>
Value filtered(Vm &vm, const Set &from, Keep keep)
{
    Ref<Set> made = vm.set(from.type == vm.types().frozenSet);
    const std::vector<HashTable::Entry> entries = from.table.entries();
    for (const HashTable::Entry &entry : entries) {
        if (entry.key && keep(entry.key))
            vm.addTo(*made, entry.key);
    }
    return made.value();
}

Value combine(Vm &vm, BinaryOp op, Set &left, Set &right)
{
    const auto inRight = [&](const Value &item) { return right.table.find(vm, item) != nullptr; };
    const auto inLeft = [&](const Value &item) { return left.table.find(vm, item) != nullptr; };
    switch (op) {
    case BinaryOp::And:
        return filtered(vm, left, inRight);
    case BinaryOp::Subtract:
        return filtered(vm, left, [&](const Value &item) { return !inRight(item); });
    case BinaryOp::Or:
    case BinaryOp::Xor: {
        const Value made = filtered(vm, left, [&](const Value &item) { return op == BinaryOp::Or || !inRight(item); });
        const std::vector<HashTable::Entry> entries = right.table.entries(); // comparing may change the set
        for (const HashTable::Entry &entry : entries) {
            if (entry.key && (op == BinaryOp::Or || !inLeft(entry.key)))
                vm.addTo(objectOf<Set>(made), entry.key);
        }
        return made;
    }
    default:
        return {};
    }
}

Value binary(Vm &vm, BinaryOp op, const Value &left, const Value &right)
{
    Set *a = setOf(vm, left);
    Set *b = setOf(vm, right);
    return a != nullptr && b != nullptr ? combine(vm, op, *a, *b) : Value();
}

bool isSubset(Vm &vm, Set &inner, Set &outer)
{
    const std::vector<HashTable::Entry> entries = inner.table.entries(); // comparing may change the set
    for (const HashTable::Entry &entry : entries) {
        vm.work();
        if (entry.key && outer.table.find(vm, entry.key) == nullptr)
            return false;
    }
    return true;
}

Value compare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    Set *a = setOf(vm, left);
    Set *b = setOf(vm, right);
    if (b == nullptr)
        return {};
    const std::size_t sizeA = a->table.size();
    const std::size_t sizeB = b->table.size();
    switch (op) {
    case CompareOp::Equal:
    case CompareOp::NotEqual:
        return Value::boolean((sizeA == sizeB && isSubset(vm, *a, *b)) == (op == CompareOp::Equal));
    case CompareOp::Less:
        return Value::boolean(sizeA < sizeB && isSubset(vm, *a, *b));
    case CompareOp::LessEqual:
        return Value::boolean(isSubset(vm, *a, *b));
    case CompareOp::Greater:
        return Value::boolean(sizeA > sizeB && isSubset(vm, *b, *a));
    case CompareOp::GreaterEqual:
        return Value::boolean(isSubset(vm, *b, *a));
    default:
        return {};
    }
}

Ref<Set> collected(Vm &vm, const Value &iterable)
{
    if (Set *set = setOf(vm, iterable))
        return Ref<Set>(set);
    Ref<Set> made = vm.set();
    for (const Value &item : vm.unpackAll(iterable))
        vm.addTo(*made, item);
    return made;
}

template<BinaryOp op>
Value algebraMethod(Vm &vm, Arguments &arguments)
{
    Value made(setOf(vm, arguments[0]));
    if (arguments.rest().empty())
        return combine(vm, BinaryOp::Or, objectOf<Set>(made), objectOf<Set>(made));
    for (const Value &other : arguments.rest())
        made = combine(vm, op, objectOf<Set>(made), *collected(vm, other));
    return made;
}

template<BinaryOp op>
Value updateMethod(Vm &vm, Arguments &arguments)
{
    Set &set = *setOf(vm, arguments[0]);
    for (const Value &other : arguments.rest()) {
        const Value made = combine(vm, op, set, *collected(vm, other));
        set.table = std::move(objectOf<Set>(made).table);
    }
    return Value::none();
}

Value add(Vm &vm, Arguments &arguments)
{
    vm.addTo(*setOf(vm, arguments[0]), arguments[1]);
    return Value::none();
}

template<bool raises>
Value removeFromSet(Vm &vm, Arguments &arguments)
{
    if (!setOf(vm, arguments[0])->table.remove(vm, arguments[1]) && raises)
        vm.raise(vm.newException(vm.types().keyError, {arguments[1]}));
    return Value::none();
}

Value popFromSet(Vm &vm, Arguments &arguments)
{
    HashTable &table = setOf(vm, arguments[0])->table;
    for (const HashTable::Entry &entry : table.entries()) {
        if (!entry.key)
            continue;
        const Value key = entry.key;
        table.remove(vm, key);
        return key;
    }
    vm.raise(vm.types().keyError, "pop from an empty set");
}

template<CompareOp op>
Value relation(Vm &vm, Arguments &arguments)
{
    return compare(vm, op, arguments[0], collected(vm, arguments[1]).value());
}

Value isDisjoint(Vm &vm, Arguments &arguments)
{
    const Value both = combine(vm, BinaryOp::And, *setOf(vm, arguments[0]), *collected(vm, arguments[1]));
    return Value::boolean(objectOf<Set>(both).table.size() == 0);
}

std::string reprSet(Vm &vm, const Value &self)
{
    std::vector<Value> items;
    for (const HashTable::Entry &entry : setOf(vm, self)->table.entries()) {
        if (entry.key)
            items.push_back(entry.key);
    }
    const bool frozen = setOf(vm, self)->type == vm.types().frozenSet;
    if (items.empty())
        return frozen ? "frozenset()" : "set()";
    return (frozen ? "frozenset(" : "") + reprItems(vm, items, "{", "}") + (frozen ? ")" : "");
}

void setUpSets(Vm &vm)
{
    const Types &types = vm.types();
    types.set->ops.construct = constructSet<false>;
    types.frozenSet->ops.construct = constructSet<true>;
    types.frozenSet->ops.hash = [](Vm &machine, const Value &self) {
        std::uint64_t hash = 0x1234567;
        for (const HashTable::Entry &entry : setOf(machine, self)->table.entries())
            hash ^= entry.key ? entry.hash * 0x9E3779B97F4A7C15ULL : 0;
        return hash;
    };
    for (Type *type : {types.set, types.frozenSet}) {
        Slots &slots = type->ops;
        slots.binary = binary;
        slots.compare = compare;
        slots.repr = reprSet;
        slots.length = [](Vm &machine, const Value &self) {
            return static_cast<std::int64_t>(setOf(machine, self)->table.size());
        };
        slots.contains = [](Vm &machine, const Value &self, const Value &item) {
            return setOf(machine, self)->table.find(machine, item) != nullptr;
        };
        slots.iterate = [](Vm &machine, const Value &self) {
            return iterateTable<pickKey>(machine, self, setOf(machine, self)->table.version());
        };
        setMethod(vm, type, "union(self, *others)", algebraMethod<BinaryOp::Or>);
        setMethod(vm, type, "intersection(self, *others)", algebraMethod<BinaryOp::And>);
        setMethod(vm, type, "difference(self, *others)", algebraMethod<BinaryOp::Subtract>);
        setMethod(vm, type, "symmetric_difference(self, *others)", algebraMethod<BinaryOp::Xor>);
        setMethod(vm, type, "issubset(self, other)", relation<CompareOp::LessEqual>);
        setMethod(vm, type, "issuperset(self, other)", relation<CompareOp::GreaterEqual>);
        setMethod(vm, type, "isdisjoint(self, other)", isDisjoint);
        setMethod(vm, type, "copy(self, *others)", algebraMethod<BinaryOp::Or>);
    }
    setMethod(vm, types.set, "add(self, item)", add);
    setMethod(vm, types.set, "remove(self, item)", removeFromSet<true>);
    setMethod(vm, types.set, "discard(self, item)", removeFromSet<false>);
    setMethod(vm, types.set, "pop(self)", popFromSet);
    setMethod(vm, types.set, "clear(self)", clear);
    setMethod(vm, types.set, "update(self, *others)", updateMethod<BinaryOp::Or>);
    setMethod(vm, types.set, "difference_update(self, *others)", updateMethod<BinaryOp::Subtract>);
    setMethod(vm, types.set, "intersection_update(self, *others)", updateMethod<BinaryOp::And>);
    setMethod(vm, types.set, "symmetric_difference_update(self, *others)", updateMethod<BinaryOp::Xor>);
}

Value compareDicts(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    if ((op != CompareOp::Equal && op != CompareOp::NotEqual) || vm.payload(right, vm.types().dict) == nullptr)
        return {};
    HashTable &a = dictOf(vm, left).table;
    HashTable &b = dictOf(vm, right).table;
    bool same = a.size() == b.size();
    for (std::size_t i = 0; same && i < a.entries().size(); ++i) {
        const HashTable::Entry entry = a.entries()[i];
        if (!entry.key)
            continue;
        const Value *found = b.find(vm, entry.key);
        const Value other = found != nullptr ? *found : Value(); // comparing may change the dict
        same = other && vm.equal(entry.value, other);
    }
    return Value::boolean(same == (op == CompareOp::Equal));
}

std::string reprDict(Vm &vm, const Value &self)
{
    std::string out = "{";
    const std::vector<HashTable::Entry> entries = dictOf(vm, self).table.entries();
    for (const HashTable::Entry &entry : entries) {
        if (entry.key)
            out += (out.size() > 1 ? ", " : "") + vm.repr(entry.key) + ": " + vm.repr(entry.value);
        vm.heap().ensure(out.size());
    }
    return out + "}";
}

} // namespace

void setUpMappings(Vm &vm)
{
    Type *type = vm.types().dict;
    Slots &slots = type->ops;
    slots.construct = constructDict;
    slots.compare = compareDicts;
    slots.repr = reprDict;
    slots.length = [](Vm &machine, const Value &self) {
        return static_cast<std::int64_t>(dictOf(machine, self).table.size());
    };
    slots.getItem = [](Vm &machine, const Value &self, const Value &key) -> Value {
        if (const Value *found = dictOf(machine, self).table.find(machine, key))
            return *found;
        machine.raise(machine.newException(machine.types().keyError, {key}));
    };
    slots.setItem = [](Vm &machine, const Value &self, const Value &key, const Value &value) {
        if (value)
            machine.putInto(dictOf(machine, self), key, value);
        else if (!dictOf(machine, self).table.remove(machine, key))
            machine.raise(machine.newException(machine.types().keyError, {key}));
    };
    slots.contains = [](Vm &machine, const Value &self, const Value &item) {
        return dictOf(machine, self).table.find(machine, item) != nullptr;
    };
    slots.iterate = [](Vm &machine, const Value &self) {
        return iterateTable<pickKey>(machine, self, dictOf(machine, self).table.version());
    };
    slots.binary = [](Vm &machine, BinaryOp op, const Value &left, const Value &right) -> Value {
        Type *dict = machine.types().dict;
        if (op != BinaryOp::Or || machine.payload(left, dict) == nullptr || machine.payload(right, dict) == nullptr)
            return {};
        Ref<Dict> made = machine.dict();
        machine.update(*made, left);
        machine.update(*made, right);
        return made.value();
    };
    const auto addMethod = [&](const char *signature, Value (*run)(Vm &, Arguments &)) {
        setMethod(vm, type, signature, run);
    };
    addMethod("get(self, key, default=)", get);
    addMethod("setdefault(self, key, default=)", setDefault);
    addMethod("pop(self, key, default=)", pop);
    addMethod("popitem(self)", popItem);
    addMethod("update(self, other=, **kw)", update);
    addMethod("clear(self)", clear);
    addMethod("copy(self)", copyDict);
    addMethod("keys(self)", view<0>);
    addMethod("values(self)", view<1>);
    addMethod("items(self)", view<2>);
    type->attributes.set(vm.atoms().intern("fromkeys"), vm.nativeFunction("fromkeys(iterable, value=)", fromKeys));
    setUpViews(vm);
    setUpSets(vm);
}

} // namespace retort::script::builtins
