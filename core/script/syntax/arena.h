// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace retort::script {

/// A list whose elements live in an arena. Trivial to copy; valid as long as its arena.
template<class T>
struct ArenaList
{
    T *items = nullptr;
    std::uint32_t count = 0;

    T *begin() const { return items; }
    T *end() const { return items + count; }
    std::uint32_t size() const { return count; }
    bool empty() const { return count == 0; }
    T &operator[](std::size_t i) const { return items[i]; }
    T &back() const { return items[count - 1]; }
};

/// The chunks that most trees are made of: one script after another uses the same ones again. A thread has its own.
class SpareChunks
{
public:
    static constexpr std::size_t kSize = 32 * 1024;

    static std::unique_ptr<std::byte[]> take();
    static void giveBack(std::unique_ptr<std::byte[]> chunk);
};

/// Hands out memory that is freed all at once. Nothing in it is destroyed, so it takes trivially destructible types
/// only. A syntax tree is made of hundreds of small nodes: this makes parsing a revision a matter of microseconds.
class Arena
{
public:
    Arena() = default;
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;
    ~Arena()
    {
        if (m_beginsSpare)
            SpareChunks::giveBack(std::move(m_chunks.front()));
    }

    template<class T, class... Args>
    T *make(Args &&...args)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        // Nodes begin with their base's members; clang would want them in braces of their own.
#ifdef __clang__
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wmissing-braces"
#endif
        return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
#ifdef __clang__
#pragma clang diagnostic pop
#endif
    }

    template<class T>
    ArenaList<T> list(const T *items, std::size_t count)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        if (count == 0)
            return {};
        auto *memory = static_cast<T *>(allocate(sizeof(T) * count, alignof(T)));
        std::memcpy(static_cast<void *>(memory), items, sizeof(T) * count);
        return {memory, static_cast<std::uint32_t>(count)};
    }

    std::string_view text(std::string_view bytes)
    {
        if (bytes.empty())
            return {};
        auto *memory = static_cast<char *>(allocate(bytes.size(), 1));
        std::memcpy(memory, bytes.data(), bytes.size());
        return {memory, bytes.size()};
    }

    std::size_t bytesUsed() const { return m_used; }

private:
    static constexpr std::size_t kLargestChunk = 1024 * 1024;

    void *allocate(std::size_t size, std::size_t alignment)
    {
        std::size_t at = (m_at + alignment - 1) & ~(alignment - 1);
        if (m_chunks.empty() || at + size > m_size) {
            grow(size + alignment);
            at = (m_at + alignment - 1) & ~(alignment - 1);
        }
        m_used += size;
        m_at = at + size;
        return m_chunks.back().get() + at;
    }

    void grow(std::size_t least)
    {
        m_at = 0;
        if (m_chunks.empty() && least <= SpareChunks::kSize) {
            m_chunks.push_back(SpareChunks::take());
            m_size = SpareChunks::kSize;
            m_beginsSpare = true;
            return;
        }
        m_size = std::max(least, std::min(std::max(m_size * 2, SpareChunks::kSize), kLargestChunk));
        m_chunks.push_back(std::unique_ptr<std::byte[]>(new std::byte[m_size]));
    }

    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::size_t m_size = 0;
    std::size_t m_at = 0;
    std::size_t m_used = 0;
    bool m_beginsSpare = false;
};

} // namespace retort::script
