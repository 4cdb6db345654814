// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/context/migration_context.h"

#include "core/operations/operation.h"

namespace retort::library {

void OutputSink::statement(std::string_view text, const operations::Operation *operation)
{
    keep(text, operation, false);
    std::string line;
    line.reserve(text.size() + terminator.size() + 2);
    line.append(text).append(terminator).append("\n\n");
    write(line);
}

void OutputSink::comment(std::string_view text)
{
    keep(text, nullptr, true);
    write(std::string(text) + "\n\n");
}

void OutputSink::write(std::string_view text)
{
    // Where a database would be asked, nothing is printed. What a script collects for itself it gets.
    if (buffer.isUndefined() && !m_environment.request.asSql)
        return;
    script::Vm &vm = m_environment.session.vm();
    script::Value written;
    if (!encoding.empty()) {
        written = vm.callMethod(vm.text(text), "encode", {vm.text(encoding)});
        // What Alembic runs into: standard output takes text.
        if (buffer.isUndefined())
            vm.raise(vm.types().typeError, "write() argument must be str, not bytes: output_encoding needs an output_buffer "
                                           "that takes bytes");
    } else if (buffer.isUndefined()) {
        m_environment.output += text;
        return;
    } else {
        written = vm.text(text);
    }
    vm.callMethod(buffer, "write", {written});
    if (const script::Value flush = vm.findAttribute(buffer, "flush"))
        vm.call(flush);
}

void OutputSink::keep(std::string_view text, const operations::Operation *operation, bool isComment)
{
    if (!m_environment.keepStatements)
        return;
    SentStatement sent;
    sent.text = std::string(text);
    sent.revision = m_environment.runningRevision;
    sent.isUpgrade = m_environment.runningUpgrade;
    sent.isComment = isComment;
    if (operation != nullptr) {
        sent.operation = std::string(operations::nameOf(operation->kind));
        sent.span = operation->span;
    }
    if (sent.span.file.empty() && !sent.revision.empty())
        sent.span = m_environment.session.vm().here();
    m_environment.statements.push_back(std::move(sent));
}

} // namespace retort::library
