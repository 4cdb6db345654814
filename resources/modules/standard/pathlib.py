# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard
import posixpath as _path
import io as _io


class PurePath:
    def __init__(self, *parts):
        self._text = _clean(_path.join(*[_path.fspath(part) for part in parts])) if parts else '.'

    def __fspath__(self): return self._text
    def __str__(self): return self._text
    def as_posix(self): return self._text
    def __bytes__(self): return self._text.encode()

    def __repr__(self):
        return f"{'PosixPath' if isinstance(self, Path) else 'PurePosixPath'}({self._text!r})"

    def __eq__(self, other): return isinstance(other, PurePath) and self._text == other._text
    def __hash__(self): return hash(self._text)
    def __lt__(self, other): return self.parts < other.parts
    def __le__(self, other): return self.parts <= other.parts
    def __gt__(self, other): return self.parts > other.parts
    def __ge__(self, other): return self.parts >= other.parts

    def __truediv__(self, other):
        return type(self)(self._text, other)

    def __rtruediv__(self, other):
        return type(self)(other, self._text)

    def joinpath(self, *others): return type(self)(self._text, *others)

    @property
    def parts(self):
        pieces = [part for part in self._text.split('/') if part and part != '.']
        return (('/',) if self._text.startswith('/') else ()) + tuple(pieces)

    @property
    def name(self):
        return '' if self._text in ('/', '.') else _path.basename(self._text)

    @property
    def suffix(self):
        at = self.name.rfind('.')
        return self.name[at:] if 0 < at < len(self.name) - 1 else ''

    @property
    def suffixes(self):
        if self.name.endswith('.'):
            return []
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)] if self.suffix else self.name

    @property
    def parent(self):
        if self._text in ('/', '.'):
            return self
        return type(self)(_path.dirname(self._text) or '.')

    @property
    def parents(self):
        found = []
        at = self
        while at.parent != at:
            at = at.parent
            found.append(at)
        return tuple(found)

    @property
    def anchor(self): return '/' if self.is_absolute() else ''

    @property
    def root(self): return self.anchor

    @property
    def drive(self): return ''

    def is_absolute(self): return self._text.startswith('/')

    def is_relative_to(self, other):
        other = type(self)(other)
        return self.parts[:len(other.parts)] == other.parts

    def relative_to(self, other):
        other = type(self)(other)
        if not self.is_relative_to(other):
            raise ValueError(f"{self._text!r} is not in the subpath of {other._text!r}")
        return type(self)(*self.parts[len(other.parts):])

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self.parent / name

    def with_suffix(self, suffix): return self.with_name(self.stem + suffix)
    def with_stem(self, stem): return self.with_name(stem + self.suffix)

    def match(self, pattern):
        import fnmatch
        wanted = PurePath(pattern).parts
        own = self.parts[-len(wanted):]
        return len(own) == len(wanted) and all(fnmatch.fnmatchcase(a, b) for a, b in zip(own, wanted))

    def as_uri(self): return 'file://' + self._text


def _clean(text):
    if text.startswith('/'):
        return '/' + '/'.join(part for part in text.split('/') if part and part != '.')
    return '/'.join(part for part in text.split('/') if part and part != '.') or '.'


class Path(PurePath):
    @classmethod
    def cwd(cls): return cls(_standard.current_folder())

    @classmethod
    def home(cls): return cls(_path.expanduser('~'))

    def absolute(self): return type(self)(self._text if self.is_absolute() else _path.join(_standard.current_folder(), self._text))
    def resolve(self, strict=False): return type(self)(_path.abspath(self._text))
    def expanduser(self): return type(self)(_path.expanduser(self._text))
    def exists(self): return _path.exists(self._text)
    def is_file(self): return _path.isfile(self._text)
    def is_dir(self): return _path.isdir(self._text)
    def is_symlink(self): return False
    def samefile(self, other): return _path.samefile(self._text, other)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()


for _name in ('write_text', 'write_bytes', 'mkdir', 'rmdir', 'unlink', 'touch', 'rename', 'replace', 'chmod', 'symlink_to',
              'hardlink_to', 'stat', 'lstat', 'iterdir', 'glob', 'rglob', 'owner', 'group', 'readlink', 'walk'):
    setattr(Path, _name, _standard.denied('Path.' + _name))

PosixPath = Path
PurePosixPath = PureWindowsPath = WindowsPath = PurePath
