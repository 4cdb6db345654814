// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// datetime.strptime: each directive takes as many characters as CPython's patterns would.
#include "core/base/text.h"
#include "core/library/standard/datetime/calendar.h"
#include "core/library/standard/datetime/names.h"
#include "core/library/standard/datetime/objects.h"

#include <optional>

namespace retort::library::standard {

namespace {

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

class TimeParser
{
public:
    TimeParser(Vm &vm, std::string_view text)
        : m_vm(vm)
        , m_text(text)
    {
        m_moment.year = 1900;
        m_moment.month = m_moment.day = 1;
    }

    bool run(std::string_view format)
    {
        for (std::size_t at = 0; at < format.size(); ++at) {
            const char c = format[at];
            if (isBlank(c)) {
                if (m_text.empty() || !isBlank(m_text[0]))
                    return false;
                while (!m_text.empty() && isBlank(m_text[0]))
                    m_text.remove_prefix(1);
                while (at + 1 < format.size() && isBlank(format[at + 1]))
                    ++at;
                continue;
            }
            if (c != '%') {
                if (m_text.empty() || lower(m_text[0]) != lower(c))
                    return false;
                m_text.remove_prefix(1);
                continue;
            }
            if (++at == format.size())
                m_vm.raise(m_vm.types().valueError, "stray % in format '" + std::string(format) + "'");
            if (!directive(format[at], format))
                return false;
        }
        return true;
    }

    std::string_view rest() const { return m_text; }

    Value made()
    {
        if (m_hour12) {
            m_moment.hour = *m_hour12 % 12 + (m_afternoon ? 12 : 0);
        }
        if (m_yearDay) {
            const std::int64_t first = calendar::ordinal(yearStart());
            calendar::setOrdinal(m_moment, first + *m_yearDay - 1);
        }
        if (m_week && m_weekday)
            setWeek();
        checkDate(m_vm, m_moment);
        checkTime(m_vm, m_moment, 0);
        return makeDateTime(m_vm, m_moment, m_zone);
    }

private:
    sql::Moment yearStart() const
    {
        sql::Moment first;
        first.year = m_moment.year;
        first.month = first.day = 1;
        return first;
    }

    void setWeek()
    {
        const sql::Moment first = yearStart();
        // Days are counted from the week's first day: Sunday for %U, Monday for %W.
        const int shift = m_weekFromSunday ? 1 : 0;
        const int firstDay = (calendar::weekday(first) + shift) % 7;
        const int wanted = (*m_weekday + shift) % 7;
        const int before = firstDay == 0 ? 0 : 7 - firstDay;
        const std::int64_t offset = before + (*m_week - 1) * 7 + wanted;
        calendar::setOrdinal(m_moment, calendar::ordinal(first) + offset);
    }

    bool number(std::size_t most, int least, int greatest, int &value, std::size_t fewest = 1)
    {
        std::size_t length = 0;
        int read = 0;
        while (length < most && length < m_text.size() && m_text[length] >= '0' && m_text[length] <= '9') {
            const int more = read * 10 + (m_text[length] - '0');
            if (more > greatest)
                break;
            read = more;
            ++length;
        }
        if (length < fewest || read < least)
            return false;
        m_text.remove_prefix(length);
        value = read;
        return true;
    }

    template<std::size_t N>
    bool name(const std::string_view (&names)[N], bool isShort, int &value)
    {
        std::size_t longest = 0;
        for (std::size_t i = 0; i < N; ++i) {
            const std::string_view wanted = isShort ? names[i].substr(0, 3) : names[i];
            if (wanted.size() <= longest || m_text.size() < wanted.size())
                continue;
            bool same = true;
            for (std::size_t c = 0; c < wanted.size(); ++c)
                same = same && lower(m_text[c]) == lower(wanted[c]);
            if (same) {
                longest = wanted.size();
                value = static_cast<int>(i);
            }
        }
        m_text.remove_prefix(longest);
        return longest != 0;
    }

    bool zoneOffset()
    {
        if (!m_text.empty() && m_text[0] == 'Z') {
            m_text.remove_prefix(1);
            m_zone = dateTimeTypes(m_vm).utc;
            return true;
        }
        if (m_text.empty() || (m_text[0] != '+' && m_text[0] != '-'))
            return false;
        std::size_t length = 1;
        while (length < m_text.size() && ((m_text[length] >= '0' && m_text[length] <= '9') || m_text[length] == ':' || m_text[length] == '.'))
            ++length;
        sql::Moment unused;
        Value zone = Value::none();
        if (!parseIsoTime(m_vm, "00" + std::string(m_text.substr(0, length)), unused, zone))
            return false;
        m_text.remove_prefix(length);
        m_zone = zone;
        return true;
    }

