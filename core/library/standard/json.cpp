// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What python/json.py asks for: the text of a value, byte for byte as CPython writes it, and the way back.
#include "core/base/text.h"
#include "core/library/standard/support.h"
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/numbers.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace retort::library::standard {

using script::objectOf;
namespace numbers = script::numbers;

namespace {

class Writer
{
public:
    Writer(Vm &vm, Arguments &arguments)
        : m_vm(vm)
        , m_skipKeys(arguments.truthOr(1, false))
        , m_ascii(arguments.truthOr(2, true))
        , m_allowNan(arguments.truthOr(3, true))
        , m_sort(arguments.truthOr(4, false))
        , m_fallback(arguments.orNone(7))
    {
        const Value &indent = arguments[5];
        if (indent.isInteger() || indent.isBool())
            m_indent = std::string(static_cast<std::size_t>(std::clamp<std::int64_t>(indent.asInteger(), 0, 1000)), ' ');
        else if (vm.isStr(indent))
            m_indent = std::string(vm.textOf(indent));
        if (m_indent)
            m_between = ",";
        if (!arguments[6].isNone()) {
            const std::vector<Value> separators = vm.unpackAll(arguments[6]);
            if (separators.size() != 2)
                vm.raise(vm.types().valueError, "separators must have two parts");
            m_between = std::string(vm.textOf(separators[0]));
            m_colon = std::string(vm.textOf(separators[1]));
        }
    }

    void write(const Value &value)
    {
        const Vm::NativeLevel level(m_vm);
        m_vm.work();
        m_vm.heap().ensure(m_out.size());
        if (value.isNone()) {
            m_out += "null";
        } else if (value.isBool()) {
            m_out += value.asBool() ? "true" : "false";
        } else if (numbers::isNumber(value)) {
            number(value);
        } else if (m_vm.isStr(value)) {
            text(m_vm.textOf(value));
        } else if (const auto *list = static_cast<script::List *>(m_vm.payload(value, m_vm.types().list))) {
            items(list->items);
        } else if (const auto *tuple = static_cast<script::Tuple *>(m_vm.payload(value, m_vm.types().tuple))) {
            items(tuple->items);
        } else if (const auto *dict = static_cast<script::Dict *>(m_vm.payload(value, m_vm.types().dict))) {
            map(*dict);
        } else if (const Value inner = extendedNumber(value)) {
            number(inner);
        } else {
            other(value);
        }
    }

    std::string take() { return std::move(m_out); }

private:
    /// An instance of a class that extends int or float (an IntEnum's member).
    Value extendedNumber(const Value &value)
    {
        if (!value.isObject() || !value.asObject()->type->hasInstanceNames)
            return {};
        const Value &inner = objectOf<script::Instance>(value).payload;
        return !inner.isUndefined() && numbers::isNumber(inner) ? inner : Value();
    }

    void other(const Value &value)
    {
        if (m_vm.typeOf(value) == m_vm.types().opaque)
            m_vm.refuseOpaque(value, "written as JSON");
        if (m_fallback.isNone()) {
            m_vm.raise(m_vm.types().typeError,
                       "Object of type " + m_vm.typeOf(value)->name + " is not JSON serializable");
        }
        write(m_vm.call(m_fallback, {value}));
    }

    void number(const Value &value)
    {
        if (!value.isFloat()) {
            m_out += numbers::integerText(m_vm, value);
            return;
        }
        const double real = value.asFloat();
        if (std::isfinite(real)) {
            m_out += numbers::repr(real);
            return;
        }
        if (!m_allowNan)
            m_vm.raise(m_vm.types().valueError, "Out of range float values are not JSON compliant");
        m_out += std::isnan(real) ? "NaN" : real < 0 ? "-Infinity" : "Infinity";
    }

    void escaped(char32_t c)
    {
        static constexpr char kHex[] = "0123456789abcdef";
        m_out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            m_out += kHex[(c >> shift) & 15];
    }

    void text(std::string_view value)
    {
        m_out += '"';
        for (std::size_t at = 0; at < value.size();) {
            const std::size_t begin = at;
            const char32_t c = base::nextCodePoint(value, at);
            switch (c) {
            case '"': m_out += "\\\""; break;
            case '\\': m_out += "\\\\"; break;
            case '\n': m_out += "\\n"; break;
            case '\r': m_out += "\\r"; break;
            case '\t': m_out += "\\t"; break;
            case '\f': m_out += "\\f"; break;
            case '\b': m_out += "\\b"; break;
            default:
                if (c < 0x20) {
                    escaped(c);
                } else if (m_ascii && c > 0xFFFF) {
                    escaped(0xD800 + ((c - 0x10000) >> 10));
                    escaped(0xDC00 + ((c - 0x10000) & 0x3FF));
                } else if (m_ascii && c > 0x7E) {
                    escaped(c);
                } else {
                    m_out += value.substr(begin, at - begin);
                }
            }
        }
        m_out += '"';
    }

    void lineBreak()
    {
        if (!m_indent)
            return;
        m_out += '\n';
        for (int i = 0; i < m_depth; ++i)
            m_out += *m_indent;
    }

    void items(const std::vector<Value> &values)
    {
        if (values.empty()) {
            m_out += "[]";
            return;
        }
        m_out += '[';
        ++m_depth;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0)
                m_out += m_between;
            lineBreak();
            const Value item = values[i];
            write(item);
        }
        --m_depth;
        lineBreak();
        m_out += ']';
    }

    std::optional<std::string> key(const Value &value)
    {
        if (m_vm.isStr(value))
            return std::string(m_vm.textOf(value));
        if (value.isNone())
            return "null";
        if (value.isBool())
            return value.asBool() ? "true" : "false";
        const Value inner = numbers::isNumber(value) ? value : extendedNumber(value);
        if (inner) {
            Writer made(*this);
            made.m_out.clear();
            made.number(inner);
            return made.take();
        }
        if (m_skipKeys)
            return std::nullopt;
        m_vm.raise(m_vm.types().typeError,
                   "keys must be str, int, float, bool or None, not " + m_vm.typeOf(value)->name);
    }

    void map(const script::Dict &dict)
    {
        std::vector<std::pair<Value, Value>> pairs;
        for (const auto &entry : dict.table.entries()) {
            if (entry.key)
                pairs.emplace_back(entry.key, entry.value);
        }
        if (m_sort) {
            std::vector<Value> keys;
            for (const auto &pair : pairs)
                keys.push_back(m_vm.tuple({pair.first, pair.second}));
            // By the keys alone: they differ, so their values are never compared.
            script::builtins::sortValues(m_vm, keys, Value::none(), false);
            pairs.clear();
            for (const Value &pair : keys)
                pairs.emplace_back(objectOf<script::Tuple>(pair).items[0], objectOf<script::Tuple>(pair).items[1]);
        }
        m_out += '{';
        ++m_depth;
        bool first = true;
        for (const auto &[name, value] : pairs) {
            const auto shown = key(name);
            if (!shown)
                continue;
            if (!first)
                m_out += m_between;
            first = false;
            lineBreak();
            text(*shown);
            m_out += m_colon;
            write(value);
        }
        --m_depth;
        if (!first)
            lineBreak();
        m_out += '}';
    }

    Vm &m_vm;
    bool m_skipKeys;
    bool m_ascii;
    bool m_allowNan;
    bool m_sort;
    Value m_fallback;
    std::optional<std::string> m_indent;
    std::string m_between = ", ";
    std::string m_colon = ": ";
    std::string m_out;
    int m_depth = 0;
};

