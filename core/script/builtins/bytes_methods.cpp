// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The methods of bytes that str has too.
#include "core/script/builtins/builtins.h"
#include "core/script/builtins/text_methods.h"
#include "core/script/runtime/vm.h"

#include <algorithm>
#include <optional>

namespace retort::script::builtins {

namespace {

using View = std::string_view;

View self(Arguments &arguments)
{
    return objectOf<Bytes>(arguments[0]).bytes;
}

View bytesArgument(Arguments &arguments, std::size_t parameter)
{
    Vm &vm = arguments.vm();
    if (vm.typeOf(arguments[parameter]) != vm.types().bytes) {
        vm.raise(vm.types().typeError,
                 "a bytes-like object is required, not '" + vm.typeOf(arguments[parameter])->name + "'");
    }
    return objectOf<Bytes>(arguments[parameter]).bytes;
}

/// The part that start and end name.
View part(Arguments &arguments, std::size_t start, std::size_t &offset)
{
    const View all = self(arguments);
    const auto length = static_cast<std::int64_t>(all.size());
    const auto bound = [&](std::int64_t value) { return std::clamp(value < 0 ? value + length : value, std::int64_t{0}, length); };
    const std::int64_t from = bound(arguments.integerOr(start, 0));
    const std::int64_t to = std::max(from, bound(arguments.integerOr(start + 1, length)));
    offset = static_cast<std::size_t>(from);
    return all.substr(offset, static_cast<std::size_t>(to - from));
}

template<bool fromRight, bool raises>
Value find(Vm &vm, Arguments &arguments)
{
    std::size_t offset = 0;
    const View all = part(arguments, 2, offset);
    const std::string one = arguments[1].isInteger() ? std::string(1, static_cast<char>(arguments[1].asInteger())) : std::string(bytesArgument(arguments, 1));
    const std::size_t at = fromRight ? all.rfind(one) : all.find(one);
    if (at != View::npos)
        return Value::integer(static_cast<std::int64_t>(at + offset));
    if (raises)
        vm.raise(vm.types().valueError, "subsection not found");
    return Value::integer(-1);
}

Value count(Vm &, Arguments &arguments)
{
    std::size_t offset = 0;
    const View all = part(arguments, 2, offset);
    const View wanted = bytesArgument(arguments, 1);
    std::int64_t found = 0;
    if (wanted.empty())
        return Value::integer(static_cast<std::int64_t>(all.size()) + 1);
    for (std::size_t at = all.find(wanted); at != View::npos; at = all.find(wanted, at + wanted.size()))
        ++found;
    return Value::integer(found);
}

template<bool atEnd>
Value startsOrEnds(Vm &vm, Arguments &arguments)
{
    const auto fits = [&](View affix) {
        const View all = self(arguments);
        return atEnd ? all.ends_with(affix) : all.starts_with(affix);
    };
    if (vm.typeOf(arguments[1]) != vm.types().tuple)
        return Value::boolean(fits(bytesArgument(arguments, 1)));
    for (const Value &one : objectOf<Tuple>(arguments[1]).items) {
        if (vm.typeOf(one) == vm.types().bytes && fits(objectOf<Bytes>(one).bytes))
            return Value::boolean(true);
    }
    return Value::boolean(false);
}

template<bool left, bool right>
Value strip(Vm &vm, Arguments &arguments)
{
    View all = self(arguments);
    const View set = arguments.has(1) && !arguments[1].isNone() ? bytesArgument(arguments, 1) : View(" \t\n\r\v\f");
    while (left && !all.empty() && set.find(all.front()) != View::npos)
        all.remove_prefix(1);
    while (right && !all.empty() && set.find(all.back()) != View::npos)
        all.remove_suffix(1);
    return vm.bytes(all);
}

Value split(Vm &vm, Arguments &arguments)
{
    View left = self(arguments);
    std::int64_t most = arguments.integerOr(2, -1);
    const Value made = vm.list({});
    auto &list = objectOf<List>(made);
    if (arguments.orNone(1).isNone()) {
        constexpr View kBlank = " \t\n\r\v\f";
        for (;; --most) {
            left.remove_prefix(std::min(left.find_first_not_of(kBlank), left.size()));
            if (left.empty())
                return made;
            const std::size_t end = most == 0 ? left.size() : std::min(left.find_first_of(kBlank), left.size());
            vm.appendTo(list, vm.bytes(left.substr(0, end)));
            left.remove_prefix(end);
        }
    }
    const View separator = bytesArgument(arguments, 1);
    if (separator.empty())
        vm.raise(vm.types().valueError, "empty separator");
    for (std::size_t at = left.find(separator); at != View::npos && most != 0; at = left.find(separator), --most) {
        vm.appendTo(list, vm.bytes(left.substr(0, at)));
        left.remove_prefix(at + separator.size());
    }
    vm.appendTo(list, vm.bytes(left));
    return made;
}

Value splitLines(Vm &vm, Arguments &arguments)
{
    View left = self(arguments);
    const bool keep = arguments.truthOr(1, false);
    const Value made = vm.list({});
    while (!left.empty()) {
        const std::size_t end = std::min(left.find_first_of("\r\n"), left.size());
        std::size_t behind = std::min(end + 1, left.size());
        if (end + 1 < left.size() && left[end] == '\r' && left[end + 1] == '\n')
            ++behind;
        vm.appendTo(objectOf<List>(made), vm.bytes(left.substr(0, keep ? behind : end)));
        left.remove_prefix(behind);
    }
    return made;
}

template<bool fromRight>
Value partition(Vm &vm, Arguments &arguments)
{
    const View all = self(arguments);
    const View separator = bytesArgument(arguments, 1);
    if (separator.empty())
        vm.raise(vm.types().valueError, "empty separator");
    const std::size_t at = fromRight ? all.rfind(separator) : all.find(separator);
    if (at == View::npos) {
        return fromRight ? vm.tuple({vm.bytes({}), vm.bytes({}), arguments[0]})
                         : vm.tuple({arguments[0], vm.bytes({}), vm.bytes({})});
    }
    return vm.tuple({vm.bytes(all.substr(0, at)), vm.bytes(separator), vm.bytes(all.substr(at + separator.size()))});
}

Value join(Vm &vm, Arguments &arguments)
{
    std::string out;
    bool first = true;
    for (const Value &item : vm.unpackAll(arguments[1])) {
        if (vm.typeOf(item) != vm.types().bytes) {
            vm.raise(vm.types().typeError,
                     "sequence item 0: expected a bytes-like object, " + vm.typeOf(item)->name + " found");
        }
        if (!first)
            out += self(arguments);
        first = false;
        out += objectOf<Bytes>(item).bytes;
        vm.heap().ensure(out.size());
    }
    return vm.bytes(out);
}

Value replace(Vm &vm, Arguments &arguments)
{
    const View all = self(arguments);
    const View from = bytesArgument(arguments, 1);
    const View to = bytesArgument(arguments, 2);
    std::int64_t most = arguments.integerOr(3, -1);
    if (from.empty())
        vm.raise(vm.types().valueError, "replace() of an empty bytes is not supported");
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = all.find(from); at != View::npos && most != 0; at = all.find(from, begin), --most) {
        out.append(all.substr(begin, at - begin)).append(to);
        begin = at + from.size();
        vm.heap().ensure(out.size());
    }
    out += all.substr(begin);
    return vm.bytes(out);
}

template<bool toUpper>
Value cased(Vm &vm, Arguments &arguments)
{
    std::string out(self(arguments));
    for (char &c : out) {
        if (toUpper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z')
            c = static_cast<char>(c ^ 0x20);
    }
    return vm.bytes(out);
}

template<bool atEnd>
Value removeAffix(Vm &vm, Arguments &arguments)
{
    View all = self(arguments);
    const View affix = bytesArgument(arguments, 1);
    if (atEnd ? all.ends_with(affix) : all.starts_with(affix))
        (atEnd ? all.remove_suffix(affix.size()) : all.remove_prefix(affix.size()));
    return vm.bytes(all);
}

Value fromHex(Vm &vm, Arguments &arguments)
{
    std::string out;
    int high = -1;
    const auto digit = [](char c) {
        const char lower = static_cast<char>(c | 0x20);
        return c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    std::size_t at = 0;
    for (const char c : arguments.text(1)) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        const int value = digit(c);
        if (value < 0 && (!blank || high >= 0)) {
            vm.raise(vm.types().valueError,
                     "non-hexadecimal number found in fromhex() arg at position " + std::to_string(at));
        }
        ++at;
        if (blank)
            continue;
        if (high < 0) {
            high = value;
        } else {
            out += static_cast<char>(high * 16 + value);
            high = -1;
        }
    }
    if (high >= 0) {
        vm.raise(vm.types().valueError,
                 "non-hexadecimal number found in fromhex() arg at position " + std::to_string(at));
    }
    return vm.bytes(out);
}

} // namespace

void addMoreBytesMethods(Vm &vm)
{
    Type *type = vm.types().bytes;
    const auto add = [&](const char *signature, Value (*run)(Vm &, Arguments &)) { setMethod(vm, type, signature, run); };
    add("find(self, sub, start=, end=)", find<false, false>);
    add("rfind(self, sub, start=, end=)", find<true, false>);
    add("index(self, sub, start=, end=)", find<false, true>);
    add("rindex(self, sub, start=, end=)", find<true, true>);
    add("count(self, sub, start=, end=)", count);
    add("startswith(self, prefix)", startsOrEnds<false>);
    add("endswith(self, suffix)", startsOrEnds<true>);
    add("strip(self, chars=)", strip<true, true>);
    add("lstrip(self, chars=)", strip<true, false>);
    add("rstrip(self, chars=)", strip<false, true>);
    add("split(self, sep=, maxsplit=)", split);
    add("splitlines(self, keepends=)", splitLines);
    add("partition(self, sep)", partition<false>);
    add("rpartition(self, sep)", partition<true>);
    add("join(self, iterable)", join);
    add("replace(self, old, new, count=)", replace);
    add("upper(self)", cased<true>);
    add("lower(self)", cased<false>);
    add("removeprefix(self, prefix)", removeAffix<false>);
    add("removesuffix(self, suffix)", removeAffix<true>);
    Ref<Descriptor> described = vm.heap().make<Descriptor>(vm.types().classMethod);
    described->get = vm.nativeFunction("fromhex(cls, string)", fromHex);
    type->attributes.set(vm.atoms().intern("fromhex"), described.value());
}

} // namespace retort::script::builtins
