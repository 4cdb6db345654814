# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import collections as _collections

_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


def quote_from_bytes(bs, safe='/'):
    kept = _SAFE | set(safe.encode('ascii', 'ignore') if isinstance(safe, str) else safe)
    return ''.join(chr(byte) if byte in kept else f'%{byte:02X}' for byte in bs)


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, bytes):
        return quote_from_bytes(string, safe)
    if not isinstance(string, str):
        raise TypeError('quote_from_bytes() expected bytes')
    return quote_from_bytes(string.encode(encoding or 'utf-8', errors or 'strict'), safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    plus = ' ' if isinstance(string, str) else b' '
    if plus not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + ' ', encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    raw = string.encode('utf-8') if isinstance(string, str) else string
    parts = raw.split(b'%')
    out = [parts[0]]
    for part in parts[1:]:
        try:
            out.append(bytes.fromhex(part[:2].decode('ascii')) + part[2:] if len(part) >= 2 else b'%' + part)
        except ValueError:
            out.append(b'%' + part)
    return b''.join(out)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    return string if '%' not in string else unquote_to_bytes(string).decode(encoding, errors)


def unquote_plus(string, encoding='utf-8', errors='replace'): return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    pairs = []
    for key, value in (query.items() if hasattr(query, 'items') else query):
        values = value if doseq and isinstance(value, (list, tuple)) else [value]
        for one in values:
            shown = one if isinstance(one, (str, bytes)) else str(one)
            pairs.append(quote_via(key if isinstance(key, (str, bytes)) else str(key), safe) + '=' + quote_via(shown, safe))
    return '&'.join(pairs)


class _Parts:
    def _net(self):
        user, at, host = self.netloc.rpartition('@')
        return (user if at else None), host

    @property
    def username(self):
        user = self._net()[0]
        return None if user is None else user.partition(':')[0]

    @property
    def password(self):
        user = self._net()[0]
        return user.partition(':')[2] if user is not None and ':' in user else None

    @property
    def hostname(self):
        host = self._net()[1]
        if host.startswith('['):
            host = host[1:].partition(']')[0]
        else:
            host = host.partition(':')[0]
        return host.lower() or None

    @property
    def port(self):
        host = self._net()[1].rpartition(']')[2]
        port = host.partition(':')[2]
        if not port:
            return None
        if not port.isdigit():
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        if int(port) > 65535:
            raise ValueError('Port out of range 0-65535')
        return int(port)


class SplitResult(_Parts, _collections.namedtuple('SplitResult', 'scheme netloc path query fragment')):
    def geturl(self): return urlunsplit(self)


class ParseResult(_Parts, _collections.namedtuple('ParseResult', 'scheme netloc path params query fragment')):
    def geturl(self): return urlunparse(self)


def urlsplit(url, scheme='', allow_fragments=True):
    at = url.find(':')
    if at > 0 and url[0].isalpha() and all(c.isalnum() or c in '+-.' for c in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    netloc = query = fragment = ''
    if url[:2] == '//':
        end = min([i for i in (url.find(c, 2) for c in '/?#') if i >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    at = path.find(';', path.rfind('/') + 1)
    if at >= 0:
        path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc or (scheme and url[:2] == '//') or (scheme in ('file', 'http', 'https', 'ftp') and url[:2] != '//'):
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + (netloc or '') + url
    if scheme:
        url = scheme + ':' + url
    return url + ('?' + query if query else '') + ('#' + fragment if fragment else '')


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, f'{url};{params}' if params else url, query, fragment))


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
              separator='&'):
    found = []
    for pair in qs.split(separator):
        name, equals, value = pair.partition('=')
        if pair and (value or keep_blank_values):
            found.append((unquote_plus(name), unquote_plus(value)))
    return found


def parse_qs(qs, keep_blank_values=False, **kw):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values):
        found.setdefault(name, []).append(value)
    return found


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return base or url
    own = urlsplit(base)
    other = urlsplit(url, own.scheme)
    if other.scheme != own.scheme or other.netloc:
        return url if other.scheme != own.scheme else urlunsplit(other)
    if not other.path:
        return urlunsplit((own.scheme, own.netloc, own.path, other.query or own.query, other.fragment))
    parts = other.path.split('/') if other.path[0] == '/' else own.path.split('/')[:-1] + other.path.split('/')
    kept = []
    for part in parts:
        if part == '..':
            if len(kept) > 1:
                kept.pop()
        elif part != '.':
            kept.append(part)
    if parts[-1] in ('.', '..'):
        kept.append('')
    return urlunsplit((own.scheme, own.netloc, '/'.join(kept) or '/', other.query, other.fragment))


def urldefrag(url):
    head, _, fragment = url.partition('#')
    return head, fragment
