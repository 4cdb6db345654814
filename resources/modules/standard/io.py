# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard
import posixpath as _path

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __del__(self):
        pass


class _Reader(IOBase):
    def __init__(self, data, name=None, mode='r'):
        self._data = data
        self._at = 0
        self.name = name
        self.mode = mode
        self.closed = False
        self.encoding = 'utf-8'
        self._empty = data[:0]
        self._end = b'\n' if isinstance(data, bytes) else '\n'

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def read(self, size=-1):
        self._check()
        end = len(self._data) if size is None or size < 0 else self._at + size
        part = self._data[self._at:end]
        self._at += len(part)
        return part

    def readline(self, size=-1):
        self._check()
        at = self._data.find(self._end, self._at)
        end = len(self._data) if at < 0 else at + 1
        part = self._data[self._at:end]
        self._at = end
        return part

    def readlines(self, hint=-1):
        self._check()
        lines = self._data[self._at:].split(self._end)
        self._at = len(self._data)
        made = [line + self._end for line in lines[:-1]]
        return made + [lines[-1]] if lines[-1] else made

    def __iter__(self):
        return iter(self.readlines())

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, offset, whence=0):
        self._check()
        self._at = max(0, offset + (0, self._at, len(self._data))[whence])
        return self._at

    def tell(self):
        return self._at

    def close(self):
        self.closed = True

    def flush(self): return None
    def readable(self): return True
    def writable(self): return False
    def seekable(self): return True
    def isatty(self): return False

    def write(self, data):
        raise UnsupportedOperation('not writable')


class StringIO(_Reader):
    def __init__(self, initial_value='', newline='\n'):
        super().__init__(initial_value or '')

    def write(self, text):
        self._check()
        if not isinstance(text, type(self._empty)):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        self._data = self._data[:self._at] + text + self._data[self._at + len(text):]
        self._at += len(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return self._data

    def truncate(self, size=None):
        self._data = self._data[:self._at if size is None else size]

    def writable(self): return True


class BytesIO(StringIO):
    def __init__(self, initial_bytes=b''):
        _Reader.__init__(self, initial_bytes)

    def getbuffer(self):
        return self._data


class TextIOBase(IOBase): pass
class RawIOBase(IOBase): pass
class BufferedIOBase(IOBase): pass
TextIOWrapper = _Reader


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if any(c in mode for c in 'wax+'):
        return _standard.open_for_writing(_path.abspath(file), mode)
    if isinstance(file, int):
        _standard.deny('open() of a file descriptor')
    data = _standard.read_file(_path.abspath(file))
    if data is None:
        raise FileNotFoundError(2, 'No such file or directory', _path.fspath(file))
    if 'b' in mode:
        return _Reader(data, file, mode)
    text = data.decode(encoding or 'utf-8', errors or 'strict')
    if newline is None:
        text = text.replace('\r\n', '\n').replace('\r', '\n')
    return _Reader(text, file, mode)


open_code = open
