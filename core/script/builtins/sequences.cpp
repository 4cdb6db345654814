// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// list, tuple, range and slice.
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

#include <algorithm>

namespace retort::script {

namespace builtins {

namespace {

/// Steps beyond this reach no second item; what is below may be added and subtracted.
constexpr std::int64_t kFarthest = std::int64_t{1} << 61;

std::vector<Value> &itemsOf(Vm &vm, const Value &value)
{
    if (auto *list = static_cast<List *>(vm.payload(value, vm.types().list)))
        return list->items;
    return static_cast<Tuple *>(vm.payload(value, vm.types().tuple))->items;
}

List &listOf(Vm &vm, const Value &value)
{
    return *static_cast<List *>(vm.payload(value, vm.types().list));
}

Value constructList(Vm &vm, Type *, const Call &call)
{
    return vm.list(call.positional == 0 ? std::vector<Value>{} : vm.unpackAll(call.values[0]));
}

Value constructTuple(Vm &vm, Type *, const Call &call)
{
    return vm.tuple(call.positional == 0 ? std::vector<Value>{} : vm.unpackAll(call.values[0]));
}

Value constructRange(Vm &vm, Type *, const Call &call)
{
    std::int64_t parts[3] = {0, 0, 1};
    if (call.positional < 1 || call.positional > 3)
        vm.raise(vm.types().typeError, "range expected 1 to 3 arguments, got " + std::to_string(call.positional));
    for (std::uint32_t i = 0; i < call.positional; ++i) {
        if (!call.values[i].isInteger() && !call.values[i].isBool()) {
            vm.raise(vm.types().typeError,
                     "'" + vm.typeOf(call.values[i])->name + "' object cannot be interpreted as an integer");
        }
        parts[i] = call.values[i].asInteger();
        if (parts[i] > kFarthest || parts[i] < -kFarthest)
            vm.raise(vm.types().overflowError, "Python int too large to convert to C ssize_t");
    }
    if (call.positional == 1)
        std::swap(parts[0], parts[1]);
    if (parts[2] == 0)
        vm.raise(vm.types().valueError, "range() arg 3 must not be zero");
    return vm.heap().make<Range>(vm.types().range, parts[0], parts[1], parts[2]).value();
}

Value constructSlice(Vm &vm, Type *, const Call &call)
{
    const auto part = [&](std::uint32_t i) { return i < call.positional ? call.values[i] : Value::none(); };
    if (call.positional == 1)
        return vm.heap().make<SliceObject>(vm.types().slice, Value::none(), part(0), Value::none()).value();
    return vm.heap().make<SliceObject>(vm.types().slice, part(0), part(1), part(2)).value();
}

template<bool isTuple>
Value getItem(Vm &vm, const Value &self, const Value &key)
{
    const std::vector<Value> &items = itemsOf(vm, self);
    const auto length = static_cast<std::int64_t>(items.size());
    if (vm.typeOf(key) != vm.types().slice)
        return items[static_cast<std::size_t>(indexOf(vm, key, length, isTuple ? "tuple" : "list"))];
    const Bounds bounds = boundsOf(vm, objectOf<SliceObject>(key), length);
    std::vector<Value> out;
    out.reserve(static_cast<std::size_t>(bounds.count));
    for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
        out.push_back(items[static_cast<std::size_t>(at)]);
    return isTuple ? vm.tuple(std::move(out)) : vm.list(std::move(out));
}

void setSlice(Vm &vm, List &list, const SliceObject &slice, const Value &value)
{
    std::vector<Value> given = value ? vm.unpackAll(value) : std::vector<Value>{}; // which may change the list
    const Bounds bounds = boundsOf(vm, slice, static_cast<std::int64_t>(list.items.size()));
    if (bounds.step == 1) {
        const auto first = list.items.begin() + static_cast<std::ptrdiff_t>(bounds.start);
        const std::vector<Value> old(first, first + static_cast<std::ptrdiff_t>(bounds.count)); // ends after the change
        list.items.erase(first, first + static_cast<std::ptrdiff_t>(bounds.count));
        vm.heap().grow(&list, given.size() * sizeof(Value));
        list.items.insert(list.items.begin() + static_cast<std::ptrdiff_t>(bounds.start), given.begin(), given.end());
        return;
    }
    if (value && static_cast<std::int64_t>(given.size()) != bounds.count) {
        vm.raise(vm.types().valueError, "attempt to assign sequence of size " + std::to_string(given.size())
                                            + " to extended slice of size " + std::to_string(bounds.count));
    }
    std::vector<std::size_t> places;
    for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
        places.push_back(static_cast<std::size_t>(at));
    if (value) {
        for (std::size_t i = 0; i < places.size(); ++i)
            list.items[places[i]].swap(given[i]); // what was there ends afterwards
        return;
    }
    std::sort(places.begin(), places.end());
    std::vector<Value> gone; // ends when the list is whole again
    std::size_t to = places.empty() ? list.items.size() : places.front();
    std::size_t next = 0;
    for (std::size_t from = to; from < list.items.size(); ++from) {
        if (next < places.size() && places[next] == from) {
            gone.push_back(std::move(list.items[from]));
            ++next;
        } else {
            list.items[to++] = std::move(list.items[from]);
        }
    }
    list.items.resize(to);
}

void setItem(Vm &vm, const Value &self, const Value &key, const Value &value)
{
    List &list = listOf(vm, self);
    if (vm.typeOf(key) == vm.types().slice)
        return setSlice(vm, list, objectOf<SliceObject>(key), value);
    const auto at = static_cast<std::size_t>(
        indexOf(vm, key, static_cast<std::int64_t>(list.items.size()), "list assignment"));
    if (value) {
        list.items[at] = value;
        return;
    }
    const Value old = std::move(list.items[at]);
    list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(at));
}

Value iterate(Vm &vm, const Value &self)
{
    return vm.iterator(vm.types().iterator, self, [](Vm &machine, NativeIterator &state) -> Value {
        const std::vector<Value> &items = itemsOf(machine, state.source);
        if (static_cast<std::size_t>(state.position) >= items.size())
            return {};
        return items[static_cast<std::size_t>(state.position++)];
    });
}

template<bool isTuple>
Value compare(Vm &vm, CompareOp op, const Value &left, const Value &right)
{
    if (vm.payload(right, isTuple ? vm.types().tuple : vm.types().list) == nullptr)
        return {};
    const auto &a = itemsOf(vm, left);
    const auto &b = itemsOf(vm, right);
    if ((op == CompareOp::Equal || op == CompareOp::NotEqual) && a.size() != b.size())
        return Value::boolean(op == CompareOp::NotEqual);
    std::size_t at = 0;
    for (; at < a.size() && at < b.size(); ++at) {
        vm.work();
        const Value one = a[at]; // comparing may change either list
        const Value other = b[at];
        if (!vm.equal(one, other))
            break;
    }
    if (at < a.size() && at < b.size()) {
        if (op == CompareOp::Equal || op == CompareOp::NotEqual)
            return Value::boolean(op == CompareOp::NotEqual);
        const Value one = a[at];
        const Value other = b[at];
        return vm.compare(op, one, other);
    }
    return Value::boolean(vm.truth(vm.compare(op, Value::integer(static_cast<std::int64_t>(a.size())),
                                              Value::integer(static_cast<std::int64_t>(b.size())))));
}

template<bool isTuple>
Value binary(Vm &vm, BinaryOp op, const Value &left, const Value &right)
{
    Type *type = isTuple ? vm.types().tuple : vm.types().list;
    const bool leftIs = vm.payload(left, type) != nullptr;
    if (op == BinaryOp::Add && leftIs && vm.payload(right, type) != nullptr) {
        std::vector<Value> joined = itemsOf(vm, left);
        const auto &more = itemsOf(vm, right);
        vm.heap().ensure((joined.size() + more.size()) * sizeof(Value));
        joined.insert(joined.end(), more.begin(), more.end());
        return isTuple ? vm.tuple(std::move(joined)) : vm.list(std::move(joined));
    }
    const Value &count = leftIs ? right : left;
    if (op != BinaryOp::Multiply || (!count.isInteger() && !count.isBool()))
        return {};
    const auto &items = itemsOf(vm, leftIs ? left : right);
    const auto times = static_cast<std::size_t>(count.asInteger() < 0 ? 0 : count.asInteger());
    if (!items.empty() && times > vm.heap().budget() / (items.size() * sizeof(Value)))
        vm.heap().ensure(vm.heap().budget() + 1);
    vm.heap().ensure(items.size() * times * sizeof(Value));
    std::vector<Value> out;
    out.reserve(items.size() * times);
    for (std::size_t i = 0; i < times && !items.empty(); ++i)
        out.insert(out.end(), items.begin(), items.end());
    return isTuple ? vm.tuple(std::move(out)) : vm.list(std::move(out));
}

// list's methods

Value append(Vm &vm, Arguments &arguments)
{
    vm.appendTo(listOf(vm, arguments[0]), arguments[1]);
    return Value::none();
}

Value extend(Vm &vm, Arguments &arguments)
{
    vm.extend(listOf(vm, arguments[0]), arguments[1]);
    return Value::none();
}

Value insert(Vm &vm, Arguments &arguments)
{
    List &list = listOf(vm, arguments[0]);
    const auto length = static_cast<std::int64_t>(list.items.size());
    const std::int64_t wanted = arguments.integer(1);
    const std::int64_t at = wanted < -length ? 0 : std::clamp<std::int64_t>(wanted < 0 ? wanted + length : wanted, 0, length);
    vm.heap().grow(&list, sizeof(Value));
    list.items.insert(list.items.begin() + static_cast<std::ptrdiff_t>(at), arguments[2]);
    return Value::none();
}

Value pop(Vm &vm, Arguments &arguments)
{
    List &list = listOf(vm, arguments[0]);
    if (list.items.empty())
        vm.raise(vm.types().indexError, "pop from empty list");
    const Value key = arguments.has(1) ? arguments[1] : Value::integer(-1);
    const auto at = static_cast<std::size_t>(indexOf(vm, key, static_cast<std::int64_t>(list.items.size()), "pop"));
    Value taken = std::move(list.items[at]);
    list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(at));
    return taken;
}

Value remove(Vm &vm, Arguments &arguments)
{
    List &list = listOf(vm, arguments[0]);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        vm.work();
        const Value item = list.items[i]; // comparing may change the list
        if (vm.equal(item, arguments[1])) {
            if (i >= list.items.size())
                break;
            const Value old = std::move(list.items[i]);
            list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(i));
            return Value::none();
        }
    }
    vm.raise(vm.types().valueError, "list.remove(x): x not in list");
}

