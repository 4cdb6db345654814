# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard

timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')


class struct_time(tuple):
    @property
    def tm_year(self): return self[0]
    @property
    def tm_mon(self): return self[1]
    @property
    def tm_mday(self): return self[2]
    @property
    def tm_hour(self): return self[3]
    @property
    def tm_min(self): return self[4]
    @property
    def tm_sec(self): return self[5]
    @property
    def tm_wday(self): return self[6]
    @property
    def tm_yday(self): return self[7]
    @property
    def tm_isdst(self): return self[8]


def time(): return _standard.now() / 1000000
def time_ns(): return _standard.now() * 1000
def sleep(seconds): return None


_ticks = [0]


def monotonic():
    _ticks[0] += 1
    return _ticks[0] / 1000000


def perf_counter(): return monotonic()
def process_time(): return monotonic()
def monotonic_ns(): return int(monotonic() * 1000000000)
def perf_counter_ns(): return monotonic_ns()


def _moment(seconds):
    from datetime import datetime
    return datetime.utcfromtimestamp(time() if seconds is None else seconds)


def gmtime(seconds=None):
    made = list(_moment(seconds).timetuple())
    made[8] = 0
    return struct_time(made)


def localtime(seconds=None): return gmtime(seconds)


def strftime(format, t=None):
    from datetime import datetime
    return (_moment(None) if t is None else datetime(*t[:6])).strftime(format)


def strptime(string, format='%a %b %d %H:%M:%S %Y'):
    from datetime import datetime
    return struct_time(datetime.strptime(string, format).timetuple())


def mktime(t):
    from datetime import datetime, timezone
    return datetime(*t[:6], tzinfo=timezone.utc).timestamp()


def ctime(seconds=None): return _moment(seconds).ctime()
def asctime(t=None):
    from datetime import datetime
    return (_moment(None) if t is None else datetime(*t[:6])).ctime()
