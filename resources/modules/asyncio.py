# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""asyncio for migrations: coroutines run to their end at once, one after the other."""
from _retort import drive as _drive

_running = None


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


class InvalidStateError(Exception):
    pass


class Future:
    def __init__(self, *args, **kw):
        self._result = None

    def __await__(self):
        return self._result
        yield

    def result(self):
        return self._result

    def set_result(self, result):
        self._result = result

    def done(self):
        return True

    def cancel(self, msg=None):
        return False

    def exception(self):
        return None

    def add_done_callback(self, fn, *args, **kw):
        fn(self)


Task = Future


def _finish(awaitable):
    if not hasattr(awaitable, "send"):
        async def wait():
            return await awaitable
        awaitable = wait()
    return _drive(awaitable)


class AbstractEventLoop:
    def run_until_complete(self, future):
        global _running
        before = _running
        _running = self
        try:
            return _finish(future)
        finally:
            _running = before

    def is_running(self):
        return _running is self

    def is_closed(self):
        return False

    def close(self):
        return None

    def stop(self):
        return None

    def create_task(self, coro, **kw):
        return create_task(coro)

    def create_future(self):
        return Future()

    def run_in_executor(self, executor, func, *args):
        made = Future()
        made.set_result(func(*args))
        return made

    def set_debug(self, enabled):
        return None

    def shutdown_asyncgens(self):
        return sleep(0)


_loop = AbstractEventLoop()


def get_event_loop():
    return _loop


def new_event_loop():
    return AbstractEventLoop()


def set_event_loop(loop):
    return None


def get_running_loop():
    if _running is None:
        raise RuntimeError("no running event loop")
    return _running


def _get_running_loop():
    return _running


def run(main, *, debug=None, loop_factory=None):
    if _running is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    return _loop.run_until_complete(main)


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._loop = AbstractEventLoop()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None

    def run(self, coro, *, context=None):
        return self._loop.run_until_complete(coro)

    def get_loop(self):
        return self._loop

    def close(self):
        return None


def create_task(coro, *, name=None, context=None):
    made = Future()
    made.set_result(_finish(coro))
    return made


ensure_future = create_task


async def sleep(delay, result=None):
    return result


async def gather(*awaitables, return_exceptions=False):
    results = []
    for awaitable in awaitables:
        results.append(await awaitable)
    return results


async def wait_for(fut, timeout=None):
    return await fut


async def shield(arg):
    return await arg


async def to_thread(func, /, *args, **kwargs):
    return func(*args, **kwargs)


def iscoroutine(obj):
    return type(obj).__name__ == "coroutine"


def iscoroutinefunction(func):
    return False


class Lock:
    async def __aenter__(self):
        return None

    async def __aexit__(self, *details):
        return None

    async def acquire(self):
        return True

    def release(self):
        return None


class Semaphore(Lock):
    def __init__(self, value=1):
        self._value = value


class DefaultEventLoopPolicy:
    def get_event_loop(self):
        return _loop


class WindowsSelectorEventLoopPolicy(DefaultEventLoopPolicy):
    pass


class WindowsProactorEventLoopPolicy(DefaultEventLoopPolicy):
    pass


def set_event_loop_policy(policy):
    return None


def get_event_loop_policy():
    return DefaultEventLoopPolicy()
