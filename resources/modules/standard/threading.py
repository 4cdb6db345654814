# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class Lock:
    def acquire(self, blocking=True, timeout=-1): return True
    def release(self): return None
    def locked(self): return False
    def __enter__(self): return True
    def __exit__(self, *error): return None


RLock = Semaphore = BoundedSemaphore = Condition = Lock


class local:
    pass


class _Main:
    name = 'MainThread'
    ident = 1
    daemon = False


_main = _Main()


def current_thread(): return _main
def main_thread(): return _main
def get_ident(): return 1
Thread = _standard.denied('threading.Thread')
Timer = _standard.denied('threading.Timer')
Event = _standard.denied('threading.Event')
