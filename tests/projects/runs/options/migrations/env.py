import io
import sys

from alembic import context, op

x = context.get_x_argument(as_dictionary=True)
case = x.get("case", "")
config = context.config
calls = []


def applied(ctx, step, heads, run_args):
    calls.append("%s %s %s %s %s" % (step.is_upgrade, step.up_revision_id, step.down_revision_ids, sorted(heads),
                                     sorted(run_args)))
    op.execute("INSERT INTO applied VALUES ('%s')" % " ".join(sorted(heads)))


options = {"url": config.get_main_option("sqlalchemy.url")}
if case == "per":
    options["transaction_per_migration"] = True
elif case == "nontransactional":
    options["transactional_ddl"] = False
elif case == "ddl":
    options.update(url="mysql://u:p@db/x", transactional_ddl=True)
elif case == "table":
    options.update(version_table="Versions of app", version_table_schema="meta", version_table_pk=False)
elif case == "schema":
    options.update(version_table="v", version_table_schema="meta")
elif case == "dialect":
    options = {"dialect_name": "mysql"}
elif case == "start":
    options["starting_rev"] = "a1"
elif case == "tag":
    options["tag"] = "from env"
elif case == "callback":
    options["on_version_apply"] = applied
elif case == "buffer":
    options["output_buffer"] = buffer = io.StringIO()
elif case == "stdout":
    options["output_buffer"] = sys.stdout
elif case == "none":
    options = {}
elif case == "unknown":
    options["url"] = "nosuch://u:secret@db/x"
elif case == "driver":
    options["url"] = "postgresql+nosuch://u:secret@db/x"
elif case == "badurl":
    options["url"] = "this is no url"
elif case == "raise":
    raise ValueError("env.py has its reasons")
elif case == "twice":
    context.configure(url="sqlite:///x.db")
elif case == "main":
    config.set_main_option("sqlalchemy.url", "sqlite:///%%41.db")
    options["url"] = config.get_main_option("sqlalchemy.url")

context.configure(literal_binds=case != "binds", **options)
if case == "static":
    context.static_output("-- by hand; 100%")
    context.execute("SET search_path TO 'a b'")
    print("-- printed")
    config.print_stdout("-- %s through the %s", "printed", "config")
if case == "tell":
    for value in (context.is_offline_mode(), context.is_transactional_ddl(), context.get_head_revision(),
                  context.get_head_revisions(), context.get_starting_revision_argument(),
                  context.get_revision_argument(), context.get_tag_argument(), context.get_x_argument(),
                  context.get_context().get_current_heads(), context.get_context().get_current_revision(),
                  config.config_ini_section, config.get_section("post")["hooks"], config.get_main_option("nosuch", "d"),
                  config.get_section("nosuch"), config.attributes, config.cmd_opts.tag, context.get_bind().dialect.name,
                  context.get_context().version_table):
        print("--", value)
with context.begin_transaction():
    context.run_migrations(**({"word": "given"} if case == "callback" else {}))
if case == "buffer":
    print(buffer.getvalue().replace("\n\n", "\n"), end="")
for call in calls:
    print("--", call)