Value clear(Vm &vm, Arguments &arguments)
{
    std::vector<Value> old;
    old.swap(listOf(vm, arguments[0]).items);
    return Value::none();
}

Value copy(Vm &vm, Arguments &arguments)
{
    return vm.list(listOf(vm, arguments[0]).items);
}

Value reverse(Vm &vm, Arguments &arguments)
{
    auto &items = listOf(vm, arguments[0]).items;
    std::reverse(items.begin(), items.end());
    return Value::none();
}

Value sort(Vm &vm, Arguments &arguments)
{
    // Taken out meanwhile: a key function may look at the list.
    List &list = listOf(vm, arguments[0]);
    std::vector<Value> items;
    items.swap(list.items);
    try {
        sortValues(vm, items, arguments.orNone(1), arguments.truthOr(2, false));
    } catch (...) {
        list.items = std::move(items);
        throw;
    }
    list.items = std::move(items);
    return Value::none();
}

Value index(Vm &vm, Arguments &arguments)
{
    const auto &items = itemsOf(vm, arguments[0]);
    const auto length = static_cast<std::int64_t>(items.size());
    const auto clamp = [&](std::int64_t at) {
        return at < -length ? 0 : std::clamp<std::int64_t>(at < 0 ? at + length : at, 0, length);
    };
    const std::int64_t end = clamp(arguments.integerOr(3, length));
    for (std::int64_t i = clamp(arguments.integerOr(2, 0)); i < end && i < static_cast<std::int64_t>(items.size()); ++i) {
        vm.work();
        const Value item = items[static_cast<std::size_t>(i)]; // comparing may change the list
        if (vm.equal(item, arguments[1]))
            return Value::integer(i);
    }
    vm.raise(vm.types().valueError, vm.repr(arguments[1]) + " is not in list");
}

