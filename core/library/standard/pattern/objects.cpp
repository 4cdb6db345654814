// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The module re: patterns, matches, and what is done with them.
#include "core/base/text.h"
#include "core/library/standard/messages.h"
#include "core/library/standard/pattern/program.h"
#include "core/library/standard/support.h"
#include "core/script/builtins/builtins.h"
#include "core/script/runtime/native_method.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace retort::library::standard {

using pattern::How;
using script::objectOf;

namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

struct PatternObject : script::Object
{
    PatternObject(Type *ofType, std::string from, pattern::Program made)
        : Object(ofType)
        , source(std::move(from))
        , program(std::move(made))
    {
    }
    std::string source;
    pattern::Program program;
};

struct MatchObject : script::Object
{
    MatchObject(Type *ofType, Value ofPattern, Value inText, std::vector<std::size_t> places)
        : Object(ofType)
        , pattern(std::move(ofPattern))
        , text(std::move(inText))
        , groups(std::move(places))
    {
    }
    Value pattern;
    Value text;
    std::vector<std::size_t> groups; ///< in bytes
};

struct PatternTypes
{
    explicit PatternTypes(Session &session);
    Ref<Type> pattern, match, error;
    std::map<std::pair<std::string, std::uint32_t>, Value> compiled;
};

PatternTypes &typesOf(Vm &vm)
{
    return Session::of(vm).part<PatternTypes>();
}

const pattern::Program &programOf(const Value &value)
{
    return objectOf<PatternObject>(value).program;
}

/// Where a byte stands, counted in characters.
std::int64_t characterAt(Vm &vm, const Value &text, std::size_t at)
{
    const std::string_view all = vm.textOf(text);
    if (vm.length(text) == static_cast<std::int64_t>(all.size()))
        return static_cast<std::int64_t>(at);
    vm.work(1 + at / 64);
    return static_cast<std::int64_t>(base::lengthInCharacters(all.substr(0, at)));
}

std::size_t byteAt(Vm &vm, const Value &text, std::int64_t character)
{
    const std::string_view all = vm.textOf(text);
    if (character <= 0)
        return 0;
    if (vm.length(text) <= character)
        return all.size();
    if (vm.length(text) == static_cast<std::int64_t>(all.size()))
        return static_cast<std::size_t>(character);
    std::size_t at = 0;
    for (std::int64_t i = 0; i < character; ++i)
        base::nextCodePoint(all, at);
    return at;
}

Value compiled(Vm &vm, const Value &source, std::int64_t flags)
{
    PatternTypes &types = typesOf(vm);
    if (vm.typeOf(source) == types.pattern.get()) {
        if (flags != 0)
            vm.raise(vm.types().valueError, "cannot process flags argument with a compiled pattern");
        return source;
    }
    if (vm.typeOf(source) == vm.types().bytes)
        vm.stop(kBytesPattern);
    if (!vm.isStr(source))
        vm.raise(vm.types().typeError, "first argument must be string or compiled pattern");
    std::pair<std::string, std::uint32_t> key{std::string(vm.textOf(source)), static_cast<std::uint32_t>(flags)};
    if (const auto found = types.compiled.find(key); found != types.compiled.end())
        return found->second;
    vm.work(1 + key.first.size() / 8);
    try {
        pattern::Program program = pattern::compile(key.first, key.second);
        const std::size_t size = program.code.size() * sizeof(pattern::Instruction);
        auto made = vm.heap().make<PatternObject>(types.pattern.get(), key.first, std::move(program));
        vm.heap().grow(made.get(), size);
        if (types.compiled.size() >= 512)
            types.compiled.clear();
        types.compiled.emplace(std::move(key), made.value());
        return made.value();
    } catch (pattern::SyntaxFault &fault) {
        const std::int64_t at = characterAt(vm, source, std::min(fault.at, vm.textOf(source).size()));
        const Value error = vm.newException(types.error.get(), {vm.text(fault.text.starts_with("look-behind") ? fault.text : fault.text + " at position " + std::to_string(at))});
        vm.setAttribute(error, vm.atoms().intern("msg"), vm.text(fault.text));
        vm.setAttribute(error, vm.atoms().intern("pattern"), source);
        vm.setAttribute(error, vm.atoms().intern("pos"), Value::integer(at));
        vm.raise(error);
    }
}

