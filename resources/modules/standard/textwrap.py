# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import re


def dedent(text):
    lines = text.split('\n')
    margin = None
    for i, line in enumerate(lines):
        stripped = line.lstrip(' \t')
        if not stripped:
            lines[i] = ''
            continue
        own = line[:len(line) - len(stripped)]
        if margin is None:
            margin = own
        else:
            same = 0
            while same < len(own) and same < len(margin) and own[same] == margin[same]:
                same += 1
            margin = margin[:same]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.break_long_words = break_long_words
        self.break_on_hyphens = break_on_hyphens

    def wrap(self, text):
        text = text.expandtabs().replace('\n', ' ').replace('\r', ' ').replace('\v', ' ').replace('\f', ' ')
        pieces = []
        for word in re.findall(r'\s+|\S+', text):
            if self.break_on_hyphens and not word.isspace():
                pieces.extend(re.findall(r'(?:[^-]|-(?![A-Za-z]))*[A-Za-z0-9]-(?=[A-Za-z])|.+', word))
            else:
                pieces.append(word)
        pieces.reverse()
        lines = []
        while pieces:
            lead = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(lead)
            line = []
            length = 0
            if lines and pieces[-1].isspace():
                pieces.pop()
            while pieces and length + len(pieces[-1]) <= room:
                line.append(pieces.pop())
                length += len(line[-1])
            if pieces and len(pieces[-1]) > room:
                left = room - length if self.break_long_words else 0
                if left > 0 or not line:
                    if self.break_long_words:
                        left = max(left, 1)
                        line.append(pieces[-1][:left])
                        pieces[-1] = pieces[-1][left:]
                    else:
                        line.append(pieces.pop())
            if line and line[-1].isspace():
                line.pop()
            if line:
                lines.append(lead + ''.join(line))
        return lines

    def fill(self, text): return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kw): return TextWrapper(width, **kw).wrap(text)
def fill(text, width=70, **kw): return TextWrapper(width, **kw).fill(text)


def shorten(text, width, placeholder=' [...]', **kw):
    words = text.split()
    if len(' '.join(words)) <= width:
        return ' '.join(words)
    while words and len(' '.join(words)) + len(placeholder) > width:
        words.pop()
    return (' '.join(words) + placeholder) if words else placeholder.strip()