Value count(Vm &vm, Arguments &arguments)
{
    std::int64_t found = 0;
    const std::vector<Value> items = itemsOf(vm, arguments[0]);
    for (const Value &item : items)
        found += vm.equal(item, arguments[1]) ? 1 : 0;
    return Value::integer(found);
}

void setUpRange(Vm &vm)
{
    Slots &slots = vm.types().range->ops;
    slots.construct = constructRange;
    slots.length = [](Vm &, const Value &self) { return objectOf<Range>(self).length(); };
    slots.iterate = [](Vm &machine, const Value &self) -> Value {
        return machine.iterator(machine.types().iterator, self, [](Vm &, NativeIterator &state) -> Value {
            const auto &range = objectOf<Range>(state.source);
            if (state.position >= range.length())
                return {};
            return Value::integer(range.start + state.position++ * range.step);
        });
    };
    slots.getItem = [](Vm &machine, const Value &self, const Value &key) -> Value {
        const auto &range = objectOf<Range>(self);
        if (machine.typeOf(key) == machine.types().slice) {
            const Bounds bounds = boundsOf(machine, objectOf<SliceObject>(key), range.length());
            const std::int64_t start = range.start + bounds.start * range.step;
            const std::int64_t step = range.step * (bounds.count > 1 ? bounds.step : bounds.step > 0 ? 1 : -1);
            return machine.heap().make<Range>(machine.types().range, start, start + step * bounds.count, step).value();
        }
        return Value::integer(range.start + indexOf(machine, key, range.length(), "range object") * range.step);
    };
    slots.contains = [](Vm &machine, const Value &self, const Value &item) {
        const auto &range = objectOf<Range>(self);
        if (!item.isInteger() && !item.isBool()) {
            const Value iterator = machine.iterate(self);
            for (Value one = machine.next(iterator); one; one = machine.next(iterator)) {
                machine.work();
                if (machine.equal(one, item))
                    return true;
            }
            return false;
        }
        if (item.asInteger() > kFarthest || item.asInteger() < -kFarthest)
            return false;
        const std::int64_t offset = item.asInteger() - range.start;
        return offset % range.step == 0 && offset / range.step >= 0 && offset / range.step < range.length();
    };
    slots.repr = [](Vm &, const Value &self) {
        const auto &range = objectOf<Range>(self);
        return "range(" + std::to_string(range.start) + ", " + std::to_string(range.stop)
            + (range.step == 1 ? ")" : ", " + std::to_string(range.step) + ")");
    };
}

} // namespace

