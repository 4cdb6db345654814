# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
raiseExceptions = True
_names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
_levels = {'CRITICAL': 50, 'FATAL': 50, 'ERROR': 40, 'WARN': 30, 'WARNING': 30, 'INFO': 20, 'DEBUG': 10, 'NOTSET': 0}


def _level(level):
    if isinstance(level, str):
        if level not in _levels:
            raise ValueError("Unknown level: %r" % level)
        return _levels[level]
    if not isinstance(level, int):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    return level


def getLevelName(level):
    if isinstance(level, str):
        return _levels.get(level, 'Level ' + level)
    return _names.get(level, f'Level {level}')


def addLevelName(level, name):
    _names[level] = name
    _levels[name] = level


def getLevelNamesMapping(): return dict(_levels)


class Filter:
    def __init__(self, name=''):
        self.name = name

    def filter(self, record):
        return True


class Formatter:
    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        self._fmt = fmt or '%(message)s'
        self.datefmt = datefmt

    def format(self, record):
        return str(record)


class Handler:
    def __init__(self, level=NOTSET):
        self.level = _level(level)
        self.formatter = None

    def setFormatter(self, fmt):
        self.formatter = fmt

    def setLevel(self, level):
        self.level = _level(level)

    def addFilter(self, filter): return None
    def removeFilter(self, filter): return None
    def emit(self, record): return None
    def handle(self, record): return None
    def flush(self): return None
    def close(self): return None


class StreamHandler(Handler):
    def __init__(self, stream=None):
        super().__init__()
        self.stream = stream


class NullHandler(Handler):
    pass


class FileHandler(Handler):
    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        super().__init__()


class Logger:
    def __init__(self, name, level=NOTSET):
        self.name = name
        self.handlers = []
        self.filters = []
        self.parent = None
        if level:
            self.setLevel(level)

    @property
    def level(self): return _standard.logger_level(self.name)

    @property
    def disabled(self): return _standard.logger_flag(self.name, 'disabled')

    @disabled.setter
    def disabled(self, value):
        _standard.set_logger_flag(self.name, 'disabled', bool(value))

    @property
    def propagate(self): return _standard.logger_flag(self.name, 'propagate')

    @propagate.setter
    def propagate(self, value):
        _standard.set_logger_flag(self.name, 'propagate', bool(value))

    @property
    def root(self): return root

    def setLevel(self, level):
        _standard.set_logger_level(self.name, _level(level))

    def isEnabledFor(self, level): return _standard.logger_enabled(self.name, level)
    def getEffectiveLevel(self): return _standard.logger_effective(self.name)
    def getChild(self, suffix): return getLogger(suffix if self is root else self.name + '.' + suffix)
    def hasHandlers(self): return bool(self.handlers)

    def addHandler(self, handler):
        self.handlers.append(handler)
        if isinstance(handler, StreamHandler):
            format = '%(message)s' if handler.formatter is None else handler.formatter._fmt
            dates = None if handler.formatter is None else handler.formatter.datefmt
            _standard.add_log_handler(self.name, handler.level, format, dates or '')

    def removeHandler(self, handler):
        if handler in self.handlers:
            self.handlers.remove(handler)

    def addFilter(self, filter): return None
    def removeFilter(self, filter): return None

    def log(self, level, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
        if not self.isEnabledFor(level):
            return
        text = str(msg)
        if args:
            if len(args) == 1 and isinstance(args[0], dict) and args[0]:
                args = args[0]
            try:
                text = text % args
            except (TypeError, ValueError, KeyError):
                pass
        _standard.log(self.name, level, text)

    def debug(self, msg, *args, **kw): self.log(DEBUG, msg, *args, **kw)
    def info(self, msg, *args, **kw): self.log(INFO, msg, *args, **kw)
    def warning(self, msg, *args, **kw): self.log(WARNING, msg, *args, **kw)
    def warn(self, msg, *args, **kw): self.log(WARNING, msg, *args, **kw)
    def error(self, msg, *args, **kw): self.log(ERROR, msg, *args, **kw)
    def exception(self, msg, *args, **kw): self.log(ERROR, msg, *args, **kw)
    def critical(self, msg, *args, **kw): self.log(CRITICAL, msg, *args, **kw)
    def fatal(self, msg, *args, **kw): self.log(CRITICAL, msg, *args, **kw)

    def __repr__(self):
        return f"<Logger {self.name} ({getLevelName(self.getEffectiveLevel())})>"


class RootLogger(Logger):
    pass


class LoggerAdapter:
    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def __getattr__(self, name):
        return getattr(self.logger, name)


root = RootLogger('root')
_known = {}


def getLogger(name=None):
    if not name or name == 'root':
        return root
    if name not in _known:
        _known[name] = Logger(name)
    return _known[name]


class _Manager:
    loggerDict = _known
    disable = 0

    def getLogger(self, name): return getLogger(name)


Logger.manager = _Manager()


def getLoggerClass(): return Logger
def setLoggerClass(cls): return None
def captureWarnings(capture): return None
def shutdown(): return None


def disable(level=CRITICAL):
    _standard.disable_logs(_level(level))


def basicConfig(*, filename=None, filemode='a', format=BASIC_FORMAT, datefmt=None, style='%', level=None, stream=None,
                handlers=None, force=False, encoding=None, errors=None):
    _standard.configure_logs(-1 if level is None else _level(level), format, datefmt or '', bool(force),
                             filename is None)


def log(level, msg, *args, **kw): root.log(level, msg, *args, **kw)
def debug(msg, *args, **kw): root.log(DEBUG, msg, *args, **kw)
def info(msg, *args, **kw): root.log(INFO, msg, *args, **kw)
def warning(msg, *args, **kw): root.log(WARNING, msg, *args, **kw)
def warn(msg, *args, **kw): root.log(WARNING, msg, *args, **kw)
def error(msg, *args, **kw): root.log(ERROR, msg, *args, **kw)
def exception(msg, *args, **kw): root.log(ERROR, msg, *args, **kw)
def critical(msg, *args, **kw): root.log(CRITICAL, msg, *args, **kw)
fatal = critical
