# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
def system(): return 'Linux'
def python_version(): return '3.11.2'
def python_version_tuple(): return ('3', '11', '2')
def python_implementation(): return 'CPython'
def machine(): return 'x86_64'
def node(): return 'localhost'
def release(): return ''
def platform(): return 'Linux'
