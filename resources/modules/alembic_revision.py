# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""What env.py has to say to a new revision: the directives that process_revision_directives is given, Rewriter, and the
Python that operations become. Names and behaviour are those of alembic.operations.ops and alembic.autogenerate."""
import re

import _retort
from alembic.operations.ops import (DropColumnOp, DropConstraintOp, DropTableCommentOp, DropTableOp, CreateTableCommentOp,
                                    ExecuteSQLOp, MigrateOperation)


def _to_list(value):
    if value is None:
        return []
    if isinstance(value, str):
        return [value]
    try:
        return list(value)
    except TypeError:
        return [value]


class OpContainer(MigrateOperation):
    def __init__(self, ops=()):
        self.ops = list(ops)

    def is_empty(self):
        return not self.ops

    def as_diffs(self):
        return list(OpContainer._ops_as_diffs(self))

    @classmethod
    def _ops_as_diffs(cls, migrations):
        for op in migrations.ops:
            if hasattr(op, "ops"):
                yield from cls._ops_as_diffs(op)
            else:
                yield op.to_diff_tuple()


def _reversed(ops):
    return list(reversed([op.reverse() for op in ops]))


class ModifyTableOps(OpContainer):
    def __init__(self, table_name, ops, *, schema=None):
        super().__init__(ops)
        self.table_name = table_name
        self.schema = schema

    def reverse(self):
        return ModifyTableOps(self.table_name, ops=_reversed(self.ops), schema=self.schema)


class UpgradeOps(OpContainer):
    def __init__(self, ops=(), upgrade_token="upgrades"):
        super().__init__(ops=ops)
        self.upgrade_token = upgrade_token

    def reverse_into(self, downgrade_ops):
        downgrade_ops.ops[:] = _reversed(self.ops)
        return downgrade_ops

    def reverse(self):
        return self.reverse_into(DowngradeOps(ops=[]))


class DowngradeOps(OpContainer):
    def __init__(self, ops=(), downgrade_token="downgrades"):
        super().__init__(ops=ops)
        self.downgrade_token = downgrade_token

    def reverse(self):
        return UpgradeOps(ops=_reversed(self.ops))


def _only(ops, kind, name):
    if len(ops) > 1:
        raise ValueError("This MigrationScript instance has a multiple-entry list for %s; please use the %s_ops_list "
                         "attribute." % (kind, name))
    return ops[0] if ops else None


def _checked(ops, kind):
    ops = ops if isinstance(ops, list) else _to_list(ops)
    for op in ops:
        assert isinstance(op, kind)
    return ops


class MigrationScript(MigrateOperation):
    def __init__(self, rev_id, upgrade_ops, downgrade_ops, *, message=None, imports=set(), head=None, splice=None,
                 branch_label=None, version_path=None, depends_on=None):
        self.rev_id = rev_id
        self.message = message
        self.imports = imports
        self.head = head
        self.splice = splice
        self.branch_label = branch_label
        self.version_path = str(version_path) if version_path else None
        self.depends_on = depends_on
        self.upgrade_ops = upgrade_ops
        self.downgrade_ops = downgrade_ops

    @property
    def upgrade_ops(self):
        return _only(self._upgrade_ops, "UpgradeOps", "upgrade")

    @upgrade_ops.setter
    def upgrade_ops(self, ops):
        self._upgrade_ops = _checked(ops, UpgradeOps)

    @property
    def downgrade_ops(self):
        return _only(self._downgrade_ops, "DowngradeOps", "downgrade")

    @downgrade_ops.setter
    def downgrade_ops(self, ops):
        self._downgrade_ops = _checked(ops, DowngradeOps)

    @property
    def upgrade_ops_list(self):
        return self._upgrade_ops

    @property
    def downgrade_ops_list(self):
        return self._downgrade_ops


class Dispatcher:
    """Functions by the class they are for."""

    def __init__(self):
        self._registry = {}

    def dispatch_for(self, target, *, qualifier="default", replace=False, **other):
        def decorate(fn):
            if (target, qualifier) in self._registry and not replace:
                raise ValueError("Can not set dispatch function for object %r: key already exists. To replace existing "
                                 "function, use replace=True." % (target,))
            self._registry[(target, qualifier)] = fn
            return fn

        return decorate

    def dispatch(self, obj, qualifier="default"):
        targets = [obj] if isinstance(obj, str) else (obj if isinstance(obj, type) else type(obj)).__mro__
        for target in targets:
            for one in dict.fromkeys((qualifier, "default")):
                if (target, one) in self._registry:
                    return self._registry[(target, one)]
        raise ValueError("no dispatch function for object: %s" % (obj,))

    def branch(self):
        made = Dispatcher()
        made._registry.update(self._registry)
        return made


class _Comparators:
    """Several functions may compare the same thing; nothing is compared yet."""

    def dispatch_for(self, target, **options):
        return lambda fn: fn


comparators = _Comparators()


class Rewriter:
    _chained = ()

    def __init__(self):
        self.dispatch = Dispatcher()

    def chain(self, other):
        made = self.__class__.__new__(self.__class__)
        for name, value in self.__dict__.items():
            setattr(made, name, value)
        made._chained = self._chained + (other,)
        return made

    def rewrites(self, operator):
        return self.dispatch.dispatch_for(operator)

    def _rewrite(self, context, revision, directive):
        try:
            rewriter = self.dispatch.dispatch(directive)
        except ValueError:
            return [directive]
        if any(one is self for one in getattr(directive, "_mutations", ())):
            return [directive]
        made = _to_list(rewriter(context, revision, directive))
        for one in made:
            one._mutations = tuple(getattr(one, "_mutations", ())) + (self,)
        return made

    def __call__(self, context, revision, directives):
        self.process_revision_directives(context, revision, directives)
        for process in self._chained:
            process(context, revision, directives)

    def process_revision_directives(self, context, revision, directives):
        self._traverse_list(context, revision, directives)

    def _traverse_list(self, context, revision, directives):
        made = []
        for directive in directives:
            made.extend(self._traverse_for(context, revision, directive))
        directives[:] = made

    def _traverse_for(self, context, revision, directive):
        made = self._rewrite(context, revision, directive)
        for one in made:
            if isinstance(one, MigrationScript):
                one.upgrade_ops = self._traverse_ops(context, revision, one.upgrade_ops_list, "UpgradeOps")
                one.downgrade_ops = self._traverse_ops(context, revision, one.downgrade_ops_list, "DowngradeOps")
            elif isinstance(one, OpContainer):
                self._traverse_list(context, revision, one.ops)
        return made

    def _traverse_ops(self, context, revision, containers, name):
        all_made = []
        for container in containers:
            made = self._traverse_for(context, revision, container)
            if len(made) != 1:
                raise ValueError("Can only return single object for %s traverse" % name)
            all_made.append(made[0])
        return all_made


renderers = Dispatcher()


class AutogenContext:
    """What functions that render an operation are given."""

    def __init__(self, migration_context, opts=None):
        self.migration_context = migration_context
        self.opts = migration_context.opts if opts is None else opts
        self.metadata = self.opts.get("target_metadata")
        self.connection = migration_context.bind
        self.dialect = migration_context.dialect
        self.imports = set()
        self._has_batch = False


def _prefix(context):
    return "batch_op." if context._has_batch else context.opts["alembic_module_prefix"] or ""


def _plain(name):
    return str(name) if isinstance(name, str) else name


def _call(context, name, arguments):
    return "%s%s(%s)" % (_prefix(context), name, ", ".join(arguments))


@renderers.dispatch_for(ExecuteSQLOp)
def _execute(context, op):
    if not isinstance(op.sqltext, str):
        raise NotImplementedError("Autogenerate rendering of SQL Expression language constructs not supported here; "
                                  "please use a plain SQL string")
    return _call(context, "execute", [repr(op.sqltext)])


@renderers.dispatch_for(DropTableOp)
def _drop_table(context, op):
    arguments = [repr(_plain(op.table_name))]
    if op.schema:
        arguments.append("schema=%r" % _plain(op.schema))
    if op.if_exists is not None:
        arguments.append("if_exists=%r" % bool(op.if_exists))
    return _call(context, "drop_table", arguments)


@renderers.dispatch_for(DropColumnOp)
def _drop_column(context, op):
    arguments = [repr(_plain(op.column_name))]
    if not context._has_batch:
        arguments.insert(0, repr(_plain(op.table_name)))
        if op.schema:
            arguments.append("schema=%r" % _plain(op.schema))
        if op.if_exists is not None:
            arguments.append("if_exists=%r" % op.if_exists)
    return _call(context, "drop_column", arguments)


@renderers.dispatch_for(DropConstraintOp)
def _drop_constraint(context, op):
    name = op.constraint_name
    # A name that no convention may touch says so.
    arguments = ["op.f(%r)" % _plain(name) if type(name).__name__ == "conv" else repr(_plain(name))]
    if not context._has_batch:
        arguments.append(repr(_plain(op.table_name)))
        if op.schema:
            arguments.append("schema=%r" % _plain(op.schema))
    if op.constraint_type:
        arguments.append("type_=%r" % _plain(op.constraint_type))
    if op.if_exists is not None:
        arguments.append("if_exists=%s" % op.if_exists)
    return _call(context, "drop_constraint", arguments)


def _comment_call(context, name, op, comment):
    lines = [] if context._has_batch else ["'%s'" % op.table_name]
    lines += comment
    lines.append("existing_comment=%r" % op.existing_comment)
    if not context._has_batch:
        lines.append("schema=%s" % ("None" if op.schema is None else "'%s'" % op.schema))
    return "%s%s(\n    %s\n)" % (_prefix(context), name, ",\n    ".join(lines))


@renderers.dispatch_for(CreateTableCommentOp)
def _create_table_comment(context, op):
    return _comment_call(context, "create_table_comment", op, ["%r" % op.comment])


@renderers.dispatch_for(DropTableCommentOp)
def _drop_table_comment(context, op):
    return _comment_call(context, "drop_table_comment", op, [])


@renderers.dispatch_for(ModifyTableOps)
def _modify_table(context, op):
    if not op.ops:
        return []
    if not context.opts.get("render_as_batch", False):
        return [line for one in op.ops for line in render_op(context, one)]
    lines = ["with op.batch_alter_table(%r, schema=%r) as batch_op:" % (op.table_name, op.schema)]
    context._has_batch = True
    try:
        for one in op.ops:
            lines.extend(render_op(context, one))
    finally:
        context._has_batch = False
    lines.append("")
    return lines


def render_op(autogen_context, op):
    try:
        renderer = renderers.dispatch(op)
    except ValueError:
        if type(op).__module__ in ("alembic.operations.ops", "alembic.ddl.postgresql"):
            _retort.refuse_rendering(type(op).__name__)
        raise
    return _to_list(renderer(autogen_context, op))


def render_op_text(autogen_context, op):
    return "\n".join(render_op(autogen_context, op))


def _body(container, autogen_context):
    lines = [line for op in container.ops for line in render_op(autogen_context, op)] or ["pass"]
    written = []
    depth = 0
    for line in ["# ### commands auto generated by Alembic - please adjust! ###", *lines, "# ### end Alembic commands ###"]:
        # A block ends at an empty line.
        if not line.strip() and depth:
            depth -= 1
        written.append("    " * depth + line)
        if re.search(r":[ \t]*(?:#.*)?$", line) and re.match(r"\s*(if|try|elif|while|for|with|def|class)", line):
            depth += 1
    text = "".join(line + "\n" for line in written)
    text = re.compile(r"^", re.M).sub("    ", text).strip()
    return re.compile(r" +$", re.M).sub("", text)


class RevisionContext:
    """One `revision`: the scripts that will be written, and what their template is given."""

    def __init__(self, config, script_directory, command_args, rev_id):
        self.config = config
        self.script_directory = script_directory
        self.command_args = command_args
        self.process_revision_directives = None
        self.template_args = {"config": config}
        self.generated_revisions = [MigrationScript(
            rev_id=command_args["rev_id"] or rev_id, message=command_args["message"], upgrade_ops=UpgradeOps([]),
            downgrade_ops=DowngradeOps([]), head=command_args["head"], splice=command_args["splice"],
            branch_label=command_args["branch_label"], version_path=command_args["version_path"],
            depends_on=command_args["depends_on"])]

    def run_no_autogenerate(self, rev, migration_context):
        opts = migration_context.opts
        script = self.generated_revisions[-1]
        if not getattr(script, "_needs_render", False):
            script.upgrade_ops_list[-1].upgrade_token = opts["upgrade_token"]
            script.downgrade_ops_list[-1].downgrade_token = opts["downgrade_token"]
            script._needs_render = True
        else:
            script._upgrade_ops.append(UpgradeOps([], upgrade_token=opts["upgrade_token"]))
            script._downgrade_ops.append(DowngradeOps([], downgrade_token=opts["downgrade_token"]))
        self._last_autogen_context = AutogenContext(migration_context)
        hook = opts["process_revision_directives"]
        if hook:
            hook(migration_context, rev, self.generated_revisions)
        for script in self.generated_revisions:
            script._needs_render = True

    def _arguments_of(self, script):
        given = dict(self.template_args)
        if getattr(script, "_needs_render", False):
            context = self._last_autogen_context
            context.imports = set(script.imports or ())
            for up, down in zip(script.upgrade_ops_list, script.downgrade_ops_list):
                given[up.upgrade_token] = _body(up, context)
                given[down.downgrade_token] = _body(down, context)
            given["imports"] = "\n".join(sorted(context.imports))
        return given

    def wanted(self):
        """What is to be written, as plain values."""
        made = []
        for script in self.generated_revisions:
            assert script.rev_id is not None
            head = script.head
            made.append((str(script.rev_id), script.message, head if head is None or isinstance(head, str) else _to_list(head),
                         bool(script.splice), _to_list(script.branch_label), script.version_path,
                         _to_list(script.depends_on), self._arguments_of(script)))
        return made
