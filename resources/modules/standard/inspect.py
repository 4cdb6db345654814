# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


def isclass(object): return isinstance(object, type)
def isfunction(object): return type(object).__name__ == 'function'
def ismethod(object): return hasattr(object, '__self__') and hasattr(object, '__func__')
def isroutine(object): return isfunction(object) or ismethod(object)
def ismodule(object): return type(object).__name__ == 'module'
def isgenerator(object): return type(object).__name__ == 'generator'
def iscoroutine(object): return type(object).__name__ == 'coroutine'
def isawaitable(object): return iscoroutine(object) or hasattr(object, '__await__')
def iscoroutinefunction(object): return _standard.is_async(object)
def isabstract(object): return False


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        value = getattr(object, name, None)
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def cleandoc(doc):
    import textwrap
    first, _, rest = doc.expandtabs().partition('\n')
    return (first.lstrip() + ('\n' + textwrap.dedent(rest) if rest else '')).strip('\n')


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    return None if doc is None else cleandoc(doc)


def getmodule(object):
    return _standard.import_module(object.__module__) if getattr(object, '__module__', None) else None


def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__'):
        func = func.__wrapped__
    return func


signature = _standard.denied('inspect.signature')
getsource = _standard.denied('inspect.getsource')
getfile = _standard.denied('inspect.getfile')
stack = _standard.denied('inspect.stack')
currentframe = _standard.denied('inspect.currentframe')
getframeinfo = _standard.denied('inspect.getframeinfo')


class Parameter:
    empty = type('_empty', (), {})
