// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Python's three ways of formatting: format specs, str.format and the % operator.
#include "core/base/text.h"
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/messages.h"
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

#include <cstdlib>
#include <charconv>
#include <cmath>

namespace retort::script::builtins {

namespace {

/// [[fill]align][sign][z][#][0][width][grouping][.precision][type]
struct Spec
{
    std::string fill = " ";
    char align = '\0';
    char sign = '-';
    bool alternate = false;
    bool zero = false;
    std::int64_t width = -1;
    char grouping = '\0';
    std::int64_t precision = -1;
    char type = '\0';
};

constexpr std::int64_t kWidest = 1'000'000;

std::int64_t readNumber(Vm &vm, std::string_view spec, std::size_t &at)
{
    std::int64_t value = -1;
    while (at < spec.size() && spec[at] >= '0' && spec[at] <= '9') {
        value = (value < 0 ? 0 : value) * 10 + (spec[at++] - '0');
        if (value > kWidest)
            vm.raise(vm.types().valueError, "Too many decimal digits in format string");
    }
    return value;
}

bool isAlign(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

Spec parseSpec(Vm &vm, std::string_view text, std::string_view typeName)
{
    Spec spec;
    std::size_t at = 0;
    std::size_t behindFirst = 0;
    if (!text.empty())
        base::nextCodePoint(text, behindFirst);
    if (behindFirst < text.size() && behindFirst > 0 && isAlign(text[behindFirst])) {
        spec.fill = std::string(text.substr(0, behindFirst));
        spec.align = text[behindFirst];
        at = behindFirst + 1;
    } else if (!text.empty() && isAlign(text[0])) {
        spec.align = text[0];
        at = 1;
    }
    if (at < text.size() && (text[at] == '+' || text[at] == '-' || text[at] == ' '))
        spec.sign = text[at++];
    if (at < text.size() && text[at] == '#') {
        spec.alternate = true;
        ++at;
    }
    if (at < text.size() && text[at] == '0') {
        spec.zero = true;
        ++at;
    }
    spec.width = readNumber(vm, text, at);
    if (at < text.size() && (text[at] == ',' || text[at] == '_'))
        spec.grouping = text[at++];
    if (at < text.size() && text[at] == '.') {
        ++at;
        spec.precision = readNumber(vm, text, at);
        if (spec.precision < 0)
            vm.raise(vm.types().valueError, "Format specifier missing precision");
    }
    if (at < text.size())
        spec.type = text[at++];
    if (at < text.size()) {
        vm.raise(vm.types().valueError, "Invalid format specifier '" + std::string(text) + "' for object of type '"
                                            + std::string(typeName) + "'");
    }
    return spec;
}

std::string repeated(const std::string &fill, std::int64_t count)
{
    std::string out;
    for (std::int64_t i = 0; i < count; ++i)
        out += fill;
    return out;
}

std::string padded(const Spec &spec, std::string_view text, char defaultAlign)
{
    const auto length = static_cast<std::int64_t>(base::lengthInCharacters(text));
    if (spec.width <= length)
        return std::string(text);
    const std::int64_t space = spec.width - length;
    const char align = spec.align != '\0' ? spec.align : defaultAlign;
    const std::int64_t before = align == '>' || align == '=' ? space : align == '^' ? space / 2 : 0;
    return repeated(spec.fill, before) + std::string(text) + repeated(spec.fill, space - before);
}

std::string grouped(std::string_view digits, char mark, std::size_t size)
{
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % size == 0)
            out += mark;
        out += digits[i];
    }
    return out;
}

/// Sign, prefix, digits: where the fill goes between sign and digits, zeros are grouped like digits.
std::string paddedNumber(const Spec &spec, bool negative, const std::string &prefix, std::string whole,
                         const std::string &rest)
{
    const std::string sign = negative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
    const bool zeroFill = spec.zero && spec.align == '\0';
    const std::size_t group = prefix.empty() && spec.type != 'x' && spec.type != 'b' && spec.type != 'o' ? 3 : 4;
    std::string digits = spec.grouping != '\0' ? grouped(whole, spec.grouping, group) : whole;
    if (zeroFill) {
        const auto around = static_cast<std::int64_t>(sign.size() + prefix.size() + rest.size());
        const auto wanted = static_cast<std::size_t>(std::max<std::int64_t>(spec.width - around, 0));
        if (digits.size() < wanted && spec.grouping == '\0') {
            digits.insert(0, wanted - digits.size(), '0');
        } else if (digits.size() < wanted) {
            // So many digits that with the marks among them the width is reached; a mark never stands first.
            std::size_t least = wanted - wanted / (group + 1);
            while (least + (least - 1) / group < wanted)
                ++least;
            whole.insert(0, least > whole.size() ? least - whole.size() : 0, '0');
            digits = grouped(whole, spec.grouping, group);
        }
    }
    const std::string body = prefix + digits + rest;
    Spec outer = spec;
    if (spec.align == '=') {
        const auto length = static_cast<std::int64_t>(sign.size() + body.size());
        return sign + repeated(spec.fill, spec.width - length) + body;
    }
    return padded(outer, sign + body, '>');
}

std::string fixed(double value, std::int64_t precision, std::chars_format how)
{
    std::string buffer(static_cast<std::size_t>(precision) + 340, '\0');
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, how,
                                   static_cast<int>(precision)).ptr;
    buffer.resize(static_cast<std::size_t>(end - buffer.data()));
    return buffer;
}

