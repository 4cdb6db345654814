// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/big_integer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace retort::script {

namespace {

constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

} // namespace

BigInteger::BigInteger(std::int64_t value)
    : BigInteger(fromUnsigned(value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value)))
{
    m_negative = value < 0;
}

BigInteger BigInteger::fromUnsigned(std::uint64_t value)
{
    BigInteger made;
    for (; value != 0; value >>= 32)
        made.m_limbs.push_back(static_cast<std::uint32_t>(value));
    return made;
}

BigInteger BigInteger::fromDouble(double value)
{
    int exponent = 0;
    const double fraction = std::frexp(std::abs(value), &exponent);
    if (exponent <= 0)
        return {};
    const auto mantissa = static_cast<std::uint64_t>(std::ldexp(fraction, 53));
    BigInteger made = fromUnsigned(mantissa);
    made = exponent >= 53 ? made.shiftedLeft(static_cast<std::size_t>(exponent - 53))
                          : made.shiftedRight(static_cast<std::size_t>(53 - exponent));
    made.m_negative = value < 0 && !made.isZero();
    return made;
}

std::optional<BigInteger> BigInteger::parse(std::string_view digits, int radix)
{
    BigInteger made;
    if (digits.empty())
        return std::nullopt;
    // Several digits at a time: as many as fit into one limb.
    std::size_t group = 1;
    std::uint64_t scale = static_cast<std::uint64_t>(radix);
    while (scale * static_cast<std::uint64_t>(radix) <= 0xffffffffU) {
        scale *= static_cast<std::uint64_t>(radix);
        ++group;
    }
    for (std::size_t at = 0; at < digits.size();) {
        std::uint64_t part = 0;
        std::uint64_t factor = 1;
        for (std::size_t i = 0; i < group && at < digits.size(); ++i, ++at) {
            const int digit = digitOf(digits[at]);
            if (digit >= radix)
                return std::nullopt;
            part = part * static_cast<std::uint64_t>(radix) + static_cast<std::uint64_t>(digit);
            factor *= static_cast<std::uint64_t>(radix);
        }
        for (std::uint32_t &limb : made.m_limbs) {
            part += limb * factor;
            limb = static_cast<std::uint32_t>(part);
            part >>= 32;
        }
        if (part != 0)
            made.m_limbs.push_back(static_cast<std::uint32_t>(part));
    }
    return made;
}

BigInteger BigInteger::fromBytes(std::string_view bytes, bool bigEndian, bool isSigned)
{
    Limbs limbs((bytes.size() + 3) / 4, 0);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[bigEndian ? bytes.size() - 1 - i : i]);
        limbs[i / 4] |= static_cast<std::uint32_t>(byte) << (8 * (i % 4));
    }
    BigInteger made;
    made.m_limbs = std::move(limbs);
    made.trim();
    const bool negative = isSigned && !bytes.empty()
        && (static_cast<unsigned char>(bytes[bigEndian ? 0 : bytes.size() - 1]) & 0x80) != 0;
    return negative ? made - BigInteger(1).shiftedLeft(bytes.size() * 8) : made;
}

BigInteger BigInteger::powerOfTen(std::size_t exponent)
{
    return power(BigInteger(10), exponent);
}

std::size_t BigInteger::bits() const
{
    return m_limbs.empty() ? 0 : m_limbs.size() * 32 - static_cast<std::size_t>(std::countl_zero(m_limbs.back()));
}

std::optional<std::int64_t> BigInteger::small() const
{
    if (m_limbs.size() > 2)
        return std::nullopt;
    std::uint64_t magnitude = 0;
    for (std::size_t i = m_limbs.size(); i-- > 0;)
        magnitude = magnitude << 32 | m_limbs[i];
    const auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (magnitude > limit + (m_negative ? 1 : 0))
        return std::nullopt;
    return m_negative ? static_cast<std::int64_t>(0 - magnitude) : static_cast<std::int64_t>(magnitude);
}

