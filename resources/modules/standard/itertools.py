# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class chain:
    def __init__(self, *iterables):
        self._source = self._all(iterables)

    @staticmethod
    def _all(iterables):
        for one in iterables:
            yield from one

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._source = cls._all(iterables)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._source)


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    kept = []
    for item in iterable:
        yield item
        kept.append(item)
    while kept:
        yield from kept


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def accumulate(iterable, func=None, *, initial=_standard.missing):
    total = initial
    if initial is not _standard.missing and initial is not None:
        yield total
    else:
        total = _standard.missing
    for item in iterable:
        total = item if total is _standard.missing else total + item if func is None else func(total, item)
        yield total


def batched(iterable, n):
    iterator = iter(iterable)
    while part := tuple(islice(iterator, n)):
        yield part


def compress(data, selectors):
    return (item for item, wanted in zip(data, selectors) if wanted)


def dropwhile(predicate, iterable):
    iterator = iter(iterable)
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def islice(iterable, *args):
    bounds = slice(*args)
    start = bounds.start or 0
    stop = bounds.stop
    step = bounds.step or 1
    if start < 0 or step < 1 or (stop is not None and stop < 0):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")

    def items():
        at = 0
        wanted = start
        if stop is not None and wanted >= stop:
            return
        for item in iterable:
            if at == wanted:
                yield item
                wanted += step
            at += 1
            if stop is not None and (at >= stop or wanted >= stop):
                return
    return items()


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def tee(iterable, n=2):
    kept = list(iterable)
    return tuple(iter(kept) for _ in range(n))


def pairwise(iterable):
    before = _standard.missing
    for item in iterable:
        if before is not _standard.missing:
            yield before, item
        before = item


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(one) for one in iterables]
    left = len(iterators)
    ended = [False] * left
    while iterators:
        row = []
        for i, iterator in enumerate(iterators):
            value = fillvalue
            if not ended[i]:
                value = next(iterator, _standard.missing)
                if value is _standard.missing:
                    ended[i] = True
                    left -= 1
                    value = fillvalue
            row.append(value)
        if left == 0:
            return
        yield tuple(row)


def product(*iterables, repeat=1):
    pools = [tuple(one) for one in iterables] * repeat
    if any(not pool for pool in pools):
        return
    places = [0] * len(pools)
    while True:
        yield tuple(pool[at] for pool, at in zip(pools, places))
        for i in range(len(pools) - 1, -1, -1):
            places[i] += 1
            if places[i] < len(pools[i]):
                break
            places[i] = 0
        else:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    r = len(pool) if r is None else r

    def pick(chosen):
        if len(chosen) == r:
            yield tuple(pool[i] for i in chosen)
            return
        for i in range(len(pool)):
            if i not in chosen:
                yield from pick([*chosen, i])
    return pick([])


def _choose(pool, r, start, again):
    if r == 0:
        yield ()
        return
    for i in range(start, len(pool)):
        for rest in _choose(pool, r - 1, i if again else i + 1, again):
            yield (pool[i], *rest)


def combinations(iterable, r):
    return _choose(tuple(iterable), r, 0, False)


def combinations_with_replacement(iterable, r):
    return _choose(tuple(iterable), r, 0, True)


def groupby(iterable, key=None):
    current = _standard.missing
    group = []
    for item in iterable:
        own = item if key is None else key(item)
        if current is not _standard.missing and own != current:
            yield current, iter(group)
            group = []
        current = own
        group.append(item)
    if current is not _standard.missing:
        yield current, iter(group)