/// %g: to_chars' general form drops nothing that # asks to keep, and pads exponents as C does.
std::string general(double value, std::int64_t precision)
{
    return fixed(value, precision == 0 ? 1 : precision, std::chars_format::general);
}

std::string upper(std::string text)
{
    for (char &c : text)
        c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    return text;
}

/// The digits alone, without a sign.
std::string integerDigits(Vm &vm, const Value &value, int radix)
{
    std::string digits = numbers::integerText(vm, value, radix);
    if (digits[0] == '-')
        digits.erase(0, 1);
    return digits;
}

[[noreturn]] void unknownCode(Vm &vm, char code, const char *typeName)
{
    vm.raise(vm.types().valueError,
             std::string("Unknown format code '") + code + "' for object of type '" + typeName + "'");
}

} // namespace

std::string formatText(Vm &vm, std::string_view text, std::string_view spec)
{
    if (spec.empty())
        return std::string(text);
    const Spec parsed = parseSpec(vm, spec, "str");
    if (parsed.type != '\0' && parsed.type != 's')
        unknownCode(vm, parsed.type, "str");
    if (parsed.align == '=')
        vm.raise(vm.types().valueError, "'=' alignment not allowed in string format specifier");
    std::string cut(text);
    if (parsed.precision >= 0) {
        std::size_t at = 0;
        for (std::int64_t i = 0; i < parsed.precision && at < text.size(); ++i)
            base::nextCodePoint(text, at);
        cut = std::string(text.substr(0, at));
    }
    Spec padding = parsed;
    if (parsed.zero && parsed.align == '\0')
        padding.fill = "0";
    return padded(padding, cut, '<');
}

std::string formatInteger(Vm &vm, const Value &value, std::string_view text)
{
    if (text.empty())
        return numbers::integerText(vm, value);
    const Spec spec = parseSpec(vm, text, "int");
    const bool negative = isBigInteger(value) ? objectOf<IntegerObject>(value).value.isNegative() : value.asInteger() < 0;
    switch (spec.type) {
    case '\0':
    case 'd':
    case 'n':
        if (spec.precision >= 0)
            vm.raise(vm.types().valueError, "Precision not allowed in integer format specifier");
        return paddedNumber(spec, negative, "", integerDigits(vm, value, 10), "");
    case 'b':
        return paddedNumber(spec, negative, spec.alternate ? "0b" : "", integerDigits(vm, value, 2), "");
    case 'o':
        return paddedNumber(spec, negative, spec.alternate ? "0o" : "", integerDigits(vm, value, 8), "");
    case 'x':
        return paddedNumber(spec, negative, spec.alternate ? "0x" : "", integerDigits(vm, value, 16), "");
    case 'X':
        return paddedNumber(spec, negative, spec.alternate ? "0X" : "", upper(integerDigits(vm, value, 16)), "");
    case 'c': {
        std::string character;
        if (isBigInteger(value) || value.asInteger() < 0 || value.asInteger() > 0x10FFFF)
            vm.raise(vm.types().overflowError, "%c arg not in range(0x110000)");
        base::appendUtf8(character, static_cast<char32_t>(value.asInteger()));
        return padded(spec, character, '<');
    }
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
        return formatFloat(vm, numbers::asDouble(value), text);
    default:
        unknownCode(vm, spec.type, "int");
    }
}

