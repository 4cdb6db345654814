# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import posixpath as path
import _standard
from posixpath import sep, pathsep, curdir, pardir, extsep, altsep, defpath, devnull, fspath

name = 'posix'
linesep = '\n'
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024


class PathLike:
    def __class_getitem__(cls, item):
        return cls


class _Environ(dict):
    def __getitem__(self, key):
        if not isinstance(key, str):
            raise TypeError('str expected, not ' + type(key).__name__)
        if key not in self:
            raise KeyError(key)
        return dict.get(self, key)

    def __setitem__(self, key, value):
        if not isinstance(value, str):
            raise TypeError('str expected, not ' + type(value).__name__)
        dict.update(self, {key: value})
        _standard.set_environment(key, value)

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        dict.pop(self, key)
        _standard.set_environment(key, None)

    def setdefault(self, key, value=None):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, *args, **kw):
        for key, value in dict(*args, **kw).items():
            self[key] = value

    def pop(self, key, *default):
        if key in self:
            _standard.set_environment(key, None)
        return dict.pop(self, key, *default)

    def copy(self):
        return dict(self)


environ = _Environ(_standard.environ())


def getenv(key, default=None): return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def getcwd(): return _standard.current_folder()
def getcwdb(): return _standard.current_folder().encode()
def chdir(path): return None
def fsencode(filename): return fspath(filename).encode()
def fsdecode(filename): return filename.decode() if isinstance(filename, bytes) else fspath(filename)
def getpid(): return 1
def getppid(): return 0
def getuid(): return 1000
def getgid(): return 1000
def cpu_count(): return 1
def getlogin(): return environ.get('USER', 'user')
def urandom(n): return _standard.random_bytes(n)
def strerror(code): return f'Error {code}'
def access(path_, mode, **kw): return mode in (F_OK, R_OK) and path.exists(path_)
def get_exec_path(env=None): return environ.get('PATH', defpath).split(pathsep)
def isatty(fd): return False
def umask(mask): return 0o22


for _name in ('system', 'popen', 'remove', 'unlink', 'rmdir', 'removedirs', 'mkdir', 'makedirs', 'rename', 'renames',
              'replace', 'link', 'symlink', 'readlink', 'chmod', 'chown', 'open', 'close', 'read', 'write', 'pipe',
              'dup', 'dup2', 'fork', 'forkpty', 'kill', 'killpg', 'wait', 'waitpid', 'execv', 'execve', 'execl',
              'execle', 'execlp', 'execvp', 'execvpe', 'spawnl', 'spawnle', 'spawnv', 'spawnve', 'spawnlp',
              'posix_spawn', 'startfile', 'abort', '_exit', 'stat', 'lstat', 'listdir', 'scandir', 'walk', 'utime',
              'truncate', 'setuid', 'setgid', 'nice', 'times', 'getloadavg', 'mkfifo', 'mknod', 'chroot', 'fdopen',
              'sendfile', 'statvfs', 'sync', 'get_terminal_size', 'uname'):
    globals_set = _standard.set_global(_name, _standard.denied('os.' + _name))
