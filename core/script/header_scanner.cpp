// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/header_scanner.h"

#include "core/base/text.h"
#include "core/script/header_value.h"
#include "core/script/messages.h"

#include <algorithm>

namespace retort::script {

namespace {

constexpr std::size_t kMaxSource = 80;
constexpr std::size_t kMaxIndent = 100; ///< CPython's

/// Keywords whose statements may bind names in other ways than by `=`.
bool isCompound(std::string_view word)
{
    constexpr std::string_view kWords[] = {"if",     "elif",    "else", "for",   "while", "try",
                                           "except", "finally", "with", "async", "match", "case"};
    constexpr std::size_t kLongest = 7;
    return word.size() <= kLongest && std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

bool isAugmented(std::string_view op)
{
    return op.size() >= 2 && op.back() == '=' && op != "==" && op != "!=" && op != "<=" && op != ">=" && op != ":=";
}

/// The text cut to 80 characters, never inside one.
std::string shortened(std::string_view text)
{
    std::size_t end = 0;
    for (std::size_t count = 0; end < text.size() && count < kMaxSource; ++count)
        base::nextCodePoint(text, end);
    return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

} // namespace

HeaderScanner::HeaderScanner(const SourceText &source)
    : m_source(source), m_text(source.text()), m_conflicts(m_text), m_lexer(m_text, m_conflicts), m_positions(m_text)
{
    if (!source.invalidOffsets().empty())
        m_lexer.noteComments();
    constexpr std::size_t kTokens = 64;
    m_blocks.push_back({0, 0, false});
    m_tokens.reserve(kTokens);
}

void HeaderScanner::scan(Header &header)
{
    m_header = &header;
    lines();
    finish();
}

void HeaderScanner::lines()
{
    std::size_t at = 0;
    while (at < m_text.size())
        at = line(at);
    if (m_expectsBlock)
        indentation(m_text.size(), 0, 0);
}

/// The blanks that a line begins with. A form feed starts the count again; a backslash joins the next line, whose
/// blanks count on unless there were some before it.
HeaderScanner::Indent HeaderScanner::measureIndent(std::size_t begin) const
{
    Indent indent{begin, 0, 0};
    std::uint32_t beforeBackslash = 0;
    for (; indent.end < m_text.size(); ++indent.end) {
        const char c = m_text[indent.end];
        if (c == ' ') {
            ++indent.column;
            ++indent.altColumn;
        } else if (c == '\t') {
            indent.column = (indent.column / 8 + 1) * 8;
            ++indent.altColumn;
        } else if (c == '\f') {
            indent.column = indent.altColumn = 0;
        } else if (c == '\\' && m_text.substr(indent.end + 1, 1) == "\n") {
            beforeBackslash = beforeBackslash != 0 ? beforeBackslash : indent.column;
            ++indent.end;
        } else {
            break;
        }
    }
    if (beforeBackslash != 0)
        indent.column = indent.altColumn = beforeBackslash;
    return indent;
}

/// One physical line that is blank or a comment, or else one logical line. Returns where the next begins.
std::size_t HeaderScanner::line(std::size_t begin)
{
    const Indent indent = measureIndent(begin);
    std::size_t at = indent.end;
    if (at == m_text.size() && at > begin + 1 && m_text.substr(at - 2) == "\\\n")
        m_lexer.report(kAfterBackslash, at - 2);
    if (at == m_text.size() || m_text[at] == '\n')
        return at + 1;
    if (m_text[at] == '#')
        return m_lexer.skipComment(at) + 1;
    if (at == begin && !m_conflicts.empty() && m_conflicts.isMarker(begin))
        return std::min(m_text.find('\n', at), m_text.size() - 1) + 1;
    m_isInConflict = !m_conflicts.empty() && m_conflicts.contains(begin);
    indentation(at, indent.column, indent.altColumn);
    m_isDefinition = false;
    const bool isBody = m_blocks.back().isBody;
    if (isBody) {
        begin = m_lexer.skipLine(at);
    } else if (isPlainImport(at)) {
        begin = m_lexer.skipLine(at);
        m_isFirstStatement = false;
    } else {
        m_tokens.clear();
        begin = m_lexer.readLine(at, m_tokens);
        statement(m_tokens);
    }
    if (m_lexer.endsWithColon()) {
        m_expectsBlock = true;
        m_colonLine = at;
        m_isDefinition = m_isDefinition || isBody;
    }
    return begin;
}

/// An import on one line that cannot bind a header's name: worth knowing, because most scripts have three of them.
bool HeaderScanner::isPlainImport(std::size_t at) const
{
    const std::string_view start = m_text.substr(at, 7);
    if ((start != "import " && start.substr(0, 5) != "from ") || !m_constants.empty())
        return false;
    // Every name of a header has "revision" or an underscore in it.
    std::size_t end = at;
    for (; end < m_text.size() && m_text[end] != '\n'; ++end) {
        const char c = m_text[end];
        if (c == '_' || c == '*' || c == '(' || c == '\\' || c == ';')
            return false;
    }
    return m_text.substr(at, end - at).find("revision") == std::string_view::npos;
}

void HeaderScanner::indentation(std::size_t at, std::uint32_t column, std::uint32_t altColumn)
{
    if (column == m_blocks.back().column && altColumn == column && !m_expectsBlock)
        return;
    const auto isTabbed = [this, at](std::size_t offset, bool isWrong) {
        if (isWrong)
            m_lexer.report(kTabs, offset + (at - offset));
        return isWrong;
    };
    const bool expected = m_expectsBlock;
    m_expectsBlock = false;
    if (column > m_blocks.back().column) {
        if (isTabbed(at, altColumn <= m_blocks.back().altColumn))
            return;
        if (!expected)
            m_lexer.report(kUnexpectedIndent, at);
        else if (m_blocks.size() >= kMaxIndent)
            m_lexer.report(kTooDeepIndent, at);
        else
            m_blocks.push_back({column, altColumn, m_isDefinition});
        return;
    }
    if (expected)
        m_lexer.report(kExpectedIndent, std::min(at, m_text.size()),
                       {std::to_string(m_positions.at(m_colonLine).line)});
    while (column < m_blocks.back().column)
        m_blocks.pop_back();
    if (column != m_blocks.back().column)
        m_lexer.report(kUnindent, at);
    else
        isTabbed(at, altColumn != m_blocks.back().altColumn);
}

void HeaderScanner::statement(Tokens tokens)
{
    if (tokens.empty())
        return;
    const bool isFirst = m_isFirstStatement;
    m_isFirstStatement = false;
    if (m_conflicts.empty() && tokens.front().kind == HeaderToken::Kind::Operator
        && (tokens.front().begin == 0 || m_text[tokens.front().begin - 1] == '\n')) {
        const std::string_view rest = m_text.substr(tokens.front().begin);
        const std::string_view marker = rest.substr(0, rest.find('\n'));
        if (looksLikeMarker(marker)) {
            m_lexer.report(kLeftoverMarker, tokens.front().begin, {std::string(marker)});
            return;
        }
    }
    if (definition(tokens))
        return;
    if (m_lexer.endsWithColon() || isCompound(m_lexer.text(tokens.front()))) {
        otherBindings(tokens);
        return;
    }
    bool isFirstPart = true;
    for (std::size_t begin = 0; begin < tokens.size();) {
        std::size_t end = begin;
        while (end < tokens.size() && !(tokens[end].depth == 0 && tokens[end].symbol == ';'))
            ++end;
        const Tokens part = tokens.subspan(begin, end - begin);
        if (!part.empty() && !(isFirst && isFirstPart && docstring(part)))
            simpleStatement(part);
        isFirstPart = false;
        begin = end + 1;
    }
}

/// The module's docstring: a first statement of nothing but string literals, in parentheses or not.
bool HeaderScanner::docstring(Tokens tokens)
{
    while (tokens.size() >= 2 && tokens.front().symbol == '(' && tokens.back().symbol == ')')
        tokens = tokens.subspan(1, tokens.size() - 2);
    const bool isText = !tokens.empty() && std::all_of(tokens.begin(), tokens.end(), [](const HeaderToken &token) {
        return token.kind == HeaderToken::Kind::String;
    });
    if (!isText || isUncertain() || m_lexer.isBroken())
        return false;
    std::string text;
    const LiteralTraits traits = joinLiterals(m_lexer, tokens, text);
    if (!traits.isBytes && !traits.isFormatted) {
        m_header->docstring = std::move(text);
        m_header->hasDocstring = true;
    }
    return true;
}

bool HeaderScanner::definition(Tokens tokens)
{
    const bool isAsync = tokens.size() > 2 && is(tokens[0], "async") && is(tokens[1], "def");
    const bool isFunction = isAsync || is(tokens[0], "def");
    if ((!isFunction && !is(tokens[0], "class")) || tokens.size() < 2)
        return false;
    m_isDefinition = true;
    const std::string_view name = m_lexer.text(tokens[isAsync ? 2 : 1]);
    if (isFunction) {
        m_header->definesUpgrade |= name == "upgrade" || base::startsWith(name, "upgrade_");
        m_header->definesDowngrade |= name == "downgrade" || base::startsWith(name, "downgrade_");
    }
    bindUnknown(name, tokens);
    return true;
}

void HeaderScanner::simpleStatement(Tokens tokens)
{
    const std::string_view first = m_lexer.text(tokens.front());
    if (tokens.front().kind == HeaderToken::Kind::Name) {
        if (first == "import" || first == "from") {
            imports(tokens);
            return;
        }
        if (first == "del") {
            deletion(tokens);
            return;
        }
    }
    std::size_t colon = tokens.size();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].depth != 0 || tokens[i].kind != HeaderToken::Kind::Operator)
            continue;
        const std::string_view op = m_lexer.text(tokens[i]);
        if (op == "=" && colon == tokens.size()) {
            assignment(tokens, i);
            return;
        }
        if (op == "=" || isAugmented(op))
            break;
        if (op == ":" && colon == tokens.size())
            colon = i;
    }
    if (colon == 1 && tokens[0].kind == HeaderToken::Kind::Name && !is(tokens[0], "lambda"))
        annotated(tokens, colon);
    else
        otherBindings(tokens);
}

