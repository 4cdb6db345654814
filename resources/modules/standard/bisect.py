# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
def bisect_left(a, x, lo=0, hi=None, *, key=None):
    hi = len(a) if hi is None else hi
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    hi = len(a) if hi is None else hi
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


bisect = bisect_right
def insort_left(a, x, **kw): a.insert(bisect_left(a, x), x)
def insort_right(a, x, **kw): a.insert(bisect_right(a, x), x)
insort = insort_right
