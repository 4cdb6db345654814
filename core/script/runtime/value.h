// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace retort::script {

struct Type;
class Heap;

/// Everything that is not a small value lives on a Heap and counts its references. `charged` is what the object is charged
/// for against the heap's budget, its buffers included.
struct Object
{
    Type *type;
    std::uint32_t references = 0;
    std::uint16_t flags = 0;
    std::uint16_t room = 0; ///< of its memory, as Heap counts it
    std::size_t charged = 0;

    explicit Object(Type *ofType)
        : type(ofType)
    {
    }
    virtual ~Object() = default;
    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;
};

void destroy(Object *object) noexcept; ///< heap.cpp: gives the bytes back and deletes

enum class Tag : std::uint8_t { Undefined, None, Bool, Integer, Float, Object };

/// A value of the language: None, bool, 64-bit integer and float by themselves, all else by reference. Undefined is no
/// value of the language: it marks an unset variable, an exhausted iterator, an operation that does not apply.
class Value
{
public:
    Value() noexcept
        : m_tag(Tag::Undefined)
        , m_integer(0)
    {
    }
    Value(const Value &other) noexcept
        : m_tag(other.m_tag)
        , m_integer(other.m_integer)
    {
        if (m_tag == Tag::Object)
            ++m_object->references;
    }
    Value(Value &&other) noexcept
        : m_tag(std::exchange(other.m_tag, Tag::Undefined))
        , m_integer(other.m_integer)
    {
    }
    explicit Value(Object *object) noexcept
        : m_tag(Tag::Object)
        , m_object(object)
    {
        ++object->references;
    }
    ~Value() { release(); }

    Value &operator=(const Value &other) noexcept
    {
        Value copy(other);
        swap(copy);
        return *this;
    }
    Value &operator=(Value &&other) noexcept
    {
        if (this != &other) {
            // The old value is let go last: its end may run into this very place.
            Value old(std::move(*this));
            m_tag = std::exchange(other.m_tag, Tag::Undefined);
            m_integer = other.m_integer;
        }
        return *this;
    }

    static Value none() noexcept { return Value(Tag::None, 0); }
    static Value boolean(bool value) noexcept { return Value(Tag::Bool, value ? 1 : 0); }
    static Value integer(std::int64_t value) noexcept { return Value(Tag::Integer, value); }
    static Value real(double value) noexcept
    {
        Value made;
        made.m_tag = Tag::Float;
        made.m_float = value;
        return made;
    }

    Tag tag() const noexcept { return m_tag; }
    bool isUndefined() const noexcept { return m_tag == Tag::Undefined; }
    bool isNone() const noexcept { return m_tag == Tag::None; }
    bool isBool() const noexcept { return m_tag == Tag::Bool; }
    bool isInteger() const noexcept { return m_tag == Tag::Integer; }
    bool isFloat() const noexcept { return m_tag == Tag::Float; }
    bool isObject() const noexcept { return m_tag == Tag::Object; }
    explicit operator bool() const noexcept { return m_tag != Tag::Undefined; }

    bool asBool() const noexcept { return m_integer != 0; }
    std::int64_t asInteger() const noexcept { return m_integer; } ///< of Integer and Bool
    double asFloat() const noexcept { return m_float; }
    Object *asObject() const noexcept { return m_object; }

    /// The same object, or the same small value: Python's `is`.
    bool isSame(const Value &other) const noexcept { return m_tag == other.m_tag && m_integer == other.m_integer; }

    void swap(Value &other) noexcept
    {
        std::swap(m_tag, other.m_tag);
        std::swap(m_integer, other.m_integer);
    }

private:
    Value(Tag tag, std::int64_t value) noexcept
        : m_tag(tag)
        , m_integer(value)
    {
    }
    void release() noexcept
    {
        if (m_tag == Tag::Object && --m_object->references == 0)
            destroy(m_object);
    }

    Tag m_tag;
    union {
        std::int64_t m_integer;
        double m_float;
        Object *m_object;
    };
};

static_assert(sizeof(void *) != 8 || sizeof(Value) == 16);

/// A counted reference to an object of a known C++ type; may be null.
template<class T>
class Ref
{
public:
    Ref() noexcept = default;
    explicit Ref(T *object) noexcept
        : m_object(object)
    {
        if (m_object != nullptr)
            ++m_object->references;
    }
    Ref(const Ref &other) noexcept
        : Ref(other.m_object)
    {
    }
    Ref(Ref &&other) noexcept
        : m_object(std::exchange(other.m_object, nullptr))
    {
    }
    ~Ref()
    {
        if (m_object != nullptr && --m_object->references == 0)
            destroy(m_object);
    }
    Ref &operator=(Ref other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }

    T *get() const noexcept { return m_object; }
    T *operator->() const noexcept { return m_object; }
    T &operator*() const noexcept { return *m_object; }
    explicit operator bool() const noexcept { return m_object != nullptr; }
    Value value() const noexcept { return m_object != nullptr ? Value(m_object) : Value::none(); }

private:
    T *m_object = nullptr;
};

} // namespace retort::script
