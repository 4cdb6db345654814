# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard

maxsize = 9223372036854775807
maxunicode = 0x10FFFF
platform = 'linux'
byteorder = 'little'
version = '3.11.2 (main)'
hexversion = 0x030b02f0
executable = ''
prefix = exec_prefix = base_prefix = base_exec_prefix = '/usr'
argv = ['alembic']
orig_argv = ['alembic']
path = [_standard.project_folder()]
meta_path = []
path_hooks = []
builtin_module_names = ('builtins', 'sys')
dont_write_bytecode = True
flags = None
warnoptions = []
tracebacklimit = 1000


class _Version(tuple):
    @property
    def major(self): return self[0]
    @property
    def minor(self): return self[1]
    @property
    def micro(self): return self[2]
    @property
    def releaselevel(self): return self[3]
    @property
    def serial(self): return self[4]


version_info = _Version((3, 11, 2, 'final', 0))


class _FloatInfo:
    max = 1.7976931348623157e+308
    min = 2.2250738585072014e-308
    epsilon = 2.220446049250313e-16
    dig = 15
    mant_dig = 53


float_info = _FloatInfo()


class implementation:
    name = 'cpython'
    version = version_info


class _Stream:
    encoding = 'utf-8'
    errors = 'strict'
    closed = False

    def __init__(self, name):
        self.name = name
        self._rest = ''

    def write(self, text):
        lines = (self._rest + text).split('\n')
        self._rest = lines.pop()
        for line in lines:
            _standard.print_line(line)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        if self._rest:
            _standard.print_line(self._rest)
            self._rest = ''

    def isatty(self): return False
    def fileno(self): return 1
    def writable(self): return True
    def readable(self): return False
    def reconfigure(self, **kw): return None
    @property
    def buffer(self): return self


stdout = __stdout__ = _Stream('<stdout>')
stderr = __stderr__ = _Stream('<stderr>')
stdin = __stdin__ = _standard.denied('sys.stdin')


class _Modules(dict):
    def __contains__(self, name):
        return dict.__contains__(self, name) or _standard.is_loaded(name)

    def __missing__(self, name):
        if _standard.is_loaded(name):
            return _standard.import_module(name)
        raise KeyError(name)

    def get(self, name, default=None):
        return self[name] if name in self else default

    def pop(self, name, default=None):
        return default


modules = _Modules()


def exit(status=None):
    raise SystemExit(status)


def exc_info():
    error = _standard.handled()
    return (None, None, None) if error is None else (type(error), error, None)


def exception(): return _standard.handled()
def getrecursionlimit(): return 1000
def setrecursionlimit(limit): return None
def getdefaultencoding(): return 'utf-8'
def getfilesystemencoding(): return 'utf-8'
def intern(string): return string
def getsizeof(obj, default=0): return 64
def getrefcount(obj): return 1
def is_finalizing(): return False
def set_int_max_str_digits(maxdigits): return None
def get_int_max_str_digits(): return 4300
def gettrace(): return None
def settrace(function): return None
def setprofile(function): return None
def excepthook(kind, value, trace): return None
def displayhook(value): return None
_getframe = _standard.denied('sys._getframe')