Bounds boundsOf(Vm &vm, const SliceObject &slice, std::int64_t length)
{
    const auto number = [&](const Value &value, std::int64_t fallback) {
        if (value.isNone() || value.isUndefined())
            return fallback;
        if (!value.isInteger() && !value.isBool())
            vm.raise(vm.types().typeError, "slice indices must be integers or None or have an __index__ method");
        return value.asInteger();
    };
    Bounds bounds{};
    bounds.step = number(slice.step, 1);
    if (bounds.step == 0)
        vm.raise(vm.types().valueError, "slice step cannot be zero");
    bounds.step = std::clamp(bounds.step, -kFarthest, kFarthest);
    const bool forward = bounds.step > 0;
    const std::int64_t low = forward ? 0 : -1;
    const std::int64_t high = forward ? length : length - 1;
    const auto clamp = [&](std::int64_t at) {
        return at < -length ? low : std::clamp(at < 0 ? at + length : at, low, high);
    };
    const bool noStart = slice.lower.isNone() || slice.lower.isUndefined();
    const bool noStop = slice.upper.isNone() || slice.upper.isUndefined();
    bounds.start = noStart ? (forward ? low : high) : clamp(number(slice.lower, 0));
    bounds.stop = noStop ? (forward ? high : low) : clamp(number(slice.upper, 0));
    if (forward)
        bounds.count = bounds.start < bounds.stop ? (bounds.stop - bounds.start - 1) / bounds.step + 1 : 0;
    else
        bounds.count = bounds.start > bounds.stop ? (bounds.start - bounds.stop - 1) / -bounds.step + 1 : 0;
    return bounds;
}

std::int64_t indexOf(Vm &vm, const Value &given, std::int64_t length, const char *typeName)
{
    const Value key = numbers::plain(given);
    if (!key.isInteger() && !key.isBool()) {
        vm.raise(vm.types().typeError, std::string(typeName) + " indices must be integers or slices, not "
                                           + vm.typeOf(key)->name);
    }
    const std::int64_t at = key.asInteger() < 0 ? key.asInteger() + length : key.asInteger();
    if (at < 0 || at >= length)
        vm.raise(vm.types().indexError, std::string(typeName) + " index out of range");
    return at;
}

std::string reprItems(Vm &vm, const std::vector<Value> &items, const char *open, const char *close)
{
    std::string out = open;
    for (std::size_t i = 0; i < items.size(); ++i) {
        vm.work();
        const Value item = items[i]; // a __repr__ may change the list
        out += (i > 0 ? ", " : "") + vm.repr(item);
        vm.heap().ensure(out.size());
    }
    return out + close;
}

