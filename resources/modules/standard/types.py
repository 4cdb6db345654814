# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
def _f(): pass
def _g(): yield
async def _c(): pass


FunctionType = LambdaType = type(_f)
GeneratorType = type(_g())
CoroutineType = type(_c())
BuiltinFunctionType = BuiltinMethodType = type(len)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)


class _M:
    def m(self): pass


MethodType = type(_M().m)
import sys as _sys
ModuleType = type(_sys)
del _sys


class SimpleNamespace:
    def __init__(self, mapping=(), /, **kw):
        for name, value in {**dict(mapping), **kw}.items():
            setattr(self, name, value)

    def __repr__(self):
        return 'namespace(' + ', '.join(f'{k}={v!r}' for k, v in self.__dict__.items()) + ')'

    def __eq__(self, other):
        return isinstance(other, SimpleNamespace) and self.__dict__ == other.__dict__


class MappingProxyType(dict):
    def __setitem__(self, key, value):
        raise TypeError("'mappingproxy' object does not support item assignment")

    def __repr__(self):
        return f'mappingproxy({dict(self)!r})'


class GenericAlias:
    pass


class UnionType:
    pass


class TracebackType:
    pass


class FrameType:
    pass


class CodeType:
    pass


class DynamicClassAttribute(property):
    pass


def new_class(name, bases=(), kwds=None, exec_body=None):
    space = {}
    if exec_body is not None:
        exec_body(space)
    return type(name, bases, space)


def coroutine(func): return func