void HeaderScanner::annotated(Tokens tokens, std::size_t colon)
{
    for (std::size_t i = colon; i < tokens.size(); ++i) {
        if (tokens[i].depth == 0 && tokens[i].symbol == '=') {
            assign(tokens[0], tokens.subspan(i + 1));
            return;
        }
    }
}

/// `a = b = value`.
void HeaderScanner::assignment(Tokens tokens, std::size_t firstEquals)
{
    std::size_t lastEquals = firstEquals;
    for (std::size_t i = firstEquals; i < tokens.size(); ++i) {
        if (tokens[i].depth == 0 && tokens[i].symbol == '=')
            lastEquals = i;
        if (tokens[i].depth == 0 && is(tokens[i], "lambda"))
            break;
    }
    const Tokens value = tokens.subspan(lastEquals + 1);
    for (std::size_t begin = 0; begin <= lastEquals;) {
        std::size_t end = begin;
        while (!(tokens[end].depth == 0 && tokens[end].symbol == '='))
            ++end;
        const Tokens target = tokens.subspan(begin, end - begin);
        if (target.size() == 1 && target.front().kind == HeaderToken::Kind::Name) {
            assign(target.front(), value);
        } else {
            for (std::size_t i = 0; i < target.size(); ++i) {
                const bool isAttribute = i > 0 && target[i - 1].symbol == '.';
                if (target[i].kind == HeaderToken::Kind::Name && !isAttribute)
                    bindUnknown(m_lexer.text(target[i]), value);
            }
        }
        begin = end + 1;
    }
    otherBindings(value);
}