const Value &textArgument(Vm &vm, const Value &value)
{
    if (!vm.isStr(value)) {
        if (vm.typeOf(value) == vm.types().opaque)
            vm.refuseOpaque(value, "searched");
        if (vm.typeOf(value) == vm.types().bytes)
            vm.raise(vm.types().typeError, "cannot use a string pattern on a bytes-like object");
        vm.raise(vm.types().typeError, "expected string or bytes-like object, got '" + vm.typeOf(value)->name + "'");
    }
    return value;
}

Value matchOf(Vm &vm, const Value &pattern, const Value &text, std::vector<std::size_t> groups)
{
    const std::size_t size = groups.size() * sizeof(std::size_t);
    auto made = vm.heap().make<MatchObject>(typesOf(vm).match.get(), pattern, text, std::move(groups));
    vm.heap().grow(made.get(), size);
    return made.value();
}

std::string_view groupText(Vm &vm, const MatchObject &match, std::size_t group)
{
    const std::size_t begin = match.groups[group * 2];
    return vm.textOf(match.text).substr(begin, match.groups[group * 2 + 1] - begin);
}

bool tookPart(const MatchObject &match, std::size_t group)
{
    return match.groups[group * 2] != kNowhere && match.groups[group * 2 + 1] != kNowhere;
}

Value groupValue(Vm &vm, const MatchObject &match, std::size_t group, const Value &fallback = Value::none())
{
    return tookPart(match, group) ? vm.text(groupText(vm, match, group)) : fallback;
}

/// One match after another, as findall, finditer, sub and split see them: what is empty may stand right behind a match.
class Walk
{
public:
    Walk(Vm &vm, const Value &pattern, const Value &text, std::size_t from = 0)
        : m_vm(vm)
        , m_program(programOf(pattern))
        , m_text(vm.textOf(text))
        , m_at(from)
    {
    }

    bool next(std::vector<std::size_t> &groups)
    {
        if (m_at > m_text.size() || !pattern::run(m_vm, m_program, m_text, m_at, How::Search, groups, m_notEmpty))
            return false;
        m_at = groups[1];
        m_notEmpty = groups[0] == groups[1];
        return true;
    }

    std::size_t at() const { return m_at; }
    bool notEmpty() const { return m_notEmpty; }
    void restore(std::size_t at, bool notEmpty)
    {
        m_at = at;
        m_notEmpty = notEmpty;
    }

private:
    Vm &m_vm;
    const pattern::Program &m_program;
    std::string_view m_text;
    std::size_t m_at;
    bool m_notEmpty = false;
};

Value find(Vm &vm, const Value &pattern, const Value &given, How how, std::int64_t from, const Value &end)
{
    Value text = textArgument(vm, given);
    if (!end.isUndefined() && end.isInteger() && end.asInteger() < vm.length(text))
        text = vm.text(vm.textOf(text).substr(0, byteAt(vm, text, end.asInteger())));
    std::vector<std::size_t> groups;
    if (!pattern::run(vm, programOf(pattern), vm.textOf(text), byteAt(vm, text, from), how, groups))
        return Value::none();
    return matchOf(vm, pattern, text, std::move(groups));
}

template<How how>
Value findMethod(Vm &vm, Arguments &arguments)
{
    return find(vm, arguments[0], arguments[1], how, arguments.integerOr(2, 0), arguments[3]);
}

template<How how>
Value findFunction(Vm &vm, Arguments &arguments)
{
    return find(vm, compiled(vm, arguments[0], arguments.integerOr(2, 0)), arguments[1], how, 0, {});
}

Value foundGroups(Vm &vm, const pattern::Program &program, std::string_view text, const std::vector<std::size_t> &groups)
{
    const auto part = [&](std::size_t group) {
        const std::size_t begin = groups[group * 2];
        return begin == kNowhere ? vm.text("") : vm.text(text.substr(begin, groups[group * 2 + 1] - begin));
    };
    if (program.groups <= 2)
        return part(program.groups - 1);
    std::vector<Value> parts;
    for (std::size_t group = 1; group < program.groups; ++group)
        parts.push_back(part(group));
    return vm.tuple(std::move(parts));
}

