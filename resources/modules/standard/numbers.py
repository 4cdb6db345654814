# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import decimal as _decimal


class _Tower(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__dict__['_kinds_'])

    def __subclasscheck__(cls, other):
        return issubclass(other, cls.__dict__['_kinds_'])

    def register(cls, other): return other


class Number(metaclass=_Tower): _kinds_ = (int, float, _decimal.Decimal)
class Complex(Number): _kinds_ = (int, float)
class Real(Complex): _kinds_ = (int, float)
class Rational(Real): _kinds_ = (int,)
class Integral(Rational): _kinds_ = (int,)