std::string formatDigits(Vm &vm, bool negative, std::string_view digits, std::string_view text)
{
    const Spec spec = parseSpec(vm, text, "Decimal");
    const std::size_t whole = std::min(digits.find_first_not_of("0123456789"), digits.size());
    return paddedNumber(spec, negative, "", std::string(digits.substr(0, whole)), std::string(digits.substr(whole)));
}

std::string formatFloat(Vm &vm, double value, std::string_view text)
{
    if (text.empty())
        return numbers::repr(value);
    const Spec spec = parseSpec(vm, text, "float");
    const bool negative = std::signbit(value) && !std::isnan(value);
    const double magnitude = std::abs(value);
    std::string shown;
    const std::int64_t precision = spec.precision < 0 ? 6 : spec.precision;
    switch (spec.type) {
    case '\0':
        shown = spec.precision < 0 ? numbers::repr(magnitude) : general(magnitude, spec.precision);
        break;
    case 'e':
    case 'E':
        shown = fixed(magnitude, precision, std::chars_format::scientific);
        break;
    case 'f':
    case 'F':
        shown = fixed(magnitude, precision, std::chars_format::fixed);
        break;
    case 'g':
    case 'G':
    case 'n':
        shown = general(magnitude, precision);
        break;
    case '%':
        shown = fixed(magnitude * 100, precision, std::chars_format::fixed) + "%";
        break;
    default:
        unknownCode(vm, spec.type, "float");
    }
    if (spec.type == 'E' || spec.type == 'F' || spec.type == 'G')
        shown = upper(shown);
    const std::size_t point = shown.find_first_not_of("0123456789");
    const std::size_t whole = point == std::string::npos ? shown.size() : point;
    return paddedNumber(spec, negative, "", shown.substr(0, whole), shown.substr(whole));
}

namespace {

/// One pattern of str.format: finds the fields, looks up what they name, formats it.
class Fields
{
public:
    Fields(Vm &vm, const std::vector<Value> &positional, Dict *named)
        : m_vm(vm)
        , m_positional(positional)
        , m_named(named)
    {
    }

    std::string run(std::string_view pattern, int depth)
    {
        if (depth > 2)
            m_vm.raise(m_vm.types().valueError, "Max string recursion exceeded");
        std::string out;
        for (std::size_t at = 0; at < pattern.size(); ++at) {
            const char c = pattern[at];
            const char next = at + 1 < pattern.size() ? pattern[at + 1] : '\0';
            if ((c == '{' || c == '}') && next == c) {
                out += c;
                ++at;
            } else if (c == '}') {
                m_vm.raise(m_vm.types().valueError, "Single '}' encountered in format string");
            } else if (c == '{') {
                const std::size_t end = closing(pattern, at + 1);
                out += field(pattern.substr(at + 1, end - at - 1), depth);
                at = end;
            } else {
                out += c;
            }
        }
        return out;
    }

private:
    std::size_t closing(std::string_view pattern, std::size_t at)
    {
        int depth = 0;
        for (; at < pattern.size(); ++at) {
            if (pattern[at] == '{')
                ++depth;
            else if (pattern[at] == '}' && depth-- == 0)
                return at;
        }
        m_vm.raise(m_vm.types().valueError, "Single '{' encountered in format string");
    }