Value findAll(Vm &vm, const Value &pattern, const Value &text)
{
    Walk walk(vm, pattern, textArgument(vm, text));
    const Value made = vm.list({});
    std::vector<std::size_t> groups;
    while (walk.next(groups))
        vm.appendTo(objectOf<script::List>(made), foundGroups(vm, programOf(pattern), vm.textOf(text), groups));
    return made;
}

Value stepMatches(Vm &vm, script::NativeIterator &state)
{
    const Value pattern = objectOf<script::Tuple>(state.extra).items[0];
    Walk walk(vm, pattern, state.source);
    walk.restore(static_cast<std::size_t>(state.position), state.limit != 0);
    std::vector<std::size_t> groups;
    if (!walk.next(groups))
        return {};
    state.position = static_cast<std::int64_t>(walk.at());
    state.limit = walk.notEmpty() ? 1 : 0;
    return matchOf(vm, pattern, state.source, std::move(groups));
}

Value findIterator(Vm &vm, const Value &pattern, const Value &text)
{
    const Value made = vm.iterator(vm.types().iterator, textArgument(vm, text), stepMatches);
    objectOf<script::NativeIterator>(made).extra = vm.tuple({pattern});
    return made;
}

Value split(Vm &vm, const Value &pattern, const Value &text, std::int64_t most)
{
    const pattern::Program &program = programOf(pattern);
    const std::string_view all = vm.textOf(textArgument(vm, text));
    Walk walk(vm, pattern, text);
    const Value made = vm.list({});
    auto &list = objectOf<script::List>(made);
    std::vector<std::size_t> groups;
    std::size_t from = 0;
    for (std::int64_t count = 0; (most <= 0 || count < most) && walk.next(groups); ++count) {
        vm.appendTo(list, vm.text(all.substr(from, groups[0] - from)));
        for (std::size_t group = 1; group < program.groups; ++group) {
            const std::size_t begin = groups[group * 2];
            vm.appendTo(list, begin == kNowhere ? Value::none() : vm.text(all.substr(begin, groups[group * 2 + 1] - begin)));
        }
        from = groups[1];
    }
    vm.appendTo(list, vm.text(all.substr(from)));
    return made;
}

/// The replacement text of sub() and expand(): \1, \g<name>, \n.
std::string expanded(Vm &vm, const MatchObject &match, std::string_view with)
{
    const pattern::Program &program = programOf(match.pattern);
    std::string out;
    const auto put = [&](std::size_t group, const std::string &shown) {
        if (group >= program.groups)
            vm.raise(typesOf(vm).error.get(), "invalid group reference " + shown);
        if (tookPart(match, group))
            out += groupText(vm, match, group);
    };
    for (std::size_t at = 0; at < with.size(); ++at) {
        if (with[at] != '\\') {
            out += with[at];
            continue;
        }
        if (++at == with.size())
            vm.raise(typesOf(vm).error.get(), "bad escape (end of pattern)");
        const char c = with[at];
        if (c == 'g' && at + 1 < with.size() && with[at + 1] == '<') {
            const std::size_t close = with.find('>', at);
            if (close == kNowhere)
                vm.raise(typesOf(vm).error.get(), "missing >, unterminated name");
            const std::string name(with.substr(at + 2, close - at - 2));
            at = close;
            if (!name.empty() && name[0] >= '0' && name[0] <= '9' && name.size() < 4) {
                put(static_cast<std::size_t>(std::stoi(name)), name);
                continue;
            }
            const auto found = program.names.find(name);
            if (found == program.names.end())
                vm.raise(vm.types().indexError, "unknown group name '" + name + "'");
            put(found->second, name);
        } else if (c == '0') {
            out += '\0';
        } else if (c >= '1' && c <= '9') {
            std::size_t group = static_cast<std::size_t>(c - '0');
            if (at + 1 < with.size() && with[at + 1] >= '0' && with[at + 1] <= '9')
                group = group * 10 + static_cast<std::size_t>(with[++at] - '0');
            put(group, std::to_string(group));
        } else {
            static constexpr std::string_view kFrom = "ntrfvab\\";
            static constexpr std::string_view kTo = "\n\t\r\f\v\a\b\\";
            if (const std::size_t known = kFrom.find(c); known != kNowhere)
                out += kTo[known];
            else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
                vm.raise(typesOf(vm).error.get(), std::string("bad escape \\") + c);
            else
                (out += '\\') += c;
        }
    }
    return out;
}

