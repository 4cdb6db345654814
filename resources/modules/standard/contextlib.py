# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return None


class AbstractAsyncContextManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, trace):
        return None


class ContextDecorator:
    def __call__(self, function):
        def inner(*args, **kw):
            with self._recreate_():
                return function(*args, **kw)
        inner.__name__ = function.__name__
        return inner

    def _recreate_(self):
        return self


class _Generated(ContextDecorator):
    def __init__(self, function, args, kw):
        self._made = (function, args, kw)
        self.gen = function(*args, **kw)

    def _recreate_(self):
        return _Generated(*self._made)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, trace):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as error:
            if error is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(function):
    def helper(*args, **kw):
        return _Generated(function, args, kw)
    helper.__name__ = function.__name__
    helper.__wrapped__ = function
    return helper


class _AsyncGenerated:
    def __init__(self, gen):
        self.gen = gen

    async def __aenter__(self):
        return await self.gen.__anext__()

    async def __aexit__(self, kind, value, trace):
        if kind is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except BaseException as error:
            if error is value:
                return False
            raise


def asynccontextmanager(function):
    def helper(*args, **kw):
        return _AsyncGenerated(function(*args, **kw))
    helper.__name__ = function.__name__
    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *error):
        self.thing.close()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *error):
        pass


class redirect_stdout(AbstractContextManager):
    def __init__(self, target):
        self._target = target

    def __enter__(self):
        return self._target


redirect_stderr = redirect_stdout


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._exits = []

    def enter_context(self, manager):
        value = type(manager).__enter__(manager) if hasattr(type(manager), '__enter__') else manager.__enter__()
        self._exits.append(manager.__exit__)
        return value

    def push(self, exit):
        self._exits.append(exit.__exit__ if hasattr(exit, '__exit__') else exit)
        return exit

    def callback(self, function, /, *args, **kw):
        self._exits.append(lambda kind, value, trace: function(*args, **kw) and False)
        return function

    def pop_all(self):
        made = ExitStack()
        made._exits, self._exits = self._exits, []
        return made

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, value, trace):
        swallowed = False
        pending = value
        while self._exits:
            leave = self._exits.pop()
            try:
                if leave(type(pending) if pending is not None else None, pending, None):
                    swallowed = value is not None
                    pending = None
            except BaseException as error:
                pending = error
        if pending is not None and pending is not value:
            raise pending
        return swallowed and pending is None
