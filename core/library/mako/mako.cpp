// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/mako/mako.h"

#include "core/library/mako/messages.h"
#include "core/library/mako/program.h"

#include <algorithm>
#include <set>

namespace retort::library::mako {

using script::Value;
using script::Vm;

namespace {

/// What a template finds beside its own names. A name that nobody gave is false, and an error only where it is written.
constexpr std::string_view kPrelude = R"(class _Undefined:
    def __str__(self):
        raise NameError("Undefined")
    def __call__(self, *arguments, **named):
        raise NameError("Undefined")
    def __bool__(self):
        return False
class _Context:
    def __init__(self, values, write):
        self._values = values
        self.write = write
    def get(self, name, default=None):
        return self._values.get(name, default)
    def __getitem__(self, name):
        return self._values[name]
    def __contains__(self, name):
        return name in self._values
    def keys(self):
        return list(self._values)
class _Writer:
    def __init__(self, write):
        self._write = write
        self._buffers = []
    def __call__(self, text):
        if self._buffers:
            self._buffers[-1].append(text)
        else:
            self._write(text)
    def push(self):
        self._buffers.append([])
    def pop(self):
        return "".join(self._buffers.pop())
class _Loop:
    def __init__(self, parent, iterable):
        self.parent = parent
        self._iterable = iterable
        self.index = 0
    def __iter__(self):
        for item in self._iterable:
            yield item
            self.index += 1
    def __len__(self):
        return len(self._iterable)
    @property
    def reverse_index(self):
        return len(self) - self.index - 1
    @property
    def first(self):
        return self.index == 0
    @property
    def last(self):
        return self.index == len(self) - 1
    @property
    def odd(self):
        return bool(self.index % 2)
    @property
    def even(self):
        return not self.odd
    def cycle(self, *values):
        if not values:
            raise ValueError("You must provide values to cycle through")
        return values[self.index % len(values)]
def _filter_str(text):
    return text
def _filter_trim(text):
    return text.strip()
def _filter_unicode(text):
    return str(text)
def _filter_h(text):
    for plain, written in (("&", "&amp;"), (">", "&gt;"), ("<", "&lt;"), ("'", "&#39;"), ('"', "&#34;")):
        text = text.replace(plain, written)
    return text
_filter_x = _filter_h
def _filter_u(text):
    from urllib.parse import quote_plus
    return quote_plus(text)
_undefined = _Undefined()
)";

std::uint32_t linesIn(std::string_view text)
{
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Everything that looks like a name; too many do no harm.
std::set<std::string_view> wordsIn(std::string_view code)
{
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
               || static_cast<unsigned char>(c) >= 0x80;
    };
    std::set<std::string_view> words;
    for (std::size_t i = 0; i < code.size();) {
        const std::size_t begin = i;
        while (i < code.size() && isWord(code[i]))
            ++i;
        if (i > begin && (code[begin] < '0' || code[begin] > '9') && static_cast<unsigned char>(code[begin]) < 0x80)
            words.insert(code.substr(begin, i - begin));
        if (i == begin)
            ++i;
    }
    return words;
}

bool isKeyword(std::string_view word)
{
    constexpr std::string_view kKeywords =
        " False None True and as assert async await break class continue def del elif else except finally for from global "
        "if import in is lambda nonlocal not or pass raise return try while with yield ";
    return kKeywords.find(" " + std::string(word) + " ") != std::string_view::npos;
}

/// The script that a template becomes, and the template's line of each of its lines (0: none).
struct Script
{
    std::string code;
    std::vector<std::uint32_t> lines;
};

Script scriptOf(const Program &program, const Values &values)
{
    Script script;
    script.code = kPrelude;
    script.lines.assign(linesIn(kPrelude), 0);
    script.code += program.moduleCode;
    script.lines.insert(script.lines.end(), program.moduleLines.begin(), program.moduleLines.end());
    std::set<std::string_view> unknown = wordsIn(program.body);
    std::string parameters;
    unknown.erase("loop");
    unknown.erase("capture");
    for (const auto &[name, value] : values) {
        parameters += ", " + name;
        unknown.erase(name);
    }
    for (const std::string_view word : unknown) {
        if (isKeyword(word))
            continue;
        const std::string name(word);
        script.code += "try:\n    " + name + "\nexcept NameError:\n    " + name + " = _undefined\n";
        script.lines.insert(script.lines.end(), 4, 0);
    }
    script.code += "def _render(_w, context" + parameters + "):\n";
    script.lines.push_back(0);
    if (program.body.find("capture(") != std::string::npos) {
        constexpr std::string_view kCapture =
            "    def capture(_function, *_arguments, **_named):\n        _w.push()\n        _function(*_arguments, **_named)\n"
            "        return _w.pop()\n";
        script.code += kCapture;
        script.lines.insert(script.lines.end(), linesIn(kCapture), 0);
    }
    script.code += program.body;
    script.lines.insert(script.lines.end(), program.bodyLines.begin(), program.bodyLines.end());
    return script;
}

Value write(Vm &, script::Arguments &arguments)
{
    // The text is render()'s own, and outlives the call.
    auto *out = static_cast<std::string *>(const_cast<void *>(arguments.callee->data)); // NOLINT
    out->append(arguments.text(0));
    return Value::none();
}

/// The error as the template's: its own line, under its own name. What fails in our prelude is told where it was called.
base::Diagnostic placed(const base::Diagnostic &error, const std::string &file, const Script &script)
{
    base::Span span = error.span;
    const auto lineOf = [&](const base::Span &place) {
        const std::uint32_t line = place.begin.line;
        return place.file == file && line > 0 && line <= script.lines.size() ? script.lines[line - 1] : 0;
    };
    std::uint32_t line = lineOf(span);
    for (const base::Related &related : error.related) {
        if (line == 0)
            line = lineOf(related.span);
    }
    if (span.file == file)
        span.begin = span.end = base::Position{line, line > 0 ? 1U : 0U};
    return base::Diagnostic{&kFailed, {base::messageText(error)}, span, base::Severity::Error, {}};
}

} // namespace

base::Result<std::string> render(Session &session, std::string_view text, const std::string &file, const Values &values)
{
    const auto program = readTemplate(text, file);
    if (!program)
        return tl::make_unexpected(program.error());
    const Script script = scriptOf(*program, values);
    Vm &vm = session.vm();
    const auto module = vm.runModule(std::make_shared<script::Source>(file, script.code), "template");
    if (!module)
        return tl::make_unexpected(placed(module.error(), file, script));

    std::string out;
    const auto made = vm.callFunction(*(*module)->names.find(vm.atoms().intern("_Writer")),
                                      {vm.nativeFunction("write(text)", write, &out)});
    if (!made)
        return tl::make_unexpected(placed(made.error(), file, script));
    const Value writer = *made;
    auto names = vm.dict();
    std::vector<Value> arguments{writer, Value()};
    for (const auto &[name, value] : values) {
        vm.putInto(*names, vm.text(name), value);
        arguments.push_back(value);
    }
    const auto context = vm.callFunction(*(*module)->names.find(vm.atoms().intern("_Context")), {names.value(), writer});
    if (!context)
        return tl::make_unexpected(placed(context.error(), file, script));
    arguments[1] = *context;
    const auto done = vm.callFunction(*(*module)->names.find(vm.atoms().intern("_render")), arguments);
    if (!done)
        return tl::make_unexpected(placed(done.error(), file, script));
    return out;
}

} // namespace retort::library::mako