Value substituted(Vm &vm, const Value &pattern, const Value &with, const Value &text, std::int64_t most, bool counted)
{
    const std::string_view all = vm.textOf(textArgument(vm, text));
    const bool isText = vm.isStr(with);
    const bool isPlain = isText && vm.textOf(with).find('\\') == kNowhere;
    Walk walk(vm, pattern, text);
    std::vector<std::size_t> groups;
    std::string out;
    std::size_t from = 0;
    std::int64_t count = 0;
    while ((most <= 0 || count < most) && walk.next(groups)) {
        ++count;
        const auto [begin, end] = std::pair{groups[0], groups[1]};
        out += all.substr(from, begin - from);
        from = end;
        if (isPlain) {
            out += vm.textOf(with);
        } else {
            const Value match = matchOf(vm, pattern, text, groups);
            if (isText) {
                out += expanded(vm, objectOf<MatchObject>(match), vm.textOf(with));
            } else {
                const Value made = vm.call(with, {match});
                if (!made.isNone())
                    out += vm.textOf(textArgument(vm, made));
            }
        }
        vm.heap().ensure(out.size());
    }
    out += all.substr(from);
    const Value made = vm.text(std::move(out));
    return counted ? vm.tuple({made, Value::integer(count)}) : made;
}

// Matches

MatchObject &matchOf(const Arguments &arguments)
{
    return script::selfAs<MatchObject>(arguments.vm(), arguments[0]);
}

std::size_t groupIndex(Vm &vm, const MatchObject &match, const Value &which)
{
    const pattern::Program &program = programOf(match.pattern);
    if (which.isInteger() || which.isBool()) {
        if (which.asInteger() >= 0 && which.asInteger() < static_cast<std::int64_t>(program.groups))
            return static_cast<std::size_t>(which.asInteger());
    } else if (vm.isStr(which)) {
        if (const auto found = program.names.find(vm.textOf(which)); found != program.names.end())
            return found->second;
    }
    vm.raise(vm.types().indexError, "no such group");
}

Value group(Vm &vm, Arguments &arguments)
{
    const MatchObject &match = matchOf(arguments);
    if (arguments.rest().empty())
        return groupValue(vm, match, 0);
    if (arguments.rest().size() == 1)
        return groupValue(vm, match, groupIndex(vm, match, arguments.rest()[0]));
    std::vector<Value> found;
    for (const Value &which : arguments.rest())
        found.push_back(groupValue(vm, match, groupIndex(vm, match, which)));
    return vm.tuple(std::move(found));
}

Value groups(Vm &vm, Arguments &arguments)
{
    std::vector<Value> found;
    for (std::size_t i = 1; i < programOf(matchOf(arguments).pattern).groups; ++i)
        found.push_back(groupValue(vm, matchOf(arguments), i, arguments.orNone(1)));
    return vm.tuple(std::move(found));
}

Value groupDict(Vm &vm, Arguments &arguments)
{
    const MatchObject &match = matchOf(arguments);
    std::vector<std::pair<std::uint32_t, std::string>> names;
    for (const auto &[name, number] : programOf(match.pattern).names)
        names.emplace_back(number, name);
    std::sort(names.begin(), names.end());
    auto made = vm.dict();
    for (const auto &[number, name] : names)
        vm.putInto(*made, vm.text(name), groupValue(vm, match, number, arguments.orNone(1)));
    return made.value();
}

template<int side>
Value place(Vm &vm, Arguments &arguments)
{
    const MatchObject &match = matchOf(arguments);
    const std::size_t which = arguments.has(1) ? groupIndex(vm, match, arguments[1]) : 0;
    const auto at = [&](std::size_t end) {
        return Value::integer(tookPart(match, which) ? characterAt(vm, match.text, match.groups[which * 2 + end]) : -1);
    };
    if (side == 2)
        return vm.tuple({at(0), at(1)});
    return at(static_cast<std::size_t>(side));
}