double BigInteger::toDouble() const
{
    const std::size_t length = bits();
    if (length > 1024)
        return m_negative ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    if (length <= 64) {
        std::uint64_t magnitude = 0;
        for (std::size_t i = m_limbs.size(); i-- > 0;)
            magnitude = magnitude << 32 | m_limbs[i];
        return m_negative ? -static_cast<double>(magnitude) : static_cast<double>(magnitude);
    }
    // The top 64 bits, the last of which remembers whether anything below it was set: then it rounds as a whole would.
    const BigInteger top = absolute().shiftedRight(length - 64);
    std::uint64_t magnitude = static_cast<std::uint64_t>(top.m_limbs[1]) << 32 | top.m_limbs[0];
    if (compare(top.shiftedLeft(length - 64), absolute()) != 0)
        magnitude |= 1;
    const double made = std::ldexp(static_cast<double>(magnitude), static_cast<int>(length - 64));
    return m_negative ? -made : made;
}

std::string BigInteger::toString(int radix) const
{
    if (m_limbs.empty())
        return "0";
    std::size_t group = 1;
    std::uint32_t scale = static_cast<std::uint32_t>(radix);
    while (static_cast<std::uint64_t>(scale) * static_cast<std::uint64_t>(radix) <= 0xffffffffU) {
        scale *= static_cast<std::uint32_t>(radix);
        ++group;
    }
    std::string reversed;
    Limbs left = m_limbs;
    while (!left.empty()) {
        std::uint32_t part = divideBySmall(left, scale);
        for (std::size_t i = 0; i < group && (part != 0 || !left.empty()); ++i) {
            reversed += kDigits[part % static_cast<std::uint32_t>(radix)];
            part /= static_cast<std::uint32_t>(radix);
        }
    }
    if (m_negative)
        reversed += '-';
    return {reversed.rbegin(), reversed.rend()};
}

std::string BigInteger::toBytes(std::size_t length, bool bigEndian) const
{
    const Limbs limbs = complement((length + 3) / 4);
    std::string out(length, '\0');
    for (std::size_t i = 0; i < length; ++i) {
        const auto byte = static_cast<char>(limbs[i / 4] >> (8 * (i % 4)));
        out[bigEndian ? length - 1 - i : i] = byte;
    }
    return out;
}

std::uint64_t BigInteger::lowBits() const
{
    const Limbs limbs = complement(2);
    return static_cast<std::uint64_t>(limbs[1]) << 32 | limbs[0];
}

BigInteger BigInteger::operator-() const
{
    BigInteger made = *this;
    made.m_negative = !m_negative && !m_limbs.empty();
    return made;
}

BigInteger BigInteger::absolute() const
{
    BigInteger made = *this;
    made.m_negative = false;
    return made;
}

int BigInteger::compareMagnitudes(const Limbs &a, const Limbs &b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    for (std::size_t i = a.size(); i-- > 0;) {
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    }
    return 0;
}

BigInteger::Limbs BigInteger::add(const Limbs &a, const Limbs &b)
{
    const Limbs &longer = a.size() >= b.size() ? a : b;
    const Limbs &shorter = a.size() >= b.size() ? b : a;
    Limbs sum(longer.size() + 1);
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < longer.size(); ++i) {
        carry += static_cast<std::uint64_t>(longer[i]) + (i < shorter.size() ? shorter[i] : 0);
        sum[i] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
    sum.back() = static_cast<std::uint32_t>(carry);
    return sum;
}

BigInteger::Limbs BigInteger::subtract(const Limbs &a, const Limbs &b)
{
    Limbs difference(a.size());
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        borrow += static_cast<std::int64_t>(a[i]) - (i < b.size() ? static_cast<std::int64_t>(b[i]) : 0);
        difference[i] = static_cast<std::uint32_t>(borrow);
        borrow >>= 32;
    }
    return difference;
}

BigInteger operator+(const BigInteger &a, const BigInteger &b)
{
    BigInteger made;
    if (a.m_negative == b.m_negative) {
        made.m_limbs = BigInteger::add(a.m_limbs, b.m_limbs);
        made.m_negative = a.m_negative;
    } else if (BigInteger::compareMagnitudes(a.m_limbs, b.m_limbs) >= 0) {
        made.m_limbs = BigInteger::subtract(a.m_limbs, b.m_limbs);
        made.m_negative = a.m_negative;
    } else {
        made.m_limbs = BigInteger::subtract(b.m_limbs, a.m_limbs);
        made.m_negative = b.m_negative;
    }
    made.trim();
    return made;
}

BigInteger operator-(const BigInteger &a, const BigInteger &b)
{
    return a + -b;
}

