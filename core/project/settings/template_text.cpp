// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/template_text.h"

#include "core/base/text.h"
#include "core/project/settings/settings_messages.h"
#include "core/project/settings/value_checks.h"

namespace retort::project {

namespace {

constexpr int kMaximumDepth = 10;

/// One pass over a text. Without variables it only checks.
class Expansion
{
public:
    Expansion(std::string_view text, const std::map<std::string, std::string> *variables)
        : m_text(text), m_variables(variables)
    { }

    tl::expected<std::string, TemplateProblem> run()
    {
        Piece out = read(0);
        if (!m_problem && !out.unset.empty())
            stop(kVariableUnset, out.unset);
        if (m_problem)
            return tl::make_unexpected(*m_problem);
        return std::move(out.text);
    }

private:
    /// An unset variable stops nothing until it is known that its text is needed: a default may not be.
    struct Piece
    {
        std::string text;
        std::string unset;
    };

    /// Up to the end, or inside ${…} up to its closing brace.
    Piece read(int depth)
    {
        Piece out;
        while (m_at < m_text.size() && !m_problem) {
            const char c = m_text[m_at];
            if (depth > 0 && c == '}')
                break;
            ++m_at;
            if (c != '$') {
                out.text += c;
                continue;
            }
            const Piece piece = dollar(depth);
            out.text += piece.text;
            if (out.unset.empty())
                out.unset = piece.unset;
        }
        return out;
    }

    Piece dollar(int depth)
    {
        if (m_at < m_text.size() && m_text[m_at] == '$') {
            ++m_at;
            return {"$", {}};
        }
        if (m_at >= m_text.size() || m_text[m_at] != '{')
            return stop(kVariableBareDollar, {});
        if (depth >= kMaximumDepth)
            return stop(kVariableTooDeep, std::to_string(kMaximumDepth));
        ++m_at;
        return variable(depth);
    }

    Piece variable(int depth)
    {
        const std::size_t end = m_text.find_first_of(":}", m_at);
        if (end == std::string_view::npos)
            return stop(kVariableOpen, {});
        const std::string name(m_text.substr(m_at, end - m_at));
        if (!fitsKind(Kind::VariableName, name))
            return stop(kVariableBadName, {});
        m_at = end;
        std::optional<Piece> fallback;
        if (m_text[m_at] == ':') {
            if (!base::startsWith(m_text.substr(m_at), ":-"))
                return stop(kVariableBadName, {});
            m_at += 2;
            fallback = read(depth + 1);
        }
        if (m_problem)
            return {};
        if (m_at >= m_text.size())
            return stop(kVariableOpen, {});
        ++m_at;
        return value(name, fallback);
    }

    Piece value(const std::string &name, const std::optional<Piece> &fallback) const
    {
        if (m_variables == nullptr)
            return {};
        const auto found = m_variables->find(name);
        if (found != m_variables->end() && (!found->second.empty() || !fallback))
            return {found->second, {}};
        return fallback ? *fallback : Piece{{}, name};
    }

    Piece stop(const base::Message &message, std::string argument)
    {
        m_problem = TemplateProblem{&message, std::move(argument)};
        return {};
    }

    std::string_view m_text;
    const std::map<std::string, std::string> *m_variables;
    std::size_t m_at = 0;
    std::optional<TemplateProblem> m_problem;
};

} // namespace

std::optional<TemplateProblem> checkTemplate(std::string_view text)
{
    const auto result = Expansion(text, nullptr).run();
    if (result)
        return std::nullopt;
    return result.error();
}

tl::expected<std::string, TemplateProblem> expandTemplate(std::string_view text,
                                                          const std::map<std::string, std::string> &variables)
{
    return Expansion(text, &variables).run();
}

} // namespace retort::project
