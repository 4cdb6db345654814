# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
from datetime import timedelta, timezone, tzinfo


class ZoneInfoNotFoundError(KeyError):
    pass


class ZoneInfo(tzinfo):
    def __init__(self, key):
        if key not in ('UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Zulu', 'Universal'):
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        self.key = key

    def utcoffset(self, dt): return timedelta(0)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return 'UTC' if 'GMT' not in self.key else 'GMT'
    def __str__(self): return self.key
    def __repr__(self): return f"zoneinfo.ZoneInfo(key={self.key!r})"