    bool zoneName()
    {
        for (const std::string_view known : {"UTC", "GMT", "utc", "gmt"}) {
            if (base::startsWith(m_text, known)) {
                m_text.remove_prefix(known.size());
                return true;
            }
        }
        return true;
    }

    bool fraction()
    {
        int scale = 100000;
        std::size_t length = 0;
        m_moment.microsecond = 0;
        for (; length < 6 && length < m_text.size() && m_text[length] >= '0' && m_text[length] <= '9'; ++length) {
            m_moment.microsecond += scale * (m_text[length] - '0');
            scale /= 10;
        }
        m_text.remove_prefix(length);
        return length > 0;
    }

    bool weekNumber(bool fromSunday)
    {
        int week = 0;
        m_weekFromSunday = fromSunday;
        if (!number(2, 0, 53, week))
            return false;
        m_week = week;
        return true;
    }

    bool directive(char which, std::string_view format)
    {
        int value = 0;
        switch (which) {
        case 'Y': return number(4, 0, 9999, m_moment.year, 4);
        case 'y':
            if (!number(2, 0, 99, value, 2))
                return false;
            m_moment.year = value + (value <= 68 ? 2000 : 1900);
            return true;
        case 'm': return number(2, 1, 12, m_moment.month);
        case 'd':
            take(' ');
            return number(2, 1, 31, m_moment.day);
        case 'H': return number(2, 0, 23, m_moment.hour);
        case 'I':
            if (!number(2, 1, 12, value))
                return false;
            m_hour12 = value;
            return true;
        case 'M': return number(2, 0, 59, m_moment.minute);
        case 'S': return number(2, 0, 61, m_moment.second);
        case 'f': return fraction();
        case 'j':
            if (!number(3, 1, 366, value))
                return false;
            m_yearDay = value;
            return true;
        case 'p': return half();
        case 'a':
        case 'A':
            if (!name(kWeekdays, which == 'a', value))
                return false;
            m_weekday = value;
            return true;
        case 'b':
        case 'B':
            if (!name(kMonths, which == 'b', value))
                return false;
            m_moment.month = value + 1;
            return true;
        case 'u':
        case 'w':
            if (!number(1, which == 'u' ? 1 : 0, which == 'u' ? 7 : 6, value))
                return false;
            m_weekday = (value + 6) % 7;
            return true;
        case 'U': return weekNumber(true);
        case 'W': return weekNumber(false);
        case 'z': return zoneOffset();
        case 'Z': return zoneName();
        case 'c': return run("%a %b %d %H:%M:%S %Y");
        case 'x': return run("%m/%d/%y");
        case 'X': return run("%H:%M:%S");
        case '%': return take('%');
        default:
            m_vm.raise(m_vm.types().valueError, std::string("'") + which + "' is a bad directive in format '"
                                                    + std::string(format) + "'");
        }
    }

    bool take(char wanted)
    {
        if (m_text.empty() || m_text[0] != wanted)
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    bool half()
    {
        if (m_text.size() < 2 || lower(m_text[1]) != 'm' || (lower(m_text[0]) != 'a' && lower(m_text[0]) != 'p'))
            return false;
        m_afternoon = lower(m_text[0]) == 'p';
        m_text.remove_prefix(2);
        return true;
    }

    Vm &m_vm;
    std::string_view m_text;
    sql::Moment m_moment;
    Value m_zone = Value::none();
    std::optional<int> m_hour12;
    std::optional<int> m_yearDay;
    std::optional<int> m_week;
    std::optional<int> m_weekday;
    bool m_afternoon = false;
    bool m_weekFromSunday = false;
};

} // namespace

Value parseTime(Vm &vm, std::string_view text, std::string_view format)
{
    TimeParser parser(vm, text);
    if (!parser.run(format)) {
        vm.raise(vm.types().valueError, "time data " + base::pythonRepr(text) + " does not match format "
                                            + base::pythonRepr(format));
    }
    if (!parser.rest().empty())
        vm.raise(vm.types().valueError, "unconverted data remains: " + std::string(parser.rest()));
    return parser.made();
}

} // namespace retort::library::standard
