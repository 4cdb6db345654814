// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/span.h"
#include "core/script/runtime/value.h"
#include "core/script/syntax/source.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace retort::script {

class Vm;
struct Module;
template<class T>
class Ref;

/// What an evaluation may know of the world. Nothing else is reachable: no file, no process, no network.
class Host
{
public:
    virtual ~Host() = default;

    /// The source of one of the project's own modules ("app.models"), or null. `isPackage` is told.
    virtual std::shared_ptr<const Source> moduleSource(std::string_view dotted, bool &isPackage);

    /// A module of ours by its dotted name; null where we have none. Made once for each evaluation.
    virtual Ref<Module> nativeModule(Vm &vm, std::string_view dotted);

    /// The text of a file inside the project, for open() and pathlib; nothing where it may not or cannot be read.
    virtual std::optional<std::string> readFile(std::string_view path);

    virtual std::optional<std::string> environment(std::string_view name);

    /// What the script prints or logs.
    virtual void print(std::string_view text, const base::Span &where);

    /// What stands for a name of a module that is not there (`types:` in retort.yaml); undefined where nothing does.
    virtual Value standIn(Vm &vm, std::string_view trail);

    /// Whether a callable that Retort does not know may be ignored (`harmless:` in retort.yaml).
    virtual bool isHarmless(std::string_view trail);
};

} // namespace retort::script
