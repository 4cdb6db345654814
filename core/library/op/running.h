// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/batch.h"
#include "core/library/op/directives.h"

#include <memory>
#include <vector>

namespace retort::library {

/// The operations of the running step, in the order they came; a batch stands where its block ended. The context empties it
/// before each step.
struct OperationLog
{
    explicit OperationLog(Session &)
    {
    }
    std::vector<const operations::Operation *> operations;
};

/// What `with op.batch_alter_table("t")` is about: BatchOperations' impl.
struct BatchBlock : script::Container
{
    BatchBlock(script::Type *ofType, script::Value ofContext, dialects::Impl &real, operations::AlterTable &ofBatch)
        : Container(ofType)
        , context(std::move(ofContext))
        , batch(ofBatch)
        , recorder(real, ofBatch)
    {
    }
    void clear() override { context = script::Value(); }
    script::Value context; ///< keeps the impl that the recorder refers to
    operations::AlterTable &batch;
    dialects::BatchRecorder recorder;
};

/// Raises NameError, as Alembic's proxy does, where no migration runs.
dialects::Impl &runningImpl(Session &session, std::string_view function);

/// Carries an operation out on the running context, or writes it down in a block, and remembers it. Answers the Table of
/// create_table, else None.
script::Value carryOut(Session &session, operations::Operation &operation, BatchBlock *block);

/// One directive, called: by the script's own implementation where one is registered, else by ours. `operations` is the
/// object it was called on; Undefined for alembic.op.
script::Value perform(const Directive &directive, const Given &given, BatchBlock *block, const script::Value &operations);

/// Operations.invoke(): any MigrateOperation, ours or the script's own.
script::Value invokeObject(Session &session, const script::Value &operations, const script::Value &object);

/// The script's own implementations (Operations.implementation_for), by the operation's class.
struct Implementations
{
    explicit Implementations(Session &)
    {
    }
    std::vector<std::pair<script::Ref<script::Type>, script::Value>> own;

    const script::Value *find(const script::Type *type) const
    {
        for (const auto &[owner, function] : own) {
            if (owner.get() == type)
                return &function;
        }
        return nullptr;
    }
};

// op_classes.cpp
/// A class of alembic.operations.ops.
script::Type *operationClass(Session &session, std::string_view name);
/// The directive whose class (or a subclass of it) that type is; null where it is a script's own.
const Directive *directiveOf(Session &session, const script::Type *type);
script::Value operationObject(const Directive &directive, const Given &given);
operations::Operation *operationOf(Session &session, const Directive &directive, const script::Value &object);

// operations_class.cpp
script::Type *operationsClass(Session &session);
script::Type *batchOperationsClass(Session &session);
/// alembic.op's own Operations.
script::Value currentOperations(Session &session);
script::Value makeBatchOperations(Session &session, const script::Value &context, script::Ref<BatchBlock> block);
/// The block of a BatchOperations; null for Operations.
BatchBlock *blockOf(script::Vm &vm, const script::Value &operations);
script::Value batchAlterTable(script::Vm &vm, script::Arguments &arguments);

/// A class that scripts can extend and whose instances keep attributes, made here and not by a `class` statement.
script::Ref<script::Type> makeScriptClass(Session &session, std::string_view name, std::string_view module,
                                          const std::vector<script::Type *> &bases);
void finishScriptClass(Session &session, script::Type *type);
void setClassMethod(Session &session, script::Type *type, std::string_view signature,
                    script::Value (*run)(script::Vm &, script::Arguments &), const void *data = nullptr);

} // namespace retort::library
