#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Compares Retort's syntax trees with CPython's own, over whole folders of Python files.

    compare_syntax.py --dump BUILD/tests/script/retort_ast_dump [FOLDER…]

Without a folder: the standard library of the Python that runs this. It must be CPython 3.11, whose grammar Retort follows.
Files that Python refuses must be refused, with the same line."""
import argparse
import ast
import pathlib
import subprocess
import sys
import sysconfig
import warnings

EXPRESSIONS = ("Constant Number String Bytes Joined Name Attribute Subscript Slice Call Unary Binary Bool Compare Conditional "
               "Lambda List Tuple Set Dict Comprehension Await Yield YieldFrom Starred Named").split()
STATEMENTS = ("Expression Assign AugAssign AnnAssign Return Delete Pass Break Continue If While For Try With Raise Assert "
              "Global Nonlocal Import ImportFrom Function Class Match").split()
PATTERNS = "Value Singleton Sequence Mapping Class Star As Or".split()
OPERATORS = {"Add": 0, "Sub": 1, "Mult": 2, "Pow": 3, "Div": 4, "FloorDiv": 5, "Mod": 6, "LShift": 7, "RShift": 8,
             "BitAnd": 9, "BitOr": 10, "BitXor": 11, "MatMult": -2}
UNARY = {"Not": "not", "USub": "-", "UAdd": "+", "Invert": "~"}
COMPARES = "Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn".split()
CONSTANTS = {None: 0, True: 1, False: 2, ...: 3}
COMPREHENSIONS = ["ListComp", "SetComp", "GeneratorExp", "DictComp"]


def quoted(text):
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return "'" + "".join(f"\\x{c:02x}" if c < 0x20 or c >= 0x7F or c in b"'\\" else chr(c) for c in data) + "'"


def named(name):
    return quoted("-" if name is None else name)


def listed(items, show):
    return "[" + "".join(show(item) + " " for item in items) + "]"


class Dump:
    """CPython's tree in the form that retort_ast_dump prints."""

    def __init__(self, source):
        self.lines = [line.encode() for line in source.split("\n")]

    def joined(self, node):
        out, text = "[", ""
        for value in node.values:
            if isinstance(value, ast.Constant):
                text += value.value
                continue
            out += quoted(text) if text else ""
            text = ""
            conversion = chr(value.conversion) if value.conversion != -1 else ""
            out += "{" + self.expr(value.value) + conversion + ":"
            out += (self.joined(value.format_spec) if value.format_spec else "") + "}"
        return out + (quoted(text) if text else "") + "]"

    def parameter(self, argument, kind, default):
        shown = "~" if kind in (2, 4) else self.expr(default)
        return f"(p{kind}{named(argument.arg)}{self.expr(argument.annotation)}{shown})"

    def parameters(self, node):
        plain = [(a, 0) for a in node.posonlyargs] + [(a, 1) for a in node.args]
        defaults = [None] * (len(plain) - len(node.defaults)) + node.defaults
        out = [self.parameter(a, kind, default) for (a, kind), default in zip(plain, defaults)]
        if node.vararg:
            out.append(self.parameter(node.vararg, 2, None))
        out += [self.parameter(a, 3, default) for a, default in zip(node.kwonlyargs, node.kw_defaults)]
        if node.kwarg:
            out.append(self.parameter(node.kwarg, 4, None))
        return listed(out, str)

    def arguments(self, positional, keywords):
        """In the order of the source, which CPython's tree keeps in two lists."""
        out = [((a.lineno, a.col_offset), "*" + self.expr(a.value) if isinstance(a, ast.Starred) else self.expr(a))
               for a in positional]
        out += [((k.lineno, k.col_offset), "**" + self.expr(k.value) if k.arg is None
                 else named(k.arg) + "=" + self.expr(k.value)) for k in keywords]
        return listed([text for _, text in sorted(out, key=lambda pair: pair[0])], str)

    def loop(self, node):
        head = "(afor " if node.is_async else "(for "
        return head + self.expr(node.target) + self.expr(node.iter) + listed(node.ifs, self.expr) + ")"

    def constant(self, node):
        value = node.value
        if isinstance(value, (str, bytes)):
            return self.put("String" if isinstance(value, str) else "Bytes", quoted(value))
        if value is None or value is ... or isinstance(value, bool):
            return self.put("Constant", str(CONSTANTS[value]))
        digits = self.lines[node.lineno - 1][node.col_offset:node.end_col_offset].decode()
        return self.put("Number", digits.replace("_", ""))

    @staticmethod
    def put(kind, body):
        return f"(e{EXPRESSIONS.index(kind)} {body})"

    def expr(self, node):
        if node is None:
            return "~"
        kind = type(node).__name__
        if kind in COMPREHENSIONS:
            value = self.expr(node.value) if kind == "DictComp" else "~"
            element = node.key if kind == "DictComp" else node.elt
            return self.put("Comprehension", f"{COMPREHENSIONS.index(kind)}{self.expr(element)}{value}"
                            + listed(node.generators, self.loop))
        if kind in ("List", "Tuple", "Set"):
            return self.put(kind, listed(node.elts, self.expr))
        if kind in ("Await", "Yield", "YieldFrom", "Starred"):
            return self.put(kind, self.expr(node.value))
        return getattr(self, "expr_" + kind, self.unknown)(node)

    @staticmethod
    def unknown(node):
        raise TypeError(f"no such node in Python 3.11: {type(node).__name__}")

    expr_Constant = constant

    def expr_JoinedStr(self, node):
        return self.put("Joined", self.joined(node))

    def expr_Name(self, node):
        return self.put("Name", named(node.id))

    def expr_Attribute(self, node):
        return self.put("Attribute", self.expr(node.value) + named(node.attr))

    def expr_Subscript(self, node):
        return self.put("Subscript", self.expr(node.value) + self.expr(node.slice))

    def expr_Slice(self, node):
        return self.put("Slice", self.expr(node.lower) + self.expr(node.upper) + self.expr(node.step))

    def expr_Call(self, node):
        return self.put("Call", self.expr(node.func) + self.arguments(node.args, node.keywords))

    def expr_UnaryOp(self, node):
        return self.put("Unary", UNARY[type(node.op).__name__] + self.expr(node.operand))

    def expr_BinOp(self, node):
        return self.put("Binary", f"{OPERATORS[type(node.op).__name__]} " + self.expr(node.left) + self.expr(node.right))

    def expr_BoolOp(self, node):
        return self.put("Bool", ("and" if isinstance(node.op, ast.And) else "or") + listed(node.values, self.expr))

    def expr_Compare(self, node):
        pairs = zip(node.ops, node.comparators)
        return self.put("Compare", self.expr(node.left)
                        + "".join(f"{COMPARES.index(type(op).__name__)}{self.expr(right)}" for op, right in pairs))

    def expr_IfExp(self, node):
        return self.put("Conditional", self.expr(node.test) + self.expr(node.body) + self.expr(node.orelse))

    def expr_Lambda(self, node):
        return self.put("Lambda", self.parameters(node.args) + self.expr(node.body))

    def expr_Dict(self, node):
        return self.put("Dict", "".join(self.expr(k) + self.expr(v) for k, v in zip(node.keys, node.values)))

    def expr_NamedExpr(self, node):
        return self.put("Named", self.expr(node.target) + self.expr(node.value))

    def pattern(self, node):
        if node is None:
            return "~"
        kind = type(node).__name__[len("Match"):]
        value, name, inner, patterns, keys, names = "~", None, "~", [], [], []
        if kind == "Value":
            value = self.expr(node.value)
        elif kind == "Singleton":
            value = self.put("Constant", str(CONSTANTS[node.value]))
        elif kind == "Class":
            value, patterns, names = self.expr(node.cls), node.patterns + node.kwd_patterns, node.kwd_attrs
        elif kind == "Mapping":
            name, patterns, keys = node.rest, node.patterns, node.keys
        elif kind == "As":
            name, inner = node.name, self.pattern(node.pattern)
        elif kind == "Star":
            name = node.name
        else:
            patterns = node.patterns
        return (f"(p{PATTERNS.index(kind)}{value}{named(name)}{inner}" + listed(patterns, self.pattern)
                + listed(keys, self.expr) + listed(names, named) + ")")

    def block(self, body):
        return listed(body, self.stmt)

    def stmt(self, node):
        kind = type(node).__name__
        mark = "a" if kind.startswith("Async") else "*" if kind == "TryStar" else ""
        kind = {"Expr": "Expression", "AsyncFor": "For", "AsyncWith": "With", "TryStar": "Try", "FunctionDef": "Function",
                "AsyncFunctionDef": "Function", "ClassDef": "Class"}.get(kind, kind)
        return f"(s{STATEMENTS.index(kind)} {mark}{getattr(self, 'stmt_' + kind)(node)})"

    def stmt_Expression(self, node):
        return self.expr(node.value)

    def stmt_Assign(self, node):
        return listed(node.targets, self.expr) + self.expr(node.value)

    def stmt_AugAssign(self, node):
        return f"{OPERATORS[type(node.op).__name__]} " + self.expr(node.target) + self.expr(node.value)

    def stmt_AnnAssign(self, node):
        return self.expr(node.target) + self.expr(node.annotation) + self.expr(node.value) + str(node.simple)

    stmt_Return = stmt_Expression

    def stmt_Delete(self, node):
        return listed(node.targets, self.expr)

    def stmt_Pass(self, _node):
        return ""

    stmt_Break = stmt_Continue = stmt_Pass

    def stmt_If(self, node):
        return self.expr(node.test) + self.block(node.body) + self.block(node.orelse)

    stmt_While = stmt_If

    def stmt_For(self, node):
        return self.expr(node.target) + self.expr(node.iter) + self.block(node.body) + self.block(node.orelse)

    def handler(self, node):
        return "(h" + self.expr(node.type) + named(node.name) + self.block(node.body) + ")"

    def stmt_Try(self, node):
        return (self.block(node.body) + listed(node.handlers, self.handler) + self.block(node.orelse)
                + self.block(node.finalbody))

    def stmt_With(self, node):
        items = listed(node.items, lambda i: "(w" + self.expr(i.context_expr) + self.expr(i.optional_vars) + ")")
        return items + self.block(node.body)

    def stmt_Raise(self, node):
        return self.expr(node.exc) + self.expr(node.cause)

    def stmt_Assert(self, node):
        return self.expr(node.test) + self.expr(node.msg)

    def stmt_Global(self, node):
        return listed(node.names, named)

    stmt_Nonlocal = stmt_Global

    @staticmethod
    def alias(node):
        return "(i" + quoted(node.name) + named(node.asname) + ")"

    def stmt_Import(self, node):
        return listed(node.names, self.alias)

    def stmt_ImportFrom(self, node):
        names = "*[]" if node.names[0].name == "*" else listed(node.names, self.alias)
        return quoted(node.module or "") + str(node.level) + names

    def stmt_Function(self, node):
        return (named(node.name) + self.parameters(node.args) + listed(node.decorator_list, self.expr)
                + self.expr(node.returns) + self.block(node.body))

    def stmt_Class(self, node):
        return (named(node.name) + self.arguments(node.bases, node.keywords) + listed(node.decorator_list, self.expr)
                + self.block(node.body))

    def case(self, node):
        return "(c" + self.pattern(node.pattern) + self.expr(node.guard) + self.block(node.body) + ")"

    def stmt_Match(self, node):
        return self.expr(node.subject) + listed(node.cases, self.case)


