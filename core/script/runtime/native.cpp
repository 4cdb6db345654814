// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/native.h"

#include "core/base/suggest.h"
#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

namespace retort::script {

Arguments::Arguments(Vm &vm, const Signature &signature, const Value *self, const Call &call)
    : m_vm(vm)
    , m_signature(signature)
    , m_many(signature.parameters.size() > kInline ? signature.parameters.size() : 0)
    , m_values(m_many.empty() ? m_inline.data() : m_many.data())
{
    std::size_t at = 0;
    std::size_t given = 0;
    const auto give = [&](const Value &value) {
        ++given;
        if (at < signature.positional)
            m_values[at++] = value;
        else
            m_rest.push_back(value);
    };
    if (self != nullptr)
        give(*self);
    for (std::uint32_t i = 0; i < call.positional; ++i)
        give(call.values[i]);
    if (!m_rest.empty() && !signature.varPositional)
        failCount(given);
    bindNamed(call);
    for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
        if (m_values[i].isUndefined() && !signature.parameters[i].optional)
            failMissing();
    }
}

void Arguments::bindNamed(const Call &call)
{
    for (std::uint32_t i = 0; i < call.named; ++i) {
        const Atom *name = call.names[i];
        std::size_t parameter = m_signature.positionalOnly;
        while (parameter < m_signature.parameters.size() && m_signature.parameters[parameter].name != name)
            ++parameter;
        if (parameter == m_signature.parameters.size()) {
            if (!m_signature.varKeyword)
                failName(name);
            m_keywords.emplace_back(name, call.namedValue(i));
            continue;
        }
        if (m_values[parameter]) {
            m_vm.raise(m_vm.types().typeError, m_signature.name + "() got multiple values for argument '"
                                                   + std::string(name->text) + "'");
        }
        m_values[parameter] = call.namedValue(i);
    }
}

void Arguments::failMissing() const
{
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < m_signature.parameters.size(); ++i) {
        const Signature::Parameter &parameter = m_signature.parameters[i];
        if (m_values[i].isUndefined() && !parameter.optional)
            missing.push_back("'" + std::string(parameter.name->text) + "'");
    }
    std::string shown = missing.front();
    for (std::size_t i = 1; i < missing.size(); ++i)
        shown += (i + 1 == missing.size() ? (missing.size() == 2 ? " and " : ", and ") : ", ") + missing[i];
    m_vm.raise(m_vm.types().typeError,
               m_signature.name + "() missing " + std::to_string(missing.size()) + " required positional argument"
                   + (missing.size() == 1 ? "" : "s") + ": " + shown);
}

void Arguments::failCount(std::size_t given) const
{
    std::size_t least = 0;
    for (std::size_t i = 0; i < m_signature.positional; ++i)
        least += m_signature.parameters[i].optional ? 0 : 1;
    std::string takes = std::to_string(m_signature.positional);
    if (least != m_signature.positional)
        takes = "from " + std::to_string(least) + " to " + takes;
    m_vm.raise(m_vm.types().typeError,
               m_signature.name + "() takes " + takes + " positional argument"
                   + (takes == "1" ? "" : "s") + " but " + std::to_string(given) + (given == 1 ? " was" : " were")
                   + " given");
}

void Arguments::failName(const Atom *name) const
{
    std::vector<std::string> names;
    for (const Signature::Parameter &parameter : m_signature.parameters)
        names.emplace_back(parameter.name->text);
    std::string message
        = m_signature.name + "() got an unexpected keyword argument '" + std::string(name->text) + "'";
    if (const std::string near = base::suggestion(name->text, names); !near.empty())
        message += ". Did you mean '" + near + "'?";
    m_vm.raise(m_vm.types().typeError, message);
}

void Arguments::failType(std::size_t parameter, const char *wanted) const
{
    m_vm.raise(m_vm.types().typeError,
               m_signature.name + "() argument '" + std::string(m_signature.parameters[parameter].name->text)
                   + "' must be " + wanted + ", not " + m_vm.typeOf(m_values[parameter])->name);
}

std::string_view Arguments::text(std::size_t parameter) const
{
    if (!m_vm.isStr(m_values[parameter]))
        failType(parameter, "str");
    return m_vm.textOf(m_values[parameter]);
}

std::string_view Arguments::textOr(std::size_t parameter, std::string_view fallback) const
{
    return !has(parameter) || m_values[parameter].isNone() ? fallback : text(parameter);
}

std::int64_t Arguments::integer(std::size_t parameter) const
{
    const Value value = numbers::plain(m_values[parameter]);
    if (!value.isInteger() && !value.isBool())
        failType(parameter, "int");
    return value.asInteger();
}

std::int64_t Arguments::integerOr(std::size_t parameter, std::int64_t fallback) const
{
    return !has(parameter) || m_values[parameter].isNone() ? fallback : integer(parameter);
}

bool Arguments::truthOr(std::size_t parameter, bool fallback) const
{
    return has(parameter) ? m_vm.truth(m_values[parameter]) : fallback;
}

HeldCall::HeldCall(Arguments &arguments)
    : m_positional(arguments.rest())
{
    for (const auto &[name, value] : arguments.keywords())
        add(name, value);
}

void HeldCall::add(const Atom *name, Value value)
{
    m_names.push_back(name);
    m_named.push_back(std::move(value));
}

const Call &HeldCall::call()
{
    m_values = m_positional;
    m_values.insert(m_values.end(), m_named.begin(), m_named.end());
    m_call.values = m_values.data();
    m_call.positional = static_cast<std::uint32_t>(m_positional.size());
    m_call.names = m_names.data();
    m_call.named = static_cast<std::uint32_t>(m_names.size());
    return m_call;
}

} // namespace retort::script
