# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard

sep = '/'
pathsep = ':'
curdir = '.'
pardir = '..'
extsep = '.'
altsep = None
defpath = '/bin:/usr/bin'
devnull = '/dev/null'


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)


def join(a, *p):
    path = fspath(a)
    for part in map(fspath, p):
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(p):
    p = fspath(p)
    at = p.rfind('/') + 1
    head, tail = p[:at], p[at:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def splitext(p):
    p = fspath(p)
    at = p.rfind('/')
    dot = p.rfind('.')
    if dot > at and p[at + 1:dot].strip('.'):
        return p[:dot], p[dot:]
    return p, ''


def splitdrive(p): return '', fspath(p)
def dirname(p): return split(p)[0]
def basename(p): return split(p)[1]
def isabs(s): return fspath(s).startswith('/')
def normcase(s): return fspath(s)


def normpath(path):
    path = fspath(path)
    if not path:
        return '.'
    start = '//' if path.startswith('//') and not path.startswith('///') else '/' if path.startswith('/') else ''
    kept = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not start and (not kept or kept[-1] == '..')):
            kept.append(part)
        elif kept:
            kept.pop()
    return (start + '/'.join(kept)) or '.'


def abspath(path):
    path = fspath(path)
    return normpath(path if isabs(path) else join(_standard.current_folder(), path))


def realpath(path, *, strict=False): return abspath(path)


def relpath(path, start='.'):
    here = [part for part in abspath(start).split('/') if part]
    there = [part for part in abspath(path).split('/') if part]
    same = 0
    while same < len(here) and same < len(there) and here[same] == there[same]:
        same += 1
    return '/'.join(['..'] * (len(here) - same) + there[same:]) or '.'


def commonprefix(m):
    m = list(m)
    if not m:
        return ''
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    parts = [[part for part in fspath(one).split('/') if part] for one in paths]
    return ('/' if fspath(list(paths)[0]).startswith('/') else '') + '/'.join(commonprefix(parts))


def expanduser(path):
    path = fspath(path)
    if path == '~' or path.startswith('~/'):
        return (_standard.environment('HOME') or '/').rstrip('/') + path[1:] or '/'
    return path


def expandvars(path):
    out = []
    at = 0
    while at < len(path):
        if path[at] == '$':
            end = at + 1
            if path[end:end + 1] == '{' and '}' in path[end:]:
                end = path.index('}', end) + 1
                name = path[at + 2:end - 1]
            else:
                while end < len(path) and (path[end].isalnum() or path[end] == '_'):
                    end += 1
                name = path[at + 1:end]
            value = _standard.environment(name) if name else None
            out.append(path[at:end] if value is None else value)
            at = end
        else:
            out.append(path[at])
            at += 1
    return ''.join(out)


def isfile(path): return _standard.read_file(abspath(path)) is not None
def isdir(path): return _standard.is_folder(abspath(path))
def exists(path): return isfile(path) or isdir(path)
def islink(path): return False
def ismount(path): return path == '/'
lexists = exists
def samefile(a, b): return abspath(a) == abspath(b)
def getsize(path):
    text = _standard.read_file(abspath(path))
    if text is None:
        raise FileNotFoundError(2, 'No such file or directory', fspath(path))
    return len(text)
getmtime = _standard.denied('os.path.getmtime')
getctime = _standard.denied('os.path.getctime')
getatime = _standard.denied('os.path.getatime')