BigInteger operator*(const BigInteger &a, const BigInteger &b)
{
    BigInteger made;
    made.m_limbs.assign(a.m_limbs.size() + b.m_limbs.size(), 0);
    for (std::size_t i = 0; i < a.m_limbs.size(); ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < b.m_limbs.size(); ++j) {
            carry += static_cast<std::uint64_t>(a.m_limbs[i]) * b.m_limbs[j] + made.m_limbs[i + j];
            made.m_limbs[i + j] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        made.m_limbs[i + b.m_limbs.size()] = static_cast<std::uint32_t>(carry);
    }
    made.m_negative = a.m_negative != b.m_negative;
    made.trim();
    return made;
}

BigInteger BigInteger::shiftedLeft(std::size_t count) const
{
    if (m_limbs.empty())
        return {};
    BigInteger made;
    made.m_negative = m_negative;
    made.m_limbs.assign(count / 32, 0);
    const std::size_t rest = count % 32;
    std::uint64_t carry = 0;
    for (const std::uint32_t limb : m_limbs) {
        carry |= static_cast<std::uint64_t>(limb) << rest;
        made.m_limbs.push_back(static_cast<std::uint32_t>(carry));
        carry >>= 32;
    }
    made.m_limbs.push_back(static_cast<std::uint32_t>(carry));
    made.trim();
    return made;
}

BigInteger BigInteger::shiftedRight(std::size_t count) const
{
    if (m_negative)
        return inverted().shiftedRight(count).inverted();
    const std::size_t whole = count / 32;
    const std::size_t rest = count % 32;
    BigInteger made;
    for (std::size_t i = whole; i < m_limbs.size(); ++i) {
        std::uint64_t pair = m_limbs[i];
        if (i + 1 < m_limbs.size())
            pair |= static_cast<std::uint64_t>(m_limbs[i + 1]) << 32;
        made.m_limbs.push_back(static_cast<std::uint32_t>(pair >> rest));
    }
    made.trim();
    return made;
}

std::uint32_t BigInteger::divideBySmall(Limbs &limbs, std::uint32_t by)
{
    std::uint64_t rest = 0;
    for (std::size_t i = limbs.size(); i-- > 0;) {
        rest = rest << 32 | limbs[i];
        limbs[i] = static_cast<std::uint32_t>(rest / by);
        rest %= by;
    }
    while (!limbs.empty() && limbs.back() == 0)
        limbs.pop_back();
    return static_cast<std::uint32_t>(rest);
}

/// Knuth's algorithm D; `b` has at least two limbs and is not greater than `a`.
void BigInteger::divideMagnitudes(const Limbs &a, const Limbs &b, Limbs &quotient, Limbs &rest)
{
    const auto shift = static_cast<unsigned>(std::countl_zero(b.back()));
    const std::size_t n = b.size();
    const std::size_t m = a.size() - n;
    Limbs u(a.size() + 1, 0);
    Limbs v(n);
    const auto high = [&](std::uint32_t limb) { return shift == 0 ? 0U : limb >> (32 - shift); };
    for (std::size_t i = n; i-- > 0;)
        v[i] = b[i] << shift | (i > 0 ? high(b[i - 1]) : 0);
    u[a.size()] = high(a.back());
    for (std::size_t i = a.size(); i-- > 0;)
        u[i] = a[i] << shift | (i > 0 ? high(a[i - 1]) : 0);
    quotient.assign(m + 1, 0);
    for (std::size_t j = m + 1; j-- > 0;) {
        const std::uint64_t top = static_cast<std::uint64_t>(u[j + n]) << 32 | u[j + n - 1];
        std::uint64_t guess = top / v[n - 1];
        std::uint64_t left = top % v[n - 1];
        while (guess > 0xffffffffU || guess * v[n - 2] > (left << 32 | u[j + n - 2])) {
            --guess;
            left += v[n - 1];
            if (left > 0xffffffffU)
                break;
        }
        std::int64_t borrow = 0;
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < n; ++i) {
            carry += guess * v[i];
            borrow += static_cast<std::int64_t>(u[i + j]) - static_cast<std::int64_t>(carry & 0xffffffffU);
            u[i + j] = static_cast<std::uint32_t>(borrow);
            borrow >>= 32;
            carry >>= 32;
        }
        borrow += static_cast<std::int64_t>(u[j + n]) - static_cast<std::int64_t>(carry);
        u[j + n] = static_cast<std::uint32_t>(borrow);
        if (borrow < 0) {
            --guess;
            std::uint64_t back = 0;
            for (std::size_t i = 0; i < n; ++i) {
                back += static_cast<std::uint64_t>(u[i + j]) + v[i];
                u[i + j] = static_cast<std::uint32_t>(back);
                back >>= 32;
            }
            u[j + n] += static_cast<std::uint32_t>(back);
        }
        quotient[j] = static_cast<std::uint32_t>(guess);
    }
    rest.assign(n, 0);
    for (std::size_t i = 0; i < n; ++i)
        rest[i] = u[i] >> shift | (shift == 0 ? 0U : u[i + 1] << (32 - shift));
}

