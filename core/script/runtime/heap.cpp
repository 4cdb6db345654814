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
    std::vector<Object *> queue{object};
    pending = &queue;
    while (!queue.empty()) {
        Object *next = queue.back();
        queue.pop_back();
        Heap *heap = next->type->heap;
        heap->m_used -= next->charged;
        delete next;
    }
    pending = nullptr;
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
