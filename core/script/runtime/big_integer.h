// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

/// An integer of any size: sign and magnitude. Plain schoolbook arithmetic; who calls it bounds the size first.
class BigInteger
{
public:
    BigInteger() = default;
    BigInteger(std::int64_t value); // NOLINT(google-explicit-constructor): a number is a number
    static BigInteger fromUnsigned(std::uint64_t value);
    static BigInteger fromDouble(double value); ///< of a finite one, cut to a whole number
    /// Digits of a radix from 2 to 36, without sign or prefix; nothing where one is not of that radix.
    static std::optional<BigInteger> parse(std::string_view digits, int radix = 10);
    static BigInteger fromBytes(std::string_view bytes, bool bigEndian, bool isSigned);
    static BigInteger powerOfTen(std::size_t exponent);

    bool isZero() const { return m_limbs.empty(); }
    bool isNegative() const { return m_negative; }
    bool isOdd() const { return !m_limbs.empty() && (m_limbs[0] & 1) != 0; }
    std::size_t bits() const; ///< of the magnitude
    std::size_t memory() const { return m_limbs.capacity() * sizeof(std::uint32_t); }
    std::optional<std::int64_t> small() const; ///< where it fits into 64 bits
    double toDouble() const;                   ///< rounded half to even; infinity beyond
    std::string toString(int radix = 10) const;
    std::string toBytes(std::size_t length, bool bigEndian) const; ///< two's complement, cut to that length
    std::uint64_t lowBits() const; ///< of the two's complement

    BigInteger operator-() const;
    BigInteger absolute() const;
    BigInteger inverted() const { return -(*this) - BigInteger(1); }
    friend BigInteger operator+(const BigInteger &a, const BigInteger &b);
    friend BigInteger operator-(const BigInteger &a, const BigInteger &b);
    friend BigInteger operator*(const BigInteger &a, const BigInteger &b);
    BigInteger shiftedLeft(std::size_t bits) const;
    BigInteger shiftedRight(std::size_t bits) const; ///< towards minus infinity
    /// Quotient cut towards zero, and what is left; `b` is not zero.
    static void divide(const BigInteger &a, const BigInteger &b, BigInteger &quotient, BigInteger &rest);
    /// As Python's // and %: towards minus infinity.
    static void floorDivide(const BigInteger &a, const BigInteger &b, BigInteger &quotient, BigInteger &rest);
    static BigInteger power(BigInteger base, std::uint64_t exponent);
    enum class Bitwise : std::uint8_t { And, Or, Xor };
    static BigInteger bitwise(Bitwise op, const BigInteger &a, const BigInteger &b);

    friend int compare(const BigInteger &a, const BigInteger &b); ///< below, at or above 0
    friend bool operator==(const BigInteger &a, const BigInteger &b) = default;

private:
    using Limbs = std::vector<std::uint32_t>;
    static int compareMagnitudes(const Limbs &a, const Limbs &b);
    static Limbs add(const Limbs &a, const Limbs &b);
    static Limbs subtract(const Limbs &a, const Limbs &b); ///< a is not smaller
    static std::uint32_t divideBySmall(Limbs &limbs, std::uint32_t by);
    static void divideMagnitudes(const Limbs &a, const Limbs &b, Limbs &quotient, Limbs &rest);
    Limbs complement(std::size_t limbs) const;
    static BigInteger fromComplement(Limbs limbs);
    void trim();

    Limbs m_limbs; ///< least first, none of them zero at the end
    bool m_negative = false;
};

} // namespace retort::script
