# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class Error(ValueError):
    pass


Incomplete = Error


def hexlify(data, sep=None): return data.hex().encode('ascii')


def unhexlify(hexstr):
    if isinstance(hexstr, bytes):
        hexstr = hexstr.decode('ascii')
    if len(hexstr) % 2:
        raise Error('Odd-length string')
    try:
        return bytes.fromhex(hexstr)
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, *, newline=True): return _standard.base64_encode(data) + (b'\n' if newline else b'')


def a2b_base64(data, *, strict_mode=False):
    made = _standard.base64_decode(data)
    if made is None:
        raise Error('Incorrect padding')
    return made


def crc32(data, value=0):
    value ^= 0xffffffff
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ 0xedb88320 if value & 1 else value >> 1
    return value ^ 0xffffffff
