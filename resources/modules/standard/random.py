# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class Random:
    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            a = int.from_bytes(_standard.random_bytes(32), 'big')
        elif isinstance(a, (str, bytes)):
            raw = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(raw + _standard.digest('sha512', raw), 'big')
        elif isinstance(a, float):
            a = hash(a)
        a = abs(a)
        key = []
        while a:
            key.append(a & 0xffffffff)
            a >>= 32
        self._state = _standard.twister(key or [0])

    def getrandbits(self, k):
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        made = 0
        at = 0
        while k > 0:
            part = _standard.twist(self._state)
            if k < 32:
                part >>= 32 - k
            made |= part << at
            at += 32
            k -= 32
        return made

    def random(self):
        a = _standard.twist(self._state) >> 5
        b = _standard.twist(self._state) >> 6
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0)

    def randbytes(self, n): return self.getrandbits(n * 8).to_bytes(n, 'little')

    def _below(self, n):
        bits = n.bit_length()
        made = self.getrandbits(bits)
        while made >= n:
            made = self.getrandbits(bits)
        return made

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        width = stop - start
        count = (width + step - 1) // step if step > 0 else (width + step + 1) // step
        if count <= 0:
            raise ValueError(f'empty range for randrange() ({start}, {stop}, {width})' if step == 1
                             else 'empty range for randrange()')
        return start + step * self._below(count)

    def randint(self, a, b): return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._below(len(seq))]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if weights is not None:
            total = 0
            cum_weights = []
            for one in weights:
                total += one
                cum_weights.append(total)
        if cum_weights is None:
            return [population[int(self.random() * n)] for _ in range(k)]
        total = cum_weights[-1] + 0.0
        made = []
        for _ in range(k):
            wanted = self.random() * total
            at = 0
            while at < n - 1 and cum_weights[at] <= wanted:
                at += 1
            made.append(population[at])
        return made

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        setsize = 21
        if k > 5:
            import math
            setsize += 4 ** math.ceil(math.log(k * 3, 4))
        made = []
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                j = self._below(n - i)
                made.append(pool[j])
                pool[j] = pool[n - i - 1]
            return made
        chosen = set()
        for _ in range(k):
            j = self._below(n)
            while j in chosen:
                j = self._below(n)
            chosen.add(j)
            made.append(population[j])
        return made

    def uniform(self, a, b): return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * (u * c) ** 0.5

    def gauss(self, mu=0.0, sigma=1.0):
        import math
        angle = self.random() * 2 * math.pi
        radius = math.sqrt(-2.0 * math.log(1.0 - self.random()))
        return mu + math.cos(angle) * radius * sigma

    normalvariate = gauss

    def expovariate(self, lambd=1.0):
        import math
        return -math.log(1.0 - self.random()) / lambd


class SystemRandom(Random):
    def seed(self, *args): super().seed(None)


_one = Random()
seed = _one.seed
random = _one.random
getrandbits = _one.getrandbits
randbytes = _one.randbytes
randrange = _one.randrange
randint = _one.randint
choice = _one.choice
choices = _one.choices
shuffle = _one.shuffle
sample = _one.sample
uniform = _one.uniform
triangular = _one.triangular
gauss = _one.gauss
normalvariate = _one.normalvariate
expovariate = _one.expovariate