    std::string field(std::string_view text, int depth)
    {
        const std::size_t colon = text.find(':');
        std::string_view name = text.substr(0, colon);
        const std::string_view spec = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
        char conversion = '\0';
        if (const std::size_t mark = name.find('!'); mark != std::string_view::npos) {
            conversion = mark + 1 < name.size() ? name[mark + 1] : '\0';
            name = name.substr(0, mark);
        }
        Value value = lookUp(name);
        if (conversion == 'r')
            value = m_vm.text(m_vm.repr(value));
        else if (conversion == 's')
            value = m_vm.text(m_vm.str(value));
        else if (conversion == 'a')
            value = m_vm.text(numbers::ascii(m_vm.repr(value)));
        else if (conversion != '\0')
            m_vm.raise(m_vm.types().valueError, std::string("Unknown conversion specifier ") + conversion);
        const std::string resolved = spec.find('{') == std::string_view::npos ? std::string(spec) : run(spec, depth + 1);
        return m_vm.format(value, resolved);
    }

    Value lookUp(std::string_view name)
    {
        std::size_t end = name.find_first_of(".[");
        const std::string_view first = name.substr(0, end);
        Value value = base(first);
        while (end != std::string_view::npos && end < name.size()) {
            if (name[end] == '[') {
                const std::size_t close = name.find(']', end);
                if (close == std::string_view::npos)
                    m_vm.raise(m_vm.types().valueError, "Missing ']' in format string");
                const std::string_view key = name.substr(end + 1, close - end - 1);
                const Value index = numbers::parseInteger(m_vm, key, 10);
                value = m_vm.getItem(value, index ? index : m_vm.text(key));
                end = close + 1;
                continue;
            }
            const std::size_t next = name.find_first_of(".[", end + 1);
            const std::string_view attribute = name.substr(end + 1, next == std::string_view::npos ? next : next - end - 1);
            // Attributes of formatted values lead out of other sandboxes: double underscores have no business here.
            if (attribute.substr(0, 2) == "__")
                m_vm.stop(running::kDenied, {std::string(attribute)});
            value = m_vm.getAttribute(value, m_vm.atoms().intern(attribute));
            end = next;
        }
        return value;
    }

    Value base(std::string_view name)
    {
        if (name.empty() || (name[0] >= '0' && name[0] <= '9')) {
            if (name.empty() ? m_manual : m_automatic) {
                m_vm.raise(m_vm.types().valueError,
                           name.empty()
                               ? "cannot switch from manual field specification to automatic field numbering"
                               : "cannot switch from automatic field numbering to manual field specification");
            }
            (name.empty() ? m_automatic : m_manual) = true;
            std::int64_t index = m_next;
            if (name.empty()) {
                ++m_next;
            } else {
                const Value number = numbers::parseInteger(m_vm, name, 10);
                if (!number)
                    m_vm.raise(m_vm.newException(m_vm.types().keyError, {m_vm.text(name)}));
                if (!number.isInteger())
                    m_vm.raise(m_vm.types().valueError, "Too many decimal digits in format string");
                index = number.asInteger();
            }
            if (index < 0 || index >= static_cast<std::int64_t>(m_positional.size())) {
                m_vm.raise(m_vm.types().indexError, "Replacement index " + std::to_string(index)
                                                        + " out of range for positional args tuple");
            }
            return m_positional[static_cast<std::size_t>(index)];
        }
        const Value key = m_vm.text(name);
        const Value *found = m_named != nullptr ? m_named->table.find(m_vm, key) : nullptr;
        if (found == nullptr)
            m_vm.raise(m_vm.newException(m_vm.types().keyError, {key}));
        return *found;
    }

    Vm &m_vm;
    const std::vector<Value> &m_positional;
    Dict *m_named;
    std::int64_t m_next = 0;
    bool m_automatic = false;
    bool m_manual = false;
};

/// One pattern of the % operator.
class Percent
{
public:
    Percent(Vm &vm, std::string_view pattern, const Value &arguments)
        : m_vm(vm)
        , m_pattern(pattern)
        , m_arguments(arguments)
        , m_isTuple(vm.typeOf(arguments) == vm.types().tuple)
        , m_isMapping(!m_isTuple && !vm.isStr(arguments) && vm.payload(arguments, vm.types().dict) != nullptr)
    {
    }

