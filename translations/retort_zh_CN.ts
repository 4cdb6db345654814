<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>Show the branch points: the revisions that several follow.</source>
        <translation>显示分支点：后面有多个修订的修订。</translation>
    </message>
    <message>
        <source>Show the version and exit.</source>
        <translation>显示版本并退出。</translation>
    </message>
    <message>
        <source>The ini file; also pyproject.toml, and both by giving it twice. Default: $ALEMBIC_CONFIG, else alembic.ini.</source>
        <translation>ini 文件；也可以是 pyproject.toml，写两次即可同时给出两者。默认：$ALEMBIC_CONFIG，否则 alembic.ini。</translation>
    </message>
    <message>
        <source>The section of the ini file to read. Default: alembic.</source>
        <translation>要读取的 ini 段。默认：alembic。</translation>
    </message>
    <message>
        <source>A value for env.py&apos;s get_x_argument(). May be given several times.</source>
        <translation>供 env.py 的 get_x_argument() 使用的值。可以多次给出。</translation>
    </message>
    <message>
        <source>Print nothing on standard output.</source>
        <translation>不向标准输出打印任何内容。</translation>
    </message>
    <message>
        <source>The environment of retort.yaml to work with.</source>
        <translation>要使用的 retort.yaml 环境。</translation>
    </message>
    <message>
        <source>The file from which retort.yaml takes values, where it says so.</source>
        <translation>retort.yaml 从中取值的文件（如果其中有此设置）。</translation>
    </message>
    <message>
        <source>Print JSON for programs, in the shapes of docs/cli.md.</source>
        <translation>为程序输出 JSON，格式见 docs/cli.md。</translation>
    </message>
    <message>
        <source>Say more about each revision.</source>
        <translation>显示每个修订的更多信息。</translation>
    </message>
    <message>
        <source>Print a script that completes retort&apos;s commands and options in a shell.</source>
        <translation>打印在 shell 中补全 retort 命令和选项的脚本。</translation>
    </message>
    <message>
        <source>For bash: source &lt;(retort completions bash). Packages install them already.</source>
        <translation>bash 用法：source &lt;(retort completions bash)。软件包已自带这些脚本。</translation>
    </message>
    <message>
        <source>The shell.</source>
        <translation>要使用的 shell。</translation>
    </message>
    <message>
        <source>Open the databases too, and read where they stand.</source>
        <translation>同时打开数据库，读取其当前所在的修订。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Tell what of a project is understood, what is not, and what to do.</source>
        <translation>说明项目中哪些被理解、哪些没有，以及该怎么做。</translation>
    </message>
    <message>
        <source>Changes nothing, and connects to no database unless --connect is given. Ends with 0 where nothing has to be mended, else with 1.</source>
        <translation>不做任何更改；除非给出 --connect，也不连接任何数据库。没有需要修正的问题时以 0 结束，否则以 1 结束。</translation>
    </message>
    <message>
        <source>The project&apos;s folder. Default: the current one, or the nearest project around it.</source>
        <translation>项目的文件夹。默认：当前文件夹，或其周围最近的项目。</translation>
    </message>
    <message>
        <source>Count what a revision depends on as its down revisions.</source>
        <translation>把修订所依赖的修订也算作它的下级修订。</translation>
    </message>
    <message>
        <source>Show the heads: the revisions that nothing follows.</source>
        <translation>显示分支头：后面没有其他修订的修订。</translation>
    </message>
    <message>
        <source>Print the manual page&apos;s source instead.</source>
        <translation>改为打印手册页的源码。</translation>
    </message>
    <message>
        <source>Show help for a command.</source>
        <translation>显示命令的帮助。</translation>
    </message>
    <message>
        <source>The command to explain.</source>
        <translation>要说明的命令。</translation>
    </message>
    <message>
        <source>Show this range only: [start]:[end].</source>
        <translation>只显示此范围：[start]:[end]。</translation>
    </message>
    <message>
        <source>Mark the revisions at which the database stands.</source>
        <translation>标出数据库当前所在的修订。</translation>
    </message>
    <message>
        <source>List the revisions, newest first.</source>
        <translation>列出修订，最新的在前。</translation>
    </message>
    <message>
        <source>An end of a range is a revision id or the beginning of one, a branch label, label@head, head, heads, base or current, with +N or -N behind it.</source>
        <translation>范围的一端可以是修订 id 或其开头、分支标签、label@head、head、heads、base 或 current，后面可以加 +N 或 -N。</translation>
    </message>
    <message>
        <source>Show one revision in full.</source>
        <translation>完整显示一个修订。</translation>
    </message>
    <message>
        <source>A revision is named by its id or the beginning of it, a branch label, label@head, head, heads, base or current, with +N or -N behind it.</source>
        <translation>修订可以用 id 或其开头、分支标签、label@head、head、heads、base 或 current 来指定，后面可以加 +N 或 -N。</translation>
    </message>
    <message>
        <source>The revision.</source>
        <translation>修订。</translation>
    </message>
    <message>
        <source>not there ({0})</source>
        <translation>不存在（{0}）</translation>
    </message>
    <message>
        <source>{0}, section [{1}]</source>
        <translation>{0}，段 [{1}]</translation>
    </message>
    <message>
        <source>{0} has no section [{1}]</source>
        <translation>{0} 没有段 [{1}]</translation>
    </message>
    <message>
        <source>Add the section, or choose another by -n.</source>
        <translation>请添加该段，或用 -n 选择另一段。</translation>
    </message>
    <message>
        <source>{0} has no [tool.alembic]</source>
        <translation>{0} 没有 [tool.alembic]</translation>
    </message>
    <message>
        <source>the scripts lie in the ini&apos;s own folder</source>
        <translation>脚本位于 ini 所在的文件夹</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>folders below count too</source>
        <translation>下级文件夹也计算在内</translation>
    </message>
    <message>
        <source>not set; env.py may know the database</source>
        <translation>未设置；env.py 可能知道数据库</translation>
    </message>
    <message>
        <source>{0}: the driver {1} is installed; not connected (--connect does)</source>
        <translation>{0}：驱动 {1} 已安装；未连接（用 --connect 连接）</translation>
    </message>
    <message>
        <source>connected; no revision is applied</source>
        <translation>已连接；尚未应用任何修订</translation>
    </message>
    <message>
        <source>connected; at {0}</source>
        <translation>已连接；位于 {0}</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>not there, and not needed</source>
        <translation>不存在，也不需要</translation>
    </message>
    <message>
        <source>names no environments</source>
        <translation>没有定义环境</translation>
    </message>
    <message>
        <source>environments: {0}</source>
        <translation>环境：{0}</translation>
    </message>
    <message>
        <source>{0}, and {1} more</source>
        <translation>{0}，另有 {1} 个</translation>
    </message>
    <message>
        <source>Other files among the versions</source>
        <translation>版本文件夹中的其他文件</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>They are called like a script, but are folders, and are not read as one.</source>
        <translation>名称像脚本，但其实是文件夹，不会当作脚本读取。</translation>
    </message>
    <message>
        <source>without source</source>
        <translation>缺少源码</translation>
    </message>
    <message>
        <source>Compiled files whose script is gone: delete them.</source>
        <translation>脚本已不存在的编译文件：请删除。</translation>
    </message>
    <message>
        <source>branch labels</source>
        <translation>分支标签</translation>
    </message>
    <message>
        <source>revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>{0} in {1} files</source>
        <translation>{0} 个，在 {1} 个文件中</translation>
    </message>
    <message>
        <source>head</source>
        <translation>分支头</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>分支头</translation>
    </message>
    <message>
        <source>upgrade head is ambiguous: use upgrade heads, or join them with retort merge heads.</source>
        <translation>upgrade head 有歧义：请使用 upgrade heads，或用 retort merge heads 合并它们。</translation>
    </message>
    <message>
        <source>base</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>bases</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Environment script and models</source>
        <translation>环境脚本与模型</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Restore it: Alembic runs it for every command that needs a database.</source>
        <translation>请恢复它：每个需要数据库的命令都会由 Alembic 运行它。</translation>
    </message>
    <message>
        <source>there; Retort does not evaluate it yet</source>
        <translation>存在；Retort 尚不执行它</translation>
    </message>
    <message>
        <source>models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>env.py does not set target_metadata</source>
        <translation>env.py 没有设置 target_metadata</translation>
    </message>
    <message>
        <source>{0} (env.py:{1}): nothing to compare a database with</source>
        <translation>{0}（env.py:{1}）：没有可与数据库比较的内容</translation>
    </message>
    <message>
        <source>Healthy: nothing needs to be done.</source>
        <translation>健康：无需处理。</translation>
    </message>
    <message>
        <source>Healthy, with {0} to look at (marked !).</source>
        <translation>健康，有 {0} 处值得看看（标记为 !）。</translation>
    </message>
    <message>
        <source>Problems: {0} to mend (marked {1}), {2} to look at (marked !).</source>
        <translation>有问题：{0} 处需要修正（标记为 {1}），{2} 处值得看看（标记为 !）。</translation>
    </message>
    <message>
        <source>Show this help and exit.</source>
        <translation>显示此帮助并退出。</translation>
    </message>
    <message>
        <source>Shows, checks and runs the migrations of an Alembic project, without Python. A drop-in for the alembic command.</source>
        <translation>无需 Python 即可显示、检查和运行 Alembic 项目的迁移。可直接替代 alembic 命令。</translation>
    </message>
    <message>
        <source>commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>arguments:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <source>options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>retort help COMMAND tells more of a command.</source>
        <translation>retort help COMMAND 显示某个命令的更多说明。</translation>
    </message>
    <message>
        <source>Paint the output: always, never, or on a terminal only (auto).</source>
        <translation>输出着色：always 总是，never 从不，auto 仅在终端上。</translation>
    </message>
    <message>
        <source>What to make it from; list_templates names them. Default: generic.</source>
        <translation>用哪个模板创建；list_templates 会列出它们。默认：generic。</translation>
    </message>
    <message>
        <source>Put an empty __init__.py into the folder and into its versions folder.</source>
        <translation>在该文件夹及其 versions 文件夹中放入空的 __init__.py。</translation>
    </message>
    <message>
        <source>Make a new project: a folder for the scripts, and the configuration beside it.</source>
        <translation>新建项目：一个脚本文件夹，以及旁边的配置。</translation>
    </message>
    <message>
        <source>Retort and Alembic both work on the result. Nothing that exists is overwritten: an ini file that is there already stays as it is, and a pyproject.toml gets a [tool.alembic] where it has none.</source>
        <translation>Retort 和 Alembic 都能使用其结果。已有的内容不会被覆盖：已存在的 ini 文件保持原样，没有 [tool.alembic] 的 pyproject.toml 会添加该表。</translation>
    </message>
    <message>
        <source>The folder to make.</source>
        <translation>要创建的文件夹。</translation>
    </message>
    <message>
        <source>List the templates that init can make a project from.</source>
        <translation>列出 init 可用来新建项目的模板。</translation>
    </message>
    <message>
        <source>Draw the history as a graph.</source>
        <translation>把历史画成图。</translation>
    </message>
    <message>
        <source>End a failed command as Alembic&apos;s traceback ends it: on standard error, with 1.</source>
        <translation>命令失败时像 Alembic 的回溯那样结束：写到标准错误，状态为 1。</translation>
    </message>
    <message>
        <source>sets {0} variables that the environment does not have</source>
        <translation>设置了环境中没有的 {0} 个变量</translation>
    </message>
    <message>
        <source>Allow parents that are no heads: a new branch begins there.</source>
        <translation>允许父修订不是分支头：新分支从那里开始。</translation>
    </message>
    <message>
        <source>A name for the branch that begins with the new revision.</source>
        <translation>从新修订开始的分支的名称。</translation>
    </message>
    <message>
        <source>The revision&apos;s id, instead of one made up.</source>
        <translation>修订的 id，代替自动生成的 id。</translation>
    </message>
    <message>
        <source>Go back to an earlier revision: with --sql, as SQL to read and to run elsewhere.</source>
        <translation>退回到较早的修订：加 --sql 时输出 SQL，供阅读或在别处运行。</translation>
    </message>
    <message>
        <source>With --sql it needs a range: where the database stands, a colon, and where to go.</source>
        <translation>加 --sql 时需要范围：数据库当前所在的修订、冒号、目标修订。</translation>
    </message>
    <message>
        <source>An id or the beginning of one, a branch label, label@head, head, heads, base; with +N or -N behind it, or +N and -N alone. With --sql also a range, FROM:TO.</source>
        <translation>修订 id 或其开头、分支标签、label@head、head、heads、base；后面可加 +N 或 -N，也可单独写 +N 或 -N。加 --sql 时还可以是范围 FROM:TO。</translation>
    </message>
    <message>
        <source>Open revisions in your editor.</source>
        <translation>在编辑器中打开修订。</translation>
    </message>
    <message>
        <source>The editor is $EDITOR, else $VISUAL, else one that is there. Several revisions are opened one after the other.</source>
        <translation>编辑器取自 $EDITOR，其次 $VISUAL，否则使用系统中已有的编辑器。多个修订会依次打开。</translation>
    </message>
    <message>
        <source>Create the version table where it is missing: with --sql, as SQL.</source>
        <translation>在缺少版本表时创建它：加 --sql 时输出 SQL。</translation>
    </message>
    <message>
        <source>What the revision does: its first line, and words of its file&apos;s name.</source>
        <translation>说明修订做什么：写入脚本的第一行，并用于文件名。</translation>
    </message>
    <message>
        <source>Write a revision that joins several heads.</source>
        <translation>新建一个合并多个分支头的修订。</translation>
    </message>
    <message>
        <source>It changes nothing in a database: it only makes one line of several.</source>
        <translation>它不更改数据库中的任何内容：只是把多条分支线合并为一条。</translation>
    </message>
    <message>
        <source>The revisions to join, or heads for all heads.</source>
        <translation>要合并的修订；写 heads 则合并所有分支头。</translation>
    </message>
    <message>
        <source>List what a revision does, both ways, in words: each operation with its line.</source>
        <translation>用文字列出一个修订在两个方向上做什么：每个操作及其所在行。</translation>
    </message>
    <message>
        <source>The script is evaluated as for --sql. Types and expressions are written as the database in use writes them.</source>
        <translation>脚本像 --sql 那样求值。类型和表达式按所用数据库的写法显示。</translation>
    </message>
    <message>
        <source>Write what differs between database and models. Not in this version yet.</source>
        <translation>写出数据库与模型之间的差异。此版本尚不支持。</translation>
    </message>
    <message>
        <source>Only with revision_environment in the configuration.</source>
        <translation>仅在配置中设置了 revision_environment 时可用。</translation>
    </message>
    <message>
        <source>The revision, or label@head, that the new one comes behind. Default: head.</source>
        <translation>新修订接在其后的修订，或 label@head。默认：head。</translation>
    </message>
    <message>
        <source>Which of version_locations the file goes to.</source>
        <translation>文件放入 version_locations 中的哪一个。</translation>
    </message>
    <message>
        <source>A revision that has to be there first. May be given several times.</source>
        <translation>必须先应用的修订。可以多次给出。</translation>
    </message>
    <message>
        <source>Write a new, empty revision.</source>
        <translation>新建一个空修订。</translation>
    </message>
    <message>
        <source>It is made of the project&apos;s script.py.mako, which is evaluated as Mako evaluates it, and of file_template; post write hooks run on it. Nothing that exists is overwritten.</source>
        <translation>它由项目的 script.py.mako（像 Mako 那样求值）和 file_template 生成，并对其运行写入后钩子（post write hooks）。已有的内容不会被覆盖。</translation>
    </message>
    <message>
        <source>Empty the version table first. Not with --sql.</source>
        <translation>先清空版本表。不能与 --sql 同用。</translation>
    </message>
    <message>
        <source>Write revisions into the version table without running them: with --sql, as SQL.</source>
        <translation>把修订写入版本表而不运行它们：加 --sql 时输出 SQL。</translation>
    </message>
    <message>
        <source>Go to a later revision: with --sql, as SQL to read and to run elsewhere.</source>
        <translation>升级到较新的修订：加 --sql 时输出 SQL，供阅读或在别处运行。</translation>
    </message>
    <message>
        <source>Without a range, --sql starts at the beginning of the history, wherever a database stands.</source>
        <translation>没有给出范围时，--sql 从历史的起点开始，与数据库当前位置无关。</translation>
    </message>
    <message>
        <source>the post write hook {0} ended with status {1}; Alembic takes no notice of that</source>
        <translation>写入后钩子 {0} 以状态 {1} 结束；Alembic 会忽略这一点</translation>
    </message>
    <message>
        <source>Print the SQL instead of running it; needs no database. A range FROM:TO says where it starts.</source>
        <translation>打印 SQL 而不运行；不需要数据库。范围 FROM:TO 说明从哪里开始。</translation>
    </message>
    <message>
        <source>A text for env.py&apos;s get_tag_argument().</source>
        <translation>供 env.py 的 get_tag_argument() 使用的文本。</translation>
    </message>
    <message>
        <source>Write the SQL for this kind of database, whatever env.py says: postgresql, mysql, mariadb, sqlite.</source>
        <translation>为这种数据库输出 SQL，不管 env.py 怎么说：postgresql、mysql、mariadb、sqlite。</translation>
    </message>
    <message>
        <source>The database URL to use instead of env.py&apos;s. Whoever lists processes can read it.</source>
        <translation>代替 env.py 的数据库 URL。能列出进程的人都能看到它。</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>{0} cannot be opened: Qt&apos;s driver {1} is not installed.</source>
        <translation>无法打开 {0}：没有安装 Qt 的驱动 {1}。</translation>
    </message>
    <message>
        <source>Install it; Debian&apos;s package is {2}.</source>
        <translation>请安装它；Debian 的软件包是 {2}。</translation>
    </message>
    <message>
        <source>{0} cannot be opened: Retort writes SQL for this database, but does not connect to it.</source>
        <translation>无法打开 {0}：Retort 为此数据库生成 SQL，但不连接它。</translation>
    </message>
    <message>
        <source>Use --sql and run what it prints.</source>
        <translation>请使用 --sql，并运行它打印的内容。</translation>
    </message>
    <message>
        <source>No server answers for {0}.</source>
        <translation>{0} 没有服务器应答。</translation>
    </message>
    <message>
        <source>Start it, or correct host and port in the URL.</source>
        <translation>请启动服务器，或更正 URL 中的主机和端口。</translation>
    </message>
    <message>
        <source>The host of {0} has no address.</source>
        <translation>{0} 的主机没有地址。</translation>
    </message>
    <message>
        <source>Correct the host in the URL, or the name service.</source>
        <translation>请更正 URL 中的主机，或检查域名解析。</translation>
    </message>
    <message>
        <source>{0} did not answer within {1} seconds.</source>
        <translation>{0} 在 {1} 秒内没有应答。</translation>
    </message>
    <message>
        <source>Is it the right host, and does no firewall stand between? connect_timeout= in the URL waits longer.</source>
        <translation>主机是否正确？中间是否有防火墙？在 URL 中写 connect_timeout= 可以等待更久。</translation>
    </message>
    <message>
        <source>{0} refuses this user or password.</source>
        <translation>{0} 拒绝此用户或密码。</translation>
    </message>
    <message>
        <source>Correct them in the URL; a password&apos;s @ : / and % are written %40, %3A, %2F and %25.</source>
        <translation>请在 URL 中更正；密码中的 @ : / 和 % 要写成 %40、%3A、%2F 和 %25。</translation>
    </message>
    <message>
        <source>{0} wants a password, but there is none in the URL, the environment or a password file.</source>
        <translation>{0} 要求密码，但 URL、环境变量和密码文件中都没有。</translation>
    </message>
    <message>
        <source>Add it there.</source>
        <translation>请在其中添加。</translation>
    </message>
    <message>
        <source>{0} does not let this user in from here: {1}</source>
        <translation>{0} 不允许此用户从这里登录：{1}</translation>
    </message>
    <message>
        <source>Ask who runs the server, or use another user.</source>
        <translation>请询问服务器的管理员，或使用其他用户。</translation>
    </message>
    <message>
        <source>{0} does not exist, or this user may not use it.</source>
        <translation>{0} 不存在，或此用户无权使用。</translation>
    </message>
    <message>
        <source>Correct the name in the URL, or grant the user the right to it.</source>
        <translation>请更正 URL 中的名称，或授予用户相应权限。</translation>
    </message>
    <message>
        <source>The database of {0} does not exist.</source>
        <translation>{0} 的数据库不存在。</translation>
    </message>
    <message>
        <source>Create it, or correct the name in the URL.</source>
        <translation>请创建它，或更正 URL 中的名称。</translation>
    </message>
    <message>
        <source>{0} has no connection left.</source>
        <translation>{0} 已没有空闲连接。</translation>
    </message>
    <message>
        <source>Try again when others are done.</source>
        <translation>请等其他程序结束后再试。</translation>
    </message>
    <message>
        <source>{0} is starting up or shutting down.</source>
        <translation>{0} 正在启动或关闭。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>{0} offers no TLS, but the URL asks for it.</source>
        <translation>{0} 不提供 TLS，但 URL 要求使用。</translation>
    </message>
    <message>
        <source>Turn it on in the server; Retort does not connect with less than was asked for.</source>
        <translation>请在服务器上启用；Retort 不会以低于要求的安全级别连接。</translation>
    </message>
    <message>
        <source>TLS with {0} failed: {1}</source>
        <translation>与 {0} 的 TLS 连接失败：{1}</translation>
    </message>
    <message>
        <source>Check the files that the URL names, and that they are those of this server.</source>
        <translation>请检查 URL 指定的文件，确认它们属于此服务器。</translation>
    </message>
    <message>
        <source>{0} is no MariaDB server, but MySQL {1}.</source>
        <translation>{0} 不是 MariaDB 服务器，而是 MySQL {1}。</translation>
    </message>
    <message>
        <source>Write mysql:// in the URL.</source>
        <translation>请在 URL 中写 mysql://。</translation>
    </message>
    <message>
        <source>{0} cannot be opened: {1}</source>
        <translation>无法打开 {0}：{1}</translation>
    </message>
    <message>
        <source>{0} cannot be opened: there is no folder {1}.</source>
        <translation>无法打开 {0}：没有文件夹 {1}。</translation>
    </message>
    <message>
        <source>Create it, or correct the path; a relative one begins in the current folder.</source>
        <translation>请创建它，或更正路径；相对路径从当前文件夹算起。</translation>
    </message>
    <message>
        <source>{0} cannot be opened: the file does not exist.</source>
        <translation>无法打开 {0}：文件不存在。</translation>
    </message>
    <message>
        <source>Correct the path; a relative one begins in the current folder.</source>
        <translation>请更正路径；相对路径从当前文件夹算起。</translation>
    </message>
    <message>
        <source>{0} cannot be opened: this is a folder.</source>
        <translation>无法打开 {0}：这是一个文件夹。</translation>
    </message>
    <message>
        <source>Add the name of the file.</source>
        <translation>请加上文件名。</translation>
    </message>
    <message>
        <source>{0} is not a SQLite database, or it is encrypted.</source>
        <translation>{0} 不是 SQLite 数据库，或已加密。</translation>
    </message>
    <message>
        <source>Correct the path.</source>
        <translation>请更正路径。</translation>
    </message>
    <message>
        <source>{0} cannot be opened: there is no permission for it.</source>
        <translation>无法打开 {0}：没有权限。</translation>
    </message>
    <message>
        <source>Give the right to read and write the file and its folder.</source>
        <translation>请授予读写该文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>{0} is locked by another program.</source>
        <translation>{0} 被其他程序锁定。</translation>
    </message>
    <message>
        <source>Wait for it to end, or set a longer timeout= in the URL.</source>
        <translation>请等它结束，或在 URL 中设置更长的 timeout=。</translation>
    </message>
    <message>
        <source>{0} refuses a setting of the URL ({1}): {2}</source>
        <translation>{0} 拒绝 URL 的设置（{1}）：{2}</translation>
    </message>
    <message>
        <source>Correct it in the URL.</source>
        <translation>请在 URL 中更正。</translation>
    </message>
    <message>
        <source>{0} cannot answer: {1}</source>
        <translation>{0} 无法应答：{1}</translation>
    </message>
    <message>
        <source>The user of {0} may not read the table {1}.</source>
        <translation>{0} 的用户无权读取表 {1}。</translation>
    </message>
    <message>
        <source>Grant SELECT on it.</source>
        <translation>请授予对它的 SELECT 权限。</translation>
    </message>
    <message>
        <source>The table {1} of {0} has no column version_num.</source>
        <translation>{0} 的表 {1} 没有 version_num 列。</translation>
    </message>
    <message>
        <source>It is not Alembic&apos;s; name the right one by version_table.</source>
        <translation>它不是 Alembic 的表；请用 version_table 指定正确的表。</translation>
    </message>
    <message>
        <source>Self-loop is detected in revisions ({0})</source>
        <translation>修订中发现自循环（{0}）</translation>
    </message>
    <message>
        <source>The script names itself as its down_revision: name the revision before it instead.</source>
        <translation>脚本把自己写成了 down_revision：请改为它之前的修订。</translation>
    </message>
    <message>
        <source>Dependency self-loop is detected in revisions ({0})</source>
        <translation>修订中发现依赖自循环（{0}）</translation>
    </message>
    <message>
        <source>The script names itself in depends_on: remove that.</source>
        <translation>脚本在 depends_on 中写了自己：请删除。</translation>
    </message>
    <message>
        <source>Character(s) &apos;{0}&apos; not allowed in revision identifier &apos;{1}&apos;</source>
        <translation>修订标识符“{1}”中不允许使用字符“{0}”</translation>
    </message>
    <message>
        <source>Use letters, digits and underscores in revision ids.</source>
        <translation>修订 id 请使用字母、数字和下划线。</translation>
    </message>
    <message>
        <source>Revision {0} is present more than once</source>
        <translation>修订 {0} 出现了不止一次</translation>
    </message>
    <message>
        <source>Give one of the scripts another id: of the two only the one loaded last can be run.</source>
        <translation>请给其中一个脚本换一个 id：两者之中只有最后加载的那个可以运行。</translation>
    </message>
    <message>
        <source>{0} is defined here first</source>
        <translation>{0} 最先在这里定义</translation>
    </message>
    <message>
        <source>Branch name &apos;{0}&apos; in revision {1} already used by revision {2}</source>
        <translation>修订 {1} 的分支名“{0}”已被修订 {2} 使用</translation>
    </message>
    <message>
        <source>Branch labels and revision ids share one set of names: choose another label.</source>
        <translation>分支标签和修订 id 共用一组名称：请选择另一个标签。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; stands for this revision already</source>
        <translation>“{0}”已代表此修订</translation>
    </message>
    <message>
        <source>Revision {1} depends on &apos;{0}&apos;, which is neither a revision nor a branch label</source>
        <translation>修订 {1} 依赖“{0}”，但它既不是修订也不是分支标签</translation>
    </message>
    <message>
        <source>Add the missing script, or mend depends_on. A prefix of an id does not do here.</source>
        <translation>请补上缺少的脚本，或修正 depends_on。这里不能只写 id 的开头。</translation>
    </message>
    <message>
        <source>Revision {0} referenced from {1} is not present</source>
        <translation>{1} 引用的修订 {0} 不存在</translation>
    </message>
    <message>
        <source>Add the missing script, or mend down_revision.</source>
        <translation>请补上缺少的脚本，或修正 down_revision。</translation>
    </message>
    <message>
        <source>Revision {1} names the branch label &apos;{0}&apos; as its down_revision</source>
        <translation>修订 {1} 把分支标签“{0}”写成了 down_revision</translation>
    </message>
    <message>
        <source>Write the id of the revision there: labels are understood in depends_on only.</source>
        <translation>请在那里写修订 id：只有 depends_on 认识标签。</translation>
    </message>
    <message>
        <source>Dependency resolution failed; broken map</source>
        <translation>依赖解析失败；修订图已损坏</translation>
    </message>
    <message>
        <source>Revision {1} names the branch label &apos;{0}&apos; as its down_revision: write a revision id.</source>
        <translation>修订 {1} 把分支标签“{0}”写成了 down_revision：请写修订 id。</translation>
    </message>
    <message>
        <source>Cycle is detected in revisions ({0})</source>
        <translation>修订中发现循环（{0}）</translation>
    </message>
    <message>
        <source>Mend the down_revision of one of the scripts of the cycle.</source>
        <translation>请修正循环中某个脚本的 down_revision。</translation>
    </message>
    <message>
        <source>Dependency cycle is detected in revisions ({0})</source>
        <translation>修订中发现依赖循环（{0}）</translation>
    </message>
    <message>
        <source>Mend depends_on or down_revision of one of the scripts of the cycle.</source>
        <translation>请修正循环中某个脚本的 depends_on 或 down_revision。</translation>
    </message>
    <message>
        <source>{0} is part of the cycle</source>
        <translation>{0} 是循环的一部分</translation>
    </message>
    <message>
        <source>The revisions {0} go in a circle</source>
        <translation>修订 {0} 互相循环</translation>
    </message>
    <message>
        <source>Mend depends_on or down_revision of one of these scripts.</source>
        <translation>请修正其中某个脚本的 depends_on 或 down_revision。</translation>
    </message>
    <message>
        <source>Revision id &apos;{0}&apos; is a word of the revision grammar</source>
        <translation>修订 id“{0}”是修订语法中的词</translation>
    </message>
    <message>
        <source>Give the revision another id: commands take this one for its other meaning.</source>
        <translation>请给该修订换一个 id：命令会按它的另一个含义理解。</translation>
    </message>
    <message>
        <source>Revision {0} is not an ancestor of revision {1}</source>
        <translation>修订 {0} 不是修订 {1} 的祖先</translation>
    </message>
    <message>
        <source>Multiple heads are present for given argument &apos;{0}&apos;; {1}</source>
        <translation>参数“{0}”对应多个分支头；{1}</translation>
    </message>
    <message>
        <source>Name one head, &apos;label@head&apos; for one branch, or &apos;heads&apos; for all.</source>
        <translation>请指定一个分支头；某个分支用 &apos;label@head&apos;，全部用 &apos;heads&apos;。</translation>
    </message>
    <message>
        <source>No such revision or branch &apos;{0}&apos;</source>
        <translation>没有修订或分支“{0}”</translation>
    </message>
    <message>
        <source>No such revision or branch &apos;{0}&apos;; please ensure at least four characters are present for partial revision identifier matches</source>
        <translation>没有修订或分支“{0}”；按开头匹配修订 id 时请至少写四个字符</translation>
    </message>
    <message>
        <source>No such branch: &apos;{0}&apos;</source>
        <translation>没有分支：“{0}”</translation>
    </message>
    <message>
        <source>Multiple revisions start with &apos;{0}&apos;: {1}...</source>
        <translation>有多个修订以“{0}”开头：{1}...</translation>
    </message>
    <message>
        <source>Revision {1} is not a member of branch &apos;{2}&apos;</source>
        <translation>修订 {1} 不属于分支“{2}”</translation>
    </message>
    <message>
        <source>Relative revision {0} didn&apos;t produce {1} migrations</source>
        <translation>相对修订 {0} 没有得到 {1} 个迁移</translation>
    </message>
    <message>
        <source>Walked too far</source>
        <translation>走得太远</translation>
    </message>
    <message>
        <source>Ambiguous walk</source>
        <translation>路径有歧义</translation>
    </message>
    <message>
        <source>Ambiguous upgrade from multiple current revisions</source>
        <translation>从多个当前修订升级有歧义</translation>
    </message>
    <message>
        <source>Not a valid downgrade target from current heads</source>
        <translation>不是当前分支头的有效降级目标</translation>
    </message>
    <message>
        <source>Requested revision {0} overlaps with other requested revisions {1}</source>
        <translation>请求的修订 {0} 与其他请求的修订 {1} 重叠</translation>
    </message>
    <message>
        <source>downgrade -1 from multiple heads is ambiguous; this usage will be disallowed in a future release.</source>
        <translation>从多个分支头执行 downgrade -1 有歧义；将来的版本会禁止此用法。</translation>
    </message>
    <message>
        <source>A revision identifier is empty</source>
        <translation>修订标识符为空</translation>
    </message>
    <message>
        <source>Write a revision id, &apos;head&apos;, &apos;heads&apos; or &apos;base&apos;.</source>
        <translation>请写修订 id、&apos;head&apos;、&apos;heads&apos; 或 &apos;base&apos;。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; leads to the base or beyond it, not to a revision</source>
        <translation>“{0}”指向起点或更早，而不是某个修订</translation>
    </message>
    <message>
        <source>Name a revision, or go fewer steps.</source>
        <translation>请指定一个修订，或减少步数。</translation>
    </message>
    <message>
        <source>A relative downgrade on branch &apos;{0}&apos; needs exactly one applied revision there, not {1}</source>
        <translation>在分支“{0}”上相对降级需要恰好一个已应用的修订，而不是 {1} 个</translation>
    </message>
    <message>
        <source>Name the target revision by its id.</source>
        <translation>请用 id 指定目标修订。</translation>
    </message>
    <message>
        <source>The lower end of the range must be one identifier</source>
        <translation>范围的下端必须是一个标识符</translation>
    </message>
    <message>
        <source>Name one revision.</source>
        <translation>请指定一个修订。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is used as a branch, but that revision is on {1} labelled branches, not on one</source>
        <translation>“{0}”被用作分支，但该修订位于 {1} 个带标签的分支上，而不是一个</translation>
    </message>
    <message>
        <source>Use the label of the branch.</source>
        <translation>请使用分支的标签。</translation>
    </message>
    <message>
        <source>Some of the revisions cannot be reached from the revisions to start from: {0}</source>
        <translation>有些修订从起始修订无法到达：{0}</translation>
    </message>
    <message>
        <source>Name the ends of the range by their ids.</source>
        <translation>请用 id 指定范围的两端。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a sensible number of steps</source>
        <translation>“{0}”不是合理的步数</translation>
    </message>
    <message>
        <source>Write a smaller number.</source>
        <translation>请写一个较小的数字。</translation>
    </message>
    <message>
        <source>This file is not UTF-8: byte 0x{0} is wrong here.</source>
        <translation>此文件不是 UTF-8：这里的字节 0x{0} 不正确。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 without a byte order mark.</source>
        <translation>请保存为不带字节顺序标记的 UTF-8。</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
        <source>Give the right to read it, or name another file by -c.</source>
        <translation>请授予读取权限，或用 -c 指定另一个文件。</translation>
    </message>
    <message>
        <source>{0} has more than {1} MiB, which no configuration needs.</source>
        <translation>{0} 超过 {1} MiB，没有配置需要这么大。</translation>
    </message>
    <message>
        <source>Name the right file by -c.</source>
        <translation>请用 -c 指定正确的文件。</translation>
    </message>
    <message>
        <source>The ini file begins with a byte order mark, which Alembic refuses.</source>
        <translation>ini 文件以字节顺序标记开头，Alembic 会拒绝它。</translation>
    </message>
    <message>
        <source>This line stands in front of the first [section].</source>
        <translation>此行位于第一个 [段] 之前。</translation>
    </message>
    <message>
        <source>Put it behind a line such as [alembic].</source>
        <translation>请把它放到 [alembic] 这样的行之后。</translation>
    </message>
    <message>
        <source>This line is neither a [section] nor &quot;name = value&quot;.</source>
        <translation>此行既不是 [段]，也不是“name = value”。</translation>
    </message>
    <message>
        <source>Write &quot;name = value&quot;, indent it to continue the value above, or begin it with # .</source>
        <translation>请写“name = value”；缩进可延续上面的值，以 # 开头则为注释。</translation>
    </message>
    <message>
        <source>This line is wrong too.</source>
        <translation>此行也有错误。</translation>
    </message>
    <message>
        <source>This line has no name in front of its = or : sign.</source>
        <translation>此行的 = 或 : 前面没有名称。</translation>
    </message>
    <message>
        <source>Write &quot;name = value&quot;.</source>
        <translation>请写“name = value”。</translation>
    </message>
    <message>
        <source>The section [{0}] is there twice.</source>
        <translation>段 [{0}] 出现了两次。</translation>
    </message>
    <message>
        <source>Join the two.</source>
        <translation>请把两者合并。</translation>
    </message>
    <message>
        <source>The option {0} is there twice in [{1}].</source>
        <translation>选项 {0} 在 [{1}] 中出现了两次。</translation>
    </message>
    <message>
        <source>Remove one of them; upper and lower case make no difference.</source>
        <translation>请删除其中一个；大小写没有区别。</translation>
    </message>
    <message>
        <source>The first one is here.</source>
        <translation>第一个在这里。</translation>
    </message>
    <message>
        <source>There is no section [{0}].</source>
        <translation>没有段 [{0}]。</translation>
    </message>
    <message>
        <source>Add it, or choose another by -n.</source>
        <translation>请添加它，或用 -n 选择另一段。</translation>
    </message>
    <message>
        <source>{0} in [{1}] refers to %({2})s, but there is no option {2} in that section or in [DEFAULT].</source>
        <translation>[{1}] 中的 {0} 引用了 %({2})s，但该段和 [DEFAULT] 中都没有选项 {2}。</translation>
    </message>
    <message>
        <source>Add {2}, or write %% for a percent sign.</source>
        <translation>请添加 {2}；百分号本身要写成 %%。</translation>
    </message>
    <message>
        <source>{0} in [{1}] has a %( that is not closed by )s.</source>
        <translation>[{1}] 中的 {0} 有一个没有用 )s 结束的 %(。</translation>
    </message>
    <message>
        <source>Write %(name)s, or %% for a percent sign.</source>
        <translation>请写 %(name)s；百分号本身要写成 %%。</translation>
    </message>
    <message>
        <source>{0} in [{1}] has a percent sign that stands for nothing.</source>
        <translation>[{1}] 中的 {0} 有一个没有意义的百分号。</translation>
    </message>
    <message>
        <source>Write %% for a percent sign, or %(name)s for the value of another option.</source>
        <translation>百分号本身要写成 %%；引用另一个选项的值写 %(name)s。</translation>
    </message>
    <message>
        <source>{0} in [{1}] refers to other options more than ten levels deep.</source>
        <translation>[{1}] 中的 {0} 引用其他选项超过十层。</translation>
    </message>
    <message>
        <source>Look for options that refer to each other in a circle.</source>
        <translation>请检查是否有选项互相循环引用。</translation>
    </message>
    <message>
        <source>The new value of {0} has a percent sign that stands for nothing, at position {1}.</source>
        <translation>{0} 的新值在位置 {1} 有一个没有意义的百分号。</translation>
    </message>
    <message>
        <source>The value of {0} in [{1}] grows too long when its references are replaced.</source>
        <translation>[{1}] 中 {0} 的值在替换引用后变得过长。</translation>
    </message>
    <message>
        <source>Refer to fewer options.</source>
        <translation>请减少引用的选项。</translation>
    </message>
    <message>
        <source>pyproject.toml indicated more than once</source>
        <translation>pyproject.toml 指定了不止一次</translation>
    </message>
    <message>
        <source>Give -c pyproject.toml once.</source>
        <translation>-c pyproject.toml 只写一次。</translation>
    </message>
    <message>
        <source>only one ini file may be indicated</source>
        <translation>只能指定一个 ini 文件</translation>
    </message>
    <message>
        <source>Give -c at most twice: one ini file, one pyproject.toml.</source>
        <translation>-c 最多写两次：一个 ini 文件，一个 pyproject.toml。</translation>
    </message>
    <message>
        <source>Incorrect TOML format</source>
        <translation>TOML 格式不正确</translation>
    </message>
    <message>
        <source>Write [tool.alembic] as a table.</source>
        <translation>请把 [tool.alembic] 写成表。</translation>
    </message>
    <message>
        <source>No config file {0} found, or file has no &apos;[{1}]&apos; section</source>
        <translation>没有找到配置文件 {0}，或文件中没有“[{1}]”段</translation>
    </message>
    <message>
        <source>Change to the project&apos;s folder, name the file by -c, or its section by -n.</source>
        <translation>请进入项目的文件夹，用 -c 指定文件，或用 -n 指定段。</translation>
    </message>
    <message>
        <source>boolean value expected for TOML parameter {0}</source>
        <translation>TOML 参数 {0} 需要布尔值</translation>
    </message>
    <message>
        <source>Write true or false, without quotes.</source>
        <translation>请写 true 或 false，不加引号。</translation>
    </message>
    <message>
        <source>unsupported TOML value type for key: {0}</source>
        <translation>键 {0} 的 TOML 值类型不受支持</translation>
    </message>
    <message>
        <source>Write a text in quotes.</source>
        <translation>请写成带引号的文本。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a valid value for {1}; expected &apos;space&apos;, &apos;newline&apos;, &apos;os&apos;, &apos;:&apos;, &apos;;&apos;</source>
        <translation>“{0}”不是 {1} 的有效值；应为 &apos;space&apos;、&apos;newline&apos;、&apos;os&apos;、&apos;:&apos; 或 &apos;;&apos;</translation>
    </message>
    <message>
        <source>Write {1} = os.</source>
        <translation>请写 {1} = os。</translation>
    </message>
    <message>
        <source>This is not TOML: {0}.</source>
        <translation>这不是 TOML：{0}。</translation>
    </message>
    <message>
        <source>Mend the file at this place.</source>
        <translation>请修正文件的此处。</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, which Alembic refuses.</source>
        <translation>文件以字节顺序标记开头，Alembic 会拒绝它。</translation>
    </message>
    <message>
        <source>Give the right to read it.</source>
        <translation>请授予读取权限。</translation>
    </message>
    <message>
        <source>tool is not a table.</source>
        <translation>tool 不是表。</translation>
    </message>
    <message>
        <source>{0} in [tool.alembic] is not a text.</source>
        <translation>[tool.alembic] 中的 {0} 不是文本。</translation>
    </message>
    <message>
        <source>Write it in quotes.</source>
        <translation>请加上引号。</translation>
    </message>
    <message>
        <source>{0} in [tool.alembic] is not a list of texts.</source>
        <translation>[tool.alembic] 中的 {0} 不是文本列表。</translation>
    </message>
    <message>
        <source>Write [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>请写 [&quot;one&quot;, &quot;two&quot;]。</translation>
    </message>
    <message>
        <source>{0} in [tool.alembic] is not a list of tables of texts.</source>
        <translation>[tool.alembic] 中的 {0} 不是由文本组成的表的列表。</translation>
    </message>
    <message>
        <source>Write [[tool.alembic.{0}]] and name = &quot;…&quot; below it.</source>
        <translation>请写 [[tool.alembic.{0}]]，并在下面写 name = &quot;…&quot;。</translation>
    </message>
    <message>
        <source>{0} in [tool.alembic] refers to %({1})s, which is not known: only %(here)s is.</source>
        <translation>[tool.alembic] 中的 {0} 引用了未知的 %({1})s：只有 %(here)s 可用。</translation>
    </message>
    <message>
        <source>Write %% for a percent sign.</source>
        <translation>百分号本身要写成 %%。</translation>
    </message>
    <message>
        <source>{0} in [tool.alembic] has a percent sign that stands for nothing.</source>
        <translation>[tool.alembic] 中的 {0} 有一个没有意义的百分号。</translation>
    </message>
    <message>
        <source>Write %% for a percent sign, or %(here)s for the folder of pyproject.toml.</source>
        <translation>百分号本身要写成 %%；pyproject.toml 的文件夹写 %(here)s。</translation>
    </message>
    <message>
        <source>A hook in post_write_hooks has no name.</source>
        <translation>post_write_hooks 中有一个没有名称的钩子。</translation>
    </message>
    <message>
        <source>Add name = &quot;…&quot; to it.</source>
        <translation>请为它添加 name = &quot;…&quot;。</translation>
    </message>
    <message>
        <source>{0} is not a whole number.</source>
        <translation>{0} 不是整数。</translation>
    </message>
    <message>
        <source>Write digits only.</source>
        <translation>请只写数字。</translation>
    </message>
    <message>
        <source>The version_path_separator configuration parameter is deprecated; please use path_separator</source>
        <translation>配置参数 version_path_separator 已弃用；请使用 path_separator</translation>
    </message>
    <message>
        <source>No path_separator found in configuration; falling back to legacy splitting on spaces/commas for version_locations.  Consider adding path_separator=os to Alembic config.</source>
        <translation>配置中没有 path_separator；version_locations 按旧规则以空格和逗号分隔。  请考虑在 Alembic 配置中添加 path_separator=os。</translation>
    </message>
    <message>
        <source>No path_separator found in configuration; falling back to legacy splitting on spaces, commas, and colons for prepend_sys_path.  Consider adding path_separator=os to Alembic config.</source>
        <translation>配置中没有 path_separator；prepend_sys_path 按旧规则以空格、逗号和冒号分隔。  请考虑在 Alembic 配置中添加 path_separator=os。</translation>
    </message>
    <message>
        <source>{0} in [tool.alembic] is one text; Alembic takes each of its characters for a path.</source>
        <translation>[tool.alembic] 中的 {0} 是一个文本；Alembic 会把它的每个字符当作一个路径。</translation>
    </message>
    <message>
        <source>Write a list: [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>请写成列表：[&quot;one&quot;, &quot;two&quot;]。</translation>
    </message>
    <message>
        <source>{0} is split at &apos;:&apos;, which cuts the drive letter {1}: off its path.</source>
        <translation>{0} 在“:”处被分隔，盘符 {1}: 因此与路径断开。</translation>
    </message>
    <message>
        <source>Write path_separator = os, and &apos;;&apos; between the folders.</source>
        <translation>请写 path_separator = os，文件夹之间用“;”分隔。</translation>
    </message>
    <message>
        <source>{0} is no Alembic project: neither alembic.ini nor a pyproject.toml with [tool.alembic] is in it, in its folder migrations, one folder below, or above it.</source>
        <translation>{0} 不是 Alembic 项目：其中、其 migrations 文件夹、下一级文件夹以及上级文件夹里，都没有 alembic.ini 或带 [tool.alembic] 的 pyproject.toml。</translation>
    </message>
    <message>
        <source>Open the folder that holds alembic.ini, or begin a project there by: retort init migrations</source>
        <translation>请打开包含 alembic.ini 的文件夹，或在那里新建项目：retort init migrations</translation>
    </message>
    <message>
        <source>{0} is a folder where an ini file is needed.</source>
        <translation>{0} 是文件夹，而这里需要 ini 文件。</translation>
    </message>
    <message>
        <source>Rename the folder, or open another one.</source>
        <translation>请重命名该文件夹，或打开另一个。</translation>
    </message>
    <message>
        <source>{0} does not exist or cannot be reached.</source>
        <translation>{0} 不存在或无法访问。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>{0} holds several Alembic projects: {1}.</source>
        <translation>{0} 包含多个 Alembic 项目：{1}。</translation>
    </message>
    <message>
        <source>Open one of them by its ini file.</source>
        <translation>请通过 ini 文件打开其中一个。</translation>
    </message>
    <message>
        <source>This line is not &quot;NAME=value&quot;.</source>
        <translation>此行不是“NAME=value”。</translation>
    </message>
    <message>
        <source>Write NAME=value, or begin the line with # .</source>
        <translation>请写 NAME=value；以 # 开头则为注释。</translation>
    </message>
    <message>
        <source>The value of {0} begins with a quote that is never closed.</source>
        <translation>{0} 的值以引号开头，但引号没有结束。</translation>
    </message>
    <message>
        <source>Close it, or write the value without quotes.</source>
        <translation>请补上引号，或不加引号写该值。</translation>
    </message>
    <message>
        <source>There is text behind the closing quote of {0}.</source>
        <translation>{0} 的结束引号后面还有文本。</translation>
    </message>
    <message>
        <source>Only a comment may stand there.</source>
        <translation>那里只能写注释。</translation>
    </message>
    <message>
        <source>Directory {0} already exists and is not empty</source>
        <translation>目录 {0} 已存在且不为空</translation>
    </message>
    <message>
        <source>Name a folder that does not exist yet.</source>
        <translation>请指定一个尚不存在的文件夹。</translation>
    </message>
    <message>
        <source>No such template {0}</source>
        <translation>没有模板 {0}</translation>
    </message>
    <message>
        <source>retort list_templates names them.</source>
        <translation>retort list_templates 会列出它们。</translation>
    </message>
    <message>
        <source>{0} is not a folder, so no project can be made in it.</source>
        <translation>{0} 不是文件夹，无法在其中创建项目。</translation>
    </message>
    <message>
        <source>{0} cannot be looked at: {1}.</source>
        <translation>无法查看 {0}：{1}。</translation>
    </message>
    <message>
        <source>Give the right to read and enter it, or name another folder.</source>
        <translation>请授予读取和进入的权限，或指定另一个文件夹。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation>无法创建文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>Make sure that you may write there, or name another folder.</source>
        <translation>请确认您可以在那里写入，或指定另一个文件夹。</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>无法写入 {0}：{1}。</translation>
    </message>
    <message>
        <source>Make sure that its folder exists and that you may write there.</source>
        <translation>请确认其文件夹存在，并且您可以在那里写入。</translation>
    </message>
    <message>
        <source>{0} exists already and is not overwritten.</source>
        <translation>{0} 已存在，不会被覆盖。</translation>
    </message>
    <message>
        <source>Move it away, or choose another name.</source>
        <translation>请把它移走，或选择另一个名称。</translation>
    </message>
    <message>
        <source>No &apos;script_location&apos; key found in configuration.</source>
        <translation>配置中没有“script_location”键。</translation>
    </message>
    <message>
        <source>Add script_location to alembic.ini, or run the command in the project&apos;s folder.</source>
        <translation>请在 alembic.ini 中添加 script_location，或在项目的文件夹中运行命令。</translation>
    </message>
    <message>
        <source>Path doesn&apos;t exist: {0}.  Please use the &apos;init&apos; command to create a new scripts folder.</source>
        <translation>路径不存在：{0}。  请用“init”命令创建新的脚本文件夹。</translation>
    </message>
    <message>
        <source>The package {1} of the location &apos;{0}&apos; was not found in: {2}.</source>
        <translation>在 {2} 中没有找到位置“{0}”的包 {1}。</translation>
    </message>
    <message>
        <source>Installed packages cannot be searched without Python: add the folder that holds {1} to prepend_sys_path, or write the location as a path.</source>
        <translation>没有 Python 无法搜索已安装的包：请把包含 {1} 的文件夹加入 prepend_sys_path，或把位置写成路径。</translation>
    </message>
    <message>
        <source>The version location {0} is no folder; it counts as empty.</source>
        <translation>版本位置 {0} 不是文件夹；按空处理。</translation>
    </message>
    <message>
        <source>Nothing needs to be done if it has no revisions yet.</source>
        <translation>如果它还没有修订，则无需处理。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be listed: {1}; Alembic takes it for empty.</source>
        <translation>无法列出文件夹 {0}：{1}；Alembic 会把它当作空的。</translation>
    </message>
    <message>
        <source>The version location {0} cannot be looked at: {1}.</source>
        <translation>无法查看版本位置 {0}：{1}。</translation>
    </message>
    <message>
        <source>Give the right to enter the folders above it.</source>
        <translation>请授予进入其上级文件夹的权限。</translation>
    </message>
    <message>
        <source>{0} is a revision without its source, which only Python can load.</source>
        <translation>{0} 是没有源码的修订，只有 Python 能加载。</translation>
    </message>
    <message>
        <source>Put the .py file back: Retort reads sources, also with sourceless = true.</source>
        <translation>请放回 .py 文件：即使 sourceless = true，Retort 也读取源码。</translation>
    </message>
    <message>
        <source>Loading the scripts was cancelled.</source>
        <translation>加载脚本已取消。</translation>
    </message>
    <message>
        <source>File {0} loaded twice! ignoring. Please ensure version_locations is unique.</source>
        <translation>文件 {0} 被加载了两次！已忽略。请确保 version_locations 没有重复。</translation>
    </message>
    <message>
        <source>This symbolic link leads back to itself.</source>
        <translation>此符号链接指回自己。</translation>
    </message>
    <message>
        <source>Delete the link.</source>
        <translation>请删除该链接。</translation>
    </message>
    <message>
        <source>This symbolic link leads to {0}, which does not exist.</source>
        <translation>此符号链接指向不存在的 {0}。</translation>
    </message>
    <message>
        <source>Delete the link, or restore the file.</source>
        <translation>请删除该链接，或恢复文件。</translation>
    </message>
    <message>
        <source>This file vanished while the scripts were read.</source>
        <translation>此文件在读取脚本期间消失了。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>This file cannot be read: {0}.</source>
        <translation>无法读取此文件：{0}。</translation>
    </message>
    <message>
        <source>This is no regular file, so it is not read as a revision.</source>
        <translation>这不是普通文件，因此不会当作修订读取。</translation>
    </message>
    <message>
        <source>Move it out of the folder.</source>
        <translation>请把它移出该文件夹。</translation>
    </message>
    <message>
        <source>This file has more than {0} MiB, which no revision needs.</source>
        <translation>此文件超过 {0} MiB，没有修订需要这么大。</translation>
    </message>
    <message>
        <source>Keep data in a file of its own.</source>
        <translation>请把数据放到单独的文件中。</translation>
    </message>
    <message>
        <source>Alembic cannot load a file of the name &apos;{0}&apos;.</source>
        <translation>Alembic 无法加载名为“{0}”的文件。</translation>
    </message>
    <message>
        <source>Rename it to something that ends with .py.</source>
        <translation>请改成以 .py 结尾的名称。</translation>
    </message>
    <message>
        <source>Could not determine revision id from filename {0}. Be sure the &apos;revision&apos; variable is declared inside the script (please see &apos;Upgrading from Alembic 0.1 to 0.2&apos; in the documentation).</source>
        <translation>无法从文件名 {0} 得知修订 id。请确认脚本中声明了变量“revision”（参见 Alembic 文档中的“Upgrading from Alembic 0.1 to 0.2”）。</translation>
    </message>
    <message>
        <source>This script has no down_revision.</source>
        <translation>此脚本没有 down_revision。</translation>
    </message>
    <message>
        <source>Write down_revision = None for a first revision, else the id of the one before.</source>
        <translation>第一个修订请写 down_revision = None，否则写前一个修订的 id。</translation>
    </message>
    <message>
        <source>revision is {0}, but a revision id is one text.</source>
        <translation>revision 是 {0}，但修订 id 应为一个文本。</translation>
    </message>
    <message>
        <source>Write the id in quotes.</source>
        <translation>请把 id 写在引号中。</translation>
    </message>
    <message>
        <source>{0} is {1}, but only texts, sequences of texts and None can be there.</source>
        <translation>{0} 是 {1}，但那里只能是文本、文本序列或 None。</translation>
    </message>
    <message>
        <source>Write the ids in quotes.</source>
        <translation>请把这些 id 写在引号中。</translation>
    </message>
    <message>
        <source>revision is an expression ({0}), which is not evaluated yet: this revision is left out.</source>
        <translation>revision 是表达式（{0}），目前尚不求值：此修订被略去。</translation>
    </message>
    <message>
        <source>Write the id as a plain text.</source>
        <translation>请把 id 写成普通文本。</translation>
    </message>
    <message>
        <source>{0} is an expression ({1}), which is not evaluated yet: it counts as empty.</source>
        <translation>{0} 是表达式（{1}），目前尚不求值：按空处理。</translation>
    </message>
    <message>
        <source>Write it as a plain text, a tuple of texts, or None.</source>
        <translation>请写成普通文本、文本元组或 None。</translation>
    </message>
    <message>
        <source>This is not YAML: {0}.</source>
        <translation>这不是 YAML：{0}。</translation>
    </message>
    <message>
        <source>Look at the indentation, the colons and the quotes here and in the line above.</source>
        <translation>请检查此行和上一行的缩进、冒号和引号。</translation>
    </message>
    <message>
        <source>This line is indented with a tab, which YAML does not allow.</source>
        <translation>此行用制表符缩进，YAML 不允许。</translation>
    </message>
    <message>
        <source>Indent with spaces.</source>
        <translation>请用空格缩进。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>请保存为 UTF-8。</translation>
    </message>
    <message>
        <source>The control character 0x{0} is not allowed in YAML.</source>
        <translation>YAML 中不允许控制字符 0x{0}。</translation>
    </message>
    <message>
        <source>Remove it, or write it as an escape in double quotes.</source>
        <translation>请删除它，或在双引号中写成转义。</translation>
    </message>
    <message>
        <source>The file has more than {0} MiB, which no settings need.</source>
        <translation>文件超过 {0} MiB，没有设置需要这么大。</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>请检查文件是否正确。</translation>
    </message>
    <message>
        <source>This bracket is never closed.</source>
        <translation>此括号没有结束。</translation>
    </message>
    <message>
        <source>Close it; inside brackets a text with ${…} needs quotes.</source>
        <translation>请补上；括号内含 ${…} 的文本需要引号。</translation>
    </message>
    <message>
        <source>This quote is never closed.</source>
        <translation>此引号没有结束。</translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation>请补上。</translation>
    </message>
    <message>
        <source>There is no colon behind this name.</source>
        <translation>此名称后面没有冒号。</translation>
    </message>
    <message>
        <source>Write &quot;name: value&quot;.</source>
        <translation>请写“name: value”。</translation>
    </message>
    <message>
        <source>A second document begins here; only one is read.</source>
        <translation>这里开始了第二个文档；只读取一个。</translation>
    </message>
    <message>
        <source>Remove the line ---, or put the rest into another file.</source>
        <translation>请删除 --- 行，或把其余内容放到另一个文件。</translation>
    </message>
    <message>
        <source>This does not belong to what stands above it.</source>
        <translation>这与上面的内容不相配。</translation>
    </message>
    <message>
        <source>Look at the indentation: a list and &quot;name: value&quot; cannot stand side by side.</source>
        <translation>请检查缩进：列表和“name: value”不能并列。</translation>
    </message>
    <message>
        <source>The nesting is more than {0} levels deep.</source>
        <translation>嵌套超过 {0} 层。</translation>
    </message>
    <message>
        <source>No setting needs that: look for brackets that are not closed.</source>
        <translation>没有设置需要这么多：请检查没有结束的括号。</translation>
    </message>
    <message>
        <source>This alias (*) has no anchor (&amp;) above it.</source>
        <translation>此别名（*）上面没有锚点（&amp;）。</translation>
    </message>
    <message>
        <source>Write the anchor in front of the value that it stands for; put a text that begins with * into quotes.</source>
        <translation>请在它所代表的值前面写锚点；以 * 开头的文本请加引号。</translation>
    </message>
    <message>
        <source>This alias stands inside the value that it stands for.</source>
        <translation>此别名位于它自己所代表的值之内。</translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation>请写出该值。</translation>
    </message>
    <message>
        <source>The merge key &lt;&lt; stands for {0}, where a map is needed.</source>
        <translation>合并键 &lt;&lt; 代表 {0}，而这里需要映射。</translation>
    </message>
    <message>
        <source>Write &lt;&lt;: *anchor, where the anchor names a map, or a list of such aliases.</source>
        <translation>请写 &lt;&lt;: *anchor，其中锚点是映射，或此类别名的列表。</translation>
    </message>
    <message>
        <source>{0} is there twice.</source>
        <translation>{0} 出现了两次。</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>请删除其中一个。</translation>
    </message>
    <message>
        <source>A name is needed in front of this colon, not {0}.</source>
        <translation>此冒号前需要名称，而不是 {0}。</translation>
    </message>
    <message>
        <source>A tag (!) means nothing here.</source>
        <translation>标签（!）在这里没有意义。</translation>
    </message>
    <message>
        <source>Remove it, or put a text that begins with ! into quotes.</source>
        <translation>请删除它；以 ! 开头的文本请加引号。</translation>
    </message>
    <message>
        <source>There is no setting {0} in {1}.</source>
        <translation>{1} 中没有设置 {0}。</translation>
    </message>
    <message>
        <source>Allowed are: {2}.</source>
        <translation>可用的有：{2}。</translation>
    </message>
    <message>
        <source>Did you mean {2}?</source>
        <translation>您是想写 {2} 吗？</translation>
    </message>
    <message>
        <source>It belongs into {2}.</source>
        <translation>它应写在 {2} 中。</translation>
    </message>
    <message>
        <source>{0} is missing in {1}.</source>
        <translation>{1} 中缺少 {0}。</translation>
    </message>
    <message>
        <source>Add, for example, {0}: {2}</source>
        <translation>例如添加 {0}: {2}</translation>
    </message>
    <message>
        <source>{0} is {1}, where {2} is needed.</source>
        <translation>{0} 是 {1}，而这里需要 {2}。</translation>
    </message>
    <message>
        <source>Write, for example, {3}</source>
        <translation>例如写 {3}</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>请加上引号。</translation>
    </message>
    <message>
        <source>{0} must be true or false, not {1}.</source>
        <translation>{0} 必须是 true 或 false，而不是 {1}。</translation>
    </message>
    <message>
        <source>Write {2}, in small letters and without quotes.</source>
        <translation>请写 {2}，小写，不加引号。</translation>
    </message>
    <message>
        <source>{0} must be a whole number, not {1}.</source>
        <translation>{0} 必须是整数，而不是 {1}。</translation>
    </message>
    <message>
        <source>Write digits only, for example {2}.</source>
        <translation>请只写数字，例如 {2}。</translation>
    </message>
    <message>
        <source>{0} must be between {1} and {2}.</source>
        <translation>{0} 必须在 {1} 和 {2} 之间。</translation>
    </message>
    <message>
        <source>Write, for example, {3}.</source>
        <translation>例如写 {3}。</translation>
    </message>
    <message>
        <source>{0} cannot be {1}.</source>
        <translation>{0} 不能是 {1}。</translation>
    </message>
    <message>
        <source>{0} is {1}, which is no duration.</source>
        <translation>{0} 是 {1}，不是时长。</translation>
    </message>
    <message>
        <source>Write a number and a unit, for example {2}; the units are ms, s, min, h and d.</source>
        <translation>请写数字和单位，例如 {2}；单位有 ms、s、min、h 和 d。</translation>
    </message>
    <message>
        <source>{0} is {1}, which is no colour that is known here.</source>
        <translation>{0} 是 {1}，不是这里认识的颜色。</translation>
    </message>
    <message>
        <source>Write one of {2}, or &quot;#rrggbb&quot; in quotes.</source>
        <translation>请写 {2} 之一，或带引号的 &quot;#rrggbb&quot;。</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} 为空。</translation>
    </message>
    <message>
        <source>Write, for example, {1}</source>
        <translation>例如写 {1}</translation>
    </message>
    <message>
        <source>{0} is {1}, which is not {2}.</source>
        <translation>{0} 是 {1}，不是 {2}。</translation>
    </message>
    <message>
        <source>The name {0} in {1} is not {2}.</source>
        <translation>{1} 中的名称 {0} 不是 {2}。</translation>
    </message>
    <message>
        <source>{0} is named twice in {1}.</source>
        <translation>{0} 在 {1} 中写了两次。</translation>
    </message>
    <message>
        <source>{0} and {1} cannot both be given in {2}.</source>
        <translation>{2} 中不能同时给出 {0} 和 {1}。</translation>
    </message>
    <message>
        <source>{0} in {1} says nothing without {2}.</source>
        <translation>{1} 中的 {0} 没有 {2} 就没有意义。</translation>
    </message>
    <message>
        <source>Add {2}.</source>
        <translation>请添加 {2}。</translation>
    </message>
    <message>
        <source>{0} says nothing: it has neither {1} nor {2}.</source>
        <translation>{0} 没有意义：它既没有 {1} 也没有 {2}。</translation>
    </message>
    <message>
        <source>Add one of them, or remove {0}.</source>
        <translation>请添加其中之一，或删除 {0}。</translation>
    </message>
    <message>
        <source>{0} has a dollar sign that stands for nothing.</source>
        <translation>{0} 有一个没有意义的美元符号。</translation>
    </message>
    <message>
        <source>Write $$ for a dollar sign, or ${NAME} for a variable of the environment.</source>
        <translation>美元符号本身要写成 $$；环境变量写成 ${NAME}。</translation>
    </message>
    <message>
        <source>{0} has a ${ that is never closed.</source>
        <translation>{0} 有一个没有结束的 ${。</translation>
    </message>
    <message>
        <source>Write ${NAME} or ${NAME:-default}.</source>
        <translation>请写 ${NAME} 或 ${NAME:-default}。</translation>
    </message>
    <message>
        <source>{0} has a ${…} that holds no name of a variable.</source>
        <translation>{0} 有一个不含变量名的 ${…}。</translation>
    </message>
    <message>
        <source>Write ${NAME} or ${NAME:-default}; a name has letters, digits and underscores.</source>
        <translation>请写 ${NAME} 或 ${NAME:-default}；名称由字母、数字和下划线组成。</translation>
    </message>
    <message>
        <source>{0} has ${…} nested more than {1} levels deep.</source>
        <translation>{0} 的 ${…} 嵌套超过 {1} 层。</translation>
    </message>
    <message>
        <source>Use fewer levels.</source>
        <translation>请减少层数。</translation>
    </message>
    <message>
        <source>{0} needs the variable {1}, which is not set.</source>
        <translation>{0} 需要变量 {1}，但它没有设置。</translation>
    </message>
    <message>
        <source>Set {1} in the environment or in .env, or write ${{1}:-default}.</source>
        <translation>请在环境或 .env 中设置 {1}，或写 ${{1}:-default}。</translation>
    </message>
    <message>
        <source>There is no environment {0}.</source>
        <translation>没有环境 {0}。</translation>
    </message>
    <message>
        <source>There are: {1}.</source>
        <translation>有：{1}。</translation>
    </message>
    <message>
        <source>There is no environment {0}. There are: {1}.</source>
        <translation>没有环境 {0}。有：{1}。</translation>
    </message>
    <message>
        <source>There is no environment {0}: retort.yaml defines none.</source>
        <translation>没有环境 {0}：retort.yaml 没有定义任何环境。</translation>
    </message>
    <message>
        <source>Write one under environments in retort.yaml, beside alembic.ini.</source>
        <translation>请在 alembic.ini 旁的 retort.yaml 的 environments 下写一个。</translation>
    </message>
    <message>
        <source>The URL of the environment {0} is {1}, which is no database URL.</source>
        <translation>环境 {0} 的 URL 是 {1}，不是数据库 URL。</translation>
    </message>
    <message>
        <source>Write driver://user:password@host:port/database; for SQLite sqlite:///path.</source>
        <translation>请写 driver://user:password@host:port/database；SQLite 写 sqlite:///path。</translation>
    </message>
    <message>
        <source>The URL of the environment {0} is empty.</source>
        <translation>环境 {0} 的 URL 为空。</translation>
    </message>
    <message>
        <source>Give the variable or the key that it comes from a value.</source>
        <translation>请给它所取自的变量或键一个值。</translation>
    </message>
    <message>
        <source>The {0} of the environment {1} is {2}, which is not {3}.</source>
        <translation>环境 {1} 的 {0} 是 {2}，不是 {3}。</translation>
    </message>
    <message>
        <source>Mend it where it is written.</source>
        <translation>请在写它的地方修正。</translation>
    </message>
    <message>
        <source>The values file {0} of the environment {1} cannot be read: {2}</source>
        <translation>无法读取环境 {1} 的取值文件 {0}：{2}</translation>
    </message>
    <message>
        <source>It was named by {3}; name the right one there.</source>
        <translation>它由 {3} 指定；请在那里写正确的文件。</translation>
    </message>
    <message>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>The values file of the environment {0} holds {1}, where a map is needed.</source>
        <translation>环境 {0} 的取值文件包含 {1}，而这里需要映射。</translation>
    </message>
    <message>
        <source>It was named by {2}; name the right one there.</source>
        <translation>它由 {2} 指定；请在那里写正确的文件。</translation>
    </message>
    <message>
        <source>There is no {0} here, which the environment {1} needs: {2} is missing.</source>
        <translation>这里没有环境 {1} 需要的 {0}：缺少 {2}。</translation>
    </message>
    <message>
        <source>Add it here, or mend the path in retort.yaml; ({0}) lets it be missing.</source>
        <translation>请在这里添加，或修正 retort.yaml 中的路径；写成 ({0}) 则允许缺少。</translation>
    </message>
    <message>
        <source>Did you mean {3}?</source>
        <translation>您是想写 {3} 吗？</translation>
    </message>
    <message>
        <source>{0} is {1}, where the environment {2} needs a text or a number.</source>
        <translation>{0} 是 {1}，而环境 {2} 需要文本或数字。</translation>
    </message>
    <message>
        <source>Mend it here, or the path in retort.yaml.</source>
        <translation>请在这里修正，或修正 retort.yaml 中的路径。</translation>
    </message>
    <message>
        <source>{0} has a tag (!), which only the program that it was written for understands.</source>
        <translation>{0} 带有标签（!），只有原本的程序才理解它。</translation>
    </message>
    <message>
        <source>Write the value itself, or take it from a variable in retort.yaml.</source>
        <translation>请写出值本身，或在 retort.yaml 中从变量取值。</translation>
    </message>
    <message>
        <source>It is asked for here.</source>
        <translation>在这里被要求。</translation>
    </message>
    <message>
        <source>The environment {0} always takes its values from {1}; {2} cannot change that.</source>
        <translation>环境 {0} 总是从 {1} 取值；{2} 不能改变这一点。</translation>
    </message>
    <message>
        <source>Leave {2} out, choose another environment by -e, or remove fixed: true.</source>
        <translation>请去掉 {2}，用 -e 选择另一个环境，或删除 fixed: true。</translation>
    </message>
    <message>
        <source>{0} is {1}, which from.drivers of the environment {2} does not list.</source>
        <translation>{0} 是 {1}，环境 {2} 的 from.drivers 中没有列出。</translation>
    </message>
    <message>
        <source>Add a line for {1} there: {3} are listed.</source>
        <translation>请在那里为 {1} 添加一行：已列出 {3}。</translation>
    </message>
    <message>
        <source>The settings are read from retort.yaml only, not from this file.</source>
        <translation>设置只从 retort.yaml 读取，不从此文件读取。</translation>
    </message>
    <message>
        <source>Rename it to retort.yaml.</source>
        <translation>请把它改名为 retort.yaml。</translation>
    </message>
    <message>
        <source>The settings cannot be read: {0}.</source>
        <translation>无法读取设置：{0}。</translation>
    </message>
    <message>
        <source>Give the right to read the file.</source>
        <translation>请授予读取该文件的权限。</translation>
    </message>
    <message>
        <source>Could not parse SQLAlchemy URL from given URL string.</source>
        <translation>无法从给出的文本解析 SQLAlchemy URL。</translation>
    </message>
    <message>
        <source>Write it as dialect://user:password@host:port/database.</source>
        <translation>请写成 dialect://user:password@host:port/database。</translation>
    </message>
    <message>
        <source>The port in the database URL is not a whole number.</source>
        <translation>数据库 URL 中的端口不是整数。</translation>
    </message>
    <message>
        <source>Leave the colon away where there is no port; write an @ : or / of the password as %40, %3A or %2F.</source>
        <translation>没有端口时请去掉冒号；密码中的 @ : 或 / 要写成 %40、%3A 或 %2F。</translation>
    </message>
    <message>
        <source>An @ stands behind the password in the database URL, so the host would begin in the middle of the password.</source>
        <translation>数据库 URL 的密码后面还有一个 @，主机会从密码中间开始。</translation>
    </message>
    <message>
        <source>Write an @ : or / of the password as %40, %3A or %2F.</source>
        <translation>密码中的 @ : 或 / 要写成 %40、%3A 或 %2F。</translation>
    </message>
    <message>
        <source>Retort knows no database called {0}.</source>
        <translation>Retort 不认识名为 {0} 的数据库。</translation>
    </message>
    <message>
        <source>It knows postgresql, mysql, mariadb and sqlite, and for --sql mssql and oracle.</source>
        <translation>它认识 postgresql、mysql、mariadb 和 sqlite，--sql 还支持 mssql 和 oracle。</translation>
    </message>
    <message>
        <source>Did you mean {1}://?</source>
        <translation>您是想写 {1}:// 吗？</translation>
    </message>
    <message>
        <source>{0} has no driver called {1}.</source>
        <translation>{0} 没有名为 {1} 的驱动。</translation>
    </message>
    <message>
        <source>Leave the driver away, or name one of {2}.</source>
        <translation>请去掉驱动，或写 {2} 之一。</translation>
    </message>
    <message>
        <source>Did you mean {0}+{2}://?</source>
        <translation>您是想写 {0}+{2}:// 吗？</translation>
    </message>
    <message>
        <source>Retort cannot open what the driver {0} writes: {1}.</source>
        <translation>Retort 无法打开驱动 {0} 所写的：{1}。</translation>
    </message>
    <message>
        <source>Use another driver, or --sql to print the statements.</source>
        <translation>请使用另一个驱动，或用 --sql 打印语句。</translation>
    </message>
    <message>
        <source>The {0} in the database URL holds a zero byte (%00).</source>
        <translation>数据库 URL 中的 {0} 含有零字节（%00）。</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>{0} is not a port: ports go from 1 to 65535.</source>
        <translation>{0} 不是端口：端口从 1 到 65535。</translation>
    </message>
    <message>
        <source>Write the port of the server, or leave it away.</source>
        <translation>请写服务器的端口，或去掉它。</translation>
    </message>
    <message>
        <source>A SQLite URL has no host, port, user or password, but {0} has.</source>
        <translation>SQLite URL 没有主机、端口、用户或密码，但 {0} 有。</translation>
    </message>
    <message>
        <source>Write sqlite:///relative/file.db (three slashes), sqlite:////absolute/file.db (four) or sqlite:// for a database in memory.</source>
        <translation>请写 sqlite:///relative/file.db（三个斜杠）、sqlite:////absolute/file.db（四个），内存数据库写 sqlite://。</translation>
    </message>
    <message>
        <source>The URL&apos;s option {0} is unknown to the driver {1}; it is ignored.</source>
        <translation>驱动 {1} 不认识 URL 的选项 {0}；已忽略。</translation>
    </message>
    <message>
        <source>Take it out, or check how it is written.</source>
        <translation>请去掉它，或检查其写法。</translation>
    </message>
    <message>
        <source>The URL&apos;s option {0} has no effect in Retort: {1}.</source>
        <translation>URL 的选项 {0} 在 Retort 中不起作用：{1}。</translation>
    </message>
    <message>
        <source>The URL&apos;s option {0} cannot be honoured: {1}.</source>
        <translation>无法满足 URL 的选项 {0}：{1}。</translation>
    </message>
    <message>
        <source>Retort does not connect with less security than the URL asks for; change the option.</source>
        <translation>Retort 不会以低于 URL 要求的安全级别连接；请更改该选项。</translation>
    </message>
    <message>
        <source>The URL has the option {0} more than once.</source>
        <translation>URL 的选项 {0} 出现了不止一次。</translation>
    </message>
    <message>
        <source>Leave one of them.</source>
        <translation>请只留一个。</translation>
    </message>
    <message>
        <source>The option {0} cannot be {1}.</source>
        <translation>选项 {0} 不能是 {1}。</translation>
    </message>
    <message>
        <source>It must be {2}.</source>
        <translation>它必须是 {2}。</translation>
    </message>
    <message>
        <source>The option {0} holds a semicolon, which Qt&apos;s drivers cut there.</source>
        <translation>选项 {0} 含有分号，Qt 的驱动会在那里截断。</translation>
    </message>
    <message>
        <source>Use a value without one.</source>
        <translation>请使用不含分号的值。</translation>
    </message>
    <message>
        <source>The URL&apos;s hosts and ports do not match.</source>
        <translation>URL 的主机和端口不匹配。</translation>
    </message>
    <message>
        <source>Write host=a:1&amp;host=b:2, or host=a,b&amp;port=1,2 with as many ports as hosts (for asyncpg each host with its port).</source>
        <translation>请写 host=a:1&amp;host=b:2，或 host=a,b&amp;port=1,2，端口与主机一样多（asyncpg 中每个主机都带端口）。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is checked against {0}, but not that it is made out to {1}.</source>
        <translation>服务器的证书会用 {0} 验证，但不验证它是否颁发给 {1}。</translation>
    </message>
    <message>
        <source>Qt&apos;s driver cannot check the name; add ssl_check_hostname=false to say that this is meant.</source>
        <translation>Qt 的驱动不能检查名称；请加 ssl_check_hostname=false 表明这是有意的。</translation>
    </message>
    <message>
        <source>{0} is ignored because group or others have access to it.</source>
        <translation>{0} 被忽略，因为同组用户或其他人可以访问它。</translation>
    </message>
    <message>
        <source>Run chmod 600 on it.</source>
        <translation>请对它运行 chmod 600。</translation>
    </message>
    <message>
        <source>{0} is ignored because it is not a plain file.</source>
        <translation>{0} 被忽略，因为它不是普通文件。</translation>
    </message>
    <message>
        <source>The service file {0} does not exist.</source>
        <translation>服务文件 {0} 不存在。</translation>
    </message>
    <message>
        <source>Correct PGSERVICEFILE.</source>
        <translation>请更正 PGSERVICEFILE。</translation>
    </message>
    <message>
        <source>The service {0} is defined nowhere; looked in {1}.</source>
        <translation>没有在任何地方定义服务 {0}；已查找 {1}。</translation>
    </message>
    <message>
        <source>Add a section [{0}] there, or correct service= or PGSERVICE.</source>
        <translation>请在那里添加段 [{0}]，或更正 service= 或 PGSERVICE。</translation>
    </message>
    <message>
        <source>This line of the service file is not &quot;keyword=value&quot;.</source>
        <translation>服务文件的此行不是“keyword=value”。</translation>
    </message>
    <message>
        <source>Write one keyword of libpq in each line.</source>
        <translation>每行请写一个 libpq 关键字。</translation>
    </message>
    <message>
        <source>This service is looked up by LDAP, which Retort does not do.</source>
        <translation>此服务通过 LDAP 查找，Retort 不支持。</translation>
    </message>
    <message>
        <source>Write the keywords out.</source>
        <translation>请写出这些关键字。</translation>
    </message>
    <message>
        <source>The option file {0} cannot be read.</source>
        <translation>无法读取选项文件 {0}。</translation>
    </message>
    <message>
        <source>Correct read_default_file in the URL.</source>
        <translation>请更正 URL 中的 read_default_file。</translation>
    </message>
    <message>
        <source>{0} is ignored because everybody may write to it.</source>
        <translation>{0} 被忽略，因为所有人都可以写入它。</translation>
    </message>
    <message>
        <source>This line of the option file stands in no [group].</source>
        <translation>选项文件的此行不属于任何 [组]。</translation>
    </message>
    <message>
        <source>Put it behind a line such as [client].</source>
        <translation>请把它放到 [client] 这样的行之后。</translation>
    </message>
    <message>
        <source>The option file {0} includes others more than {1} deep.</source>
        <translation>选项文件 {0} 包含其他文件超过 {1} 层。</translation>
    </message>
    <message>
        <source>Look for a file that includes itself.</source>
        <translation>请检查是否有文件包含自己。</translation>
    </message>
    <message>
        <source>This file is not valid UTF-8: byte {0} cannot stand here.</source>
        <translation>此文件不是有效的 UTF-8：字节 {0} 不能出现在这里。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8, or declare its encoding in the first line (# -*- coding: … -*-).</source>
        <translation>请把文件保存为 UTF-8，或在第一行声明其编码（# -*- coding: … -*-）。</translation>
    </message>
    <message>
        <source>Byte {0} is not valid in the declared encoding {1}.</source>
        <translation>字节 {0} 在声明的编码 {1} 中无效。</translation>
    </message>
    <message>
        <source>Correct the encoding declaration, or save the file in that encoding.</source>
        <translation>请更正编码声明，或以该编码保存文件。</translation>
    </message>
    <message>
        <source>Bytes here are not valid in the declared encoding {0}.</source>
        <translation>这里的字节在声明的编码 {0} 中无效。</translation>
    </message>
    <message>
        <source>The declared encoding {0} is not known here.</source>
        <translation>这里不认识声明的编码 {0}。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 and take the declaration out.</source>
        <translation>请把文件保存为 UTF-8，并去掉声明。</translation>
    </message>
    <message>
        <source>The file begins with a UTF-8 byte order mark, but declares the encoding {0}.</source>
        <translation>文件以 UTF-8 字节顺序标记开头，却声明了编码 {0}。</translation>
    </message>
    <message>
        <source>Take the declaration out.</source>
        <translation>请去掉声明。</translation>
    </message>
    <message>
        <source>There is a NUL byte in this file; Python refuses to load it.</source>
        <translation>此文件中有 NUL 字节；Python 拒绝加载它。</translation>
    </message>
    <message>
        <source>Restore the file from version control; UTF-16 must be saved as UTF-8.</source>
        <translation>请从版本控制恢复该文件；UTF-16 必须保存为 UTF-8。</translation>
    </message>
    <message>
        <source>Git left a conflict here, between {0} and {1}.</source>
        <translation>Git 在这里留下了冲突，在 {0} 和 {1} 之间。</translation>
    </message>
    <message>
        <source>Resolve it: keep what is right and delete the marker lines.</source>
        <translation>请解决冲突：保留正确的内容，删除标记行。</translation>
    </message>
    <message>
        <source>Git left a conflict in a text here, between {0} and {1}.</source>
        <translation>Git 在这里的文本中留下了冲突，在 {0} 和 {1} 之间。</translation>
    </message>
    <message>
        <source>A Git conflict marker was left here: {0}.</source>
        <translation>这里留下了 Git 冲突标记：{0}。</translation>
    </message>
    <message>
        <source>Delete the marker line, and check that both sides of the conflict were resolved.</source>
        <translation>请删除标记行，并检查冲突双方是否都已解决。</translation>
    </message>
    <message>
        <source>This string is not closed at the end of its line.</source>
        <translation>此字符串在行末没有结束。</translation>
    </message>
    <message>
        <source>Close it with {0}.</source>
        <translation>请用 {0} 结束它。</translation>
    </message>
    <message>
        <source>This triple-quoted string is not closed until the end of the file.</source>
        <translation>此三引号字符串直到文件末尾都没有结束。</translation>
    </message>
    <message>
        <source>The escape {0} in this string is not complete or not a character.</source>
        <translation>此字符串中的转义 {0} 不完整，或不是字符。</translation>
    </message>
    <message>
        <source>Write two backslashes, or make it a raw string.</source>
        <translation>请写两个反斜杠，或写成原始字符串。</translation>
    </message>
    <message>
        <source>{0} is never closed.</source>
        <translation>{0} 没有结束。</translation>
    </message>
    <message>
        <source>Add the closing bracket.</source>
        <translation>请补上结束的括号。</translation>
    </message>
    <message>
        <source>{0} closes no bracket.</source>
        <translation>{0} 没有对应的开括号。</translation>
    </message>
    <message>
        <source>Delete it, or add the opening bracket.</source>
        <translation>请删除它，或补上开括号。</translation>
    </message>
    <message>
        <source>{0} cannot close {1}, opened in line {2}.</source>
        <translation>{0} 不能结束第 {2} 行打开的 {1}。</translation>
    </message>
    <message>
        <source>Correct one of the two brackets.</source>
        <translation>请更正两个括号之一。</translation>
    </message>
    <message>
        <source>More than 200 brackets are open here; Python refuses that.</source>
        <translation>这里打开了超过 200 个括号；Python 会拒绝。</translation>
    </message>
    <message>
        <source>More than 100 levels of indentation; Python refuses that.</source>
        <translation>缩进超过 100 层；Python 会拒绝。</translation>
    </message>
    <message>
        <source>This line is indented, but no block begins before it.</source>
        <translation>此行有缩进，但前面没有开始任何代码块。</translation>
    </message>
    <message>
        <source>Take the indentation away.</source>
        <translation>请去掉缩进。</translation>
    </message>
    <message>
        <source>An indented block is expected behind the colon of line {0}.</source>
        <translation>第 {0} 行的冒号后面需要缩进的代码块。</translation>
    </message>
    <message>
        <source>Indent this line, or write pass.</source>
        <translation>请缩进此行，或写 pass。</translation>
    </message>
    <message>
        <source>The indentation of this line fits no block around it.</source>
        <translation>此行的缩进与周围的任何代码块都不符。</translation>
    </message>
    <message>
        <source>Indent it as the block that it belongs to.</source>
        <translation>请按它所属的代码块缩进。</translation>
    </message>
    <message>
        <source>Tabs and spaces are mixed in the indentation so that its depth is not certain.</source>
        <translation>缩进中混用了制表符和空格，深度无法确定。</translation>
    </message>
    <message>
        <source>Indent with spaces only.</source>
        <translation>请只用空格缩进。</translation>
    </message>
    <message>
        <source>The character {0} cannot stand here in Python.</source>
        <translation>字符 {0} 在 Python 中不能出现在这里。</translation>
    </message>
    <message>
        <source>Replace it, often by the plain ASCII quote, comma or blank.</source>
        <translation>请替换它，通常换成普通的 ASCII 引号、逗号或空格。</translation>
    </message>
    <message>
        <source>Something follows the backslash that continues this line.</source>
        <translation>续行的反斜杠后面还有内容。</translation>
    </message>
    <message>
        <source>Delete what stands behind the backslash, blanks too.</source>
        <translation>请删除反斜杠后面的内容，包括空格。</translation>
    </message>
    <message>
        <source>A value is missing behind the = of {0}.</source>
        <translation>{0} 的 = 后面缺少值。</translation>
    </message>
    <message>
        <source>Write the value, or None.</source>
        <translation>请写出值，或写 None。</translation>
    </message>
    <message>
        <source>There is no command &apos;{0}&apos;.</source>
        <translation>没有命令“{0}”。</translation>
    </message>
    <message>
        <source>See: retort help</source>
        <translation>请看：retort help</translation>
    </message>
    <message>
        <source>History range requires [start]:[end], [start]:, or :[end]</source>
        <translation>历史范围需要写成 [start]:[end]、[start]: 或 :[end]</translation>
    </message>
    <message>
        <source>The range &apos;{0}&apos; has more than one colon.</source>
        <translation>范围“{0}”有不止一个冒号。</translation>
    </message>
    <message>
        <source>Write [start]:[end].</source>
        <translation>请写 [start]:[end]。</translation>
    </message>
    <message>
        <source>Set sqlalchemy.url in alembic.ini, or an environment in retort.yaml.</source>
        <translation>请在 alembic.ini 中设置 sqlalchemy.url，或在 retort.yaml 中设置环境。</translation>
    </message>
    <message>
        <source>Some applied revisions are above &apos;{0}&apos; and some below it</source>
        <translation>已应用的修订有些在“{0}”之上，有些在其之下</translation>
    </message>
    <message>
        <source>Stamp &apos;base&apos; first, or use --purge.</source>
        <translation>请先标记为 &apos;base&apos;，或使用 --purge。</translation>
    </message>
    <message>
        <source>The rows of the version table do not fit the step &apos;{0}&apos;</source>
        <translation>版本表中的行与步骤“{0}”不符</translation>
    </message>
    <message>
        <source>See what `current` shows, and stamp what is really applied.</source>
        <translation>请看 `current` 显示的内容，并标记实际已应用的修订。</translation>
    </message>
    <message>
        <source>The database URL is still the placeholder driver:// that init writes.</source>
        <translation>数据库 URL 仍是 init 写入的占位内容 driver://。</translation>
    </message>
    <message>
        <source>Put your database&apos;s URL there.</source>
        <translation>请在那里填写您的数据库 URL。</translation>
    </message>
    <message>
        <source>{0} is &apos;{1}&apos;, which is neither true nor false.</source>
        <translation>{0} 是“{1}”，既不是 true 也不是 false。</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>请写 true 或 false。</translation>
    </message>
    <message>
        <source>With its aliases expanded the file has more than {0} values.</source>
        <translation>展开别名后，文件中的值超过 {0} 个。</translation>
    </message>
    <message>
        <source>No settings need that: use fewer aliases, and check that it is the right file.</source>
        <translation>没有设置需要这么多：请减少别名，并检查文件是否正确。</translation>
    </message>
    <message>
        <source>Standard output cannot be written: {0}.</source>
        <translation>无法写入标准输出：{0}。</translation>
    </message>
    <message>
        <source>Nonlocal declaration not allowed at module level: {0}.</source>
        <translation>模块级不允许 nonlocal 声明：{0}。</translation>
    </message>
    <message>
        <source>No binding for nonlocal &apos;{0}&apos; found.</source>
        <translation>找不到 nonlocal“{0}”的绑定。</translation>
    </message>
    <message>
        <source>The name &apos;{0}&apos; is a parameter or is declared twice.</source>
        <translation>名称“{0}”是参数，或被声明了两次。</translation>
    </message>
    <message>
        <source>This function is too large to be evaluated.</source>
        <translation>此函数太大，无法求值。</translation>
    </message>
    <message>
        <source>Split it into several functions.</source>
        <translation>请把它拆成几个函数。</translation>
    </message>
    <message>
        <source>called from {0}</source>
        <translation>调用自 {0}</translation>
    </message>
    <message>
        <source>The script calls itself more than {0} levels deep.</source>
        <translation>脚本的调用嵌套超过 {0} 层。</translation>
    </message>
    <message>
        <source>End the recursion, or turn it into a loop.</source>
        <translation>请结束递归，或改写成循环。</translation>
    </message>
    <message>
        <source>The script did not come to an end within {0} steps.</source>
        <translation>脚本在 {0} 步之内没有结束。</translation>
    </message>
    <message>
        <source>Look for a loop that does not end.</source>
        <translation>请检查是否有不会结束的循环。</translation>
    </message>
    <message>
        <source>The script needs more than the {0} MiB of memory that it may use.</source>
        <translation>脚本需要的内存超过了允许的 {0} MiB。</translation>
    </message>
    <message>
        <source>Work in smaller pieces, or do it in SQL.</source>
        <translation>请分成小块处理，或用 SQL 完成。</translation>
    </message>
    <message>
        <source>Do it in SQL, or with smaller numbers.</source>
        <translation>请用 SQL 完成，或使用较小的数。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>{0} is not allowed here: previewing a script never touches the machine.</source>
        <translation>这里不允许 {0}：预览脚本绝不会触及本机。</translation>
    </message>
    <message>
        <source>Take it out of the script, or give the revision&apos;s SQL under &apos;overrides&apos; in retort.yaml.</source>
        <translation>请从脚本中去掉它，或在 retort.yaml 的 overrides 下给出该修订的 SQL。</translation>
    </message>
    <message>
        <source>{0} cannot be {1}: Retort does not know it (imported at {2}).</source>
        <translation>{0} 不能这样使用（{1}）：Retort 不认识它（导入于 {2}）。</translation>
    </message>
    <message>
        <source>If it changes nothing in the database, name it under &apos;harmless&apos; in retort.yaml; if it is a column type, under &apos;types&apos;; else give the revision&apos;s SQL under &apos;overrides&apos;.</source>
        <translation>如果它不改变数据库，请写入 retort.yaml 的 harmless；如果它是列类型，请写入 types；否则请在 overrides 下给出该修订的 SQL。</translation>
    </message>
    <message>
        <source>This string is not closed on its line.</source>
        <translation>此字符串在本行内没有结束。</translation>
    </message>
    <message>
        <source>Close it with the quote it was opened with.</source>
        <translation>请用开头的引号结束它。</translation>
    </message>
    <message>
        <source>This triple-quoted string is never closed.</source>
        <translation>此三引号字符串没有结束。</translation>
    </message>
    <message>
        <source>Close it with the three quotes it was opened with.</source>
        <translation>请用开头的三个引号结束它。</translation>
    </message>
    <message>
        <source>The character {0} cannot stand here.</source>
        <translation>字符 {0} 不能出现在这里。</translation>
    </message>
    <message>
        <source>Remove it, or put it into a string.</source>
        <translation>请删除它，或放进字符串。</translation>
    </message>
    <message>
        <source>The file holds a NUL byte.</source>
        <translation>文件中有 NUL 字节。</translation>
    </message>
    <message>
        <source>Python does not load such a file; remove the byte.</source>
        <translation>Python 不会加载这样的文件；请删除该字节。</translation>
    </message>
    <message>
        <source>{0} is not a number.</source>
        <translation>{0} 不是数字。</translation>
    </message>
    <message>
        <source>Leading zeros in decimal integer literals are not permitted: {0}.</source>
        <translation>十进制整数不允许以零开头：{0}。</translation>
    </message>
    <message>
        <source>Write 0o… for an octal number.</source>
        <translation>八进制数请写成 0o…。</translation>
    </message>
    <message>
        <source>Unexpected character after the line continuation character.</source>
        <translation>续行符后面有多余的字符。</translation>
    </message>
    <message>
        <source>A backslash must be the last character of its line.</source>
        <translation>反斜杠必须是该行的最后一个字符。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; was never closed.</source>
        <translation>“{0}”没有结束。</translation>
    </message>
    <message>
        <source>Unmatched &apos;{0}&apos;.</source>
        <translation>“{0}”没有对应的开括号。</translation>
    </message>
    <message>
        <source>Closing parenthesis &apos;{0}&apos; does not match opening parenthesis &apos;{1}&apos; on line {2}.</source>
        <translation>结束的括号“{0}”与第 {2} 行打开的“{1}”不匹配。</translation>
    </message>
    <message>
        <source>This line&apos;s indentation does not match any outer level.</source>
        <translation>此行的缩进与外层的任何一层都不符。</translation>
    </message>
    <message>
        <source>Indent it like the block it belongs to.</source>
        <translation>请按它所属的代码块缩进。</translation>
    </message>
    <message>
        <source>Tabs and spaces are mixed in the indentation in a way that depends on the tab&apos;s width.</source>
        <translation>缩进中混用了制表符和空格，结果取决于制表符的宽度。</translation>
    </message>
    <message>
        <source>The code is nested too deeply.</source>
        <translation>代码嵌套太深。</translation>
    </message>
    <message>
        <source>Split the expression or the block.</source>
        <translation>请拆分表达式或代码块。</translation>
    </message>
    <message>
        <source>Unexpected indent.</source>
        <translation>意外的缩进。</translation>
    </message>
    <message>
        <source>Expected an indented block after {0} on line {1}.</source>
        <translation>第 {1} 行的 {0} 之后需要缩进的代码块。</translation>
    </message>
    <message>
        <source>Expected {0}.</source>
        <translation>这里需要 {0}。</translation>
    </message>
    <message>
        <source>Invalid syntax.</source>
        <translation>语法错误。</translation>
    </message>
    <message>
        <source>Cannot assign to {0}.</source>
        <translation>不能给 {0} 赋值。</translation>
    </message>
    <message>
        <source>Cannot delete {0}.</source>
        <translation>不能删除 {0}。</translation>
    </message>
    <message>
        <source>Positional argument follows keyword argument.</source>
        <translation>位置参数出现在关键字参数之后。</translation>
    </message>
    <message>
        <source>Keyword argument repeated: {0}.</source>
        <translation>关键字参数重复：{0}。</translation>
    </message>
    <message>
        <source>Duplicate argument &apos;{0}&apos; in function definition.</source>
        <translation>函数定义中的参数“{0}”重复。</translation>
    </message>
    <message>
        <source>Non-default argument follows default argument.</source>
        <translation>没有默认值的参数出现在有默认值的参数之后。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; outside function.</source>
        <translation>“{0}”在函数之外。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; outside async function.</source>
        <translation>“{0}”在异步函数之外。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; outside loop.</source>
        <translation>“{0}”在循环之外。</translation>
    </message>
    <message>
        <source>Can&apos;t use starred expression here.</source>
        <translation>这里不能使用带星号的表达式。</translation>
    </message>
    <message>
        <source>Cannot mix bytes and nonbytes literals.</source>
        <translation>不能混用 bytes 和非 bytes 字面量。</translation>
    </message>
    <message>
        <source>Bytes can only contain ASCII literal characters.</source>
        <translation>bytes 只能包含 ASCII 字符。</translation>
    </message>
    <message>
        <source>The escape {0} is not complete.</source>
        <translation>转义 {0} 不完整。</translation>
    </message>
    <message>
        <source>Named characters are not known here: {0}.</source>
        <translation>这里不认识具名字符：{0}。</translation>
    </message>
    <message>
        <source>Write the character itself, or \u and its number.</source>
        <translation>请直接写该字符，或写 \u 加编号。</translation>
    </message>
    <message>
        <source>An f-string&apos;s field is empty.</source>
        <translation>f-string 的字段为空。</translation>
    </message>
    <message>
        <source>An f-string&apos;s field is not closed: expecting &apos;}&apos;.</source>
        <translation>f-string 的字段没有结束：缺少“}”。</translation>
    </message>
    <message>
        <source>A single &apos;}&apos; is not allowed in an f-string.</source>
        <translation>f-string 中不允许单独的“}”。</translation>
    </message>
    <message>
        <source>Write }} for the brace itself.</source>
        <translation>要写花括号本身，请写 }}。</translation>
    </message>
    <message>
        <source>An f-string&apos;s conversion must be !s, !r or !a.</source>
        <translation>f-string 的转换必须是 !s、!r 或 !a。</translation>
    </message>
    <message>
        <source>{0} reads the database, and there is none here.</source>
        <translation>{0} 要读取数据库，而此处没有数据库。</translation>
    </message>
    <message>
        <source>Say in the script what the table looks like, with Table(…, Column(…)), or give the revision&apos;s SQL under &apos;overrides&apos; in retort.yaml.</source>
        <translation>请在脚本中用 Table(…, Column(…)) 写明表的结构，或在 retort.yaml 的 &apos;overrides&apos; 下给出该修订的 SQL。</translation>
    </message>
    <message>
        <source>{0} has nothing to write to: no migration is running here.</source>
        <translation>{0} 无处写入：此处没有正在运行的迁移。</translation>
    </message>
    <message>
        <source>Call it in upgrade() or downgrade(), with op.get_bind().</source>
        <translation>请在 upgrade() 或 downgrade() 中以 op.get_bind() 调用它。</translation>
    </message>
    <message>
        <source>{0} talks to the database, and there is none here.</source>
        <translation>{0} 要与数据库通信，而此处没有数据库。</translation>
    </message>
    <message>
        <source>Write it as a statement: op.execute(table.insert()…), op.bulk_insert(table, rows); or give the revision&apos;s SQL under &apos;overrides&apos; in retort.yaml.</source>
        <translation>请把它写成语句：op.execute(table.insert()…)、op.bulk_insert(table, rows)；或在 retort.yaml 的 &apos;overrides&apos; 下给出该修订的 SQL。</translation>
    </message>
    <message>
        <source>Retort does not call listeners of &apos;{0}&apos;, and this one may change what the tables look like.</source>
        <translation>Retort 不会调用 &apos;{0}&apos; 的监听器，而这个监听器可能会改变表的结构。</translation>
    </message>
    <message>
        <source>Change the tables where they are made.</source>
        <translation>请在创建表的地方修改它们。</translation>
    </message>
    <message>
        <source>op.run_async() needs a live database.</source>
        <translation>op.run_async() 需要在线的数据库。</translation>
    </message>
    <message>
        <source>Run without --sql, or give the revision&apos;s SQL under &apos;overrides&apos; in retort.yaml.</source>
        <translation>请不带 --sql 运行，或在 retort.yaml 的 &apos;overrides&apos; 中给出该修订的 SQL。</translation>
    </message>
    <message>
        <source>Create table {0} ({1}).</source>
        <translation>创建表 {0}（{1}）。</translation>
    </message>
    <message>
        <source>Drop table {0}.</source>
        <translation>删除表 {0}。</translation>
    </message>
    <message>
        <source>Rename table {0} to {1}.</source>
        <translation>将表 {0} 重命名为 {1}。</translation>
    </message>
    <message>
        <source>Set the comment of table {0} to &apos;{1}&apos;.</source>
        <translation>将表 {0} 的注释设为“{1}”。</translation>
    </message>
    <message>
        <source>Remove the comment of table {0}.</source>
        <translation>移除表 {0} 的注释。</translation>
    </message>
    <message>
        <source>Add column {1} {2} to table {0}.</source>
        <translation>向表 {0} 添加列 {1} {2}。</translation>
    </message>
    <message>
        <source>Drop column {1} of table {0}.</source>
        <translation>删除表 {0} 的列 {1}。</translation>
    </message>
    <message>
        <source>Change column {1} of table {0}: {2}.</source>
        <translation>修改表 {0} 的列 {1}：{2}。</translation>
    </message>
    <message>
        <source>Add primary key {0} to table {1} ({2}).</source>
        <translation>向表 {1} 添加主键 {0}（{2}）。</translation>
    </message>
    <message>
        <source>Add unique constraint {0} to table {1} ({2}).</source>
        <translation>向表 {1} 添加唯一约束 {0}（{2}）。</translation>
    </message>
    <message>
        <source>Add check constraint {0} to table {1}: {2}.</source>
        <translation>向表 {1} 添加检查约束 {0}：{2}。</translation>
    </message>
    <message>
        <source>Add foreign key {0} to table {1} ({2}), which points to {3}.</source>
        <translation>向表 {1} 添加外键 {0}（{2}），指向 {3}。</translation>
    </message>
    <message>
        <source>Add exclusion constraint {0} to table {1}.</source>
        <translation>向表 {1} 添加排除约束 {0}。</translation>
    </message>
    <message>
        <source>Add constraint {0} to table {1}.</source>
        <translation>向表 {1} 添加约束 {0}。</translation>
    </message>
    <message>
        <source>Drop constraint {0} of table {1}.</source>
        <translation>删除表 {1} 的约束 {0}。</translation>
    </message>
    <message>
        <source>Create index {0} on table {1} ({2}).</source>
        <translation>在表 {1} 上创建索引 {0}（{2}）。</translation>
    </message>
    <message>
        <source>Create unique index {0} on table {1} ({2}).</source>
        <translation>在表 {1} 上创建唯一索引 {0}（{2}）。</translation>
    </message>
    <message>
        <source>Drop index {0}.</source>
        <translation>删除索引 {0}。</translation>
    </message>
    <message>
        <source>Insert {1} rows into table {0}.</source>
        <translation>向表 {0} 插入 {1} 行。</translation>
    </message>
    <message>
        <source>Run SQL: {0}</source>
        <translation>执行 SQL：{0}</translation>
    </message>
    <message>
        <source>Change table {0} in a batch of {1} operations.</source>
        <translation>以 {1} 个操作的批处理修改表 {0}。</translation>
    </message>
    <message>
        <source>Run the script&apos;s own operation {0}.</source>
        <translation>执行脚本自己的操作 {0}。</translation>
    </message>
    <message>
        <source>{0} needs a live database, and with --sql there is none.</source>
        <translation>{0} 需要连接数据库，而 --sql 时没有数据库。</translation>
    </message>
    <message>
        <source>Guard it with context.is_offline_mode(), write it as SQL that the database runs by itself, or give the revision&apos;s SQL under &apos;overrides&apos; in retort.yaml.</source>
        <translation>请用 context.is_offline_mode() 加以判断，或写成由数据库自己执行的 SQL，或在 retort.yaml 的 overrides 下给出该修订的 SQL。</translation>
    </message>
    <message>
        <source>target_metadata is {0}, which Retort cannot read: names that its naming convention would give to constraints are missing.</source>
        <translation>target_metadata 是 {0}，Retort 无法读取：它的命名约定会给约束起的名称因此缺失。</translation>
    </message>
    <message>
        <source>{0} is not allowed here: a script starts no commands.</source>
        <translation>这里不允许 {0}：脚本不能启动命令。</translation>
    </message>
    <message>
        <source>Retort writes no SQL for {0} yet.</source>
        <translation>Retort 尚不能为 {0} 输出 SQL。</translation>
    </message>
    <message>
        <source>PostgreSQL, MySQL, MariaDB and SQLite are there; --dialect chooses one.</source>
        <translation>目前支持 PostgreSQL、MySQL、MariaDB 和 SQLite；可用 --dialect 选择。</translation>
    </message>
    <message>
        <source>env.py asks the application for its database URL, and Retort starts no applications.</source>
        <translation>env.py 向应用程序索取数据库 URL，而 Retort 不启动应用程序。</translation>
    </message>
    <message>
        <source>Name the URL in an environment of retort.yaml, or give --url or --dialect.</source>
        <translation>请在 retort.yaml 的环境中写明 URL，或给出 --url 或 --dialect。</translation>
    </message>
    <message>
        <source>This part of the template is never closed: {0}</source>
        <translation>模板的此部分没有结束：{0}</translation>
    </message>
    <message>
        <source>Close it, or take it out.</source>
        <translation>请补上结束标记，或去掉它。</translation>
    </message>
    <message>
        <source>Nothing in the template is open that {0} could close.</source>
        <translation>模板中没有可由 {0} 结束的内容。</translation>
    </message>
    <message>
        <source>Take it out, or open it above.</source>
        <translation>请去掉它，或在上面补上开始标记。</translation>
    </message>
    <message>
        <source>This control line of the template does not say anything: {0}</source>
        <translation>模板的此控制行没有意义：{0}</translation>
    </message>
    <message>
        <source>Write % if …:, % for …:, % endif and so on; a line that is to begin with % needs %%.</source>
        <translation>请写 % if …:、% for …:、% endif 等；以 % 本身开头的行要写成 %%。</translation>
    </message>
    <message>
        <source>Retort does not know &lt;%{0}&gt; in templates of scripts.</source>
        <translation>Retort 不认识脚本模板中的 &lt;%{0}&gt;。</translation>
    </message>
    <message>
        <source>Use ${…}, % lines, &lt;% … %&gt;, &lt;%! … %&gt;, &lt;%def&gt;, &lt;%text&gt; or &lt;%doc&gt;.</source>
        <translation>请使用 ${…}、% 行、&lt;% … %&gt;、&lt;%! … %&gt;、&lt;%def&gt;、&lt;%text&gt; 或 &lt;%doc&gt;。</translation>
    </message>
    <message>
        <source>The template of new scripts failed: {0}</source>
        <translation>新脚本的模板求值失败：{0}</translation>
    </message>
    <message>
        <source>Mend script.py.mako; nothing was written.</source>
        <translation>请修正 script.py.mako；没有写入任何内容。</translation>
    </message>
    <message>
        <source>{0} cannot be read here.</source>
        <translation>这里无法读取 {0}。</translation>
    </message>
    <message>
        <source>{0} cannot be written to: only env.py&apos;s output may go to a file.</source>
        <translation>不能写入 {0}：只有 env.py 的输出可以写到文件。</translation>
    </message>
    <message>
        <source>Open it in the project&apos;s folder or in the folder that the command is started in.</source>
        <translation>请在项目文件夹或启动命令的文件夹中打开它。</translation>
    </message>
    <message>
        <source>Key &apos;{0}.type&apos; (or &apos;type&apos; in toml) is required for post write hook {1}</source>
        <translation>写入后钩子 {1} 需要键“{0}.type”（在 toml 中为“type”）</translation>
    </message>
    <message>
        <source>The script was written; its hooks did not all run.</source>
        <translation>脚本已写入；但其钩子没有全部运行。</translation>
    </message>
    <message>
        <source>Key {0}.{1} is required for post write hook {2}</source>
        <translation>写入后钩子 {2} 需要键 {0}.{1}</translation>
    </message>
    <message>
        <source>No formatter with name &apos;{0}&apos; registered</source>
        <translation>没有注册名为“{0}”的格式化程序</translation>
    </message>
    <message>
        <source>Retort knows console_scripts, exec and module. A hook written in Python needs a program of its own: call it with type = exec.</source>
        <translation>Retort 认识 console_scripts、exec 和 module。用 Python 编写的钩子需要做成单独的程序：请用 type = exec 调用它。</translation>
    </message>
    <message>
        <source>Could not find entrypoint console_scripts.{0}</source>
        <translation>找不到入口点 console_scripts.{0}</translation>
    </message>
    <message>
        <source>Retort looks for the program of that name in $VIRTUAL_ENV/bin and on $PATH: install it there. The script was written.</source>
        <translation>Retort 在 $VIRTUAL_ENV/bin 和 $PATH 中查找同名的程序：请安装到那里。脚本已写入。</translation>
    </message>
    <message>
        <source>Could not find module {0}</source>
        <translation>找不到模块 {0}</translation>
    </message>
    <message>
        <source>Retort runs python -m with the python of $VIRTUAL_ENV, else of $PATH. The script was written.</source>
        <translation>Retort 用 $VIRTUAL_ENV 中的 python 运行 python -m，没有则用 $PATH 中的。脚本已写入。</translation>
    </message>
    <message>
        <source>The post write hook {0} cannot run {1}: {2}.</source>
        <translation>写入后钩子 {0} 无法运行 {1}：{2}。</translation>
    </message>
    <message>
        <source>Install the program, or mend the hook. The script was written.</source>
        <translation>请安装该程序，或修正钩子。脚本已写入。</translation>
    </message>
    <message>
        <source>The options of the post write hook {0} have a quote that is never closed.</source>
        <translation>写入后钩子 {0} 的选项中有一个引号没有结束。</translation>
    </message>
    <message>
        <source>Error executing editor ({0})</source>
        <translation>运行编辑器出错（{0}）</translation>
    </message>
    <message>
        <source>Set $EDITOR to the editor that you use.</source>
        <translation>请把 $EDITOR 设为您使用的编辑器。</translation>
    </message>
    <message>
        <source>Can&apos;t locate timezone: {0}</source>
        <translation>找不到时区：{0}</translation>
    </message>
    <message>
        <source>Write timezone as Europe/Berlin or UTC.</source>
        <translation>timezone 请写成 Europe/Berlin 或 UTC 的形式。</translation>
    </message>
    <message>
        <source>Duplicate head revisions specified</source>
        <translation>重复指定了分支头修订</translation>
    </message>
    <message>
        <source>Name each of them once.</source>
        <translation>每个请只写一次。</translation>
    </message>
    <message>
        <source>Multiple version locations present, please specify --version-path</source>
        <translation>存在多个版本位置，请指定 --version-path</translation>
    </message>
    <message>
        <source>Path {0} is not represented in current version locations</source>
        <translation>路径 {0} 不在当前的版本位置中</translation>
    </message>
    <message>
        <source>Add it to version_locations, or name one of those.</source>
        <translation>请把它加入 version_locations，或指定其中之一。</translation>
    </message>
    <message>
        <source>Revision {0} is not a head revision; please specify --splice to create a new branch from this revision</source>
        <translation>修订 {0} 不是分支头；要从此修订创建新分支，请指定 --splice</translation>
    </message>
    <message>
        <source>Version {0} specified branch_labels {1}, however the migration file {2} does not have them; have you upgraded your script.py.mako to include the &apos;branch_labels&apos; section?</source>
        <translation>修订 {0} 指定了 branch_labels {1}，但迁移文件 {2} 中没有；您的 script.py.mako 是否已更新，包含“branch_labels”部分？</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>There is a revision {0} already: {1}.</source>
        <translation>已有修订 {0}：{1}。</translation>
    </message>
    <message>
        <source>Choose another --rev-id, or leave it out. Nothing was written.</source>
        <translation>请选择另一个 --rev-id，或去掉它。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The template of new scripts cannot be read: {0}: {1}.</source>
        <translation>无法读取新脚本的模板：{0}：{1}。</translation>
    </message>
    <message>
        <source>Every project needs its script.py.mako; &apos;retort init&apos; in an empty folder makes one.</source>
        <translation>每个项目都需要自己的 script.py.mako；在空文件夹中运行 &apos;retort init&apos; 可以创建一个。</translation>
    </message>
    <message>
        <source>The script {0} could not be loaded afterwards: {1}</source>
        <translation>生成的脚本 {0} 无法加载：{1}</translation>
    </message>
    <message>
        <source>Nothing was written. Look at the message for quotes and backslashes, and at script.py.mako.</source>
        <translation>没有写入任何内容。请检查说明文字中的引号和反斜杠，以及 script.py.mako。</translation>
    </message>
    <message>
        <source>The template of new scripts does not set &apos;revision&apos; to {0}.</source>
        <translation>新脚本的模板没有把“revision”设为 {0}。</translation>
    </message>
    <message>
        <source>Nothing was written. script.py.mako needs revision = ${repr(up_revision)}.</source>
        <translation>没有写入任何内容。script.py.mako 中需要 revision = ${repr(up_revision)}。</translation>
    </message>
    <message>
        <source>file_template &apos;{0}&apos; gives no file name: {1}.</source>
        <translation>file_template“{0}”无法得出文件名：{1}。</translation>
    </message>
    <message>
        <source>It may use %(rev)s, %(slug)s, %(epoch)s, %(year)d, %(month).2d, %(day).2d, %(hour).2d, %(minute).2d and %(second).2d; in alembic.ini each % is written twice.</source>
        <translation>可以使用 %(rev)s、%(slug)s、%(epoch)s、%(year)d、%(month).2d、%(day).2d、%(hour).2d、%(minute).2d 和 %(second).2d；在 alembic.ini 中每个 % 要写两次。</translation>
    </message>
    <message>
        <source>The new script would lie outside of its version location: {0}.</source>
        <translation>新脚本会位于其版本位置之外：{0}。</translation>
    </message>
    <message>
        <source>Look at file_template and --rev-id.</source>
        <translation>请检查 file_template 和 --rev-id。</translation>
    </message>
    <message>
        <source>The new script cannot be written in the encoding {0}.</source>
        <translation>新脚本无法以编码 {0} 写入。</translation>
    </message>
    <message>
        <source>Set output_encoding to utf-8, or leave out what it lacks. Nothing was written.</source>
        <translation>请把 output_encoding 设为 utf-8，或去掉该编码没有的字符。没有写入任何内容。</translation>
    </message>
    <message>
        <source>env.py cannot be evaluated ({0}): Retort assumes {1} and configure() without options.</source>
        <translation>无法对 env.py 求值（{0}）：Retort 假定使用 {1}，且 configure() 没有选项。</translation>
    </message>
    <message>
        <source>Look at env.py if the SQL is not what you expect.</source>
        <translation>如果 SQL 与预期不符，请查看 env.py。</translation>
    </message>
    <message>
        <source>{0} is not there.</source>
        <translation>{0} 不存在。</translation>
    </message>
    <message>
        <source>retort init makes one.</source>
        <translation>retort init 可以创建它。</translation>
    </message>
    <message>
        <source>env.py came to its end without running migrations.</source>
        <translation>env.py 运行结束，却没有运行任何迁移。</translation>
    </message>
    <message>
        <source>It has to call context.run_migrations().</source>
        <translation>它必须调用 context.run_migrations()。</translation>
    </message>
    <message>
        <source>{0} is outside of the project, and nothing is written there.</source>
        <translation>{0} 在项目之外，不会向那里写入任何内容。</translation>
    </message>
    <message>
        <source>The history cannot be read.</source>
        <translation>无法读取历史。</translation>
    </message>
    <message>
        <source>This revision has no &apos;-- retort: {0}&apos; section.</source>
        <translation>此修订没有“-- retort: {0}”部分。</translation>
    </message>
    <message>
        <source>Add the section; an empty one says that there is nothing to do.</source>
        <translation>请添加该部分；留空表示无需做任何事。</translation>
    </message>
    <message>
        <source>This calculation needs an integer of more than {0} bits.</source>
        <translation>此计算需要超过 {0} 位的整数。</translation>
    </message>
    <message>
        <source>Using --sql with --autogenerate does not make any sense</source>
        <translation>--sql 与 --autogenerate 同用没有意义</translation>
    </message>
    <message>
        <source>Leave out --sql.</source>
        <translation>请去掉 --sql。</translation>
    </message>
    <message>
        <source>Using --sql with the revision command when revision_environment is not configured does not make any sense</source>
        <translation>没有配置 revision_environment 时，revision 命令使用 --sql 没有意义</translation>
    </message>
    <message>
        <source>This version of Retort cannot compare models with a database yet.</source>
        <translation>此版本的 Retort 尚不能把模型与数据库比较。</translation>
    </message>
    <message>
        <source>Leave out --autogenerate and write the operations by hand, or use alembic revision --autogenerate: both work on the same files.</source>
        <translation>请去掉 --autogenerate 并手工编写操作，或使用 alembic revision --autogenerate：两者使用相同的文件。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no revision that another could depend on.</source>
        <translation>“{0}”不是可供其他修订依赖的修订。</translation>
    </message>
    <message>
        <source>Name a revision or a branch label.</source>
        <translation>请指定一个修订或分支标签。</translation>
    </message>
    <message>
        <source>No current revisions</source>
        <translation>没有当前修订</translation>
    </message>
    <message>
        <source>The database has not been upgraded yet.</source>
        <translation>数据库尚未升级过。</translation>
    </message>
    <message>
        <source>No revision files indicated by symbol &apos;{0}&apos;</source>
        <translation>符号“{0}”没有对应的修订文件</translation>
    </message>
    <message>
        <source>retort {0} does not run on databases yet; that comes with the next version.</source>
        <translation>retort {0} 目前还不能在数据库上运行；下一个版本将会支持。</translation>
    </message>
    <message>
        <source>With --sql it prints what it would run: retort upgrade FROM:TO --sql.</source>
        <translation>加 --sql 会打印将要运行的内容：retort upgrade FROM:TO --sql。</translation>
    </message>
    <message>
        <source>The heads are {0}.</source>
        <translation>分支头有：{0}。</translation>
    </message>
    <message>
        <source>To join them: retort merge -m &quot;merge heads&quot;{1}</source>
        <translation>合并它们：retort merge -m &quot;merge heads&quot;{1}</translation>
    </message>
    <message>
        <source>Retort&apos;s re knows patterns of text only, not of bytes.</source>
        <translation>Retort 的 re 只认识文本模式，不认识字节模式。</translation>
    </message>
    <message>
        <source>Decode the bytes first: re.search(r&apos;…&apos;, data.decode(&apos;latin-1&apos;)).</source>
        <translation>请先解码字节：re.search(r&apos;…&apos;, data.decode(&apos;latin-1&apos;))。</translation>
    </message>
    <message>
        <source>With --sql there is no database to read from, and execute() gives None. Guard it with context.is_offline_mode(), write it as SQL that the database runs by itself, or give the revision&apos;s SQL under &apos;overrides&apos; in retort.yaml.</source>
        <translation>使用 --sql 时没有可读取的数据库，execute() 返回 None。请用 context.is_offline_mode() 判断，或写成由数据库自己执行的 SQL，或在 retort.yaml 的 overrides 下给出该修订的 SQL。</translation>
    </message>
    <message>
        <source>The number {0} is not known here.</source>
        <translation>这里不认识数字 {0}。</translation>
    </message>
    <message>
        <source>There are no complex numbers, and no integers of more than 4300 digits.</source>
        <translation>没有复数，也没有超过 4300 位的整数。</translation>
    </message>
    <message>
        <source>{0} needs a live database, and {1} evaluates env.py without opening one.</source>
        <translation>{0} 需要真实的数据库，而 {1} 执行 env.py 时不打开数据库。</translation>
    </message>
    <message>
        <source>Guard it in env.py, or leave it to upgrade.</source>
        <translation>请在 env.py 中加以判断，或留给 upgrade 执行。</translation>
    </message>
    <message>
        <source>process_revision_directives adds an operation that Retort does not write as Python yet: {0}.</source>
        <translation>process_revision_directives 添加了 Retort 还不能写成 Python 的操作：{0}。</translation>
    </message>
    <message>
        <source>Nothing was written. Register a renderer for it (alembic.autogenerate.renderers), or write the operation into the script by hand.</source>
        <translation>什么都没有写入。请为它注册渲染函数（alembic.autogenerate.renderers），或手工把该操作写进脚本。</translation>
    </message>
    <message>
        <source>env.py asks the application for its databases (SQLALCHEMY_BINDS), and Retort starts no applications.</source>
        <translation>env.py 向应用程序询问其数据库（SQLALCHEMY_BINDS），而 Retort 不启动应用程序。</translation>
    </message>
    <message>
        <source>Write a section [NAME] with its sqlalchemy.url into alembic.ini for each of them.</source>
        <translation>请在 alembic.ini 中为每个数据库写一个带 sqlalchemy.url 的 [名称] 节。</translation>
    </message>
    <message>
        <source>No database is known, so there is no current revision: {0}</source>
        <translation>不知道任何数据库，因此没有当前修订：{0}</translation>
    </message>
    <message>
        <source>env.py does not say which database it means ({1}): assuming that of sqlalchemy.url, {0}</source>
        <translation>env.py 没有说明是哪个数据库（{1}）：假定为 sqlalchemy.url 所指的 {0}</translation>
    </message>
    <message>
        <source>it runs no migrations on a database with a URL</source>
        <translation>它没有在带 URL 的数据库上运行迁移</translation>
    </message>
    <message>
        <source>env.py also runs migrations on a database whose URL it does not give; that one is left out.</source>
        <translation>env.py 还在一个没有给出 URL 的数据库上运行迁移；该数据库被略过。</translation>
    </message>
    <message>
        <source>env.py asks the database first ({0}); nothing of that was executed, and the version table is looked for without it.</source>
        <translation>env.py 会先询问数据库（{0}）；这些都没有执行，查找版本表时也不考虑它们。</translation>
    </message>
    <message>
        <source>the database of the environment {1} of retort.yaml, whatever env.py says: {0}</source>
        <translation>retort.yaml 中环境 {1} 的数据库，不论 env.py 怎么说：{0}</translation>
    </message>
</context>
</TS>
