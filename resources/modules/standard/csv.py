# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


class Dialect:
    delimiter = ','
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = '\n'


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}


def register_dialect(name, dialect=excel, **kw): _dialects[name] = _options(dialect, kw)
def unregister_dialect(name): _dialects.pop(name)
def get_dialect(name): return _dialects[name]
def list_dialects(): return list(_dialects)
def field_size_limit(limit=None): return 131072


def _options(dialect, kw):
    if isinstance(dialect, str):
        if dialect not in _dialects:
            raise Error('unknown dialect')
        dialect = _dialects[dialect]
    made = Dialect()
    for name in ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator',
                 'quoting', 'strict'):
        setattr(made, name, kw.pop(name, getattr(dialect, name)))
    if kw:
        raise TypeError(f"{next(iter(kw))!r} is an invalid keyword argument for this function")
    return made


class reader:
    def __init__(self, csvfile, dialect='excel', **kw):
        self.dialect = _options(dialect, kw)
        self._lines = iter(csvfile)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        options = self.dialect
        row = []
        field = ''
        quoted = False
        was_quoted = False
        while True:
            line = next(self._lines, None)
            if line is None:
                if quoted:
                    row.append(field)
                    return row
                raise StopIteration
            self.line_num += 1
            at = 0
            end = len(line)
            while at < end:
                c = line[at]
                if options.escapechar is not None and c == options.escapechar and at + 1 < end:
                    field += line[at + 1]
                    at += 2
                    continue
                if quoted:
                    if c == options.quotechar:
                        if options.doublequote and line[at + 1:at + 2] == options.quotechar:
                            field += c
                            at += 1
                        else:
                            quoted = False
                    else:
                        field += c
                elif c == options.delimiter:
                    row.append(self._made(field, was_quoted))
                    field = ''
                    was_quoted = False
                elif c in '\r\n':
                    if line[at:].strip('\r\n') == '':
                        break
                elif c == options.quotechar and options.quoting != QUOTE_NONE and field == '' and not was_quoted:
                    quoted = was_quoted = True
                elif c == ' ' and options.skipinitialspace and field == '' and not was_quoted:
                    pass
                else:
                    field += c
                at += 1
            if not quoted:
                if row or field or was_quoted:
                    row.append(self._made(field, was_quoted))
                return row

    def _made(self, field, was_quoted):
        if self.dialect.quoting == QUOTE_NONNUMERIC and not was_quoted:
            return float(field)
        return field


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', **kw):
        self._names = None if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, **kw)

    @property
    def fieldnames(self):
        if self._names is None:
            self._names = next(self.reader, None)
        return self._names

    @property
    def line_num(self): return self.reader.line_num

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class writer:
    def __init__(self, csvfile, dialect='excel', **kw):
        self.dialect = _options(dialect, kw)
        self._file = csvfile

    def writerow(self, row):
        options = self.dialect
        fields = []
        row = list(row)
        for value in row:
            text = '' if value is None else str(value)
            special = any(c in text for c in (options.delimiter, options.quotechar or '', '\r', '\n') if c)
            numeric = isinstance(value, (int, float))
            wanted = options.quoting == QUOTE_ALL or (options.quoting == QUOTE_NONNUMERIC and not numeric)
            if wanted or (options.quoting == QUOTE_MINIMAL and (special or (text == '' and len(row) == 1))):
                text = options.quotechar + text.replace(options.quotechar, options.quotechar * 2) + options.quotechar
            fields.append(text)
        return self._file.write(options.delimiter.join(fields) + options.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', **kw):
        self.fieldnames = list(fieldnames)
        self.restval = restval
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, **kw)

    def writeheader(self): return self.writer.writerow(self.fieldnames)

    def writerow(self, row):
        wrong = [name for name in row if name not in self.fieldnames]
        if wrong and self.extrasaction == 'raise':
            raise ValueError('dict contains fields not in fieldnames: ' + ', '.join(map(repr, wrong)))
        return self.writer.writerow(row.get(name, self.restval) for name in self.fieldnames)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)
