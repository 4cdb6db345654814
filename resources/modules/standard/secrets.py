# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard
from random import SystemRandom

DEFAULT_ENTROPY = 32
_one = SystemRandom()
choice = _one.choice
randbits = _one.getrandbits


def randbelow(exclusive_upper_bound): return _one._below(exclusive_upper_bound)
def token_bytes(nbytes=None): return _standard.random_bytes(DEFAULT_ENTROPY if nbytes is None else nbytes)
def token_hex(nbytes=None): return token_bytes(nbytes).hex()
def token_urlsafe(nbytes=None):
    import base64
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b'=').decode('ascii')
def compare_digest(a, b): return a == b
