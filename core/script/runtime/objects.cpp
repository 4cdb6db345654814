// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/objects.h"

#include "core/script/compile/code.h"
#include "core/script/runtime/frame.h"

namespace retort::script {

std::int64_t Range::length() const
{
    if (step > 0)
        return start < stop ? (stop - start - 1) / step + 1 : 0;
    return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

void Function::clear()
{
    code = {};
    globals = {};
    defaults.clear();
    keywordDefaults.clear();
    closure.clear();
    names.clear();
}

void ExceptionObject::clear()
{
    Instance::clear();
    arguments.clear();
    cause = context = Value();
    trace.clear();
}

Generator::~Generator() = default;

void Generator::clear()
{
    frame.reset();
    result = Value();
}

void Opaque::clear()
{
    code = {};
}

} // namespace retort::script
