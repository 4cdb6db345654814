// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/builtins/text_methods.h"

#include "core/base/text.h"
#include "core/script/builtins/builtins.h"
#include "core/script/builtins/characters.h"
#include "core/script/runtime/vm.h"

#include <algorithm>

namespace retort::script::builtins {

namespace {

using View = std::string_view;

const Str &self(Arguments &arguments)
{
    return *static_cast<Str *>(arguments.vm().payload(arguments[0], arguments.vm().types().str));
}

template<class Map>
Value mapped(Arguments &arguments, Map map)
{
    std::string out;
    const View text = self(arguments).text;
    for (std::size_t at = 0; at < text.size();)
        base::appendUtf8(out, map(base::nextCodePoint(text, at)));
    return arguments.vm().text(std::move(out));
}

template<bool (*accepts)(char32_t)>
Value all(Vm &, Arguments &arguments)
{
    const View text = self(arguments).text;
    for (std::size_t at = 0; at < text.size();) {
        if (!accepts(base::nextCodePoint(text, at)))
            return Value::boolean(false);
    }
    return Value::boolean(!text.empty());
}

Value lower(Vm &, Arguments &arguments)
{
    return mapped(arguments, toLower);
}

/// As mapped(), where a letter may become several.
template<class Append>
Value appended(Arguments &arguments, Append append)
{
    std::string out;
    const View text = self(arguments).text;
    for (std::size_t at = 0; at < text.size();)
        append(out, base::nextCodePoint(text, at));
    return arguments.vm().text(std::move(out));
}

Value upper(Vm &, Arguments &arguments)
{
    return appended(arguments, appendUpper);
}

Value swapCase(Vm &, Arguments &arguments)
{
    return appended(arguments, [](std::string &out, char32_t c) {
        if (isUpper(c))
            base::appendUtf8(out, toLower(c));
        else if (isLower(c))
            appendUpper(out, c);
        else
            base::appendUtf8(out, c);
    });
}

Value capitalize(Vm &, Arguments &arguments)
{
    bool first = true;
    return appended(arguments, [&first](std::string &out, char32_t c) {
        if (std::exchange(first, false))
            appendTitle(out, c);
        else
            base::appendUtf8(out, toLower(c));
    });
}

Value title(Vm &, Arguments &arguments)
{
    bool inWord = false;
    return appended(arguments, [&inWord](std::string &out, char32_t c) {
        const bool letter = builtins::isCased(c);
        if (letter && !inWord)
            appendTitle(out, c);
        else
            base::appendUtf8(out, letter ? toLower(c) : c);
        inWord = letter;
    });
}

template<bool upperCase>
Value isCased(Vm &, Arguments &arguments)
{
    bool found = false;
    const View text = self(arguments).text;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::nextCodePoint(text, at);
        if (upperCase ? isLower(c) : isUpper(c))
            return Value::boolean(false);
        found = found || (upperCase ? isUpper(c) : isLower(c));
    }
    return Value::boolean(found);
}

bool isAscii(char32_t c)
{
    return c < 0x80;
}

Value isIdentifier(Vm &, Arguments &arguments)
{
    const View text = self(arguments).text;
    bool first = true;
    for (std::size_t at = 0; at < text.size(); first = false) {
        const char32_t c = base::nextCodePoint(text, at);
        if (c != '_' && !isAlpha(c) && (first || !isDigit(c)))
            return Value::boolean(false);
    }
    return Value::boolean(!text.empty());
}

/// Strips the characters of a set (or white space) off the sides that are asked for.
template<bool left, bool right>
Value strip(Vm &vm, Arguments &arguments)
{
    View text = self(arguments).text;
    std::u32string set;
    const bool spaces = !arguments.has(1) || arguments[1].isNone();
    if (!spaces) {
        const View chars = arguments.text(1);
        for (std::size_t at = 0; at < chars.size();)
            set += base::nextCodePoint(chars, at);
    }
    const auto drops = [&](char32_t c) {
        return spaces ? isSpace(c) : set.find(c) != std::u32string::npos;
    };
    while (left && !text.empty()) {
        std::size_t at = 0;
        if (!drops(base::nextCodePoint(text, at)))
            break;
        text.remove_prefix(at);
    }
    while (right && !text.empty()) {
        std::size_t begin = text.size() - 1;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
            --begin;
        std::size_t at = begin;
        if (!drops(base::nextCodePoint(text, at)))
            break;
        text.remove_suffix(text.size() - begin);
    }
    return vm.text(text);
}

std::vector<Value> splitSpaces(Vm &vm, View text, std::int64_t most, bool fromRight)
{
    std::vector<Value> out;
    const auto wordEnd = [](View rest) {
        std::size_t at = 0;
        while (at < rest.size()) {
            std::size_t next = at;
            if (isSpace(base::nextCodePoint(rest, next)))
                break;
            at = next;
        }
        return at;
    };
    if (!fromRight) {
        for (text = base::strip(text); !text.empty(); text = base::strip(text)) {
            if (most >= 0 && static_cast<std::int64_t>(out.size()) >= most) {
                out.push_back(vm.text(text));
                break;
            }
            const std::size_t end = wordEnd(text);
            out.push_back(vm.text(text.substr(0, end)));
            text.remove_prefix(end);
        }
        return out;
    }
    for (text = base::strip(text); !text.empty(); text = base::strip(text)) {
        std::size_t begin = text.size();
        while (begin > 0 && (most < 0 || static_cast<std::int64_t>(out.size()) < most)) {
            std::size_t before = begin - 1;
            while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80)
                --before;
            std::size_t next = before;
            if (isSpace(base::nextCodePoint(text, next)))
                break;
            begin = before;
        }
        if (begin == text.size())
            begin = 0;
        out.push_back(vm.text(text.substr(begin)));
        text = text.substr(0, begin);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

template<bool fromRight>
Value split(Vm &vm, Arguments &arguments)
{
    View text = self(arguments).text;
    const std::int64_t most = arguments.integerOr(2, -1);
    if (!arguments.has(1) || arguments[1].isNone())
        return vm.list(splitSpaces(vm, text, most, fromRight));
    const View separator = arguments.text(1);
    if (separator.empty())
        vm.raise(vm.types().valueError, "empty separator");
    std::vector<Value> out;
    while (most < 0 || static_cast<std::int64_t>(out.size()) < most) {
        const std::size_t at = fromRight ? text.rfind(separator) : text.find(separator);
        if (at == View::npos)
            break;
        out.push_back(vm.text(fromRight ? text.substr(at + separator.size()) : text.substr(0, at)));
        text = fromRight ? text.substr(0, at) : text.substr(at + separator.size());
        vm.work();
    }
    out.push_back(vm.text(text));
    if (fromRight)
        std::reverse(out.begin(), out.end());
    return vm.list(std::move(out));
}

Value splitLines(Vm &vm, Arguments &arguments)
{
    const View text = self(arguments).text;
    const bool keep = arguments.truthOr(1, false);
    std::vector<Value> out;
    const auto lines = base::splitLines(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto begin = static_cast<std::size_t>(lines[i].data() - text.data());
        const std::size_t end = i + 1 < lines.size() ? static_cast<std::size_t>(lines[i + 1].data() - text.data())
                                                     : text.size();
        out.push_back(vm.text(keep ? text.substr(begin, end - begin) : lines[i]));
    }
    return vm.list(std::move(out));
}

template<bool fromRight>
Value partition(Vm &vm, Arguments &arguments)
{
    const View text = self(arguments).text;
    const View separator = arguments.text(1);
    if (separator.empty())
        vm.raise(vm.types().valueError, "empty separator");
    const std::size_t at = fromRight ? text.rfind(separator) : text.find(separator);
    if (at == View::npos) {
        const Value empty = vm.text(View{});
        return fromRight ? vm.tuple({empty, empty, arguments[0]}) : vm.tuple({arguments[0], empty, empty});
    }
    return vm.tuple({vm.text(text.substr(0, at)), vm.text(separator), vm.text(text.substr(at + separator.size()))});
}

Value join(Vm &vm, Arguments &arguments)
{
    const View separator = self(arguments).text;
    std::string out;
    std::size_t index = 0;
    for (const Value &item : vm.unpackAll(arguments[1])) {
        if (!vm.isStr(item)) {
            vm.raise(vm.types().typeError, "sequence item " + std::to_string(index) + ": expected str instance, "
                                               + vm.typeOf(item)->name + " found");
        }
        const View part = vm.textOf(item);
        vm.heap().ensure(out.size() + separator.size() + part.size());
        if (index++ > 0)
            out += separator;
        out += part;
    }
    return vm.text(std::move(out));
}

Value replace(Vm &vm, Arguments &arguments)
{
    const View text = self(arguments).text;
    const View from = arguments.text(1);
    const View to = arguments.text(2);
    std::int64_t left = arguments.integerOr(3, -1);
    std::string out;
    std::size_t at = 0;
    while (left != 0) {
        const std::size_t found = from.empty() ? at : text.find(from, at);
        if (found == View::npos || found > text.size())
            break;
        vm.heap().ensure(out.size() + text.size() + to.size());
        vm.work();
        out += text.substr(at, found - at);
        out += to;
        --left;
        if (!from.empty()) {
            at = found + from.size();
            continue;
        }
        if (at >= text.size())
            return vm.text(std::move(out));
        std::size_t next = at;
        base::nextCodePoint(text, next);
        out += text.substr(at, next - at);
        at = next;
    }
    out += text.substr(at);
    return vm.text(std::move(out));
}

/// The part of the text that start= and end= leave, and where it begins in characters.
View window(Arguments &arguments, std::int64_t &start, bool &outside)
{
    const Str &text = self(arguments);
    const std::int64_t length = lengthOf(text);
    const auto clamp = [&](std::int64_t value) {
        return value < -length ? 0 : std::clamp<std::int64_t>(value < 0 ? value + length : value, 0, length);
    };
    const std::int64_t wanted = arguments.integerOr(2, 0);
    outside = wanted > length;
    start = clamp(wanted);
    const std::int64_t end = clamp(arguments.integerOr(3, length));
    const View whole = text.text;
    std::size_t begin = 0;
    for (std::int64_t i = 0; i < start; ++i)
        base::nextCodePoint(whole, begin);
    std::size_t stop = begin;
    for (std::int64_t i = start; i < end; ++i)
        base::nextCodePoint(whole, stop);
    return whole.substr(begin, stop - begin);
}

template<bool fromRight, bool raises>
Value find(Vm &vm, Arguments &arguments)
{
    std::int64_t start = 0;
    bool outside = false;
    const View text = window(arguments, start, outside);
    const View wanted = arguments.text(1);
    const std::size_t at = fromRight ? text.rfind(wanted) : text.find(wanted);
    if (at == View::npos || outside) {
        if (raises)
            vm.raise(vm.types().valueError, "substring not found");
        return Value::integer(-1);
    }
    return Value::integer(start + static_cast<std::int64_t>(base::lengthInCharacters(text.substr(0, at))));
}

Value count(Vm &, Arguments &arguments)
{
    std::int64_t start = 0;
    bool outside = false;
    const View text = window(arguments, start, outside);
    const View wanted = arguments.text(1);
    if (wanted.empty())
        return Value::integer(outside ? 0 : static_cast<std::int64_t>(base::lengthInCharacters(text)) + 1);
    std::int64_t found = 0;
    for (std::size_t at = text.find(wanted); at != View::npos; at = text.find(wanted, at + wanted.size()))
        ++found;
    return Value::integer(found);
}

template<bool atEnd>
Value startsOrEnds(Vm &vm, Arguments &arguments)
{
    std::int64_t start = 0;
    bool outside = false;
    const View text = window(arguments, start, outside);
    const auto matches = [&](const Value &part) {
        if (!vm.isStr(part)) {
            vm.raise(vm.types().typeError, std::string(atEnd ? "endswith" : "startswith")
                                               + " first arg must be str or a tuple of str, not "
                                               + vm.typeOf(part)->name);
        }
        return atEnd ? base::endsWith(text, vm.textOf(part)) : base::startsWith(text, vm.textOf(part));
    };
    if (outside)
        return Value::boolean(false);
    if (vm.typeOf(arguments[1]) != vm.types().tuple)
        return Value::boolean(matches(arguments[1]));
    const auto &parts = objectOf<Tuple>(arguments[1]).items;
    return Value::boolean(std::any_of(parts.begin(), parts.end(), matches));
}

template<bool suffix>
Value removeAffix(Vm &vm, Arguments &arguments)
{
    const View text = self(arguments).text;
    const View part = arguments.text(1);
    if (suffix ? base::endsWith(text, part) : base::startsWith(text, part))
        return vm.text(suffix ? text.substr(0, text.size() - part.size()) : text.substr(part.size()));
    return arguments[0];
}

template<char align>
Value justify(Vm &vm, Arguments &arguments)
{
    const Str &text = self(arguments);
    const View fill = arguments.textOr(2, " ");
    if (base::lengthInCharacters(fill) != 1)
        vm.raise(vm.types().typeError, "The fill character must be exactly one character long");
    if (arguments.integer(1) <= lengthOf(text))
        return arguments[0];
    const std::int64_t space = arguments.integer(1) - lengthOf(text);
    if (static_cast<std::size_t>(space) > vm.heap().budget())
        vm.heap().ensure(vm.heap().budget() + 1);
    vm.heap().ensure(static_cast<std::size_t>(space) * fill.size() + text.text.size());
    // CPython's centring: the odd blank goes left where the width is odd too.
    const std::int64_t left = align == '<' ? 0 : align == '>' ? space : space / 2 + (space & arguments.integer(1) & 1);
    std::string out;
    for (std::int64_t i = 0; i < left; ++i)
        out += fill;
    out += text.text;
    for (std::int64_t i = left; i < space; ++i)
        out += fill;
    return vm.text(std::move(out));
}

Value zfill(Vm &vm, Arguments &arguments)
{
    const Str &text = self(arguments);
    if (arguments.integer(1) <= lengthOf(text))
        return arguments[0];
    const std::int64_t space = arguments.integer(1) - lengthOf(text);
    vm.heap().ensure(static_cast<std::size_t>(space));
    vm.heap().ensure(static_cast<std::size_t>(space) + text.text.size());
    const bool sign = !text.text.empty() && (text.text[0] == '+' || text.text[0] == '-');
    return vm.text(text.text.substr(0, sign ? 1 : 0) + std::string(static_cast<std::size_t>(space), '0')
                   + text.text.substr(sign ? 1 : 0));
}

Value expandTabs(Vm &vm, Arguments &arguments)
{
    const std::int64_t size = std::clamp<std::int64_t>(arguments.integerOr(1, 8), 0, std::int64_t{1} << 40);
    std::string out;
    std::int64_t column = 0;
    for (const char c : self(arguments).text) {
        if (c == '\t') {
            const std::int64_t blanks = size > 0 ? size - column % size : 0;
            vm.heap().ensure(out.size() + static_cast<std::size_t>(blanks));
            out.append(static_cast<std::size_t>(blanks), ' ');
            column += blanks;
            continue;
        }
        out += c;
        column = c == '\n' || c == '\r' ? 0 : column + ((static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 0 : 1);
    }
    return vm.text(std::move(out));
}

Value format(Vm &vm, Arguments &arguments)
{
    Ref<Dict> named = vm.dict();
    for (const auto &[name, value] : arguments.keywords())
        vm.putInto(*named, vm.text(name->text), value);
    return vm.text(formatFields(vm, self(arguments).text, arguments.rest(), named.get()));
}

Value formatMap(Vm &vm, Arguments &arguments)
{
    auto *mapping = static_cast<Dict *>(vm.payload(arguments[1], vm.types().dict));
    if (mapping == nullptr)
        vm.raise(vm.types().typeError, "format_map() needs a dict, not " + vm.typeOf(arguments[1])->name);
    return vm.text(formatFields(vm, self(arguments).text, {}, mapping));
}

Value encode(Vm &vm, Arguments &arguments)
{
    std::string encoding;
    for (const char c : arguments.textOr(1, "utf-8"))
        encoding += c == '_' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    const View text = self(arguments).text;
    if (encoding == "utf-8" || encoding == "utf8")
        return vm.bytes(text);
    const char32_t limit = encoding == "ascii" ? 0x80 : encoding == "latin-1" || encoding == "iso-8859-1" ? 0x100 : 0;
    if (limit == 0)
        vm.raise(vm.types().lookupError, "unknown encoding: " + encoding);
    const View errors = arguments.textOr(2, "strict");
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::nextCodePoint(text, at);
        if (c < limit)
            out += static_cast<char>(c);
        else if (errors == "replace")
            out += '?';
        else if (errors != "ignore")
            vm.raise(vm.types().unicodeError, "'" + encoding + "' codec can't encode a character: ordinal not in range");
    }
    return vm.bytes(out);
}

Value translate(Vm &vm, Arguments &arguments)
{
    std::string out;
    const View text = self(arguments).text;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::nextCodePoint(text, at);
        const Value key = Value::integer(c);
        if (!vm.contains(arguments[1], key)) {
            base::appendUtf8(out, c);
            continue;
        }
        const Value made = vm.getItem(arguments[1], key);
        if (made.isInteger()) {
            if (made.asInteger() < 0 || made.asInteger() > 0x10FFFF)
                vm.raise(vm.types().valueError, "character mapping must be in range(0x110000)");
            base::appendUtf8(out, static_cast<char32_t>(made.asInteger()));
        } else if (!made.isNone()) {
            if (!vm.isStr(made))
                vm.raise(vm.types().typeError, "character mapping must return integer, None or str");
            out += vm.textOf(made);
        }
        vm.heap().ensure(out.size());
    }
    return vm.text(std::move(out));
}

Value makeTrans(Vm &vm, Arguments &arguments)
{
    Ref<Dict> made = vm.dict();
    if (!arguments.has(1)) {
        for (const Value &key : vm.unpackAll(arguments[0])) {
            std::size_t at = 0;
            if (vm.isStr(key) && base::lengthInCharacters(vm.textOf(key)) != 1)
                vm.raise(vm.types().valueError, "string keys in translate table must be of length 1");
            const Value code = vm.isStr(key) ? Value::integer(base::nextCodePoint(vm.textOf(key), at)) : key;
            vm.putInto(*made, code, vm.getItem(arguments[0], key));
        }
        return made.value();
    }
    const View from = arguments.text(0);
    const View to = arguments.text(1);
    if (base::lengthInCharacters(from) != base::lengthInCharacters(to))
        vm.raise(vm.types().valueError, "the first two maketrans arguments must have equal length");
    for (std::size_t a = 0, b = 0; a < from.size() && b < to.size();) {
        const char32_t key = base::nextCodePoint(from, a);
        vm.putInto(*made, Value::integer(key), Value::integer(base::nextCodePoint(to, b)));
    }
    if (arguments.has(2)) {
        const View dropped = arguments.text(2);
        for (std::size_t at = 0; at < dropped.size();)
            vm.putInto(*made, Value::integer(base::nextCodePoint(dropped, at)), Value::none());
    }
    return made.value();
}

Value decode(Vm &vm, Arguments &arguments)
{
    const std::string &bytes = objectOf<Bytes>(arguments[0]).bytes;
    std::string encoding;
    for (const char c : arguments.textOr(1, "utf-8"))
        encoding += c == '_' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    if (encoding == "latin-1" || encoding == "iso-8859-1") {
        std::string out;
        for (const char c : bytes)
            base::appendUtf8(out, static_cast<unsigned char>(c));
        return vm.text(std::move(out));
    }
    if (encoding != "utf-8" && encoding != "utf8" && encoding != "ascii")
        vm.raise(vm.types().lookupError, "unknown encoding: " + encoding);
    const std::size_t bad = base::invalidUtf8At(bytes);
    if (bad == View::npos)
        return vm.text(bytes);
    if (arguments.textOr(2, "strict") == "strict") {
        vm.raise(vm.types().unicodeError,
                 "'utf-8' codec can't decode a byte in position " + std::to_string(bad) + ": invalid start byte");
    }
    std::string out;
    for (std::size_t at = 0; at < bytes.size();)
        base::appendUtf8(out, base::nextCodePoint(bytes, at));
    return vm.text(std::move(out));
}

Value hex(Vm &vm, Arguments &arguments)
{
    static constexpr char kHex[] = "0123456789abcdef";
    std::string out;
    for (const char c : objectOf<Bytes>(arguments[0]).bytes) {
        out += kHex[static_cast<unsigned char>(c) >> 4];
        out += kHex[static_cast<unsigned char>(c) & 15];
    }
    return vm.text(std::move(out));
}

} // namespace

