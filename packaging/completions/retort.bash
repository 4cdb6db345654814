# Completion of retort for bash; made by: retort completions bash
_retort()
{
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= i
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
        -c|--config|-n|--name|-x|-e|--env|--config-file) ((++i)) ;;
        -*) ;;
        *) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    case $command in
    '')
        case $previous in
        -c|--config) COMPREPLY=($(compgen -f -- "$word")); return ;;
        -n|--name) COMPREPLY=(); return ;;
        -x) COMPREPLY=(); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help --version -c --config -n --name -x --raiseerr -q --quiet -e --env --config-file --json' -- "$word"))
        else
            COMPREPLY=($(compgen -W 'branches completions doctor downgrade edit ensure_version heads help history init list_templates merge ops revision show stamp upgrade' -- "$word"))
        fi
        ;;
    branches)
        case $previous in
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -v --verbose -e --env --config-file --json' -- "$word"))
        fi
        ;;
    completions)
        case $previous in
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -e --env --config-file --json' -- "$word"))
        else
            COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word"))
        fi
        ;;
    doctor)
        case $previous in
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help --connect --color -e --env --config-file --json' -- "$word"))
        else
            COMPREPLY=($(compgen -d -- "$word"))
        fi
        ;;
    downgrade)
        case $previous in
        --tag) COMPREPLY=(); return ;;
        --dialect) COMPREPLY=(); return ;;
        --url) COMPREPLY=(); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help --sql --tag --dialect --url -e --env --config-file --json' -- "$word"))
        fi
        ;;
    edit)
        case $previous in
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -e --env --config-file --json' -- "$word"))
        fi
        ;;
    ensure_version)
        case $previous in
        --dialect) COMPREPLY=(); return ;;
        --url) COMPREPLY=(); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help --sql --dialect --url -e --env --config-file --json' -- "$word"))
        fi
        ;;
    heads)
        case $previous in
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -v --verbose --resolve-dependencies -e --env --config-file --json' -- "$word"))
        fi
        ;;
    help)
        case $previous in
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help --man -e --env --config-file --json' -- "$word"))
        else
            COMPREPLY=($(compgen -W 'branches completions doctor downgrade edit ensure_version heads help history init list_templates merge ops revision show stamp upgrade' -- "$word"))
        fi
        ;;
    history)
        case $previous in
        -r|--rev-range) COMPREPLY=(); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -r --rev-range -v --verbose -i --indicate-current --graph --color -e --env --config-file --json' -- "$word"))
        fi
        ;;
    init)
        case $previous in
        -t|--template) COMPREPLY=(); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -t --template --package -e --env --config-file --json' -- "$word"))
        else
            COMPREPLY=($(compgen -d -- "$word"))
        fi
        ;;
    list_templates)
        case $previous in
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -e --env --config-file --json' -- "$word"))
        fi
        ;;
    merge)
        case $previous in
        -m|--message) COMPREPLY=(); return ;;
        --branch-label) COMPREPLY=(); return ;;
        --rev-id) COMPREPLY=(); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -m --message --branch-label --rev-id --splice -e --env --config-file --json' -- "$word"))
        fi
        ;;
    ops)
        case $previous in
        --dialect) COMPREPLY=(); return ;;
        --url) COMPREPLY=(); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help --dialect --url -e --env --config-file --json' -- "$word"))
        fi
        ;;
    revision)
        case $previous in
        -m|--message) COMPREPLY=(); return ;;
        --head) COMPREPLY=(); return ;;
        --branch-label) COMPREPLY=(); return ;;
        --version-path) COMPREPLY=(); return ;;
        --rev-id) COMPREPLY=(); return ;;
        --depends-on) COMPREPLY=(); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -m --message --autogenerate --sql --head --splice --branch-label --version-path --rev-id --depends-on -e --env --config-file --json' -- "$word"))
        fi
        ;;
    show)
        case $previous in
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help -e --env --config-file --json' -- "$word"))
        fi
        ;;
    stamp)
        case $previous in
        --tag) COMPREPLY=(); return ;;
        --dialect) COMPREPLY=(); return ;;
        --url) COMPREPLY=(); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help --sql --tag --purge --dialect --url -e --env --config-file --json' -- "$word"))
        fi
        ;;
    upgrade)
        case $previous in
        --tag) COMPREPLY=(); return ;;
        --dialect) COMPREPLY=(); return ;;
        --url) COMPREPLY=(); return ;;
        -e|--env) COMPREPLY=(); return ;;
        --config-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W '-h --help --sql --tag --dialect --url -e --env --config-file --json' -- "$word"))
        fi
        ;;
    esac
}
complete -F _retort retort