    std::string run()
    {
        std::string out;
        while (m_at < m_pattern.size()) {
            const std::size_t mark = m_pattern.find('%', m_at);
            out += m_pattern.substr(m_at, mark == std::string_view::npos ? mark : mark - m_at);
            if (mark == std::string_view::npos)
                break;
            m_at = mark + 1;
            out += conversion();
        }
        const std::size_t given = m_isTuple ? objectOf<Tuple>(m_arguments).items.size() : 1;
        if (!m_isMapping && m_used < given && !(given == 1 && !m_isTuple && m_used == 0 && m_named))
            m_vm.raise(m_vm.types().typeError, "not all arguments converted during string formatting");
        return out;
    }

private:
    Value nextArgument()
    {
        const std::size_t given = m_isTuple ? objectOf<Tuple>(m_arguments).items.size() : 1;
        if (m_used >= given)
            m_vm.raise(m_vm.types().typeError, "not enough arguments for format string");
        ++m_used;
        return m_isTuple ? objectOf<Tuple>(m_arguments).items[m_used - 1] : m_arguments;
    }

    char peek() const { return m_at < m_pattern.size() ? m_pattern[m_at] : '\0'; }

    std::string number()
    {
        if (peek() == '*') {
            ++m_at;
            const Value given = numbers::plain(nextArgument());
            if (!given.isInteger() && !given.isBool())
                m_vm.raise(m_vm.types().typeError, "* wants int");
            return std::to_string(given.asInteger());
        }
        std::string digits;
        while (peek() >= '0' && peek() <= '9')
            digits += m_pattern[m_at++];
        return digits;
    }

    std::string conversion()
    {
        Value value;
        bool named = false;
        if (peek() == '(') {
            const std::size_t close = m_pattern.find(')', m_at);
            if (close == std::string_view::npos)
                m_vm.raise(m_vm.types().valueError, "incomplete format key");
            if (!m_isMapping)
                m_vm.raise(m_vm.types().typeError, "format requires a mapping");
            value = m_vm.getItem(m_arguments, m_vm.text(m_pattern.substr(m_at + 1, close - m_at - 1)));
            m_at = close + 1;
            named = m_named = true;
        }
        bool left = false;
        bool zero = false;
        std::string sign;
        std::string alternate;
        for (; peek() != '\0'; ++m_at) {
            if (peek() == '-')
                left = true;
            else if (peek() == '0')
                zero = true;
            else if (peek() == '+' || peek() == ' ')
                sign = peek() == '+' || sign == "+" ? "+" : " ";
            else if (peek() == '#')
                alternate = "#";
            else
                break;
        }
        std::string width = number();
        if (!width.empty() && width[0] == '-') { // of a *
            left = true;
            width.erase(0, 1);
        }
        std::string precision;
        if (peek() == '.') {
            ++m_at;
            precision = number();
            precision = "." + (precision.empty() || precision[0] == '-' ? "0" : precision);
        }
        while (peek() == 'l' || peek() == 'h' || peek() == 'L')
            ++m_at;
        if (peek() == '\0')
            m_vm.raise(m_vm.types().valueError, "incomplete format");
        const char type = m_pattern[m_at++];
        if (type == '%')
            return "%";
        if (!named)
            value = nextArgument();
        return convert(type, value, left, zero, sign, alternate, width, precision);
    }