Value matchAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &match = objectOf<MatchObject>(self);
    if (name->text == "string")
        return match.text;
    if (name->text == "re")
        return match.pattern;
    if (name->text == "pos")
        return Value::integer(0);
    if (name->text == "endpos")
        return Value::integer(vm.length(match.text));
    if (name->text == "lastindex" || name->text == "lastgroup") {
        std::size_t last = 0;
        for (std::size_t i = 1; i < programOf(match.pattern).groups; ++i) {
            if (tookPart(match, i) && (last == 0 || match.groups[i * 2 + 1] > match.groups[last * 2 + 1]))
                last = i;
        }
        if (name->text == "lastindex")
            return last == 0 ? Value::none() : Value::integer(static_cast<std::int64_t>(last));
        for (const auto &[named, number] : programOf(match.pattern).names) {
            if (number == last)
                return vm.text(named);
        }
        return Value::none();
    }
    return vm.types().object->ops.getAttribute(vm, self, name);
}

Value patternAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &object = objectOf<PatternObject>(self);
    if (name->text == "pattern")
        return vm.text(object.source);
    if (name->text == "flags")
        return Value::integer(object.program.flags | ((object.program.flags & pattern::Ascii) == 0 ? pattern::Unicode : 0U));
    if (name->text == "groups")
        return Value::integer(object.program.groups - 1);
    if (name->text == "groupindex") {
        auto made = vm.dict();
        for (const auto &[named, number] : object.program.names)
            vm.putInto(*made, vm.text(named), Value::integer(number));
        return made.value();
    }
    return vm.types().object->ops.getAttribute(vm, self, name);
}

// The module's functions

Value compileFunction(Vm &vm, Arguments &arguments)
{
    return compiled(vm, arguments[0], arguments.integerOr(1, 0));
}

Value escape(Vm &vm, Arguments &arguments)
{
    static constexpr std::string_view kSpecial = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";
    std::string out;
    for (const char c : arguments.text(0)) {
        if (kSpecial.find(c) != kNowhere)
            out += '\\';
        out += c;
    }
    return vm.text(std::move(out));
}

Value purge(Vm &vm, Arguments &)
{
    typesOf(vm).compiled.clear();
    return Value::none();
}

constexpr std::array kFunctions{
    NativeEntry{"compile(pattern, flags=)", compileFunction},
    NativeEntry{"search(pattern, string, flags=)", findFunction<How::Search>},
    NativeEntry{"match(pattern, string, flags=)", findFunction<How::Match>},
    NativeEntry{"fullmatch(pattern, string, flags=)", findFunction<How::Whole>},
    NativeEntry{"findall(pattern, string, flags=)",
                [](Vm &vm, Arguments &arguments) {
                    return findAll(vm, compiled(vm, arguments[0], arguments.integerOr(2, 0)), arguments[1]);
                }},
    NativeEntry{"finditer(pattern, string, flags=)",
                [](Vm &vm, Arguments &arguments) {
                    return findIterator(vm, compiled(vm, arguments[0], arguments.integerOr(2, 0)), arguments[1]);
                }},
    NativeEntry{"split(pattern, string, maxsplit=, flags=)",
                [](Vm &vm, Arguments &arguments) {
                    return split(vm, compiled(vm, arguments[0], arguments.integerOr(3, 0)), arguments[1], arguments.integerOr(2, 0));
                }},
    NativeEntry{"sub(pattern, repl, string, count=, flags=)",
                [](Vm &vm, Arguments &arguments) {
                    return substituted(vm, compiled(vm, arguments[0], arguments.integerOr(4, 0)), arguments[1], arguments[2],
                                       arguments.integerOr(3, 0), false);
                }},
    NativeEntry{"subn(pattern, repl, string, count=, flags=)",
                [](Vm &vm, Arguments &arguments) {
                    return substituted(vm, compiled(vm, arguments[0], arguments.integerOr(4, 0)), arguments[1], arguments[2],
                                       arguments.integerOr(3, 0), true);
                }},
    NativeEntry{"escape(pattern)", escape},
    NativeEntry{"purge()", purge},
};
constexpr auto kFunctionExports = functionExports(kFunctions, "re");

struct FlagName
{
    const char *name;
    std::uint32_t value;
};
constexpr FlagName kFlags[] = {{"I", 2},  {"IGNORECASE", 2}, {"M", 8},    {"MULTILINE", 8}, {"S", 16},     {"DOTALL", 16},
                               {"X", 64}, {"VERBOSE", 64},   {"A", 256},  {"ASCII", 256},   {"U", 32},     {"UNICODE", 32},
                               {"L", 4},  {"LOCALE", 4},     {"DEBUG", 128}, {"NOFLAG", 0}};

