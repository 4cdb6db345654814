# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import binascii
import _standard


def _bytes(s):
    return s.encode('ascii') if isinstance(s, str) else s


def b64encode(s, altchars=None):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    made = _standard.base64_encode(s)
    if altchars is not None:
        made = made.replace(b'+', altchars[:1]).replace(b'/', altchars[1:])
    return made


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        s = s.replace(altchars[:1], b'+').replace(altchars[1:], b'/')
    return binascii.a2b_base64(s)


def standard_b64encode(s): return b64encode(s)
def standard_b64decode(s): return b64decode(s)
def urlsafe_b64encode(s): return b64encode(s, b'-_')
def urlsafe_b64decode(s): return b64decode(s, b'-_')
def encodebytes(s): return b''.join(b64encode(s[i:i + 57]) + b'\n' for i in range(0, len(s), 57))
def decodebytes(s): return b64decode(s)
def b16encode(s): return s.hex().upper().encode('ascii')
def b16decode(s, casefold=False): return binascii.unhexlify(s)


_B32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def b32encode(s):
    out = ''
    for i in range(0, len(s), 5):
        part = s[i:i + 5]
        number = int.from_bytes(part + b'\0' * (5 - len(part)), 'big')
        used = (len(part) * 8 + 4) // 5
        out += ''.join(_B32[number >> 35 - 5 * at & 31] for at in range(used)) + '=' * (8 - used)
    return out.encode('ascii')


def b32decode(s, casefold=False, map01=None):
    text = _bytes(s).decode('ascii').rstrip('=')
    if casefold:
        text = text.upper()
    number = 0
    for c in text:
        if c not in _B32:
            raise binascii.Error('Non-base32 digit found')
        number = number << 5 | _B32.index(c)
    count = len(text) * 5 // 8
    return (number >> len(text) * 5 - count * 8).to_bytes(count, 'big')