    std::string convert(char type, const Value &given, bool left, bool zero, const std::string &sign,
                        const std::string &alternate, const std::string &width, const std::string &precision)
    {
        const std::string align = left ? "<" : ">";
        Value value = given;
        switch (type) {
        case 's':
            return formatText(m_vm, m_vm.str(value), align + width + precision);
        case 'r':
            return formatText(m_vm, m_vm.repr(value), align + width + precision);
        case 'a':
            return formatText(m_vm, numbers::ascii(m_vm.repr(value)), align + width + precision);
        case 'c': {
            if (m_vm.isStr(value))
                return formatText(m_vm, m_vm.textOf(value), align + width);
            if (!value.isInteger())
                m_vm.raise(m_vm.types().typeError, "%c requires int or char");
            if (value.asInteger() < 0 || value.asInteger() > 0x10FFFF)
                m_vm.raise(m_vm.types().overflowError, "%c arg not in range(0x110000)");
            std::string character;
            base::appendUtf8(character, static_cast<char32_t>(value.asInteger()));
            return formatText(m_vm, character, align + width);
        }
        default:
            break;
        }
        const std::string layout = (left ? "<" : "") + sign + alternate + (zero && !left ? "0" : "") + width;
        value = numbers::plain(value);
        if (!numbers::isNumber(value)) {
            // A Decimal, an instance of a script's class that extends int or float: as the number that it is.
            const bool wantsInteger = type == 'd' || type == 'i' || type == 'u';
            if (const Value own = m_vm.findAttribute(value, wantsInteger ? "__int__" : "__float__"))
                value = m_vm.call(own);
        }
        const bool isInteger = numbers::isInteger(value);
        if (!isInteger && !value.isFloat()) {
            m_vm.raise(m_vm.types().typeError, std::string("%") + type + " format: a real number is required, not "
                                                   + m_vm.typeOf(value)->name);
        }
        switch (type) {
        case 'd':
        case 'i':
        case 'u':
            value = isInteger ? value : m_vm.call(Value(m_vm.types().integer), {value});
            return precision.empty() ? formatInteger(m_vm, value, layout + "d")
                                     : digits(value, 'd', sign, {}, precision, left, zero, width);
        case 'x':
        case 'X':
        case 'o':
            if (!isInteger)
                m_vm.raise(m_vm.types().typeError, std::string("%") + type + " format: an integer is required, not float");
            return precision.empty() ? formatInteger(m_vm, value, layout + type)
                                     : digits(value, type, sign, alternate, precision, left, zero, width);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return formatFloat(m_vm, numbers::asDouble(value), layout + (precision.empty() ? ".6" : precision) + type);
        default:
            m_vm.raise(m_vm.types().valueError, std::string("unsupported format character '") + type + "'");
        }
    }

    /// "%.2d": at least so many digits, which format() has no word for.
    std::string digits(const Value &value, char type, const std::string &sign, const std::string &alternate,
                       const std::string &precision, bool left, bool zero, const std::string &width)
    {
        std::string text = formatInteger(m_vm, value, sign + alternate + type);
        const std::size_t wanted = static_cast<std::size_t>(std::strtoull(precision.c_str() + 1, nullptr, 10));
        const std::size_t columns = static_cast<std::size_t>(std::strtoull(width.c_str(), nullptr, 10));
        m_vm.heap().ensure(wanted + columns);
        const std::size_t front = (text[0] == '-' || text[0] == '+' || text[0] == ' ' ? 1U : 0U) + (alternate.empty() ? 0U : 2U);
        if (text.size() - front < wanted)
            text.insert(front, wanted - (text.size() - front), '0');
        if (text.size() < columns)
            text.insert(left ? text.size() : zero ? front : 0, columns - text.size(), zero && !left ? '0' : ' ');
        return text;
    }

    Vm &m_vm;
    std::string_view m_pattern;
    const Value &m_arguments;
    bool m_isTuple;
    bool m_isMapping;
    bool m_named = false;
    std::size_t m_at = 0;
    std::size_t m_used = 0;
};

} // namespace

std::string formatFields(Vm &vm, std::string_view pattern, const std::vector<Value> &positional, Dict *named)
{
    return Fields(vm, positional, named).run(pattern, 0);
}

std::string percentFormat(Vm &vm, std::string_view pattern, const Value &arguments)
{
    return Percent(vm, pattern, arguments).run();
}

} // namespace retort::script::builtins