void HeaderScanner::assign(const HeaderToken &target, Tokens value)
{
    const std::string_view name = m_lexer.text(target);
    HeaderValue *header = slot(name);
    if (header != nullptr && value.empty() && !m_lexer.isBroken())
        m_lexer.report(kNoValue, target.begin, {std::string(name)});
    if (isUncertain() || m_lexer.isBroken()) {
        bindUnknown(name, value);
        return;
    }
    if (header != nullptr) {
        *header = readValue(value);
        return;
    }
    // Constants that a header might name are few and short; the rest is not worth reading.
    constexpr std::size_t kMaxConstant = 64;
    constexpr std::size_t kMaxConstants = 256;
    forget(name);
    if (!value.empty() && value.size() <= kMaxConstant && m_constants.size() < kMaxConstants) {
        HeaderValue constant = readValue(value);
        if (constant.kind != HeaderValue::Kind::Expression)
            m_constants.emplace_back(name, std::move(constant));
    }
}

HeaderValue HeaderScanner::readValue(Tokens value)
{
    const ValueReader::Lookup find = [this](std::string_view name) { return lookup(name); };
    HeaderValue result = ValueReader(m_lexer, value, find).read();
    describe(result, value);
    return result;
}

void HeaderScanner::describe(HeaderValue &value, Tokens source)
{
    if (source.empty())
        return;
    value.position = m_positions.at(source.front().begin);
    if (value.kind == HeaderValue::Kind::Expression || value.kind == HeaderValue::Kind::WrongType)
        value.source = shortened(m_text.substr(source.front().begin, source.back().end - source.front().begin));
}