Value dumps(Vm &vm, Arguments &arguments)
{
    Writer writer(vm, arguments);
    writer.write(arguments[0]);
    return vm.text(writer.take());
}

struct JsonFault
{
    const char *text;
    std::size_t at;
};

class Reader
{
public:
    Reader(Vm &vm, Arguments &arguments)
        : m_vm(vm)
        , m_text(arguments.text(0))
        , m_objectHook(arguments.orNone(1))
        , m_floatHook(arguments.orNone(2))
        , m_integerHook(arguments.orNone(3))
        , m_pairsHook(arguments.orNone(4))
    {
    }

    Value run()
    {
        blanks();
        Value made = value();
        blanks();
        if (m_at != m_text.size())
            throw JsonFault{"Extra data", m_at};
        return made;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void blanks()
    {
        while (m_at < m_text.size() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }
    bool take(std::string_view word)
    {
        if (m_text.substr(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }

    Value value()
    {
        const Vm::NativeLevel level(m_vm);
        m_vm.work();
        switch (peek()) {
        case '"': ++m_at; return m_vm.text(text());
        case '{': ++m_at; return object();
        case '[': ++m_at; return array();
        default: break;
        }
        if (take("null"))
            return Value::none();
        if (take("true"))
            return Value::boolean(true);
        if (take("false"))
            return Value::boolean(false);
        if (take("NaN"))
            return Value::real(std::nan(""));
        if (take("Infinity"))
            return Value::real(HUGE_VAL);
        if (take("-Infinity"))
            return Value::real(-HUGE_VAL);
        return number();
    }

    Value number()
    {
        const std::size_t begin = m_at;
        const auto digits = [&] {
            const std::size_t from = m_at;
            while (peek() >= '0' && peek() <= '9')
                ++m_at;
            return m_at > from;
        };
        if (peek() == '-')
            ++m_at;
        if (peek() == '0')
            ++m_at;
        else if (!digits())
            throw JsonFault{"Expecting value", begin};
        bool real = false;
        std::size_t kept = m_at;
        if (peek() == '.') {
            ++m_at;
            if (digits()) {
                real = true;
                kept = m_at;
            }
            m_at = kept;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (digits()) {
                real = true;
                kept = m_at;
            }
            m_at = kept;
        }
        const std::string_view shown = m_text.substr(begin, m_at - begin);
        const Value &hook = real ? m_floatHook : m_integerHook;
        if (!hook.isNone())
            return m_vm.call(hook, {m_vm.text(shown)});
        return real ? numbers::parseFloat(shown) : numbers::parseInteger(m_vm, shown, 10);
    }

    char32_t unit(std::size_t begin)
    {
        char32_t code = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = peek();
            const char lower = static_cast<char>(c | 0x20);
            const bool letter = lower >= 'a' && lower <= 'f';
            if (!letter && (c < '0' || c > '9'))
                throw JsonFault{"Invalid \\uXXXX escape", begin};
            code = code * 16 + static_cast<char32_t>(letter ? lower - 'a' + 10 : c - '0');
        }
        return code;
    }

    void escape(std::string &out)
    {
        static constexpr std::string_view kFrom = "\"\\/bfnrt";
        static constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
        const std::size_t begin = m_at - 1;
        const char c = peek();
        if (m_at >= m_text.size())
            throw JsonFault{"Unterminated string starting at", m_string};
        ++m_at;
        if (const std::size_t known = kFrom.find(c); known != std::string_view::npos) {
            out += kTo[known];
            return;
        }
        if (c != 'u')
            throw JsonFault{"Invalid \\escape", begin};
        char32_t code = unit(begin + 1);
        if (code >= 0xD800 && code < 0xDC00 && m_text.substr(m_at, 2) == "\\u") {
            const std::size_t back = m_at;
            m_at += 2;
            const char32_t low = unit(back + 1);
            if (low >= 0xDC00 && low < 0xE000)
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            else
                m_at = back;
        }
        base::appendUtf8(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    }

    std::string text()
    {
        const std::size_t begin = m_at - 1;
        m_string = begin;
        std::string out;
        for (;;) {
            if (m_at >= m_text.size())
                throw JsonFault{"Unterminated string starting at", begin};
            const char c = m_text[m_at++];
            if (c == '"')
                return out;
            if (c == '\\')
                escape(out);
            else if (static_cast<unsigned char>(c) < 0x20)
                throw JsonFault{"Invalid control character at", m_at - 1};
            else
                out += c;
        }
    }

    Value array()
    {
        const Value made = m_vm.list({});
        blanks();
        if (take("]"))
            return made;
        for (;;) {
            blanks();
            m_vm.appendTo(objectOf<script::List>(made), value());
            blanks();
            if (take("]"))
                return made;
            if (!take(","))
                throw JsonFault{"Expecting ',' delimiter", m_at};
        }
    }

    Value object()
    {
        auto made = m_vm.dict();
        const Value pairs = m_pairsHook.isNone() ? Value() : m_vm.list({});
        blanks();
        bool open = !take("}");
        while (open) {
            blanks();
            if (!take("\""))
                throw JsonFault{"Expecting property name enclosed in double quotes", m_at};
            const Value name = m_vm.text(text());
            blanks();
            if (!take(":"))
                throw JsonFault{"Expecting ':' delimiter", m_at};
            blanks();
            const Value item = value();
            if (pairs)
                m_vm.appendTo(objectOf<script::List>(pairs), m_vm.tuple({name, item}));
            else
                m_vm.putInto(*made, name, item);
            blanks();
            open = !take("}");
            if (open && !take(","))
                throw JsonFault{"Expecting ',' delimiter", m_at};
        }
        if (pairs)
            return m_vm.call(m_pairsHook, {pairs});
        return m_objectHook.isNone() ? made.value() : m_vm.call(m_objectHook, {made.value()});
    }

    Vm &m_vm;
    std::string_view m_text;
    Value m_objectHook;
    Value m_floatHook;
    Value m_integerHook;
    Value m_pairsHook;
    std::size_t m_at = 0;
    std::size_t m_string = 0;
};

/// (None, the value), or (what is wrong, where in characters).
Value loads(Vm &vm, Arguments &arguments)
{
    try {
        return vm.tuple({Value::none(), Reader(vm, arguments).run()});
    } catch (JsonFault &fault) {
        const auto at = base::lengthInCharacters(arguments.text(0).substr(0, fault.at));
        return vm.tuple({vm.text(fault.text), Value::integer(static_cast<std::int64_t>(at))});
    }
}

constexpr std::array kFunctions{
    NativeEntry{"json_dumps(obj, skipkeys, ensure_ascii, allow_nan, sort_keys, indent, separators, default)", dumps},
    NativeEntry{"json_loads(s, object_hook, parse_float, parse_int, object_pairs_hook)", loads},
};
constexpr auto kFunctionExports = functionExports(kFunctions, "_standard");

} // namespace

std::span<const Export> jsonExports()
{
    return kFunctionExports;
}

} // namespace retort::library::standard
