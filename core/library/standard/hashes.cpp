// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What python/hashlib.py, binascii.py and random.py ask for: digests, base64, the Mersenne twister.
#include "core/library/standard/digest.h"
#include "core/library/standard/support.h"
#include "core/script/runtime/native_method.h"
#include "core/script/runtime/numbers.h"

namespace retort::library::standard {

using script::objectOf;

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const std::string &bytesOf(Vm &vm, const Value &value)
{
    if (vm.typeOf(value) != vm.types().bytes)
        vm.raise(vm.types().typeError, "a bytes-like object is required, not '" + vm.typeOf(value)->name + "'");
    return objectOf<script::Bytes>(value).bytes;
}

Value digest(Vm &vm, Arguments &arguments)
{
    const std::string_view name = arguments.text(0);
    const std::string &bytes = bytesOf(vm, arguments[1]);
    vm.work(1 + bytes.size() / 16);
    if (name == "md5")
        return vm.bytes(md5(bytes));
    if (name == "sha1")
        return vm.bytes(sha1(bytes));
    if (name == "sha224")
        return vm.bytes(sha224(bytes));
    if (name == "sha256")
        return vm.bytes(sha256(bytes));
    return vm.bytes(name == "sha384" ? sha384(bytes) : sha512(bytes));
}

Value base64Encode(Vm &vm, Arguments &arguments)
{
    const std::string &bytes = bytesOf(vm, arguments[0]);
    std::string out;
    vm.heap().ensure(bytes.size() * 2);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            out += i <= count ? kAlphabet[(group >> (18 - 6 * i)) & 63] : '=';
    }
    return vm.bytes(out);
}

/// None where the padding is wrong.
Value base64Decode(Vm &vm, Arguments &arguments)
{
    std::string out;
    std::uint32_t group = 0;
    int count = 0;
    int padding = 0;
    for (const char c : vm.isStr(arguments[0]) ? vm.textOf(arguments[0]) : std::string_view(bytesOf(vm, arguments[0]))) {
        if (c == '=' && count >= 2 && count + ++padding == 4)
            break;
        const std::size_t value = kAlphabet.find(c);
        if (c == '=' || value == std::string_view::npos)
            continue; // what is not of the alphabet does not count
        padding = 0;
        group = group << 6 | static_cast<std::uint32_t>(value);
        if (++count == 4) {
            for (const int shift : {16, 8, 0})
                out += static_cast<char>(group >> shift);
            group = 0;
            count = 0;
        }
    }
    if (count == 1 || (count > 1 && count + padding != 4))
        return Value::none();
    if (count >= 2)
        out += static_cast<char>(group >> (count == 2 ? 4 : 10));
    if (count == 3)
        out += static_cast<char>(group >> 2);
    return vm.bytes(out);
}

/// MT19937, seeded and tempered as its authors do.
struct Twister : script::Object
{
    using Object::Object;
    std::array<std::uint32_t, 624> state{};
    std::size_t at = 624;

    void start(std::uint32_t seed)
    {
        state[0] = seed;
        for (std::uint32_t i = 1; i < 624; ++i)
            state[i] = 1812433253U * (state[i - 1] ^ (state[i - 1] >> 30)) + i;
        at = 624;
    }

    void start(const std::vector<std::uint32_t> &key)
    {
        start(19650218U);
        std::size_t i = 1;
        std::size_t j = 0;
        for (std::size_t k = std::max<std::size_t>(624, key.size()); k > 0; --k) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525U)) + key[j] + static_cast<std::uint32_t>(j);
            step(i);
            j = (j + 1) % key.size();
        }
        for (std::size_t k = 623; k > 0; --k) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941U)) - static_cast<std::uint32_t>(i);
            step(i);
        }
        state[0] = 0x80000000U;
    }

    void step(std::size_t &i)
    {
        if (++i == 624) {
            state[0] = state[623];
            i = 1;
        }
    }

    std::uint32_t next()
    {
        if (at == 624) {
            for (std::size_t i = 0; i < 624; ++i) {
                const std::uint32_t y = (state[i] & 0x80000000U) | (state[(i + 1) % 624] & 0x7fffffffU);
                state[i] = state[(i + 397) % 624] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfU : 0U);
            }
            at = 0;
        }
        std::uint32_t y = state[at++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680U;
        y ^= (y << 15) & 0xefc60000U;
        return y ^ (y >> 18);
    }
};

struct TwisterType
{
    explicit TwisterType(Session &session)
        : type(newTypeIn(session.vm(), "random", "generator"))
    {
    }
    Ref<Type> type;
};

Value twister(Vm &vm, Arguments &arguments)
{
    std::vector<std::uint32_t> key;
    for (const Value &part : vm.unpackAll(arguments[0]))
        key.push_back(static_cast<std::uint32_t>(part.asInteger()));
    if (key.empty())
        key.push_back(0);
    auto made = vm.heap().make<Twister>(Session::of(vm).part<TwisterType>().type.get());
    made->start(key);
    return made.value();
}

Value twist(Vm &vm, Arguments &arguments)
{
    if (vm.typeOf(arguments[0]) != Session::of(vm).part<TwisterType>().type.get())
        vm.raise(vm.types().typeError, "a generator is required");
    return Value::integer(script::selfAs<Twister>(arguments.vm(), arguments[0]).next());
}

Value randomBytes(Vm &vm, Arguments &arguments)
{
    if (arguments.integer(0) < 0)
        vm.raise(vm.types().valueError, "negative argument not allowed");
    vm.heap().ensure(static_cast<std::size_t>(arguments.integer(0)));
    std::vector<unsigned char> bytes(static_cast<std::size_t>(arguments.integer(0)));
    Session::of(vm).world().drawRandom(bytes);
    return vm.bytes(std::string(bytes.begin(), bytes.end()));
}

constexpr std::array kFunctions{
    NativeEntry{"digest(name, data)", digest},          NativeEntry{"base64_encode(data)", base64Encode},
    NativeEntry{"base64_decode(data)", base64Decode},   NativeEntry{"twister(key)", twister},
    NativeEntry{"twist(state)", twist},                 NativeEntry{"random_bytes(n)", randomBytes},
};
constexpr auto kFunctionExports = functionExports(kFunctions, "_standard");

} // namespace

std::span<const Export> hashExports()
{
    return kFunctionExports;
}

} // namespace retort::library::standard