void HeaderScanner::imports(Tokens tokens)
{
    std::size_t i = 1;
    if (is(tokens[0], "from")) {
        while (i < tokens.size() && !is(tokens[i], "import"))
            ++i;
        ++i;
    }
    for (; i < tokens.size(); ++i) {
        m_hasStarImport = m_hasStarImport || tokens[i].symbol == '*';
        const bool isAttribute = tokens[i - 1].symbol == '.';
        const bool isRenamed = i + 1 < tokens.size() && is(tokens[i + 1], "as");
        if (tokens[i].kind == HeaderToken::Kind::Name && !isAttribute && !isRenamed)
            bindUnknown(m_lexer.text(tokens[i]), tokens);
    }
}

void HeaderScanner::deletion(Tokens tokens)
{
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool isPart = tokens[i - 1].symbol == '.'
                            || (i + 1 < tokens.size() && (tokens[i + 1].symbol == '.' || tokens[i + 1].symbol == '['));
        if (tokens[i].kind != HeaderToken::Kind::Name)
            continue;
        const std::string_view name = m_lexer.text(tokens[i]);
        HeaderValue *header = slot(name);
        if (header == nullptr || isPart || isUncertain())
            bindUnknown(name, tokens);
        else
            *header = {};
    }
}

/// Every way to bind or change a name that the other functions do not follow: the name's value is unknown then.
void HeaderScanner::otherBindings(Tokens tokens)
{
    bool isForTarget = false;
    bool isCase = false;
    bool isParameter = false; // of a lambda: its `=` binds nothing here
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const HeaderToken &token = tokens[i];
        isParameter = isParameter && token.symbol != ':';
        if (token.kind != HeaderToken::Kind::Name)
            continue;
        const std::string_view name = m_lexer.text(token);
        const std::string_view before = i > 0 ? m_lexer.text(tokens[i - 1]) : "";
        const std::string_view after = i + 1 < tokens.size() ? m_lexer.text(tokens[i + 1]) : "";
        isCase = isCase || (i == 0 && name == "case");
        isParameter = isParameter || name == "lambda";
        if (name == "for" && token.depth == 0)
            isForTarget = true;
        if (name == "in" && token.depth == 0)
            isForTarget = false;
        if (before == "." || (slot(name) == nullptr && m_constants.empty()))
            continue;
        const bool isMutated = i == 0 && (after == "." || after == "[");
        const bool isAssigned =
            token.depth == 0 && !isParameter && (after == "=" || after == "," || isAugmented(after));
        if (isForTarget || isCase || isMutated || isAssigned || after == ":=" || before == "as" || before == "import"
            || before == "def" || before == "class" || before == "del")
            bindUnknown(name, tokens);
    }
}

