// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/value.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace retort::script {

/// An object that can hold others, and so can be part of a cycle. The heap knows all of them, and breaks what cycles
/// are left when it ends.
struct Container : Object
{
    using Object::Object;
    ~Container() override;

    /// Lets go of everything it holds.
    virtual void clear() = 0;

    Heap *owner = nullptr;
    Container *previous = nullptr;
    Container *next = nullptr;
};

/// Thrown where a budget is spent; no script can catch it (evaluation_error.h makes the sentence).
struct MemorySpent
{
    std::size_t wanted;
};

/// Where an evaluation's objects live, and the measure of their size. Everything on it ends with it.
class Heap
{
public:
    explicit Heap(std::size_t budget);
    ~Heap();
    Heap(const Heap &) = delete;
    Heap &operator=(const Heap &) = delete;

    template<class T, class... Args>
    Ref<T> make(Type *type, Args &&...args)
    {
        charge(sizeof(T));
        Memory memory(*this, sizeof(T));
        static_assert(alignof(T) <= kUnit);
        T *object = new (memory.block) T(type, std::forward<Args>(args)...);
        assert(static_cast<void *>(static_cast<Object *>(object)) == memory.block);
        object->room = memory.handOver();
        object->charged = sizeof(T);
        if constexpr (std::is_base_of_v<Container, T>)
            track(object);
        return Ref<T>(object);
    }

    /// Charges an object for a buffer that is about to grow; throws before the memory is taken.
    void grow(Object *object, std::size_t more)
    {
        charge(more);
        object->charged += more;
    }
    /// Throws where `bytes` more would not fit: asked before something large is built.
    void ensure(std::size_t bytes) const
    {
        if (bytes > m_budget || m_used > m_budget - bytes)
            throw MemorySpent{bytes};
    }

    /// Counts memory against the budget that is not the heap's own and stays until the evaluation ends.
    void spend(std::size_t bytes) { charge(bytes); }

    /// Holds the language's own types until everything else on the heap has ended: every object needs its type to end.
    void keepToTheEnd(std::vector<Ref<Type>> types)
    {
        m_kept.insert(m_kept.end(), types.begin(), types.end());
    }
    void keepToTheEnd(Ref<Type> type) { m_kept.push_back(std::move(type)); }

    std::size_t used() const { return m_used; }
    std::size_t budget() const { return m_budget; }

private:
    friend void destroy(Object *object) noexcept;

    // Objects come and go by the thousand, and most are small. Memory of each size (in units of 16 bytes) is kept for the
    // next object of that size; room 0 stands for an object that is too large for that.
    static constexpr std::size_t kUnit = 16;
    static constexpr std::size_t kRooms = 33;
    struct Spare
    {
        Spare *next;
    };
    struct Memory
    {
        Memory(Heap &of, std::size_t size)
            : heap(of)
            , room(size <= kUnit * (kRooms - 1) ? static_cast<std::uint16_t>((size + kUnit - 1) / kUnit) : std::uint16_t{0})
            , block(of.take(room, size))
        {
        }
        ~Memory()
        {
            if (block != nullptr)
                heap.giveBack(block, room);
        }
        Memory(const Memory &) = delete;
        Memory &operator=(const Memory &) = delete;
        std::uint16_t handOver()
        {
            block = nullptr;
            return room;
        }
        Heap &heap;
        std::uint16_t room;
        void *block;
    };
    void *take(std::uint16_t room, std::size_t size)
    {
        Spare *spare = room != 0 ? m_spare[room] : nullptr;
        if (spare == nullptr)
            return takeNew(room, size);
        m_spare[room] = spare->next;
        return spare;
    }
    void *takeNew(std::uint16_t room, std::size_t size);
    void giveBack(void *block, std::uint16_t room) noexcept;

    void charge(std::size_t bytes)
    {
        ensure(bytes);
        m_used += bytes;
    }
    void track(Container *container);
    friend struct Container;
    void untrack(const Container *container);

    std::vector<std::unique_ptr<std::byte[]>> m_chunks; ///< what the rooms are cut from
    std::byte *m_chunkAt = nullptr;
    std::byte *m_chunkEnd = nullptr;
    Spare *m_spare[kRooms] = {};
    std::vector<Object *> m_ending; ///< for destroy(): kept, as it is needed all the time
    std::size_t m_budget;
    std::size_t m_used = 0;
    Container *m_first = nullptr;
    std::vector<Ref<Type>> m_kept;
};

} // namespace retort::script
