// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/heap.h"

#include "core/script/runtime/type.h"

#include <vector>

namespace retort::script {

namespace {

/// Objects that wait for their end while another one ends: a list nested a million deep must not end recursively.
thread_local std::vector<Object *> *pending = nullptr;

} // namespace

void destroy(Object *object) noexcept
{
    if (pending != nullptr) {
        pending->push_back(object);
        return;
    }
    std::vector<Object *> &queue = object->type->heap->m_ending;
    pending = &queue;
    for (Object *next = object;;) {
        Heap &heap = *next->type->heap;
        const std::uint16_t room = next->room;
        heap.m_used -= next->charged;
        next->~Object();
        heap.giveBack(next, room);
        if (queue.empty())
            break;
        next = queue.back();
        queue.pop_back();
    }
    pending = nullptr;
}

// A sanitizer sees what is used after its end only where memory is not used again.
#if defined(__SANITIZE_ADDRESS__)
#define RETORT_KEEPS_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RETORT_KEEPS_MEMORY 0
#endif
#endif
#ifndef RETORT_KEEPS_MEMORY
#define RETORT_KEEPS_MEMORY 1
#endif

void *Heap::takeNew(std::uint16_t room, std::size_t size)
{
    constexpr std::ptrdiff_t kChunk = 32 * 1024;
    if (RETORT_KEEPS_MEMORY == 0 || room == 0)
        return ::operator new(size);
    const auto bytes = static_cast<std::ptrdiff_t>(room * kUnit);
    if (m_chunkEnd - m_chunkAt < bytes) {
        m_chunks.push_back(std::unique_ptr<std::byte[]>(new std::byte[kChunk]));
        m_chunkAt = m_chunks.back().get();
        m_chunkEnd = m_chunkAt + kChunk;
    }
    return std::exchange(m_chunkAt, m_chunkAt + bytes);
}

void Heap::giveBack(void *block, std::uint16_t room) noexcept
{
    if (RETORT_KEEPS_MEMORY == 0 || room == 0) {
        ::operator delete(block);
        return;
    }
    m_spare[room] = new (block) Spare{m_spare[room]};
}

Container::~Container()
{
    if (owner != nullptr)
        owner->untrack(this);
    if (previous != nullptr)
        previous->next = next;
    if (next != nullptr)
        next->previous = previous;
}

void Heap::track(Container *container)
{
    container->owner = this;
    container->next = m_first;
    if (m_first != nullptr)
        m_first->previous = container;
    m_first = container;
}

void Heap::untrack(const Container *container)
{
    if (m_first == container)
        m_first = container->next;
}

Heap::Heap(std::size_t budget)
    : m_budget(budget)
{
}

Heap::~Heap()
{
    // Cycles hold themselves up: empty every container while all are held, then let go, types last, since every object
    // needs its type to end. The metatype was made first of all and is its own type, so it goes last of the types.
    std::vector<Ref<Container>> held;
    std::vector<Ref<Container>> types;
    for (Container *container = m_first; container != nullptr; container = container->next) {
        const bool isType = container->type->isMetatype;
        (isType ? types : held).emplace_back(container);
    }
    for (const auto &container : held)
        container->clear();
    for (const auto &container : types)
        container->clear();
    held.clear();
    m_kept.clear();
    for (auto &oldType : types) // from the newest to the oldest
        oldType = Ref<Container>();
}

} // namespace retort::script