void HeaderScanner::bindUnknown(std::string_view name, Tokens source)
{
    forget(name);
    HeaderValue *header = slot(name);
    if (header == nullptr)
        return;
    *header = {};
    header->kind = HeaderValue::Kind::Expression;
    describe(*header, source);
}

const HeaderValue *HeaderScanner::lookup(std::string_view name) const
{
    for (const auto &[known, value] : m_constants) {
        if (known == name)
            return &value;
    }
    return const_cast<HeaderScanner *>(this)->slot(name);
}

void HeaderScanner::forget(std::string_view name)
{
    std::erase_if(m_constants, [name](const auto &entry) { return entry.first == name; });
}

HeaderValue *HeaderScanner::slot(std::string_view name)
{
    if (name.empty() || std::string_view("rdb_").find(name.front()) == std::string_view::npos)
        return nullptr;
    if (name == "revision")
        return &m_header->revision;
    if (name == "down_revision")
        return &m_header->downRevision;
    if (name == "branch_labels")
        return &m_header->branchLabels;
    if (name == "depends_on")
        return &m_header->dependsOn;
    return name == "__doc__" ? &m_doc : nullptr;
}

void HeaderScanner::finish()
{
    if (m_doc.kind == HeaderValue::Kind::Text) {
        m_header->docstring = m_doc.values.front();
        m_header->hasDocstring = true;
    } else if (m_doc.kind != HeaderValue::Kind::Absent) {
        m_header->docstring.clear();
        m_header->hasDocstring = false;
    }
    for (HeaderValue *value :
         {&m_header->revision, &m_header->downRevision, &m_header->branchLabels, &m_header->dependsOn}) {
        if (m_hasStarImport && value->kind == HeaderValue::Kind::Absent) {
            value->kind = HeaderValue::Kind::Expression;
            value->source = "import *";
        }
    }
    for (const Conflicts::Region &region : m_conflicts.regions()) {
        const bool isText = region.beginInString && region.endInString;
        report(isText ? kConflictInText : kConflict, region.begin,
               {std::string(region.ours), std::string(region.theirs)},
               isText ? base::Severity::Warning : base::Severity::Error);
    }
    reportInvalidBytes();
    const HeaderLexer::Problem &problem = m_lexer.problem();
    // What else is odd in a file with a conflict comes from the conflict.
    const bool hasConflict = std::any_of(m_header->problems.begin(), m_header->problems.end(),
                                         [](const base::Diagnostic &known) { return known.message == &kConflict; });
    if (problem.message != nullptr && !hasConflict)
        report(*problem.message, problem.offset, problem.arguments, base::Severity::Error);
}

/// One sentence for all of them: the first that Python minds, else the first.
void HeaderScanner::reportInvalidBytes()
{
    const std::vector<std::size_t> &offsets = m_source.invalidOffsets();
    if (offsets.empty())
        return;
    const auto minded = std::find_if(offsets.begin(), offsets.end(),
                                     [this](std::size_t offset) { return !m_lexer.isInComment(offset); });
    const auto chosen = minded == offsets.end() ? offsets.begin() : minded;
    report(kNotUtf8, *chosen, {hexByte(m_source.invalidByte(static_cast<std::size_t>(chosen - offsets.begin())))},
           minded == offsets.end() ? base::Severity::Warning : base::Severity::Error);
}

void HeaderScanner::report(const base::Message &message, std::size_t offset, std::vector<std::string> arguments,
                           base::Severity severity)
{
    const base::Position position = m_positions.at(offset);
    m_header->problems.push_back({&message, std::move(arguments), {{}, position, position}, severity, {}});
}

} // namespace retort::script