void sortValues(Vm &vm, std::vector<Value> &items, const Value &key, bool reverse)
{
    vm.heap().ensure(items.size() * 4 * sizeof(Value));
    std::vector<std::pair<Value, Value>> keyed;
    keyed.reserve(items.size());
    for (const Value &item : items)
        keyed.emplace_back(key.isNone() ? item : vm.call(key, {item}), item);
    // Stable both ways, as Python's: reversed before and after rather than compared the other way round.
    if (reverse)
        std::reverse(keyed.begin(), keyed.end());
    // A merge sort of our own: comparisons run script code, and may contradict each other, which std::sort does not
    // survive.
    std::vector<std::pair<Value, Value>> other(keyed.size());
    for (std::size_t width = 1; width < keyed.size(); width *= 2) {
        for (std::size_t begin = 0; begin < keyed.size(); begin += 2 * width) {
            const std::size_t middle = std::min(begin + width, keyed.size());
            const std::size_t end = std::min(begin + 2 * width, keyed.size());
            std::size_t a = begin;
            std::size_t b = middle;
            for (std::size_t to = begin; to < end; ++to) {
                vm.work();
                const bool takeRight = a >= middle
                    || (b < end && vm.truth(vm.compare(CompareOp::Less, keyed[b].first, keyed[a].first)));
                other[to] = takeRight ? keyed[b++] : keyed[a++];
            }
        }
        keyed.swap(other);
    }
    if (reverse)
        std::reverse(keyed.begin(), keyed.end());
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = std::move(keyed[i].second);
}

void setUpSequences(Vm &vm)
{
    vm.types().slice->ops.getAttribute = [](Vm &machine, const Value &self, const Atom *name) -> Value {
        const auto &slice = objectOf<SliceObject>(self);
        if (name->text == "start")
            return slice.lower ? slice.lower : Value::none();
        if (name->text == "stop")
            return slice.upper ? slice.upper : Value::none();
        if (name->text == "step")
            return slice.step ? slice.step : Value::none();
        return machine.types().object->ops.getAttribute(machine, self, name);
    };
    const Types &types = vm.types();
    const auto length = [](Vm &machine, const Value &self) {
        return static_cast<std::int64_t>(itemsOf(machine, self).size());
    };
    Slots &list = types.list->ops;
    list.construct = constructList;
    list.getItem = getItem<false>;
    list.setItem = setItem;
    list.iterate = iterate;
    list.length = length;
    list.compare = compare<false>;
    list.binary = binary<false>;
    list.repr = [](Vm &machine, const Value &self) { return reprItems(machine, itemsOf(machine, self), "[", "]"); };
    Slots &tuple = types.tuple->ops;
    tuple.construct = constructTuple;
    tuple.getItem = getItem<true>;
    tuple.iterate = iterate;
    tuple.length = length;
    tuple.compare = compare<true>;
    tuple.binary = binary<true>;
    tuple.repr = [](Vm &machine, const Value &self) {
        const auto &items = itemsOf(machine, self);
        return reprItems(machine, items, "(", items.size() == 1 ? ",)" : ")");
    };
    tuple.hash = [](Vm &machine, const Value &self) {
        std::uint64_t hash = 0x345678;
        for (const Value &item : itemsOf(machine, self))
            hash = (hash ^ hashOf(machine, item)) * 1000003 + 97531;
        return hash;
    };
    types.slice->ops.construct = constructSlice;
    types.slice->ops.repr = [](Vm &machine, const Value &self) {
        const auto &slice = objectOf<SliceObject>(self);
        return reprItems(machine, {slice.lower, slice.upper, slice.step}, "slice(", ")");
    };
    const auto add = [&](Type *type, const char *signature, Value (*run)(Vm &, Arguments &)) {
        setMethod(vm, type, signature, run);
    };
    add(types.list, "append(self, item)", append);
    add(types.list, "extend(self, iterable)", extend);
    add(types.list, "insert(self, index, item)", insert);
    add(types.list, "pop(self, index=)", pop);
    add(types.list, "remove(self, item)", remove);
    add(types.list, "clear(self)", clear);
    add(types.list, "copy(self)", copy);
    add(types.list, "reverse(self)", reverse);
    add(types.list, "sort(self, *, key=, reverse=)", sort);
    for (Type *type : {types.list, types.tuple}) {
        add(type, "index(self, item, start=, stop=)", index);
        add(type, "count(self, item)", count);
    }
    setUpRange(vm);
}

} // namespace builtins
} // namespace retort::script