void addTextMethods(Vm &vm)
{
    Type *type = vm.types().str;
    const auto add = [&](const char *signature, Value (*run)(Vm &, Arguments &)) { setMethod(vm, type, signature, run); };
    add("lower(self)", lower);
    add("casefold(self)", lower);
    add("upper(self)", upper);
    add("swapcase(self)", swapCase);
    add("capitalize(self)", capitalize);
    add("title(self)", title);
    add("isupper(self)", isCased<true>);
    add("islower(self)", isCased<false>);
    add("isdigit(self)", all<isDigit>);
    add("isdecimal(self)", all<isDigit>);
    add("isnumeric(self)", all<isDigit>);
    add("isalpha(self)", all<isAlpha>);
    add("isalnum(self)", all<isAlnum>);
    add("isspace(self)", all<isSpace>);
    add("isascii(self)", all<isAscii>);
    add("isidentifier(self)", isIdentifier);
    add("strip(self, chars=)", strip<true, true>);
    add("lstrip(self, chars=)", strip<true, false>);
    add("rstrip(self, chars=)", strip<false, true>);
    add("split(self, sep=, maxsplit=)", split<false>);
    add("rsplit(self, sep=, maxsplit=)", split<true>);
    add("splitlines(self, keepends=)", splitLines);
    add("partition(self, sep)", partition<false>);
    add("rpartition(self, sep)", partition<true>);
    add("join(self, iterable)", join);
    add("replace(self, old, new, count=)", replace);
    add("find(self, sub, start=, end=)", find<false, false>);
    add("rfind(self, sub, start=, end=)", find<true, false>);
    add("index(self, sub, start=, end=)", find<false, true>);
    add("rindex(self, sub, start=, end=)", find<true, true>);
    add("count(self, sub, start=, end=)", count);
    add("startswith(self, prefix, start=, end=)", startsOrEnds<false>);
    add("endswith(self, suffix, start=, end=)", startsOrEnds<true>);
    add("removeprefix(self, prefix)", removeAffix<false>);
    add("removesuffix(self, suffix)", removeAffix<true>);
    add("ljust(self, width, fillchar=)", justify<'<'>);
    add("rjust(self, width, fillchar=)", justify<'>'>);
    add("center(self, width, fillchar=)", justify<'^'>);
    add("zfill(self, width)", zfill);
    add("expandtabs(self, tabsize=)", expandTabs);
    add("format(self, *args, **kw)", format);
    add("format_map(self, mapping)", formatMap);
    add("encode(self, encoding=, errors=)", encode);
    add("translate(self, table)", translate);
    type->attributes.set(vm.atoms().intern("maketrans"), vm.nativeFunction("maketrans(x, y=, z=)", makeTrans));
}

void addBytesMethods(Vm &vm)
{
    setMethod(vm, vm.types().bytes, "decode(self, encoding=, errors=)", decode);
    setMethod(vm, vm.types().bytes, "hex(self)", hex);
}

} // namespace retort::script::builtins