void BigInteger::divide(const BigInteger &a, const BigInteger &b, BigInteger &quotient, BigInteger &rest)
{
    BigInteger q;
    BigInteger r;
    if (compareMagnitudes(a.m_limbs, b.m_limbs) < 0) {
        r.m_limbs = a.m_limbs;
    } else if (b.m_limbs.size() == 1) {
        q.m_limbs = a.m_limbs;
        r.m_limbs = {divideBySmall(q.m_limbs, b.m_limbs[0])};
    } else {
        divideMagnitudes(a.m_limbs, b.m_limbs, q.m_limbs, r.m_limbs);
    }
    q.m_negative = a.m_negative != b.m_negative;
    r.m_negative = a.m_negative;
    q.trim();
    r.trim();
    quotient = std::move(q);
    rest = std::move(r);
}

void BigInteger::floorDivide(const BigInteger &a, const BigInteger &b, BigInteger &quotient, BigInteger &rest)
{
    const BigInteger by = b;
    divide(a, by, quotient, rest);
    if (!rest.isZero() && rest.m_negative != by.m_negative) {
        quotient = quotient - BigInteger(1);
        rest = rest + by;
    }
}

BigInteger BigInteger::power(BigInteger base, std::uint64_t exponent)
{
    BigInteger result(1);
    while (exponent > 0) {
        if ((exponent & 1) != 0)
            result = result * base;
        exponent >>= 1;
        if (exponent > 0)
            base = base * base;
    }
    return result;
}

/// The two's complement in that many limbs.
BigInteger::Limbs BigInteger::complement(std::size_t limbs) const
{
    Limbs out(limbs, 0);
    std::copy_n(m_limbs.begin(), std::min(limbs, m_limbs.size()), out.begin());
    if (m_negative) {
        std::uint64_t carry = 1;
        for (std::uint32_t &limb : out) {
            carry += static_cast<std::uint32_t>(~limb);
            limb = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
    }
    return out;
}

BigInteger BigInteger::fromComplement(Limbs limbs)
{
    BigInteger made;
    made.m_negative = !limbs.empty() && (limbs.back() & 0x80000000U) != 0;
    made.m_limbs = std::move(limbs);
    if (made.m_negative)
        made.m_limbs = made.complement(made.m_limbs.size());
    made.trim();
    return made;
}

BigInteger BigInteger::bitwise(Bitwise op, const BigInteger &a, const BigInteger &b)
{
    const std::size_t limbs = std::max(a.m_limbs.size(), b.m_limbs.size()) + 1;
    Limbs left = a.complement(limbs);
    const Limbs right = b.complement(limbs);
    for (std::size_t i = 0; i < limbs; ++i) {
        left[i] = op == Bitwise::And ? left[i] & right[i] : op == Bitwise::Or ? left[i] | right[i] : left[i] ^ right[i];
    }
    return fromComplement(std::move(left));
}

int compare(const BigInteger &a, const BigInteger &b)
{
    if (a.m_negative != b.m_negative)
        return a.m_negative ? -1 : 1;
    const int order = BigInteger::compareMagnitudes(a.m_limbs, b.m_limbs);
    return a.m_negative ? -order : order;
}

void BigInteger::trim()
{
    while (!m_limbs.empty() && m_limbs.back() == 0)
        m_limbs.pop_back();
    if (m_limbs.empty())
        m_negative = false;
}

} // namespace retort::script