Value exportFlag(Session &, const void *flag)
{
    return Value::integer(static_cast<const FlagName *>(flag)->value);
}

} // namespace

PatternTypes::PatternTypes(Session &session)
{
    Vm &vm = session.vm();
    pattern = newTypeIn(vm, "re", "Pattern");
    match = newTypeIn(vm, "re", "Match");
    error = newTypeIn(vm, "re", "error", {vm.types().exception});
    pattern->ops.getAttribute = patternAttribute;
    pattern->ops.repr = [](Vm &, const Value &self) {
        return "re.compile(" + base::pythonRepr(objectOf<PatternObject>(self).source) + ")";
    };
    setMethod(vm, pattern.get(), "search(self, string, pos=, endpos=)", findMethod<How::Search>);
    setMethod(vm, pattern.get(), "match(self, string, pos=, endpos=)", findMethod<How::Match>);
    setMethod(vm, pattern.get(), "fullmatch(self, string, pos=, endpos=)", findMethod<How::Whole>);
    setMethod(vm, pattern.get(), "findall(self, string)",
              [](Vm &machine, Arguments &arguments) { return findAll(machine, arguments[0], arguments[1]); });
    setMethod(vm, pattern.get(), "finditer(self, string)",
              [](Vm &machine, Arguments &arguments) { return findIterator(machine, arguments[0], arguments[1]); });
    setMethod(vm, pattern.get(), "split(self, string, maxsplit=)", [](Vm &machine, Arguments &arguments) {
        return split(machine, arguments[0], arguments[1], arguments.integerOr(2, 0));
    });
    setMethod(vm, pattern.get(), "sub(self, repl, string, count=)", [](Vm &machine, Arguments &arguments) {
        return substituted(machine, arguments[0], arguments[1], arguments[2], arguments.integerOr(3, 0), false);
    });
    setMethod(vm, pattern.get(), "subn(self, repl, string, count=)", [](Vm &machine, Arguments &arguments) {
        return substituted(machine, arguments[0], arguments[1], arguments[2], arguments.integerOr(3, 0), true);
    });
    match->ops.getAttribute = matchAttribute;
    match->ops.truth = [](Vm &, const Value &) { return true; };
    match->ops.getItem = [](Vm &machine, const Value &self, const Value &key) {
        const auto &object = objectOf<MatchObject>(self);
        return groupValue(machine, object, groupIndex(machine, object, key));
    };
    match->ops.repr = [](Vm &machine, const Value &self) {
        const auto &object = objectOf<MatchObject>(self);
        return "<re.Match object; span=(" + std::to_string(characterAt(machine, object.text, object.groups[0])) + ", "
            + std::to_string(characterAt(machine, object.text, object.groups[1]))
            + "), match=" + base::pythonRepr(groupText(machine, object, 0)) + ">";
    };
    setMethod(vm, match.get(), "group(self, *args)", group);
    setMethod(vm, match.get(), "groups(self, default=)", groups);
    setMethod(vm, match.get(), "groupdict(self, default=)", groupDict);
    setMethod(vm, match.get(), "start(self, group=)", place<0>);
    setMethod(vm, match.get(), "end(self, group=)", place<1>);
    setMethod(vm, match.get(), "span(self, group=)", place<2>);
    setMethod(vm, match.get(), "expand(self, template)", [](Vm &machine, Arguments &arguments) {
        return machine.text(expanded(machine, matchOf(arguments), arguments.text(1)));
    });
}

std::span<const Export> patternExports()
{
    static const std::vector<Export> kAll = [] {
        std::vector<Export> all(kFunctionExports.begin(), kFunctionExports.end());
        for (const FlagName &flag : kFlags)
            all.push_back({"re", flag.name, exportFlag, &flag});
        all.push_back({"re", "RegexFlag", [](Session &session, const void *) { return Value(session.vm().types().integer); }});
        all.push_back({"re", "Pattern", [](Session &session, const void *) { return Value(session.part<PatternTypes>().pattern.get()); }});
        all.push_back({"re", "Match", [](Session &session, const void *) { return Value(session.part<PatternTypes>().match.get()); }});
        all.push_back({"re", "error", [](Session &session, const void *) { return Value(session.part<PatternTypes>().error.get()); }});
        return all;
    }();
    return kAll;
}

} // namespace retort::library::standard
