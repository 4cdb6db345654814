// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/node.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace retort::sql {

/// date, time, datetime: the kind of the value says which fields count.
struct Moment
{
    int year = 0, month = 0, day = 0;
    int hour = 0, minute = 0, second = 0, microsecond = 0;
    std::optional<int> offset; ///< seconds east of UTC

    friend bool operator==(const Moment &, const Moment &) = default;
};

/// timedelta, normalised as Python does: 0 <= seconds < 86400, 0 <= microseconds < 10^6.
struct Duration
{
    std::int64_t days = 0;
    std::int64_t seconds = 0;
    std::int64_t microseconds = 0;

    friend bool operator==(const Duration &, const Duration &) = default;
};

/// A Python value that has left the evaluator: a literal in a statement, a row's field, an option of a dialect
/// (postgresql_where, mysql_length). Lists and maps are shared, never changed.
class Value
{
public:
    enum class Kind : std::uint8_t {
        None, Bool, Integer, Float, Text, Bytes, Decimal, Date, Time, DateTime, Interval, Uuid, List, Tuple, Map, Node,
    };
    using Items = std::vector<Value>;
    using Pairs = std::vector<std::pair<Value, Value>>;

    Value() = default;
    static Value boolean(bool value) { return {Kind::Bool, value}; }
    static Value integer(std::int64_t value) { return {Kind::Integer, value}; }
    static Value real(double value) { return {Kind::Float, value}; }
    static Value text(std::string value) { return {Kind::Text, std::move(value)}; }
    static Value bytes(std::string value) { return {Kind::Bytes, std::move(value)}; }
    static Value decimal(std::string digits) { return {Kind::Decimal, std::move(digits)}; } ///< as str(Decimal) writes it; integers beyond 64 bits too
    static Value uuid(std::string text) { return {Kind::Uuid, std::move(text)}; }           ///< 8-4-4-4-12, lower case
    static Value date(Moment value) { return {Kind::Date, value}; }
    static Value time(Moment value) { return {Kind::Time, value}; }
    static Value dateTime(Moment value) { return {Kind::DateTime, value}; }
    static Value interval(Duration value) { return {Kind::Interval, value}; }
    static Value list(Items items) { return {Kind::List, std::make_shared<const Items>(std::move(items))}; }
    static Value tuple(Items items) { return {Kind::Tuple, std::make_shared<const Items>(std::move(items))}; }
    static Value map(Pairs pairs) { return {Kind::Map, std::make_shared<const Pairs>(std::move(pairs))}; }
    static Value node(const Node *node) { return {Kind::Node, node}; } ///< an expression, a column, a type …

    Kind kind() const { return m_kind; }
    bool isNone() const { return m_kind == Kind::None; }
    bool isText() const { return m_kind == Kind::Text; }
    bool isNode() const { return m_kind == Kind::Node; }
    bool isSequence() const { return m_kind == Kind::List || m_kind == Kind::Tuple; }
    /// Each asks for what the kind says is there.
    bool asBool() const { return std::get<bool>(m_value); }
    std::int64_t asInteger() const { return std::get<std::int64_t>(m_value); }
    double asFloat() const { return std::get<double>(m_value); }
    const std::string &asText() const { return std::get<std::string>(m_value); } ///< Text, Bytes, Decimal, Uuid
    const Moment &asMoment() const { return std::get<Moment>(m_value); }
    const Duration &asDuration() const { return std::get<Duration>(m_value); }
    const Items &items() const { return *std::get<std::shared_ptr<const Items>>(m_value); }
    const Pairs &pairs() const { return *std::get<std::shared_ptr<const Pairs>>(m_value); }
    const Node *asNode() const { return std::get<const Node *>(m_value); }

    /// Python's truth.
    bool truth() const;

private:
    using Held = std::variant<std::monostate, bool, std::int64_t, double, std::string, Moment, Duration,
                              std::shared_ptr<const Items>, std::shared_ptr<const Pairs>, const Node *>;
    Value(Kind kind, Held held)
        : m_kind(kind)
        , m_value(std::move(held))
    {
    }

    Kind m_kind = Kind::None;
    Held m_value;
};

/// Keyword arguments by their names, in the order they were given.
class Options
{
public:
    const Value *find(std::string_view name) const;
    void set(std::string name, Value value);
    bool empty() const { return m_entries.empty(); }
    const std::vector<std::pair<std::string, Value>> &entries() const { return m_entries; }

private:
    std::vector<std::pair<std::string, Value>> m_entries;
};

} // namespace retort::sql
