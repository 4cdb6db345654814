# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class Error(Exception):
    pass


error = Error


def copy(x):
    if hasattr(type(x), '__copy__'):
        return x.__copy__()
    if type(x) in (list, dict, set):
        return x.copy()
    return _standard.copy_instance(x)


def deepcopy(x, memo=None):
    memo = {} if memo is None else memo
    kind = type(x)
    if hasattr(kind, '__deepcopy__'):
        return x.__deepcopy__(memo)
    if kind is list:
        key = _standard.identity(x)
        if key in memo:
            return memo[key]
        memo[key] = made = []
        made.extend(deepcopy(item, memo) for item in x)
        return made
    if kind is dict:
        key = _standard.identity(x)
        if key in memo:
            return memo[key]
        memo[key] = made = {}
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
        return made
    if kind is tuple:
        return tuple(deepcopy(item, memo) for item in x)
    if kind is set:
        return {deepcopy(item, memo) for item in x}
    made = _standard.copy_instance(x)
    if made is not x:
        key = _standard.identity(x)
        if key in memo:
            return memo[key]
        memo[key] = made
        for name, value in list(made.__dict__.items()):
            object.__setattr__(made, name, deepcopy(value, memo))
    return made