def compare(path, ours):
    """What differs, or None."""
    source = path.read_text(encoding="utf-8").removeprefix("\ufeff")
    try:
        tree = compile(source, str(path), "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        compile(source, str(path), "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError) as error:
        if not ours.startswith("error"):
            return f"Python refuses it: {error}"
        same = int(ours.split()[1]) == getattr(error, "lineno", 0)
        return None if same else f"another line than Python: {error} | {ours[:200]}"
    if ours.startswith("error"):
        return ours[:200]
    theirs = listed(tree.body, Dump(source).stmt)
    if theirs == ours:
        return None
    at = next((i for i, (a, b) in enumerate(zip(theirs, ours)) if a != b), min(len(theirs), len(ours)))
    return f"at {at}\n  Python {theirs[max(0, at - 60):at + 60]}\n  Retort {ours[max(0, at - 60):at + 60]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dump", required=True, help="the program retort_ast_dump")
    parser.add_argument("folders", nargs="*", default=[sysconfig.get_path("stdlib")])
    args = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"Nothing was compared: this is Python {sys.version.split()[0]}, and trees are CPython 3.11's.")
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(100_000)
    files = sorted(path for folder in args.folders for path in pathlib.Path(folder).rglob("*.py"))
    told = subprocess.run([args.dump], input="".join(f"{path}\n" for path in files), capture_output=True, text=True,
                          errors="surrogateescape", check=True).stdout.split("\n")
    different = compared = 0
    for path, ours in zip(files, told):
        try:
            difference = compare(path, ours)
        except UnicodeDecodeError:
            continue  # in another encoding: scripts are decoded before they are parsed
        compared += 1
        if difference is not None:
            different += 1
            print(f"{path}: {difference}")
    print(f"{compared} files compared, {different} different")
    sys.exit(1 if different or not compared else 0)


if __name__ == "__main__":
    main()
