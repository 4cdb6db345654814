# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class ABCMeta(type):
    def __instancecheck__(cls, value):
        if _standard.is_subtype(type(value), cls):
            return True
        return any(isinstance(value, one) for one in cls.__dict__.get('_registered_', ()))

    def __subclasscheck__(cls, other):
        return _standard.is_subtype(other, cls) or any(issubclass(other, one) for one in cls.__dict__.get('_registered_', ()))

    def register(cls, other):
        cls._registered_ = [*cls.__dict__.get('_registered_', ()), other]
        return other

    def __call__(cls, *args, **kw):
        missing = sorted(name for name in dir(cls)
                         if getattr(getattr(cls, name, None), '__isabstractmethod__', False))
        if missing:
            plural = 's' if len(missing) > 1 else ''
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} "
                            + ', '.join(missing))
        return super().__call__(*args, **kw)


class ABC(metaclass=ABCMeta):
    pass


def abstractmethod(function):
    if _standard.is_function(function):
        function.__isabstractmethod__ = True
    return function


class abstractproperty(property):
    pass


abstractclassmethod = classmethod
abstractstaticmethod = staticmethod


def update_abstractmethods(cls):
    return cls
